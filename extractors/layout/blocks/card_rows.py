"""Cells set out in rows without a frame: people with their roles, records, news in brief. They are read row by row.

Columns of running text are told from them by their whites: in a grid every white across all columns parts two rows
whose cells start level, and is wider than any white inside a cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import BBox, union

# Whites between rows are at least this many times those inside the cells.
_WIDER = 1.3
# … and at least this many ems: less is the leading of lines.
_LEAST_WHITE = 0.7
# Cells of a row start level to within this many ems.
_LEVEL = 0.6
# Cells below each other start at one edge, or share their middle, to within this many ems.
_EDGE = 1.0
# An item over this many ems is more than one line …
_LINE = 1.8
# … and running text if it fills this share of its column.
_FILLED = 0.85
# Over a grid stand its title and a line or two.
_MOST_TITLES = 3
# Rows are alike: none is this many times as high as another.
_ALIKE = 2.6
# Share of the cells that are there; the last row may break off.
_PRESENT = 0.6


def grid_rows(
    slabs: Sequence[Sequence[int]], columns: Sequence[Sequence[int]], boxes: Sequence[BBox], em: float
) -> list[list[int]]:
    """The rows of a grid, each with all its items in no order; empty where the columns are no grid.

    A title over the first column comes first, as a row of its own.

    Args:
        slabs: items that no white line across all columns parts, top to bottom.
        columns: the same items by column, left to right.
        boxes: of all items.
        em: size of the running text.
    """
    first = set(columns[0])
    titles = next((at for at, slab in enumerate(slabs) if not first.issuperset(slab)), len(slabs))
    for skipped in range(min(titles, _MOST_TITLES) + 1):
        rows = _grid(slabs[skipped:], columns, boxes, em)
        if rows:
            return [*map(list, slabs[:skipped]), *rows]
    return []


def _grid(
    slabs: Sequence[Sequence[int]], columns: Sequence[Sequence[int]], boxes: Sequence[BBox], em: float
) -> list[list[int]]:
    rows = _rows(slabs, boxes)
    heights = [_bottom(row, boxes) - _top(row, boxes) for row in rows]
    if len(rows) < 2 or max(heights) > _ALIKE * min(heights):
        return []
    cells = [[[i for i in row if i in members] for members in map(set, columns)] for row in rows]
    filled = [sum(bool(cell) for cell in row) for row in cells]
    if not all(row[0] for row in cells) or min(filled[:-1]) < 2:
        return []
    if sum(filled) < _PRESENT * len(rows) * len(columns):
        return []
    single = all(len(cell) == 1 and boxes[cell[0]].height < _LINE * em for row in cells for cell in row if cell)
    if single or not all(_level(row, boxes, em) for row in cells) or not _aligned(cells, boxes, em):
        return []
    white = min(_top(lower, boxes) - _bottom(upper, boxes) for upper, lower in pairwise(rows))
    if white < _LEAST_WHITE * em or any(_widest_white(cell, boxes) * _WIDER > white for row in cells for cell in row):
        return []
    if _is_running(columns, boxes, em) and not all(_titled(cell, boxes, em) for row in cells for cell in row if cell):
        return []
    return [list(row) for row in rows]


def _rows(slabs: Sequence[Sequence[int]], boxes: Sequence[BBox]) -> list[list[int]]:
    """Slabs parted at the wide whites where there are narrow and wide ones, else every slab a row."""
    whites = [_top(lower, boxes) - _bottom(upper, boxes) for upper, lower in pairwise(slabs)]
    if not whites:
        return []
    ordered = sorted(max(white, 0.1) for white in whites)
    ratio, least = max(((b / a, b) for a, b in pairwise(ordered)), default=(1.0, ordered[0]))
    cut = least if ratio >= _WIDER else ordered[0]
    rows = [list(slabs[0])]
    for white, slab in zip(whites, slabs[1:], strict=True):
        if max(white, 0.1) >= cut:
            rows.append(list(slab))
        else:
            rows[-1].extend(slab)
    return rows


def _top(items: Sequence[int], boxes: Sequence[BBox]) -> float:
    return min(boxes[i].top for i in items)


def _bottom(items: Sequence[int], boxes: Sequence[BBox]) -> float:
    return max(boxes[i].bottom for i in items)


def _level(row: Sequence[Sequence[int]], boxes: Sequence[BBox], em: float) -> bool:
    """Whether the first cell of a row opens it and, where there are others, one of them with it."""
    top = min(_top(cell, boxes) for cell in row if cell)
    opening = [bool(cell) and _top(cell, boxes) - top <= _LEVEL * em for cell in row]
    return opening[0] and (sum(opening) > 1 or sum(bool(cell) for cell in row) == 1)


def _aligned(cells: Sequence[Sequence[Sequence[int]]], boxes: Sequence[BBox], em: float) -> bool:
    """Whether the cells of every column start at one edge or are centred on one line."""
    for column in zip(*cells, strict=True):
        around = [union(boxes[i] for i in cell) for cell in column if cell]
        edges, middles = [b.x0 for b in around], [b.x_mid for b in around]
        if around and min(max(edges) - min(edges), max(middles) - min(middles)) > _EDGE * em:
            return False
    return True


def _widest_white(cell: Sequence[int], boxes: Sequence[BBox]) -> float:
    """The widest white between items below each other in a cell."""
    widest, bottom = 0.0, None
    for box in sorted((boxes[i] for i in cell), key=lambda b: b.top):
        if bottom is not None:
            widest = max(widest, box.top - bottom)
        bottom = box.bottom if bottom is None else max(bottom, box.bottom)
    return widest


def _is_running(columns: Sequence[Sequence[int]], boxes: Sequence[BBox], em: float) -> bool:
    """Whether half of what stands in the columns is text over several lines from edge to edge."""
    full = total = 0
    for column in columns:
        width = max(boxes[i].x1 for i in column) - min(boxes[i].x0 for i in column)
        total += len(column)
        full += sum(boxes[i].height > _LINE * em and boxes[i].width >= _FILLED * width for i in column)
    return full >= 0.4 * total


def _titled(cell: Sequence[int], boxes: Sequence[BBox], em: float) -> bool:
    """Whether a cell opens with a line of its own above its text."""
    first, *rest = sorted((boxes[i] for i in cell), key=lambda b: b.top)
    return bool(rest) and first.height < _LINE * em
