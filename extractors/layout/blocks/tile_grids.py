"""Tiles set in rows and columns: read row by row, as one part of the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import BBox

# Tiles of one grid differ in width or height by no more than this share.
_ALIKE = 0.15
# Tiles of one row are level for this share of the higher one.
_LEVEL = 0.5
# Neighbouring tiles stand closer than this share of a tile's side, or this many ems.
_NEAR_SHARE = 0.5
_NEAR_EMS = 3.5
# So many tiles in a row at one distance, to within this share of it, belong together however far they are apart; below
# them is white of so many ems.
_LEAST_PACED = 3
_PACE_SLACK = 0.12
_WHITE_BELOW = 1.5


def grids_of(tiles: Sequence[int], boxes: Sequence[BBox], em: float) -> list[list[int]]:
    """Indices of `boxes` grouped: tiles of one grid together row by row, every other part alone.

    Args:
        tiles: which of the boxes are cards or key figures.
        boxes: of all parts of a page or card.
        em: size of the running text.
    """
    groups: list[list[int]] = []
    taken: set[int] = set()
    paced = _paced_rows(tiles, boxes, em)
    for start in tiles:
        if start in taken:
            continue
        group, frontier = [start], [start]
        while frontier:
            at = frontier.pop()
            for other in tiles:
                beside = paced.get(at, -1) == paced.get(other, -2) or _neighbours(boxes[at], boxes[other], em)
                if other not in group and other not in taken and beside:
                    group.append(other)
                    frontier.append(other)
        rows = _rows(group, boxes)
        if len(group) >= 3 and any(len(row) > 1 for row in rows):
            taken.update(group)
            groups.append([i for row in rows for i in row])
    return [*groups, *([i] for i in range(len(boxes)) if i not in taken)]


def _paced_rows(tiles: Sequence[int], boxes: Sequence[BBox], em: float) -> dict[int, int]:
    """Tiles that stand level at one distance from each other, with white below them all, by the number of their row.

    However far they are apart, that repeats: they are no columns of text.
    """
    found: dict[int, int] = {}
    for number, row in enumerate(_rows(tiles, boxes)):
        tops = [boxes[i].top for i in row]
        if len(row) < _LEAST_PACED or max(tops) - min(tops) > em:
            continue
        starts = [boxes[i].x0 for i in row], [boxes[i].x_mid for i in row]
        even = any(_is_even([b - a for a, b in pairwise(places)]) for places in starts)
        floor = max(boxes[i].bottom for i in row)
        below = [b.top for b in boxes if b.top >= floor and any(b.x_overlap(boxes[i]) > 0 for i in row)]
        if even and min(below, default=floor + _WHITE_BELOW * em) - floor >= _WHITE_BELOW * em:
            found |= dict.fromkeys(row, number)
    return found


def _is_even(steps: Sequence[float]) -> bool:
    return min(steps) > 0 and max(steps) - min(steps) <= _PACE_SLACK * max(steps)


def _neighbours(a: BBox, b: BBox, em: float) -> bool:
    """Side by side or one below the other, alike in the side they share."""
    beside = max(a.x0, b.x0) - min(a.x1, b.x1)
    below = max(a.top, b.top) - min(a.bottom, b.bottom)
    if a.y_overlap(b) > _LEVEL * max(a.height, b.height) and beside >= 0:
        return beside <= max(_NEAR_SHARE * min(a.width, b.width), _NEAR_EMS * em)
    if a.x_overlap(b) > 0.5 * min(a.width, b.width) and below >= 0:
        alike = abs(a.width - b.width) <= _ALIKE * max(a.width, b.width) or abs(a.x0 - b.x0) <= em
        return alike and below <= max(_NEAR_SHARE * min(a.height, b.height), _NEAR_EMS * em)
    return False


def _rows(group: Sequence[int], boxes: Sequence[BBox]) -> list[list[int]]:
    rows: list[list[int]] = []
    for item in sorted(group, key=lambda i: (boxes[i].y_mid, boxes[i].x0)):
        if rows and boxes[item].y_overlap(boxes[rows[-1][0]]) > 0.5 * min(
            boxes[item].height, boxes[rows[-1][0]].height
        ):
            rows[-1].append(item)
        else:
            rows.append([item])
    return [sorted(row, key=lambda i: boxes[i].x0) for row in rows]
