"""Tables without full rulings: built from columns of figures that line up below each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.geometry import BBox, union
from verslag.extractors.tables.columns import figure_columns
from verslag.extractors.tables.figures import Role
from verslag.extractors.tables.grids import Grid, GridCell, compacted
from verslag.extractors.tables.headers import with_headers
from verslag.extractors.tables.regions import Region, find_regions
from verslag.extractors.tables.rows import RowLine, row_groups
from verslag.extractors.tables.rulings import Ruling, Rulings
from verslag.extractors.tables.segments import PageLine, Segment
from verslag.extractors.tables.trust import is_table

# In font sizes (em).
_HEADER_GAP = 3.2
"""From the first row up to its header, and from header line to header line."""
_MAX_HEADER_LINES = 9


@dataclass(frozen=True)
class _Slot:
    """One grid column with the stretch it takes across the page."""

    x0: float
    x1: float


def aligned_grids(lines: Sequence[PageLine], rulings: Rulings) -> list[Grid]:
    """Tables found by their columns of figures, top to bottom."""
    grids = []
    taken: set[int] = set()
    for region in find_regions(figure_columns(lines), lines):
        rows = _region_lines(region, lines, taken)
        if not is_table(region, rows):
            continue
        grid = _built(region, rows, rulings)
        if grid is not None:
            taken.update(id(s) for s in grid.segments)
            grids.append(grid)
    return sorted(grids, key=lambda g: (g.bbox.top, g.bbox.x0))


def _region_lines(region: Region, lines: Sequence[PageLine], taken: set[int]) -> list[PageLine]:
    """The page lines of the table, header lines included, each with the segments inside its width."""
    top = _header_top(region, lines)
    found = []
    for line in lines[top : region.last + 1]:
        slack = line.size
        inside = tuple(
            s
            for s in line.segments
            if id(s) not in taken and region.left - slack <= s.bbox.x0 and s.bbox.x1 <= region.right + 1.5 * slack
        )
        if inside:
            found.append(PageLine(line.index, line.baseline, line.size, inside))
    return found


def _header_top(region: Region, lines: Sequence[PageLine]) -> int:
    """Index of the first line of the column headers above the first row."""
    top = region.first
    below = lines[top]
    for index in range(region.first - 1, max(-1, region.first - 1 - 3 * _MAX_HEADER_LINES), -1):
        line = lines[index]
        if below.baseline - line.baseline > _HEADER_GAP * max(line.size, below.size):
            break
        slack = line.size
        near = [s for s in line.segments if s.bbox.x1 >= region.left - slack and s.bbox.x0 <= region.right + slack]
        if not near:
            continue
        over = [s for s in near if s.bbox.x_mid >= region.x0 - 2 * slack and s.bbox.x0 >= region.left - slack]
        if any(_runs_through(s, region) for s in near) or not over:
            break
        top, below = index, line
    return top


def _runs_through(segment: Segment, region: Region) -> bool:
    """Whether a text runs from the labels far into the figures, or past the table: a title or prose, no header."""
    slack = 1.5 * segment.size
    into = segment.bbox.x0 < region.x0 - 3 * slack and segment.bbox.x1 > region.x0 + 2 * slack
    past = segment.bbox.x1 > region.right + 2 * slack or segment.bbox.x0 < region.left - 2 * slack
    return segment.role is Role.TEXT and (into or past)


def _built(region: Region, lines: Sequence[PageLine], rulings: Rulings) -> Grid | None:
    slots = _slots(region)
    labels = len(region.labels)
    row_lines = []
    for line in lines:
        left = tuple(s for s in line.segments if _is_label(s, region))
        right = tuple(s for s in line.segments if not _is_label(s, region))
        row_lines.append(RowLine(line.index, line.baseline, line.size, left, right))
    area = union(s.bbox for line in lines for s in line.segments)
    parted = [False] + [_parted(a, b, area, rulings) for a, b in pairwise(row_lines)]
    cells: list[GridCell] = []
    for row, group in enumerate(row_groups(row_lines, parted)):
        placed: dict[tuple[int, int], list[Segment]] = {}
        for row_line in group:
            for segment in row_line.labels:
                placed.setdefault((_label_slot(segment, slots[:labels]), 1), []).append(segment)
            for segment in row_line.values:
                placed.setdefault(_value_slot(segment, slots, labels, rulings.horizontal), []).append(segment)
        cells += (
            GridCell(row, column, 1, span, False, tuple(segments), union(s.bbox for s in segments))
            for (column, span), segments in placed.items()
        )
    return with_headers(compacted(cells, area, False))


def _slots(region: Region) -> list[_Slot]:
    """The grid columns from left to right: labels, figures (with columns that overlap taken together), remarks."""
    figures: list[_Slot] = []
    for column in sorted(region.columns, key=lambda c: c.x0):
        if figures and column.x0 < figures[-1].x1 - 0.3 * min(column.x1 - column.x0, figures[-1].x1 - figures[-1].x0):
            figures[-1] = _Slot(figures[-1].x0, max(figures[-1].x1, column.x1))
        else:
            figures.append(_Slot(column.x0, column.x1))
    return [_Slot(t.x0, t.x1) for t in region.labels] + figures + [_Slot(t.x0, t.x1) for t in region.remarks]


def _is_label(segment: Segment, region: Region) -> bool:
    return bool(region.labels) and (
        segment.bbox.x1 <= region.x0 + 0.4 * segment.size
        or (segment.role is Role.TEXT and segment.bbox.x0 < region.labels[-1].x1 and segment.bbox.x_mid < region.x0)
        or (segment.role is Role.TEXT and segment.bbox.x0 < region.labels[-1].x0 + segment.size)
    )


def _label_slot(segment: Segment, slots: Sequence[_Slot]) -> int:
    return max(range(len(slots)), key=lambda i: (slots[i].x0 <= segment.bbox.x0 + segment.size, i))


def _value_slot(
    segment: Segment, slots: Sequence[_Slot], labels: int, horizontals: Sequence[Ruling]
) -> tuple[int, int]:
    """Column and span of a segment by the columns it stands over; a ruling right below a header shows its span."""
    box = segment.core if segment.role is not Role.TEXT else segment.bbox
    columns = range(labels, len(slots))
    x0, x1 = box.x0, box.x1
    if segment.role in (Role.TEXT, Role.PERIOD):
        for ruling in horizontals:
            if (
                0 <= ruling.position - segment.baseline <= segment.size
                and ruling.start <= x0 + 2
                and ruling.end >= x1 - 2
            ):
                covered = [i for i in columns if ruling.start - 2 <= _middle(slots[i]) <= ruling.end + 2]
                if 1 < len(covered) < len(columns):
                    return covered[0], len(covered)
    over = [i for i in columns if min(x1, slots[i].x1) - max(x0, slots[i].x0) >= 0.4 * (slots[i].x1 - slots[i].x0)]
    if len(over) > 1 and segment.role is Role.TEXT:
        return over[0], over[-1] - over[0] + 1
    touching = [i for i in columns if min(x1, slots[i].x1) > max(x0, slots[i].x0)]
    if not touching or segment.role is Role.TEXT:
        middle = (x0 + x1) / 2
        pairs = [
            i
            for i in columns
            if i + 1 in columns and abs((slots[i].x1 + slots[i + 1].x0) / 2 - middle) <= 0.5 * segment.size
        ]
        if pairs and segment.role is not Role.FIGURE and not over:
            return pairs[0], 2
    best = max(touching or columns, key=lambda i: (min(x1, slots[i].x1) - max(x0, slots[i].x0), -i))
    return best, 1


def _middle(slot: _Slot) -> float:
    return (slot.x0 + slot.x1) / 2


def _parted(above: RowLine, below: RowLine, area: BBox, rulings: Rulings) -> bool:
    """Whether a ruling over most of the table's width stands between two lines."""
    low, high = above.baseline, below.baseline - 0.5 * below.size
    return any(
        low <= r.position <= high and min(r.end, area.x1) - max(r.start, area.x0) >= 0.6 * area.width
        for r in rulings.horizontal
    )


def used(grids: Iterable[Grid]) -> set[int]:
    """Identities of the segments that stand in a grid."""
    return {id(s) for g in grids for s in g.segments}
