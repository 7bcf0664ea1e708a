"""Columns of figures: segments below each other that line up at the right, the left, the middle or the decimal mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.marks.segments import PageLine, Segment

# In font sizes (em).
_ALIGNED = 0.75
"""Edges closer than this line up; wide enough for a trailing `%`, `)` or `-`."""
_MAX_GAP = 26.0
"""Between members: a column of subtotals skips all the rows it adds up."""
_CROSSING_REACH = 1.5
"""How far words must stick out on the left of a column to run through it rather than stand in it."""
_FLUSH = 0.1
"""Figures printed from so nearly the same place on are set flush left, whatever sign or unit they have."""
_SIZES_APART = 2.0
"""How many times as large one figure is set as another that stands in no column with it: a chapter's number."""


@dataclass(eq=False)
class FigureColumn:
    """Segments of one column, top to bottom, with the horizontal stretch their figures take."""

    members: list[Segment]
    x0: float
    x1: float
    lines: set[int] = field(default_factory=set)

    @property
    def first(self) -> int:
        return self.members[0].line

    @property
    def last(self) -> int:
        return self.members[-1].line

    @property
    def valued(self) -> bool:
        """Whether any member is more than a period: a column of years alone is a header."""
        return any(m.role is not CellRole.PERIOD for m in self.members)

    def between(self, first: int, last: int) -> FigureColumn | None:
        """The column within a stretch of lines; None where nothing of it stands there."""
        members = [m for m in self.members if first <= m.line <= last]
        if not members:
            return None
        if len(members) == len(self.members):
            return self
        x0, x1 = min(m.core.x0 for m in members), max(m.core.x1 for m in members)
        return FigureColumn(members, x0, x1, {m.line for m in members})

    def add(self, segment: Segment) -> None:
        self.members.append(segment)
        self.lines.add(segment.line)
        self.x0 = min(self.x0, segment.core.x0)
        self.x1 = max(self.x1, segment.core.x1)


def figure_columns(lines: Sequence[PageLine]) -> list[FigureColumn]:
    """All columns of figures of a page, single figures included, by their first line.

    A column ends where running text goes through it or where nothing stands in it for a long stretch.
    """
    done: list[FigureColumn] = []
    active: list[FigureColumn] = []
    for line in lines:
        still: list[FigureColumn] = []
        for column in active:
            last = column.members[-1]
            over = line.baseline - last.baseline > _MAX_GAP * last.size
            (done if over or _crossed(column, line.segments) else still).append(column)
        active = still
        for segment in line.segments:
            if not segment.in_column:
                continue
            fitting = [c for c in active if c.last != line.index and lines_up(c, segment)]
            if fitting:
                max(fitting, key=lambda c: _shared(c, segment)).add(segment)
            else:
                core = segment.core
                active.append(FigureColumn([segment], core.x0, core.x1, {segment.line}))
    return sorted(done + active, key=lambda c: (c.first, c.x0))


def lines_up(column: FigureColumn, segment: Segment) -> bool:
    """Whether a segment stands in the column: over its stretch, with an edge or the middle in line with a member's, or
    printed from the same place on, the one with a sign before it that the other lacks ("€ 2.450" over "84 ha").
    """
    core = segment.core
    if any(_is_flush(member, segment) for member in column.members[-1:-4:-1]):
        return True
    shared = _shared(column, segment)
    if shared < 0.5 * min(core.width, column.x1 - column.x0):
        return False
    for member in column.members[-1:-4:-1]:
        if max(member.size, segment.size) > _SIZES_APART * min(member.size, segment.size):
            continue
        slack = _ALIGNED * min(member.size, segment.size)
        other = member.core
        if (
            abs(other.x1 - core.x1) <= slack
            or abs(member.bbox.x1 - segment.bbox.x1) <= slack
            or abs(other.x0 - core.x0) <= slack
            or abs(other.x_mid - core.x_mid) <= slack
        ):
            return True
    return False


def _is_flush(member: Segment, segment: Segment) -> bool:
    size = min(member.size, segment.size)
    alike = max(member.size, segment.size) <= _SIZES_APART * size
    opens = [s.core.x0 - s.bbox.x0 > _FLUSH * size for s in (member, segment)]
    return alike and opens[0] is not opens[1] and abs(member.bbox.x0 - segment.bbox.x0) <= _FLUSH * size


def _shared(column: FigureColumn, segment: Segment) -> float:
    return min(column.x1, segment.core.x1) - max(column.x0, segment.core.x0)


def _crossed(column: FigureColumn, segments: Iterable[Segment]) -> bool:
    """Whether words of running text go through the column on this line."""
    width = column.x1 - column.x0
    for segment in segments:
        if segment.role is not CellRole.TEXT:
            continue
        box = segment.bbox
        if box.x0 >= column.x1 or box.x1 <= column.x0:
            continue
        shared = min(box.x1, column.x1) - max(box.x0, column.x0)
        reach = _CROSSING_REACH * segment.size
        if shared >= 0.5 * width and box.x0 < column.x0 - reach and len(segment.words) >= 4:
            return True
    return False
