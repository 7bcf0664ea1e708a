"""Tables of words between level rulings: no upright lines, columns parted by white, rows by rulings or by line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from verslag.extractors.document.geometry import BBox
from verslag.extractors.tables.find.is_table import is_page_numbers
from verslag.extractors.tables.find.text_columns import TextColumn, is_prose, text_columns
from verslag.extractors.tables.marks.rulings import MAX_SHADES, Ruling, Rulings, Shade
from verslag.extractors.tables.marks.segments import PageLine, Segment
from verslag.extractors.tables.read.draft_grid import Grid, GridCell, compacted, row_cells
from verslag.extractors.tables.read.header_styles import looks_apart
from verslag.extractors.tables.read.headers import with_headers
from verslag.extractors.tables.read.rows import RowLine, row_groups

_SAME_END = 3.0
"""Points within which rulings begin and end alike."""
_MAX_BAND = 0.3
"""Share of the page height; rulings further apart part sections, not rows."""
_MAX_OPEN = 0.5
"""The same for a table that only has rulings below its header and at its end."""
_HEADER_REACH = 1.8
"""Font sizes from the first ruling up to the header line above it."""
_SHARED_SHARE = 0.6
"""Share of the rows that must have words in two columns."""
_MAX_SHADED_ROW = 60.0
"""Points; higher shaded boxes are cards, not rows."""
_MIN_ROWS = 3
_MAX_COLUMNS = 12


@dataclass(frozen=True)
class _Area:
    """A stretch of the page between the first and last of its rulings, header included."""

    box: BBox
    cuts: tuple[float, ...]
    """Heights of the rulings inside."""


def banded_grids(lines: Sequence[PageLine], rulings: Rulings, height: float, others: Sequence[Grid]) -> list[Grid]:
    """Tables of words between level rulings, top to bottom.

    Args:
        lines: what no other table took.
        rulings: of the page.
        height: page height in points.
        others: tables already found; no new one overlaps them.
    """
    grids: list[Grid] = []
    for area in sorted(_areas(lines, rulings, height), key=lambda a: -a.box.area):
        if any(area.box.x_overlap(g.bbox) > 0 and area.box.y_overlap(g.bbox) > 0 for g in (*others, *grids)):
            continue
        grid = _grid(area, lines, rulings)
        if grid is not None:
            grids.append(grid)
    return sorted(grids, key=lambda g: (g.bbox.top, g.bbox.x0))


def _areas(lines: Sequence[PageLine], rulings: Rulings, height: float) -> list[_Area]:
    """Runs of at least two rulings, or rows of shading, with the same ends."""
    groups: dict[tuple[int, int], tuple[float, float, list[float]]] = {}
    for ruling in (*rulings.horizontal, *_shaded_rows(rulings.shades)):
        cell = round(ruling.start / _SAME_END), round(ruling.end / _SAME_END)
        near = (
            groups.get((cell[0] + i, cell[1] + j))
            for i, j in ((0, 0), (0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (-1, -1))
        )
        same = next((g for g in near if g and max(abs(g[0] - ruling.start), abs(g[1] - ruling.end)) <= _SAME_END), None)
        if same is not None:
            same[2].append(ruling.position)
        else:
            groups[cell] = (ruling.start, ruling.end, [ruling.position])
    areas = []
    for x0, x1, heights in groups.values():
        heights.sort()
        run = [heights[0]]
        for y in [*heights[1:], float("inf")]:
            if y - run[-1] <= _SAME_END:
                continue
            if y - run[-1] <= (_MAX_BAND if len(run) > 1 else _MAX_OPEN) * height:
                run.append(y)
                continue
            if len(run) > 1:
                areas.append(_fitting(lines, rulings, x0, x1, run))
            run = [y]
    return [a for a in areas if a is not None]


def _shaded_rows(shades: Sequence[Shade]) -> list[Ruling]:
    """The level edges of shaded rows: boxes side by side without a gap."""
    rows: dict[tuple[int, int], list[BBox]] = {}
    for shade in shades if len(shades) <= MAX_SHADES else ():
        if shade.color != "#ffffff" and shade.box.height <= _MAX_SHADED_ROW:
            rows.setdefault((round(shade.box.top), round(shade.box.bottom)), []).append(shade.box)
    edges = []
    for boxes in rows.values():
        boxes.sort()
        x0, x1 = boxes[0].x0, boxes[0].x1
        whole = True
        for box in boxes[1:]:
            whole = whole and box.x0 - x1 <= _SAME_END
            x1 = max(x1, box.x1)
        if whole:
            edges += [Ruling(boxes[0].top, x0, x1), Ruling(boxes[0].bottom, x0, x1)]
    return edges


def _fitting(lines: Sequence[PageLine], rulings: Rulings, x0: float, x1: float, cuts: Sequence[float]) -> _Area | None:
    """The run of rulings without what holds no columns at either end: text between a table and a footnote's rule."""
    bands = [_has_columns(_inside(BBox(x0, a, x1, b), lines)) for a, b in pairwise(cuts)]
    if True not in bands:
        return None
    first, last = bands.index(True), len(bands) - bands[::-1].index(True)
    kept = cuts[first : last + 1]
    top = _header_start(lines, rulings, x0, x1, kept[0])
    return _Area(BBox(x0, top, x1, kept[-1]), tuple(kept))


