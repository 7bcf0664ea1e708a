"""Columns inside what was read as one text: a word behind wide white, at the same place in line after line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verslag.extractors.document.block import Line
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.lines.lines import line_of, rows_of

_GAP = 0.45
"""Line heights of white before a word that opens a column; a space is a quarter, stretched seldom more than this."""
_SPACE = 0.25
"""Line heights of a space."""
_BROKEN = 0.4
"""Share of the line ends that are where a column's are; running text has next to none."""
_WIDE_GAP = 1.2
"""White that no justified line has; one line at least must show it."""
_ALIGNED = 1.0
"""Points by which the words of a column start apart."""
_LESS_WHITE = 0.1
"""Line heights by which the white above a row that goes on is less than that above others."""
_FEWEST_LINES = 2
_FEWEST_ROWS = 3
"""Rows of a table: two may start their second words at one place by chance."""


def inner_columns(lines: Sequence[Line], fewest: int = _FEWEST_LINES) -> list[float]:
    """Left edges at which half of the lines go on behind wide white and across which no word reaches."""
    edges: list[float] = []
    starts = [(word.bbox.x0, gap) for line in lines for word, gap in _behind_white(line)]
    for x, _ in sorted(starts):
        if edges and x - edges[-1] <= _ALIGNED:
            continue
        aligned = [gap for other, gap in starts if 0 <= other - x <= _ALIGNED]
        crossed = any(w.bbox.x0 < x - _ALIGNED and w.bbox.x1 > x for line in lines for w in line.words)
        if not crossed and len(aligned) >= max(fewest, len(lines) / 2) and max(aligned) >= _WIDE_GAP:
            edges.append(x)
    return edges


def _behind_white(line: Line) -> Iterator[tuple[Word, float]]:
    """The words behind white too wide for a space, each with the white in line heights."""
    for before, word in pairwise(line.words):
        gap = (word.bbox.x0 - before.bbox.x1) / max(before.bbox.height, word.bbox.height)
        if gap >= _GAP:
            yield word, gap


def is_column(lines: Sequence[Line]) -> bool:
    """Whether lines are the cells of a column: most end where the first word of the next would still have fitted."""
    right = max(line.bbox.x1 for line in lines)
    broken = sum(a.bbox.x1 + a.bbox.height * _SPACE + b.words[0].bbox.width < right for a, b in pairwise(lines))
    return len(lines) >= _FEWEST_ROWS and broken >= _BROKEN * (len(lines) - 1)


def column_texts(lines: Sequence[Line]) -> list[Passage]:
    """The texts of a block set in columns, row by row; empty for another block.

    A line that prints nothing in the first column goes on with the row above.
    """
    edges = inner_columns(lines)
    if not edges:
        return []
    rows: list[list[list[Line]]] = []
    for line in lines:
        parts = _parted(line.words, edges)
        if not rows or parts[0]:
            rows.append([[] for _ in parts])
        for column, words in zip(rows[-1], parts, strict=True):
            column += [line_of(words)] if words else []
    return [passage_of(column) for row in rows for column in row if column]


def _parted(words: Sequence[Word], edges: Sequence[float]) -> list[list[Word]]:
    """The words before the first edge, between the first and the second, and so on."""
    parts: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for word in words:
        parts[sum(word.bbox.x0 >= edge - _ALIGNED for edge in edges)].append(word)
    return parts


def cell_texts(table: Table) -> Iterator[tuple[Cell, str, Passage]]:
    """Each cell's text with the name of its column.

    Cells are parted where several columns were read as one, and joined with what goes on in the row below.
    """
    edges: dict[int, list[float]] = {}
    for column in {cell.column for cell in table.cells}:
        cells = [cell for cell in table.cells if cell.column == column and cell.column_span == 1]
        edges[column] = inner_columns([line for cell in cells for line in rows_of(cell.passage)], _FEWEST_ROWS)
    roots = _roots(table)
    texts: dict[tuple[int, str], tuple[Cell, list[Word]]] = {}
    for cell in table.cells:
        name = f"{table.table_id}-c{cell.column}"
        parts = _parted(list(cell.passage), edges[cell.column] if cell.column_span == 1 else [])
        for k, words in enumerate(parts):
            if words:
                key = (roots.get(cell.row, cell.row), f"{name}.{k}" if k else name)
                texts.setdefault(key, (cell, []))[1].extend(words)
    for (_, name), (cell, words) in texts.items():
        whole = list(cell.passage) == words
        yield cell, name, cell.passage if whole else passage_of(rows_of(words))


def _roots(table: Table) -> dict[int, int]:
    """Rows that only go on with the row above → that row: nothing in the first column, no digits, less white above."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    white = {r: _top(rows[r]) - _bottom(rows[r - 1]) for r in rows if r - 1 in rows}
    first = min((cell.column for cell in table.cells), default=0)
    roots: dict[int, int] = {}
    for r in sorted(white):
        bare = not any(c.column == first or c.header or any(x.isdigit() for x in c.text) for c in rows[r])
        usual = [gap for other, gap in white.items() if other != r and any(c.column == first for c in rows[other])]
        height = max(word.bbox.height for cell in rows[r] for word in cell.passage)
        if bare and usual and white[r] + _LESS_WHITE * height < sorted(usual)[len(usual) // 2]:
            roots[r] = roots.get(r - 1, r - 1)
    return roots


def _top(cells: Sequence[Cell]) -> float:
    return min(word.bbox.top for cell in cells for word in cell.passage)


def _bottom(cells: Sequence[Cell]) -> float:
    return max(word.bbox.bottom for cell in cells for word in cell.passage)
