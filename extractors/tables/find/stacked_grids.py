"""Ruled tables that touch: one below the other without white between, as text processors print them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from verslag.extractors.document.geometry import BBox
from verslag.extractors.tables.find.borders import TOUCH

_SHARED_SHARE = 0.34
"""Share of the fewer inner borders that two tables may have in one place by chance; the rows of one share most."""

_LEAST_ROWS = 2


def parted_by_borders(boxes: Sequence[BBox]) -> list[list[BBox]]:
    """The cells of a ruled area, cut where the upright borders below a line stand elsewhere than those above it.

    A row without inner borders between the two is the title of the lower table.

    >>> upper = [BBox(x, y, x + 50, y + 9) for y in (0, 9) for x in (0, 50, 100)]
    >>> lower = [BBox(x, y, x + 75, y + 9) for y in (18, 27) for x in (0, 75)]
    >>> [len(part) for part in parted_by_borders([*upper, *lower])]
    [6, 4]
    """
    rows = _rows(boxes)
    parts: list[list[list[BBox]]] = []
    for row in rows:
        if parts and not _begins(parts[-1], row):
            parts[-1].append(row)
        else:
            title = _titles_behind(parts[-1]) if parts else 0
            moved = parts[-1][len(parts[-1]) - title :] if title else []
            if title:
                del parts[-1][-title:]
            parts.append([*moved, row])
    if any(sum(map(_is_divided, part)) < _LEAST_ROWS for part in parts):
        return [list(boxes)]
    return [list(chain.from_iterable(part)) for part in parts]


def _rows(boxes: Sequence[BBox]) -> list[list[BBox]]:
    """The cells of each stretch that no cell reaches out of, top to bottom."""
    rows: list[list[BBox]] = []
    end = float("-inf")
    for box in sorted(boxes, key=lambda b: (b.top, b.x0)):
        if box.top >= end - TOUCH or not rows:
            rows.append([])
        rows[-1].append(box)
        end = max(end, box.bottom)
    return rows


def _inner(cells: Sequence[BBox]) -> list[float]:
    """Where the borders between the cells of a row stand."""
    last = max(cell.x1 for cell in cells)
    first = min(cell.x0 for cell in cells)
    return sorted({cell.x0 for cell in cells if first + TOUCH < cell.x0 < last - TOUCH})


def _is_divided(row: Sequence[BBox]) -> bool:
    return bool(_inner(row))


def _begins(above: Sequence[Sequence[BBox]], row: Sequence[BBox]) -> bool:
    """Whether a row is the first of another table than the rows above it."""
    borders = _inner(row)
    before = _inner(list(chain.from_iterable(above)))
    if not borders or not before:
        return False
    shared = sum(any(abs(border - other) <= TOUCH for other in before) for border in borders)
    return shared <= _SHARED_SHARE * min(len(borders), len(before))


def _titles_behind(rows: Sequence[Sequence[BBox]]) -> int:
    """How many rows without inner borders end a table: they are titles of what follows."""
    return next((count for count, row in enumerate(reversed(rows)) if _is_divided(row)), len(rows))
