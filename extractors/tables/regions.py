"""Where a table without full rulings stands: columns of figures that belong together, with their labels and headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from verslag.extractors.tables.columns import FigureColumn
from verslag.extractors.tables.figures import Role
from verslag.extractors.tables.segments import PageLine, Segment

# In font sizes (em).
_GUTTER = 0.8
"""White from which two runs of labels are columns of their own."""
_SLACK = 0.4
"""Overhang of words over a column's edge."""

_SEPARATED_SHARE = 0.5
"""Share of rows with words between two columns of figures, from which those words label a second table."""
_ON_ROWS_SHARE = 0.65
"""Share of an outer text column's lines that stand on the table's rows, from which it belongs to the table."""
_PROSE_WORDS = 5
"""Words on a typical line of running text; labels are shorter."""


@dataclass
class TextColumn:
    """Words below each other beside the figures: labels, notes, codes."""

    x0: float
    x1: float
    segments: list[Segment] = field(default_factory=list)


@dataclass
class Region:
    """The body of a table: its columns of figures from left to right and the text columns around them."""

    columns: list[FigureColumn]
    first: int
    last: int
    labels: list[TextColumn] = field(default_factory=list)
    """Left of the figures, from left to right."""
    remarks: list[TextColumn] = field(default_factory=list)
    """Right of the figures, from left to right."""

    @property
    def x0(self) -> float:
        return min(m.bbox.x0 for c in self.columns for m in c.members)

    @property
    def x1(self) -> float:
        return max(m.bbox.x1 for c in self.columns for m in c.members)

    @property
    def left(self) -> float:
        return min([self.x0, *(t.x0 for t in self.labels)])

    @property
    def right(self) -> float:
        return max([self.x1, *(t.x1 for t in self.remarks)])

    @property
    def figure_lines(self) -> set[int]:
        return set().union(*(c.lines for c in self.columns))


def find_regions(columns: Sequence[FigureColumn], lines: Sequence[PageLine]) -> list[Region]:
    """Groups of figure columns that make one table each, with their text columns, from left to right."""
    regions: list[Region] = []
    for group in _grouped([c for c in columns if len(c.members) >= 2], lines):
        first, last = min(c.first for c in group), max(c.last for c in group)
        regions.append(Region(sorted(group, key=lambda c: c.x0), first, last))
    regions.sort(key=lambda r: r.x0)
    settled: list[Region] = []
    for region in regions:
        boundary = max(
            (
                other.right
                for other in settled
                if other.labels
                and other.right <= region.x0
                and other.first <= region.last
                and region.first <= other.last
            ),
            default=float("-inf"),
        )
        region.labels = _labels(region, lines, boundary)
        settled.append(region)
    for region in settled:
        edge = min(
            (
                o.left
                for o in settled
                if o is not region and o.left >= region.x1 and o.first <= region.last and region.first <= o.last
            ),
            default=float("inf"),
        )
        region.remarks = _remarks(region, lines, edge)
    return settled


def _grouped(columns: Sequence[FigureColumn], lines: Sequence[PageLine]) -> list[list[FigureColumn]]:
    groups: list[list[FigureColumn]] = []
    for column in columns:
        joined = [g for g in groups if any(_belong(c, column, lines) for c in g)]
        merged = [column, *(c for g in joined for c in g)]
        groups = [g for g in groups if all(g is not j for j in joined)]
        groups.append(merged)
    return groups


def _belong(a: FigureColumn, b: FigureColumn, lines: Sequence[PageLine]) -> bool:
    """Whether two columns of figures are of one table: beside each other without labels between."""
    low, high = max(a.first, b.first), min(a.last, b.last)
    if low > high:
        return False
    left, right = (a, b) if a.x0 <= b.x0 else (b, a)
    shared_lines = len(a.lines & b.lines)
    if right.x0 < left.x1 - 0.5 * min(left.x1 - left.x0, right.x1 - right.x0):
        return True
    shorter = min(a.last - a.first, b.last - b.first) + 1
    if shared_lines < 2 and shared_lines * 2 < min(len(a.lines), len(b.lines)) and (high - low + 1) * 2 < shorter:
        return False
    own = between = any_between = 0
    for line in lines[low : high + 1]:
        slack = _SLACK * line.size
        texts = any(
            s.role is Role.TEXT and s.bbox.x0 >= left.x1 - slack and s.bbox.x1 <= right.x0 + slack
            for s in line.segments
        )
        any_between += texts
        if line.index in right.lines:
            own += 1
            between += texts
    return between < _SEPARATED_SHARE * max(1, own) and any_between < _SEPARATED_SHARE * (high - low + 1)


def _labels(region: Region, lines: Sequence[PageLine], boundary: float) -> list[TextColumn]:
    """Text columns left of the figures: the nearest one, and those further out whose lines are the table's rows."""
    edge = region.x0
    found: list[Segment] = []
    for line in lines[region.first : region.last + 1]:
        slack = _SLACK * line.size
        found += (s for s in line.segments if boundary - slack <= s.bbox.x0 and s.bbox.x1 <= edge + slack)
    return _kept(region, list(reversed(_text_columns(found))))[::-1]


def _remarks(region: Region, lines: Sequence[PageLine], edge: float) -> list[TextColumn]:
    """Text columns right of the figures whose lines are the table's rows."""
    found: list[Segment] = []
    for line in lines[region.first : region.last + 1]:
        slack = _SLACK * line.size
        found += (s for s in line.segments if s.bbox.x0 >= region.x1 - slack and s.bbox.x1 <= edge + slack)
    kept: list[TextColumn] = []
    for column in _text_columns(found):
        if not _on_rows(region, column) or _is_prose(column):
            break
        kept.append(column)
    return kept


def _kept(region: Region, outward: Sequence[TextColumn]) -> list[TextColumn]:
    kept: list[TextColumn] = []
    rows = region.figure_lines
    for position, column in enumerate(outward):
        if position == 0:
            if _is_prose(column) and not _on_rows(region, column):
                break
        elif _is_prose(column) or not (_on_rows(region, column) or len(column.segments) <= 0.5 * len(rows) + 1):
            break
        kept.append(column)
    return kept


def _on_rows(region: Region, column: TextColumn) -> bool:
    rows = region.figure_lines
    return sum(s.line in rows for s in column.segments) >= _ON_ROWS_SHARE * len(column.segments)


def _is_prose(column: TextColumn) -> bool:
    """Whether most lines of a text column run on from edge to edge."""
    if len(column.segments) < 4:
        return False
    wide = sum(len(s.words) >= _PROSE_WORDS and s.bbox.width >= 0.7 * (column.x1 - column.x0) for s in column.segments)
    return wide * 2 >= len(column.segments)


def _text_columns(segments: Sequence[Segment]) -> list[TextColumn]:
    """Segments parted where white runs down between them all."""
    columns: list[TextColumn] = []
    for segment in sorted(segments, key=lambda s: s.bbox.x0):
        box = segment.bbox
        if columns and box.x0 - columns[-1].x1 < _GUTTER * segment.size:
            columns[-1].segments.append(segment)
            columns[-1].x1 = max(columns[-1].x1, box.x1)
        else:
            columns.append(TextColumn(box.x0, box.x1, [segment]))
    return columns
