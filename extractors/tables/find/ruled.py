"""Tables drawn with rulings around their cells: cell geometry by pdfplumber, words by where their middle stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.tables.find.borders import TOUCH, closed, meeting, with_shade_edges
from verslag.extractors.tables.find.corners import cells_between
from verslag.extractors.tables.find.header_bands import unbanded
from verslag.extractors.tables.find.stacked_grids import parted_by_borders
from verslag.extractors.tables.marks.content import is_currency
from verslag.extractors.tables.marks.rulings import Ruling, Rulings
from verslag.extractors.tables.marks.segments import PageLine, Segment
from verslag.extractors.tables.read.draft_grid import Grid, GridCell, compacted
from verslag.extractors.tables.read.headers import with_headers

_STACKED_SHARE = 0.3
"""Share of the figures that share a cell with others below them, from which the rulings do not part the rows."""
_MAX_CORNERS = 3000
"""The largest ruled sheets have some 2,000; finding cells takes the square of it, and hatching has many more."""
_OVERRUN_SHARE = 0.2
"""Share of the words that may stick out of their cells; spreadsheets print long texts over the next column."""
_MIN_FILLED = 4
"""Two rows of two columns."""
_PROSE_WORDS = 25
"""Words from which a cell holds running text."""
_LABEL_WORDS = 5
"""A label beside the rulings has at most so many words where no figure tells that it is one."""
_INSIDE_SHARE = 0.5
"""Share of the figures with their label in the same cell, from which the rulings do not part the columns."""
_LEAST_LABELLED = 3
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
    for boxes in (part for group in groups for part in parted_by_borders(group)):
        area = union(boxes)
        inside = [s for s in segments if area.contains_point(s.bbox.x_mid, s.bbox.y_mid)]
        beside = [s for s in segments if s.bbox.x1 <= area.x0 + TOUCH and area.top <= s.bbox.y_mid <= area.bottom]
        grid = _grid(_placed(boxes), area, inside, beside)
        if grid is not None:
            grids.append(with_headers(grid, rulings.shades))
    return grids


def _cell_groups(rulings: Rulings) -> list[list[BBox]]:
    """Boxes of ruled cells, those that touch together."""
    horizontal, vertical = meeting(*closed(rulings))
    if len(horizontal) < 2 or len(vertical) < 2:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections

    edges = [
        {"orientation": "h", "x0": r.start, "x1": r.end, "top": r.position, "bottom": r.position} for r in horizontal
    ] + [{"orientation": "v", "x0": r.position, "x1": r.position, "top": r.start, "bottom": r.end} for r in vertical]
    crossings = edges_to_intersections(edges, TOUCH, TOUCH)
    if len(crossings) > _MAX_CORNERS:
        return []
    cells = [(box.x0, box.top, box.x1, box.bottom) for box in cells_between(crossings)]
    uprights = with_shade_edges(rulings)[1]
    groups = ([BBox(*cell) for cell in group] for group in cells_to_tables(cells))
    return [group for group in groups if _has_upright(union(group), uprights)]


def _has_upright(area: BBox, uprights: Sequence[Ruling]) -> bool:
    """Whether an upright border is drawn or shaded: the lines under the amounts of an account and over its totals also
    begin and end at the same places, and part no cells.
    """
    return any(
        area.x0 - TOUCH <= r.position <= area.x1 + TOUCH and min(r.end, area.bottom) > max(r.start, area.top)
        for r in uprights
    )


def _placed(boxes: Sequence[BBox]) -> list[_RuledCell]:
    """Each box with its row and column, and how many of them it takes; borders drawn twice make no sliver between."""
    column_at = _indexed({b.x0 for b in boxes} | {b.x1 for b in boxes})
    row_at = _indexed({b.top for b in boxes} | {b.bottom for b in boxes})
    return [
        _RuledCell(row, column, row_at[b.bottom] - row, column_at[b.x1] - column, b)
        for b in boxes
        if (row := row_at[b.top]) < row_at[b.bottom] and (column := column_at[b.x0]) < column_at[b.x1]
    ]


def _indexed(edges: Iterable[float]) -> dict[float, int]:
    """Edges numbered in order, those that touch alike."""
    numbered: dict[float, int] = {}
    index, last = -1, float("-inf")
    for edge in sorted(edges):
        if edge - last > TOUCH:
            index, last = index + 1, edge
        numbered[edge] = index
    return numbered


def _grid(cells: Sequence[_RuledCell], area: BBox, inside: Sequence[Segment], beside: Sequence[Segment]) -> Grid | None:
    if _overlapping(cells):
        return None
    held = _held(cells, inside)
    filled = [c for c in cells if held.get(c)]
    if len({c.row for c in filled}) < 2 or len({c.column for c in filled}) < 2 or len(filled) < _MIN_FILLED:
        return None
    if not _worded(filled, held) or _overrun(filled, held) or _is_page_layout(filled, held) or _crowded(filled, held):
        return None
    if _stacked(filled, held) or _labels_inside(filled, held) or _labels_outside(filled, held, beside):
        return None
    placed = [
        part
        for c in filled
        for part in unbanded(
            GridCell(c.row, c.column, c.row_span, c.column_span, False, tuple(held[c]), c.box), _stretches(cells)
        )
    ]
    return compacted(placed, area, True)


def _stretches(cells: Sequence[_RuledCell]) -> dict[int, tuple[float, float]]:
    """From where to where each column goes across the page."""
    return {c.column: (c.box.x0, c.box.x1) for c in cells if c.column_span == 1}


def _overlapping(cells: Iterable[_RuledCell]) -> bool:
    """Whether boxes lie over each other: no grid of cells."""
    taken: set[tuple[int, int]] = set()
    for cell in cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                if (row, column) in taken:
                    return True
                taken.add((row, column))
    return False


def _held(cells: Sequence[_RuledCell], segments: Iterable[Segment]) -> dict[_RuledCell, list[Segment]]:
    """The segments of each cell by their middle."""
    by_row: dict[int, list[_RuledCell]] = {}
    tops = sorted({c.box.top for c in cells})
    for cell in cells:
        for row in range(bisect_left(tops, cell.box.top), bisect_left(tops, cell.box.bottom)):
            by_row.setdefault(row, []).append(cell)
    held: dict[_RuledCell, list[Segment]] = {}
    for segment in segments:
        row = bisect_right(tops, segment.bbox.y_mid) - 1
        for cell in by_row.get(row, ()):
            if cell.box.contains_point(segment.bbox.x_mid, segment.bbox.y_mid):
                held.setdefault(cell, []).append(segment)
                break
    return held


def _worded(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether cells hold words and not only figures, as the bars and gridlines of a chart do."""
    worded = sum(any(s.role is CellRole.TEXT and any(ch.isalpha() for ch in s.text) for s in held[c]) for c in cells)
    dated = sum(any(s.role is CellRole.PERIOD for s in held[c]) for c in cells)
    return worded > 0 and worded + dated > 1


