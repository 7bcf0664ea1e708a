"""Where a table without full rulings stands: columns of figures that belong together and the texts around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.find.figure_columns import FigureColumn
from verslag.extractors.tables.find.straddled_rows import straddled
from verslag.extractors.tables.find.text_columns import (
    LEAST_PROSE,
    TextColumn,
    is_prose,
    text_columns,
    without_bridges,
)
from verslag.extractors.tables.marks.rulings import Ruling
from verslag.extractors.tables.marks.segments import PageLine, Segment

# In font sizes (em).
_NEAR = 4.0
"""Text columns this close to the labels are labels too (headings of row groups, outdented); page columns that hold
running text are told apart by their lines."""
_RULED_REACH = 6.0
"""From the figures up and down to the rulings of their table."""
_SLACK = 0.4
"""Overhang of words over a column's edge."""

_ON_ROWS_SHARE = 0.65
"""Share of an outer text column's lines that stand on the table's rows, from which it belongs to the table."""
_ROOM = 0.9
"""Line distance below which two lines cannot be of one text column."""
_SQUEEZED_SHARE = 0.25
_LEAST_WRAPPED = 3
_WRAPPED_SHARE = 0.8
"""Share of the rows that must have a label where the labels look like running text."""
_SHORT_END = 0.85
"""Share of the width of its column up to which the last line of a label stops short."""
_SHORT_ENDS = 0.6
_LEAST_LETTERS = 3
"""Letters of a name."""
_LEAST_BESIDE = 2
"""Lines that show a text column to be running text where the rows have labels of their own before it."""

LINED_UP = 0.35
"""Font sizes by which a head may stand off its figures' edge or middle where that alone shows whose it is."""
_LONGEST_HEAD = 16.0
"""Font sizes; a longer text is a sentence that happens to begin there."""


@dataclass
class TableRegion:
    """The body of a table: its columns of figures from left to right and the text columns around them."""

    columns: list[FigureColumn]
    first: int
    """Page line of the first figures."""
    last: int
    labels: list[TextColumn] = field(default_factory=list)
    """Left of the figures, from left to right."""
    remarks: list[TextColumn] = field(default_factory=list)
    """Right of the figures, from left to right."""

    @cached_property
    def x0(self) -> float:
        return min(m.bbox.x0 for c in self.columns for m in c.members)

    @cached_property
    def x1(self) -> float:
        return max(m.bbox.x1 for c in self.columns for m in c.members)

    @property
    def left(self) -> float:
        return min([self.x0, *(t.x0 for t in self.labels)])

    @property
    def right(self) -> float:
        return max([self.x1, *(t.x1 for t in self.remarks)])

    @cached_property
    def figure_lines(self) -> set[int]:
        return set().union(*(c.lines for c in self.columns))

    def heads_last(self, text: Segment) -> bool:
        """Whether a text stands over the last of several columns as its head does, however far it sticks out: it
        begins where the figures begin, or has their middle.
        """
        *others, last = sorted(self.columns, key=lambda c: c.x0)
        x0, x1 = min(m.core.x0 for m in last.members), max(m.core.x1 for m in last.members)
        if self.right > x1 or not others or text.bbox.x0 <= max(m.bbox.x1 for m in others[-1].members):
            return False
        off = min(abs(text.bbox.x0 - x0), abs(text.bbox.x_mid - (x0 + x1) / 2))
        return off <= LINED_UP * text.size and text.bbox.width <= _LONGEST_HEAD * text.size

    def beside(self, other: TableRegion) -> bool:
        """Whether both stand (partly) at the same height."""
        return self.first <= other.last and other.first <= self.last


def with_texts(
    regions: Sequence[TableRegion], lines: Sequence[PageLine], horizontals: Sequence[Ruling]
) -> list[TableRegion]:
    """The regions with their label and remark columns, from left to right.

    Labels are looked for up to the table on the left, remarks up to the table on the right.

    Args:
        regions: bodies of tables, without texts.
        lines: all lines of the page.
        horizontals: level rulings; texts they run over together with the figures belong to the table.
    """
    settled: list[TableRegion] = []
    whole = [replace(region, columns=_without_outer_codes(region.columns)) for region in regions]
    for region in sorted(whole, key=lambda r: r.x0):
        boundary = max(
            (o.right for o in settled if o.labels and o.right <= region.x0 and o.beside(region)), default=float("-inf")
        )
        region.labels = _labels(region, lines, boundary, horizontals)
        settled.append(region)
    for region in settled:
        others = (o.left for o in settled if o is not region and o.left >= region.x1 and o.beside(region))
        region.remarks = _remarks(region, lines, min(others, default=float("inf")))
    return settled


def _without_outer_codes(columns: Sequence[FigureColumn]) -> list[FigureColumn]:
    """The columns without those right of all figures that hold codes alone: the notes of a table beside it."""
    kept = sorted(columns, key=lambda c: c.x0)
    while len(kept) > 1 and all(m.role is CellRole.CODE for m in kept[-1].members):
        kept.pop()
    return kept


