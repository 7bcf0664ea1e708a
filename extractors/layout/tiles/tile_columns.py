"""Tiles of one name side by side: what tells them apart are the periods printed over their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.tile_parts import TilePart

# A period stands over its column: their middles are apart by at most this share of the distance to the next column.
_OVER = 0.3


def dated_by_columns(tiles: Sequence[Tile], periods: Sequence[TilePart]) -> list[Tile]:
    """The tiles, those of one name in one row with the periods that stand over them.

    Args:
        tiles: of a page.
        periods: printed by themselves anywhere on it.
    """
    rows: dict[str, list[int]] = {}
    for i, tile in enumerate(tiles):
        if not any(value.period for value in tile.values):
            rows.setdefault(tile.name, []).append(i)
    found = list(tiles)
    for alike in rows.values():
        printed = {i: union(line.bbox for line in tiles[i].values[0].lines) for i in alike}
        row = sorted(alike, key=lambda i: printed[i].x0)
        boxes = [printed[i] for i in row]
        if len(row) < 2 or any(a.y_overlap(b) < 0.5 * a.height or a.x1 > b.x0 for a, b in pairwise(boxes)):
            continue
        heads = _heads(boxes, periods)
        for i, head in zip(row, heads, strict=False):
            first, *others = tiles[i].values
            found[i] = replace(tiles[i], values=(replace(first, column=head.text), *others))
    return found


def _heads(boxes: Sequence[BBox], periods: Sequence[TilePart]) -> list[TilePart]:
    """The nearest level row of different periods above, one over each box; empty where there is none."""
    spacing = min(b.x_mid - a.x_mid for a, b in pairwise(boxes))
    top = min(box.top for box in boxes)
    for first in sorted((p for p in periods if p.bbox.bottom <= top), key=lambda p: -p.bbox.bottom):
        level = [p for p in periods if p.bbox.y_overlap(first.bbox) > 0.5 * first.bbox.height]
        over = [[p for p in level if abs(p.bbox.x_mid - box.x_mid) <= _OVER * spacing] for box in boxes]
        if all(len(found) == 1 for found in over) and len({found[0].text for found in over}) == len(boxes):
            return [found[0] for found in over]
    return []