def _overrun(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether many words run past the borders of their cell: lines and boxes drawn for something else."""
    segments = over = 0
    for cell in cells:
        for segment in held[cell]:
            segments += 1
            past = max(cell.box.x0 - segment.bbox.x0, segment.bbox.x1 - cell.box.x1)
            over += past > 0.5 * segment.size
    return over >= max(2.0, _OVERRUN_SHARE * segments)


def _crowded(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether many cells hold figures side by side: columns that no ruling parts."""
    with_figures = crowded = 0
    for cell in cells:
        on_lines = [s.line for s in held[cell] if s.role in (CellRole.FIGURE, CellRole.EMPTY)]
        with_figures += bool(on_lines)
        crowded += len(on_lines) > len(set(on_lines))
    return crowded > 1 and crowded >= _STACKED_SHARE * with_figures


def _stacked(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether much of the figures stands on several lines of a cell: rows that no ruling parts."""
    figure_lines = stacked = 0
    for cell in cells:
        printed = [s for s in held[cell] if not is_currency(s.text)]
        rows = {s.line for s in printed if s.role in (CellRole.FIGURE, CellRole.EMPTY)}
        if rows and all(s.role is not CellRole.TEXT for s in printed):
            figure_lines += len(rows)
            stacked += len(rows) if len(rows) > 1 else 0
    return stacked > 0 and stacked >= _STACKED_SHARE * figure_lines


def _is_page_layout(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether rulings only part a few blocks of words, as on bilingual pages and in organisation charts."""
    if len({c.column for c in cells}) > 2 or len({c.row for c in cells}) > 4:
        return False
    if len(cells) == _MIN_FILLED and not any(s.role is CellRole.FIGURE for c in cells for s in held[c]):
        return True
    prose = [c for c in cells if sum(len(s.words) for s in held[c]) >= _PROSE_WORDS]
    return len({c.column for c in prose}) == 2


def _labels_inside(cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]]) -> bool:
    """Whether most figures share their cell with a label left of them: an account of which only halves are ruled."""
    figures = [(c, s) for c in cells for s in held[c] if s.role is CellRole.FIGURE]
    labelled = sum(
        any(t.role is CellRole.TEXT and t.line == s.line and t.bbox.x1 < s.bbox.x0 for t in held[c]) for c, s in figures
    )
    return labelled >= _LEAST_LABELLED and labelled > _INSIDE_SHARE * len(figures)


def _labels_outside(
    cells: Sequence[_RuledCell], held: dict[_RuledCell, list[Segment]], beside: Sequence[Segment]
) -> bool:
    """Whether the first ruled column holds values whose labels stand left of the rulings."""
    first = min(c.column for c in cells)
    first_lines = {s.line for c in cells if c.column == first for s in held[c]}
    if not any(s.role is CellRole.FIGURE for c in cells for s in held[c]):
        near = {s.line for s in beside if len(s.words) <= _LABEL_WORDS}
        return len(first_lines & near) >= max(2.0, _OUTSIDE_SHARE * len(first_lines))
    figure_lines = {
        s.line for c in cells if c.column == first for s in held[c] if s.role in (CellRole.FIGURE, CellRole.EMPTY)
    }
    rows = len({c.row for c in cells})
    if len(figure_lines) < 0.5 * rows:
        return False
    return len(figure_lines & {s.line for s in beside}) >= _OUTSIDE_SHARE * len(figure_lines)