def _has_columns(lines: Sequence[PageLine]) -> bool:
    return len(text_columns([s for line in lines for s in line.segments])) > 1


def _header_start(lines: Sequence[PageLine], rulings: Rulings, x0: float, x1: float, first: float) -> float:
    """Where the header above the first ruling begins: the shading that stands on it, else the line just above."""
    shades = [
        s.box.top
        for s in rulings.shades
        if s.color != "#ffffff"
        and abs(s.box.bottom - first) <= _SAME_END
        and s.box.x0 >= x0 - _SAME_END
        and s.box.x1 <= x1 + _SAME_END
        and s.box.height <= 0.2 * s.box.width + 60
    ]
    if shades:
        return min(shades)
    for line in reversed(lines):
        inside = [s for s in line.segments if s.bbox.x1 > x0 and s.bbox.x0 < x1]
        if not inside or line.baseline > first:
            continue
        if first - line.baseline <= _HEADER_REACH * line.size and len(inside) > 1:
            return min(s.bbox.top for s in inside)
        break
    return first


def _grid(area: _Area, lines: Sequence[PageLine], rulings: Rulings) -> Grid | None:
    inside = _inside(area.box, lines)
    if len(inside) < 3:
        return None
    columns = _columns(inside)
    if not 2 <= len(columns) <= _MAX_COLUMNS or (len(columns) == 2 and any(_is_contents(c) for c in columns)):
        return None
    rows = _rows(area, inside, columns)
    ruled = len(area.cuts) > 3
    if not _shared(rows, columns) or (not ruled and any(is_prose(c) for c in columns)):
        return None
    cells: list[GridCell] = []
    for index, row in enumerate(rows):
        placed: dict[tuple[int, int], list[Segment]] = {}
        for segment in (s for line in row for s in line.segments):
            placed.setdefault(_place(segment, columns), []).append(segment)
        cells += row_cells(index, placed)
    grid = with_headers(compacted(cells, area.box, ruled), rulings.shades)
    headed = any(c.header for c in grid.cells) or looks_apart(grid, rulings.shades)
    return grid if ruled or headed else None


def _is_contents(column: TextColumn) -> bool:
    """Whether a column holds page numbers: whole, small, never falling."""
    texts = [s.text for s in sorted(column.segments, key=lambda s: s.line)]
    return len(texts) > 2 and is_page_numbers(texts)


def _inside(box: BBox, lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines in a box, each with its segments there; `lines` by baseline."""
    found = []
    for line in lines[bisect_left(lines, box.top, key=_baseline) :]:
        if line.baseline > box.bottom + line.size:
            break
        segments = tuple(
            s for s in line.segments if box.contains(s.bbox, s.size) and box.top <= s.bbox.y_mid <= box.bottom
        )
        if segments:
            found.append(replace(line, segments=segments))
    return found


def _baseline(line: PageLine) -> float:
    return line.baseline


def _columns(lines: Sequence[PageLine]) -> list[TextColumn]:
    """Columns parted by white that runs down through all lines with more than one segment."""
    several = [s for line in lines if len(line.segments) > 1 for s in line.segments]
    starts = text_columns(several)
    alone = [s for line in lines if len(line.segments) == 1 for s in line.segments]
    within = [s for s in alone if sum(_touches(s, c) for c in starts) == 1]
    return text_columns(several + within)


def _touches(segment: Segment, column: TextColumn) -> bool:
    return min(segment.bbox.x1, column.x1) > max(segment.bbox.x0, column.x0)


def _place(segment: Segment, columns: Sequence[TextColumn]) -> tuple[int, int]:
    over = [i for i, c in enumerate(columns) if _touches(segment, c)]
    if not over:
        return min(range(len(columns)), key=lambda i: abs(columns[i].x0 - segment.bbox.x0)), 1
    return over[0], over[-1] - over[0] + 1


def _rows(area: _Area, lines: Sequence[PageLine], columns: Sequence[TextColumn]) -> list[list[PageLine]]:
    """Lines by ruled band where rulings part the rows, else by the lines on which the later columns begin."""
    if len(area.cuts) > 3:
        bands: dict[int, list[PageLine]] = {}
        for line in lines:
            middle = line.segments[0].bbox.y_mid
            bands.setdefault(sum(cut <= middle for cut in area.cuts), []).append(line)
        return list(bands.values())
    edge = columns[0].x1
    row_lines = [
        RowLine(
            line.index,
            line.baseline,
            line.size,
            tuple(s for s in line.segments if s.bbox.x0 <= edge),
            tuple(s for s in line.segments if s.bbox.x0 > edge),
        )
        for line in lines
    ]
    parted = [
        i > 0 and any(lines[i - 1].baseline <= cut <= line.baseline - 0.5 * line.size for cut in area.cuts)
        for i, line in enumerate(lines)
    ]
    by_index = {line.index: line for line in lines}
    return [[by_index[r.index] for r in group] for group in row_groups(row_lines, parted)]


def _shared(rows: Sequence[Sequence[PageLine]], columns: Sequence[TextColumn]) -> bool:
    """Whether most rows have words in several columns."""
    several = sum(len({_place(s, columns)[0] for line in row for s in line.segments}) > 1 for row in rows)
    return len(rows) >= _MIN_ROWS and several >= 2 and several >= _SHARED_SHARE * len(rows)
