"""Tables drawn with rulings around their cells: cell geometry by pdfplumber, words by where their middle stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.geometry import BBox, union
from verslag.extractors.tables.figures import Role
from verslag.extractors.tables.grids import Grid, GridCell, compacted
from verslag.extractors.tables.headers import with_headers
from verslag.extractors.tables.rulings import Ruling, Rulings
from verslag.extractors.tables.segments import PageLine, Segment

_TOUCH = 3.0
"""Points by which rulings may miss each other and still meet in a corner."""
_MAX_CROSSINGS = 40_000
"""Of horizontal with vertical rulings; charts and maps have more, tables a few thousand at most."""
_STACKED_SHARE = 0.3
"""Share of the figures that share a cell with others below them, from which the rulings do not part the rows."""
_PROSE_WORDS = 25
"""Words from which a cell holds running text."""
_OUTSIDE_SHARE = 0.5
"""Share of the rows with a label left of the rulings, from which the rulings do not hold the whole table."""


@dataclass(frozen=True)
class _RuledCell:
    row: int
    column: int
    row_span: int
    column_span: int
    box: BBox


def ruled_grids(lines: Sequence[PageLine], rulings: Rulings) -> list[Grid]:
    """Tables whose rulings part every row and column.

    Grids that frame several rows at once, or only the figures of a table with its labels beside them, are left to the
    finder of aligned columns.
    """
    groups = _cell_groups(rulings)
    if not groups:
        return []
    segments = [s for line in lines for s in line.segments]
    grids = []
    for boxes in groups:
        area = union(boxes)
        inside = [s for s in segments if area.contains_point(s.bbox.x_mid, s.bbox.y_mid)]
        beside = [s for s in segments if s.bbox.x1 <= area.x0 + _TOUCH and area.top <= s.bbox.y_mid <= area.bottom]
        grid = _grid(_placed(boxes), area, inside, beside)
        if grid is not None:
            grids.append(with_headers(grid, rulings.shades))
    return grids


def _cell_groups(rulings: Rulings) -> list[list[BBox]]:
    """Boxes of ruled cells, those that touch together."""
    horizontal, vertical = _meeting(rulings)
    if len(horizontal) < 2 or len(vertical) < 2:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells

    closing = _open_sides(horizontal, vertical)
    horizontal = horizontal + _open_sides(vertical, horizontal)
    vertical = vertical + closing
    edges = [
        {"orientation": "h", "x0": r.start, "x1": r.end, "top": r.position, "bottom": r.position} for r in horizontal
    ] + [{"orientation": "v", "x0": r.position, "x1": r.position, "top": r.start, "bottom": r.end} for r in vertical]
    crossings = edges_to_intersections(edges, _TOUCH, _TOUCH)
    cells = intersections_to_cells(crossings)
    return [[BBox(*cell) for cell in group] for group in cells_to_tables(cells)]


def _meeting(rulings: Rulings) -> tuple[list[Ruling], list[Ruling]]:
    """The rulings that meet at least two of the other direction; what does not cannot bound a cell."""
    horizontal, vertical = list(rulings.horizontal), list(rulings.vertical)
    if not horizontal or not vertical or len(horizontal) * len(vertical) > _MAX_CROSSINGS * 9:
        return [], []
    return _meeting_two(horizontal, vertical), _meeting_two(vertical, horizontal)


def _meeting_two(rulings: Sequence[Ruling], others: Sequence[Ruling]) -> list[Ruling]:
    kept = []
    positions = [o.position for o in others]
    for ruling in rulings:
        low = bisect_right(positions, ruling.start - _TOUCH)
        high = bisect_right(positions, ruling.end + _TOUCH)
        met = 0
        for other in others[low:high]:
            if other.start - _TOUCH <= ruling.position <= other.end + _TOUCH:
                met += 1
                if met == 2:
                    kept.append(ruling)
                    break
    return kept


def _open_sides(rulings: Sequence[Ruling], across: Sequence[Ruling]) -> list[Ruling]:
    """Borders that close an open side of a table: where several rulings end together, past all that cross them.

    Args:
        rulings: of one direction.
        across: of the other; the borders are of this direction.
    """
    added = []
    for at_start in (True, False):
        ends: dict[int, list[Ruling]] = {}
        for ruling in rulings:
            ends.setdefault(round((ruling.start if at_start else ruling.end) / _TOUCH), []).append(ruling)
        for group in ends.values():
            if len(group) < 3:
                continue
            first, last = group[0].position, group[-1].position
            end = sum(r.start if at_start else r.end for r in group) / len(group)
            spanning = [c for c in across if min(c.end, last) - max(c.start, first) >= 0.5 * (last - first)]
            crossed = any(group[0].start <= c.position <= group[0].end for c in spanning)
            if crossed and all(abs(c.position - end) > 2 * _TOUCH for c in spanning):
                added.append(Ruling(end, first, last))
    return added


def _placed(boxes: Sequence[BBox]) -> list[_RuledCell]:
    """Each box with its row and column, and how many of them it takes."""
    xs = sorted({b.x0 for b in boxes} | {b.x1 for b in boxes})
    ys = sorted({b.top for b in boxes} | {b.bottom for b in boxes})
    column_at = {x: i for i, x in enumerate(xs)}
    row_at = {y: i for i, y in enumerate(ys)}
    return [
        _RuledCell(
            row_at[b.top], column_at[b.x0], row_at[b.bottom] - row_at[b.top], column_at[b.x1] - column_at[b.x0], b
        )
        for b in boxes
    ]


def _grid(cells: Sequence[_RuledCell], area: BBox, inside: Sequence[Segment], beside: Sequence[Segment]) -> Grid | None:
    held = _held(cells, inside)
    filled = [c for c in cells if held.get(c)]
    if len({c.row for c in filled}) < 2 or len({c.column for c in filled}) < 2:
        return None
    if _is_page_layout(filled, held) or _stacked(filled, held) or _labels_outside(filled, held, beside):
        return None
    placed = [GridCell(c.row, c.column, c.row_span, c.column_span, False, tuple(held[c]), c.box) for c in filled]
    return compacted(placed, area, True)


def _held(cells: Sequence[_RuledCell], segments: Iterable[Segment]) -> dict[_RuledCell, list[Segment]]:
    """The segments of each cell by their middle."""
    by_row: dict[int, list[_RuledCell]] = {}
    tops = sorted({c.box.top for c in cells})
    for cell in cells:
        for row, top in enumerate(tops):
            if cell.box.top <= top < cell.box.bottom:
                by_row.setdefault(row, []).append(cell)
    held: dict[_RuledCell, list[Segment]] = {}
    for segment in segments:
        row = bisect_right(tops, segment.bbox.y_mid) - 1
        for cell in by_row.get(row, ()):
            if cell.box.contains_point(segment.bbox.x_mid, segment.bbox.y_mid):
                held.setdefault(cell, []).append(segment)
                break
    return held


def _stacked(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether much of the figures stands on several lines of a cell: rows that no ruling parts."""
    figure_lines = stacked = 0
    for cell in cells:
        rows = {s.line for s in held[cell] if s.role in (Role.FIGURE, Role.EMPTY)}
        if rows and all(s.role is not Role.TEXT for s in held[cell]):
            figure_lines += len(rows)
            stacked += len(rows) if len(rows) > 1 else 0
    return stacked > 0 and stacked >= _STACKED_SHARE * figure_lines


def _is_page_layout(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether rulings only part a few blocks of running text, as on bilingual pages."""
    if len({c.column for c in cells}) > 2 or len({c.row for c in cells}) > 4:
        return False
    prose = [c for c in cells if sum(len(s.words) for s in held[c]) >= _PROSE_WORDS]
    return len({c.column for c in prose}) == 2


def _labels_outside(
    cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]], beside: Sequence[Segment]
) -> bool:
    """Whether the first ruled column holds figures whose labels stand left of the rulings."""
    first = min(c.column for c in cells)
    figure_lines = {s.line for c in cells if c.column == first for s in held[c] if s.role in (Role.FIGURE, Role.EMPTY)}
    rows = len({c.row for c in cells})
    if len(figure_lines) < 0.5 * rows:
        return False
    return len(figure_lines & {s.line for s in beside}) >= _OUTSIDE_SHARE * len(figure_lines)
