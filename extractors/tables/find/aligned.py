"""Tables without full rulings: built from columns of figures that line up below each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.tables.find.figure_columns import figure_columns
from verslag.extractors.tables.find.grouping import find_regions
from verslag.extractors.tables.find.header_groups import header_groups
from verslag.extractors.tables.find.header_lines import header_top, row_distance
from verslag.extractors.tables.find.is_table import is_table
from verslag.extractors.tables.find.slots import Slots, heads_apart
from verslag.extractors.tables.find.table_regions import TableRegion, with_texts
from verslag.extractors.tables.marks.rulings import Rulings
from verslag.extractors.tables.marks.segments import WITHIN_LINE, PageLine, Segment
from verslag.extractors.tables.read.draft_grid import Grid, GridCell, compacted, row_cells
from verslag.extractors.tables.read.headers import with_headers
from verslag.extractors.tables.read.rows import RowLine, row_groups

_HEADER_OVERHANG = 1.5
"""Font sizes by which a column head may stick out of its table."""
_FRAME_SHARE = 0.4
"""Of a frame's height that figures must take for the frame to be the table's."""
_FLUSH, _TIGHT, _SAME_SIZE = 0.5, 1.4, 0.5
"""Font sizes by which the lines of a label begin at one place and follow one another; points by which they differ in
size.
"""


def aligned_grids(lines: Sequence[PageLine], rulings: Rulings) -> list[Grid]:
    """Tables found by their columns of figures, top to bottom."""
    grids: list[Grid] = []
    taken: set[Word] = set()
    left = with_texts(find_regions(figure_columns(lines), lines), lines, rulings.horizontal)
    found: list[TableRegion] = []
    for half in (False, True):
        others = list(found)
        for region in left:
            rows = _region_lines(region, lines, rulings, taken)
            beside = half and any(region.figure_lines <= o.figure_lines for o in others)
            if rows and (beside or not half) and is_table(region, rows, rulings.shades, half=beside):
                grid = _built(region, rows, rulings)
                taken.update(used([grid]))
                grids.append(grid)
                found.append(region)
        left = [region for region in left if all(region is not f for f in found)]
    return sorted(grids, key=lambda g: (g.bbox.top, g.bbox.x0))


def used(grids: Iterable[Grid]) -> set[Word]:
    """The words that stand in a grid."""
    return {w for g in grids for s in g.segments for w in s.words}


def _region_lines(region: TableRegion, lines: Sequence[PageLine], rulings: Rulings, taken: set[Word]) -> list[PageLine]:
    """The page lines of the table, header lines included, each with the segments inside its width."""
    frame = _frame(region, lines, rulings)
    if frame is not None:
        return [
            replace(line, segments=inside)
            for line in lines
            if (
                inside := tuple(
                    s for s in line.segments if s.words[0] not in taken and frame.contains(s.bbox, 0.5 * s.size)
                )
            )
        ]
    found = []
    end = region.last + 1 + _goes_on(region, lines)
    for line in lines[header_top(region, lines, rulings) : end]:
        head = line.index < region.first
        segments = heads_apart(line, region, rulings) if head else line.segments
        left, right = (_HEADER_OVERHANG, _HEADER_OVERHANG) if head else (1.0, 0.5)
        inside = tuple(
            s
            for s in segments
            if s.words[0] not in taken
            and s.bbox.x0 >= region.left - left * line.size
            and (
                s.bbox.x1 <= region.right + right * line.size
                or s.bbox.x0 < region.x0
                or (head and region.heads_last(s))
            )
        )
        if inside:
            found.append(replace(line, segments=inside))
    return found


def _goes_on(region: TableRegion, lines: Sequence[PageLine]) -> int:
    """How many lines below the last figures go on with the label beside them: in small letters, set as tightly."""
    beside = [s for line in lines[max(0, region.last - 1) : region.last + 1] for s in _within(line, region)]
    labels = [s for s in beside if s.bbox.x1 < region.x0]
    if not labels:
        return 0
    label, count = labels[-1], 0
    for line in lines[region.last + 1 :]:
        within = _within(line, region)
        if len(within) != 1 or within[0].bbox.x1 >= region.x0 or not _continues(label, within[0]):
            break
        label, count = within[0], count + 1
    return count


def _within(line: PageLine, region: TableRegion) -> list[Segment]:
    return [s for s in line.segments if s.bbox.x1 >= region.left - line.size and s.bbox.x0 <= region.right]


def _continues(label: Segment, rest: Segment) -> bool:
    flush = abs(rest.bbox.x0 - label.bbox.x0) <= _FLUSH * label.size and abs(rest.size - label.size) < _SAME_SIZE
    tight = 0 < rest.baseline - label.baseline <= _TIGHT * label.size
    return flush and tight and rest.text[:1].islower() and not label.text.endswith((".", ":", ";"))


def _frame(region: TableRegion, lines: Sequence[PageLine], rulings: Rulings) -> BBox | None:
    """The smallest box drawn around the region that holds little else."""
    body = BBox(region.left, lines[region.first].baseline, region.right, lines[region.last].baseline)
    around = [f for f in rulings.frames if f.contains(body) and body.height >= _FRAME_SHARE * f.height]
    return min(around, key=lambda f: f.area, default=None)


def _built(region: TableRegion, lines: Sequence[PageLine], rulings: Rulings) -> Grid:
    slots = Slots.of(region, lines, rulings)
    row_lines = [_row_line(line, slots, line.index < region.first) for line in lines]
    area = union(s.bbox for line in lines for s in line.segments)
    headers = max((i + 1 for i, line in enumerate(row_lines) if line.index < region.first and line.values), default=0)
    if 0 < headers < len(row_lines) and _ends_corner(row_lines[headers], row_lines[headers - 1]):
        headers += 1
    body = row_lines[headers:]
    parted = [index > 0 and _parted(body[index - 1], line, area, rulings) for index, line in enumerate(body)]
    head = header_groups(row_lines[:headers], slots, rulings, row_distance(region, lines))
    cells: list[GridCell] = []
    for row, group in enumerate([*head, *row_groups(body, parted)]):
        placed: dict[tuple[int, int], list[Segment]] = {}
        for row_line in group:
            for segment in row_line.labels:
                placed.setdefault((slots.label_slot(segment), 1), []).append(segment)
            for place, segment in zip(slots.value_slots(row_line.values), row_line.values, strict=True):
                placed.setdefault(place, []).append(segment)
        cells += row_cells(row, placed)
    return with_headers(compacted(cells, area, False), rulings.shades)


def _ends_corner(line: RowLine, head: RowLine) -> bool:
    """Whether a line with nothing but words over the labels stands half a line below the heads: the end of their
    corner.
    """
    return not line.values and line.baseline - head.baseline <= WITHIN_LINE * line.size


def _row_line(line: PageLine, slots: Slots, header: bool) -> RowLine:
    labels = (s for s in line.segments if slots.is_label(s))
    left = tuple(part for s in labels for part in (slots.parted_labels(s) if header else (s,)))
    right = tuple(
        part for s in line.segments if not slots.is_label(s) for part in (slots.parted(s) if header else (s,))
    )
    return RowLine(line.index, line.baseline, line.size, left, right)


def _parted(above: RowLine, below: RowLine, area: BBox, rulings: Rulings) -> bool:
    """Whether a ruling over most of the table's width stands between two lines."""
    low, high = above.baseline, below.baseline - 0.5 * below.size
    return any(
        low <= r.position <= high and min(r.end, area.x1) - max(r.start, area.x0) >= 0.6 * area.width
        for r in rulings.horizontal
    )
