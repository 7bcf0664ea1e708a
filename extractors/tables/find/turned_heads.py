"""Column heads turned by a quarter over an upright table, where its columns are too narrow for their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.lines.turned_lines import turned_lines
from verslag.extractors.tables.find.turned_levels import turned_levels
from verslag.extractors.tables.marks.content import content_of

_GAP = 6.0
"""Font sizes between the first row of figures, or the heads above it, and the lower end of a turned head."""
_HIGH = 30.0
"""Font sizes that a turned head reaches up."""
_LEAST_HEADED = 2
_HEADED_SHARE = 0.5
"""Share of the columns that must have a turned head, where one does: a lone turned word is a note at the margin."""
_PIECE = 0.2
"""Font sizes up to which white along a turned line parts no words: engines cut turned words at uneven letters."""
_DIGITS_APART = 0.4
"""The same between digits: two numbers do not stand in one head without a sign between."""
_ASIDE = 1.0
"""Font sizes by which a head may stand beside its column, under a wider row of figures."""


def with_turned_heads(table: Table, words: Sequence[Word]) -> Table:
    """The table with a header row of the turned words that stand over its columns; as it is where there are none.

    Args:
        table: on the displayed page; its own words are upright.
        words: all of the page.
    """
    body = [c for c in table.cells if not c.header]
    if not body or any(w.rotation for c in table.cells for w in c.passage):
        return table
    columns = _figure_columns(body)
    if len(columns) < _LEAST_HEADED:
        return table
    first = min(c.row for c in body if c.column in columns and _is_figure(c))
    top = min(c.bbox.top for c in table.cells if c.row == first)
    own = [w for w in words if w.rotation in (90, 270) and not w.leaning and _stands_over(w, top)]
    heads: dict[int, list[Word]] = {}
    for word in own:
        if (column := _column_of(word, columns)) is not None:
            heads.setdefault(column, []).append(word)
    if len(heads) < max(_LEAST_HEADED, _HEADED_SHARE * len(columns)):
        return table
    return _with_row(table, first, heads)


def _is_figure(cell: Cell) -> bool:
    return content_of(cell.text).role is CellRole.FIGURE


def _figure_columns(body: Sequence[Cell]) -> dict[int, tuple[float, float]]:
    """Left and right edge of the columns that hold figures."""
    found: dict[int, list[BBox]] = {}
    for cell in body:
        if cell.column_span == 1 and _is_figure(cell):
            found.setdefault(cell.column, []).append(cell.bbox)
    return {column: (min(b.x0 for b in boxes), max(b.x1 for b in boxes)) for column, boxes in found.items()}


def _stands_over(word: Word, top: float) -> bool:
    return word.bbox.bottom <= top + 0.5 * word.size and top - word.bbox.bottom <= (_GAP + _HIGH) * word.size


def _column_of(word: Word, columns: Mapping[int, tuple[float, float]]) -> int | None:
    """The column a turned word stands over: the nearest, up to the middle of the white beside it."""
    x = word.bbox.x_mid
    ordered = sorted(columns.items(), key=lambda item: item[1])
    limits = [(a[1][1] + b[1][0]) / 2 for a, b in pairwise(ordered)]
    slack = _ASIDE * word.size
    if not ordered[0][1][0] - slack <= x <= ordered[-1][1][1] + slack:
        return None
    return ordered[sum(limit < x for limit in limits)][0]


def _with_row(table: Table, first: int, heads: Mapping[int, Sequence[Word]]) -> Table:
    """The table with a row on top for each level of the heads; what stands above the figures beside the turned heads is
    a header, too.
    """
    levels = turned_levels(heads)
    upper = [_head(0, columns[0], len(columns), words) for columns, words in levels.upper]
    above = 1 if upper else 0
    lower = [_head(above, c, 1, words) for c, words in sorted(levels.lower.items())]
    cells = [*upper, *lower]
    top, rows = min(c.bbox.top for c in cells), above + 1
    below = (
        replace(c, row=c.row + rows, header=c.header or (c.row < first and c.bbox.bottom > top)) for c in table.cells
    )
    box = union([table.bbox, *(c.bbox for c in cells)])
    return replace(table, cells=(*cells, *below), rows=table.rows + rows, bbox=box)


def _head(row: int, column: int, span: int, words: Sequence[Word]) -> Cell:
    return Cell(row, column, 1, span, True, _passage(turned_lines(words)), union(w.bbox for w in words))


def _passage(lines: Sequence[Sequence[Word]]) -> Passage:
    """Turned lines as one text; pieces of a word that stand against each other are one."""
    text, pieces = "", []
    for line in lines:
        for place, word in enumerate(line):
            digits = text[-1:].isdigit() and word.text[:1].isdigit()
            reach = (_DIGITS_APART if digits else _PIECE) * word.size
            if text and not (place and _gap(line[place - 1].bbox, word.bbox) < reach):
                text += " "
            pieces.append(PassagePiece(len(text), len(text) + len(word.text), word))
            text += word.text
    return Passage(text, tuple(pieces))


def _gap(box: BBox, other: BBox) -> float:
    """White along the page's height between two boxes."""
    return max(box.top, other.top) - min(box.bottom, other.bottom)
