"""How far up from its first figures a table's column headers reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.find.slots import heads_apart
from verslag.extractors.tables.find.table_regions import TableRegion
from verslag.extractors.tables.marks.content import is_column_number
from verslag.extractors.tables.marks.rulings import Rulings
from verslag.extractors.tables.marks.segments import PageLine, Segment

# In font sizes (em).
_HEADER_GAP = 3.2
"""From the first row up to its header, and from header line to header line."""
_BOUND_GAP = 6.5
"""The same for years over the columns, and where upright rulings run on through the gap: tall header cells."""
_LOOSE = 1.5
"""Times the distance of the rows, up to which a header stands no further from them than they from one another."""
_PICTURED_GAP = 10.0
"""The same for nothing but years over most columns, with nothing printed between: pictures stand there."""
_HEADING_SIZE = 1.4
"""Times the size of the figures; larger words above them are a heading of the page, years over several columns are not.
"""

STAGGERED = 0.85
"""Lines closer than this belong to cells of one row, each centred in its height."""
_MAX_HEADER_LINES = 16
_MAX_LABEL_LINES = 5
"""Headings of row groups between the first figures and the column headers."""
_LEAST_HEADED = 2
_HEADED_SHARE = 0.6
"""Share of the columns with a head of their own on one line, from which white parts that line from no table."""
_BAND_SLACK = 2.0
"""Points by which a word may touch the edge of its coloured cell."""
_BAND_HEIGHT = 6.0
"""Font sizes; a coloured cell of heads is not higher, a card is."""
_WIDE = 0.8
"""Share of the table's width from which a ruling parts the table, not a column's header from its figures."""


@dataclass(frozen=True)
class _Bounds:
    """Rulings that can show where the headers end."""

    wide: tuple[float, ...]
    """Heights of rulings right across the table."""
    upright: tuple[tuple[float, float], ...]
    """From and to of the rulings that pass the first row between the columns."""

    def parted(self, above: float, below: float) -> bool:
        """Whether a ruling across the table, or the top of its upright ones, stands between two baselines."""
        if any(above <= y < below for y in self.wide):
            return True
        return len(self.upright) >= 2 and above < min(top for top, _ in self.upright) <= below

    def bound(self, above: float, below: float) -> bool:
        """Whether upright rulings run past both baselines."""
        return sum(top <= above and bottom >= below for top, bottom in self.upright) >= 2


class _LineSeen(NamedTuple):
    """A line above the figures, as seen from their columns."""

    line: PageLine
    near: list[Segment]
    """Words within the table's width."""
    over: list[Segment]
    """Those over the columns, none over the row labels."""
    periods: bool
    """Whether years or dates and nothing else stand over the columns."""
    spread: bool
    """Whether they head most columns."""
    covering: bool
    """Whether they are enough to be heads, wherever they stand."""


class _HeaderSearch:
    """Reads lines upward from the first row and says where the headers end."""

    def __init__(self, region: TableRegion, lines: Sequence[PageLine], rulings: Rulings) -> None:
        self.region = region
        self.rulings = rulings
        self.size = _body_size(region)
        self.bounds = _bounds(region, lines[region.first], rulings)
        self.labels = max((t.x1 for t in region.labels), default=region.x0)
        self.enough = min(3, len(region.columns))
        self.usual = row_distance(region, lines) / self.size

    def is_far(self, line: PageLine, below: PageLine) -> bool:
        """Whether a line stands too far above the next to be of this table, whatever it holds."""
        gap = _gap(line, below)
        if gap <= max(_BOUND_GAP, 2 * self.usual):
            return False
        seen = self.seen(line, first=True)
        most = len(seen.over) >= max(_LEAST_HEADED, _HEADED_SHARE * len(self.region.columns))
        return gap > _PICTURED_GAP or not (seen.periods and most and len(seen.over) == len(seen.near))

    def seen(self, line: PageLine, *, first: bool) -> _LineSeen:
        """What of a line stands over the table; `first` where no line of heads was found below it."""
        region, slack = self.region, line.size
        parted = heads_apart(line, region, self.rulings)
        near = [s for s in parted if s.bbox.x1 >= region.left - slack and s.bbox.x0 <= region.right + slack]
        over = [
            s
            for s in near
            if (s.bbox.x_mid >= region.x0 - 2 * slack and s.bbox.x0 >= region.left - slack) or s.bbox.x0 >= self.labels
        ]
        if over and first and all(s.bbox.x0 >= region.x1 for s in over):
            over = []  # the heading of a group of rows, said again right of the figures
        periods = bool(over) and all(s.role is CellRole.PERIOD for s in over)
        spread = (periods and len(over) >= min(2, len(region.columns))) or _heads_columns(over, region)
        return _LineSeen(line, near, over, periods, spread, spread or len(over) >= self.enough)

    def is_no_header(self, seen: _LineSeen, below: PageLine, *, outside: bool) -> bool:
        """Whether a line is something else than a header; `outside` where a ruling parts it from the table."""
        line, near, over = seen.line, seen.near, seen.over
        gap = _gap(line, below)
        bound = self.bounds.bound(line.baseline - max(line.size, below.size), below.baseline)
        is_title = not bound and not (seen.periods and seen.spread)
        if is_title and any(s.size > _HEADING_SIZE * self.size for s in near):
            return True
        if any(_runs_through(s, self.region) for s in near):
            return True
        if over and not (seen.spread or bound):
            if gap > _HEADER_GAP and not (seen.covering and gap <= _LOOSE * self.usual):
                return True
            if gap > max(_HEADER_GAP, _LOOSE * self.usual):
                return True
        if any(s.role is CellRole.FIGURE and not is_column_number(s.text) for s in over):
            return True
        heads = seen.periods or len(over) >= self.enough
        return outside and not (heads or _on_band(over or near, self.rulings))