def _labels(
    region: TableRegion, lines: Sequence[PageLine], boundary: float, horizontals: Sequence[Ruling]
) -> list[TextColumn]:
    """Text columns left of the figures: the nearest one, and those further out that belong to the table's rows."""
    found: list[Segment] = []
    for line in lines[region.first : region.last + 1]:
        slack = _SLACK * line.size
        found += (s for s in line.segments if boundary - slack <= s.bbox.x0 and s.bbox.x1 <= region.x0 + slack)
    found = without_bridges(found)
    kept: list[TextColumn] = []
    edge = region.x0
    for column in reversed(text_columns(found)):
        near = edge - column.x1 <= _NEAR * column.segments[0].size
        few = (
            len(column.segments) <= 0.5 * len(region.figure_lines) + 1
            and edge - column.x1 <= 2 * _NEAR * column.segments[0].size
        )
        if _ruled_together(region, column, lines, horizontals):
            kept.append(column)
            edge = column.x0
            continue
        named = bool(kept) and _name_rows(kept[0], region)
        if named and _ruled_apart(region, column, edge, lines, horizontals):
            break
        if _between_rows(region, column, lines, 1 if kept else 2):
            break
        if is_prose(column, least=_LEAST_BESIDE if named else LEAST_PROSE):
            labels = _on_rows(region, column) or _are_wrapped_labels(region, column)
            rows = [lines[index] for index in region.figure_lines]
            around = lines[max(0, region.first - 1) : region.last + 2]
            if kept or not (labels or straddled(rows, around, column.x0, column.x1)):
                break
        elif kept and not (near or few or _on_rows(region, column)):
            break
        kept.append(column)
        edge = column.x0
    return kept[::-1]


def _remarks(region: TableRegion, lines: Sequence[PageLine], edge: float) -> list[TextColumn]:
    """Text columns right of the figures whose lines are the table's rows."""
    found: list[Segment] = []
    for line in lines[region.first : region.last + 1]:
        slack = _SLACK * line.size
        found += (s for s in line.segments if s.bbox.x0 >= region.x1 - slack and s.bbox.x1 <= edge + slack)
    kept: list[TextColumn] = []
    for column in text_columns(found):
        if all(_is_bullet(s.text) for s in column.segments):
            break
        if not _on_rows(region, column) or is_prose(column) or _between_rows(region, column, lines, 1):
            break
        kept.append(column)
    return kept


def _is_bullet(text: str) -> bool:
    return len(text) == 1 and not text.isalnum()


def _ruled_together(
    region: TableRegion, column: TextColumn, lines: Sequence[PageLine], horizontals: Sequence[Ruling]
) -> bool:
    """Whether several rulings run over the text column and the figures alike."""
    slack = 2 * lines[region.first].size
    over = (r for r in _rulings_of(region, lines, horizontals) if r.start <= column.x0 + slack)
    return sum(r.start >= column.x0 - 4 * slack for r in over) >= 2


def _name_rows(column: TextColumn, region: TableRegion) -> bool:
    """Whether a text column names most rows: letters and numbers of items name none."""
    words = {s.line for s in column.segments if sum(ch.isalpha() for ch in s.text) >= _LEAST_LETTERS}
    return len(words & region.figure_lines) * 2 > len(region.figure_lines)


def _ruled_apart(
    region: TableRegion, column: TextColumn, edge: float, lines: Sequence[PageLine], horizontals: Sequence[Ruling]
) -> bool:
    """Whether the rulings over the figures, several, all begin between the text column and the labels that begin at
    `edge`: it is no part of the table.
    """
    slack = lines[region.first].size
    over = _rulings_of(region, lines, horizontals)
    return len(over) >= 2 and all(column.x1 <= r.start <= edge + slack for r in over)


def _rulings_of(region: TableRegion, lines: Sequence[PageLine], horizontals: Sequence[Ruling]) -> list[Ruling]:
    """The level rulings near the figures that run over all of them."""
    first, last = lines[region.first], lines[region.last]
    top, bottom = first.baseline - _RULED_REACH * first.size, last.baseline + _RULED_REACH * last.size
    slack = 2 * first.size
    near = (r for r in horizontals if top <= r.position <= bottom)
    return [r for r in near if r.start <= region.x0 + slack and r.end >= region.x1 - slack]


def _on_rows(region: TableRegion, column: TextColumn) -> bool:
    rows = region.figure_lines
    return sum(s.line in rows for s in column.segments) >= _ON_ROWS_SHARE * len(column.segments)


def _are_wrapped_labels(region: TableRegion, column: TextColumn) -> bool:
    """Whether the long lines of a text column are labels over several lines that each begin on a row.

    The last line of a label stops short where lines of running text are full.
    """
    rows, width = region.figure_lines, column.x1 - column.x0
    opening = [s for s in column.segments if s.line in rows]
    if len(opening) < max(_LEAST_WRAPPED, _WRAPPED_SHARE * len(rows)):
        return False
    ends = [a for a, b in pairwise(column.segments) if b.line in rows]
    return sum(s.bbox.width <= _SHORT_END * width for s in ends) >= _SHORT_ENDS * len(ends)


def _between_rows(region: TableRegion, column: TextColumn, lines: Sequence[PageLine], least: int) -> bool:
    """Whether many lines of a text column stand at heights where the rows leave no room: it is set apart from them."""
    rows = sorted(region.figure_lines)
    squeezed = 0
    for segment in column.segments:
        if segment.line in region.figure_lines:
            continue
        at = bisect_left(rows, segment.line)
        near = [lines[rows[i]] for i in (at - 1, at) if 0 <= i < len(rows)]
        squeezed += any(
            abs(row.baseline - segment.baseline) < _ROOM * segment.size
            and any(s.bbox.x1 < region.x0 and s.role is CellRole.TEXT for s in row.segments)
            for row in near
        )
    return squeezed >= max(least, _SQUEEZED_SHARE * len(column.segments))
