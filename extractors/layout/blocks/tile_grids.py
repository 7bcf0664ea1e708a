"""Tiles set in rows and columns: read row by row, as one part of the page."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox

# Tiles of one grid differ in width or height by no more than this share.
_ALIKE = 0.15
# Tiles of one row are level for this share of the higher one.
_LEVEL = 0.5
# Neighbouring tiles stand closer than this share of a tile's side, or this many ems.
_NEAR_SHARE = 0.5
_NEAR_EMS = 3.5


def grids_of(tiles: Sequence[int], boxes: Sequence[BBox], em: float) -> list[list[int]]:
    """Indices of `boxes` grouped: tiles of one grid together row by row, every other part alone.

    Args:
        tiles: which of the boxes are cards or key figures.
        boxes: of all parts of a page or card.
        em: size of the running text.
    """
    groups: list[list[int]] = []
    taken: set[int] = set()
    for start in tiles:
        if start in taken:
            continue
        group, frontier = [start], [start]
        while frontier:
            at = frontier.pop()
            for other in tiles:
                if other not in group and other not in taken and _neighbours(boxes[at], boxes[other], em):
                    group.append(other)
                    frontier.append(other)
        rows = _rows(group, boxes)
        if len(group) >= 3 and any(len(row) > 1 for row in rows):
            taken.update(group)
            groups.append([i for row in rows for i in row])
    return [*groups, *([i] for i in range(len(boxes)) if i not in taken)]


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