def _gap(line: PageLine, below: PageLine) -> float:
    """From a line to the one below it, in font sizes."""
    return (below.baseline - line.baseline) / max(line.size, below.size)


def header_top(region: TableRegion, lines: Sequence[PageLine], rulings: Rulings) -> int:
    """Index of the first line of the column headers above the first row.

    Lines with only a label are passed, and taken along only if column headers stand above them. Beyond a ruling right
    across the table only years or words over most columns still count: a title is no header.
    """
    search = _HeaderSearch(region, lines, rulings)
    top = region.first
    below = lines[top]
    taken = passed = 0
    outside = False
    for index in range(region.first - 1, -1, -1):
        line = lines[index]
        if search.is_far(line, below):
            break
        seen = search.seen(line, first=not taken)
        if not seen.near:
            continue
        outside = outside or (taken > 0 and search.bounds.parted(line.baseline, below.baseline))
        beside = taken > 0 and _gap(line, below) <= STAGGERED
        if not beside and search.is_no_header(seen, below, outside=outside):
            break
        below = line
        corner = beside and not passed
        if corner or (seen.over and (beside or not passed or len(seen.over) > 1 or seen.periods)):
            top, passed = index, 0
            taken += 1
        else:
            passed += 1
        if taken >= _MAX_HEADER_LINES or passed > _MAX_LABEL_LINES:
            break
    return top


def _on_band(over: Sequence[Segment], rulings: Rulings) -> bool:
    """Whether words stand in coloured cells: heads that a ruling parts from the units below them."""
    return bool(over) and all(
        any(
            shade.color != "#ffffff"
            and shade.box.contains(s.bbox, _BAND_SLACK)
            and shade.box.height <= _BAND_HEIGHT * s.size
            for shade in rulings.shades
        )
        for s in over
    )


def _heads_columns(over: Sequence[Segment], region: TableRegion) -> bool:
    """Whether most columns, two at least, each have words or a period of their own over them: their heads at any
    distance.
    """
    headed = {
        next((i for i, c in enumerate(region.columns) if s.bbox.x0 < c.x1 + s.size and s.bbox.x1 > c.x0 - s.size), -1)
        for s in over
        if s.role in (CellRole.TEXT, CellRole.PERIOD)
    } - {-1}
    return len(headed) >= max(_LEAST_HEADED, _HEADED_SHARE * len(region.columns))


def _bounds(region: TableRegion, first: PageLine, rulings: Rulings) -> _Bounds:
    width = region.right - region.left
    wide = tuple(
        r.position
        for r in rulings.horizontal
        if min(r.end, region.right) - max(r.start, region.left) >= _WIDE * width and r.position < first.baseline
    )
    height = first.baseline - 0.3 * first.size
    upright = tuple(
        (r.start, r.end)
        for r in rulings.vertical
        if region.left <= r.position <= region.right and r.start <= height <= r.end
    )
    return _Bounds(wide, upright)


def row_distance(region: TableRegion, lines: Sequence[PageLine]) -> float:
    """Usual distance of the table's body lines in points.

    Args:
        region: the table.
        lines: page lines, among them those of the table.
    """
    heights = [line.baseline for line in lines if region.first <= line.index <= region.last and line.segments]
    gaps = sorted(b - a for a, b in pairwise(heights))
    return gaps[len(gaps) // 2] if gaps else 0.0


def _body_size(region: TableRegion) -> float:
    """Size of the table's letters: of its figures or labels, whichever are larger."""
    figures = sorted(m.size for c in region.columns for m in c.members)
    labels = sorted(s.size for t in region.labels for s in t.segments)
    return max(sizes[len(sizes) // 2] for sizes in (figures, labels) if sizes)


def _runs_through(segment: Segment, region: TableRegion) -> bool:
    """Whether a text runs from the labels far into the figures, or past the table: a title or prose, no header."""
    slack = 1.5 * segment.size
    box = segment.bbox
    labels = max((t.x1 for t in region.labels), default=region.x0)
    into = box.x0 < min(labels, region.x0 - 3 * slack) and box.x1 > region.x0 + 2 * slack
    right = box.x1 > region.right + 2 * slack and box.x0 < region.x1 and not region.heads_last(segment)
    past = right or box.x0 < region.left - 2 * slack
    return segment.role is CellRole.TEXT and (into or past)
