"""Tiles of one name under different titles: the title over each group tells them apart (`Bezwaren / 12 /
ingediend`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.tile_neighbours import stacked
from verslag.extractors.layout.tiles.tile_parts import TilePart

# A title has at most so many words.
_LONGEST_TITLE = 10
# It stands over its tiles within so many of its ems, and over the next ones below these.
_TITLE_REACH = 3.0
# A line that says more of a title stands within so many of its ems under it.
_SUBTITLE_REACH = 1.5
# Tiles of one group below one another are apart by at most so many of their heights.
_ROW_GAP = 2.0


def told_apart_by_titles(tiles: Sequence[Tile], parts: Sequence[TilePart]) -> list[Tile]:
    """The tiles, those that share their name with others with the titles over them, where these differ.

    Args:
        tiles: of a page.
        parts: of the page.
    """
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for i, tile in enumerate(tiles):
        alike[tile.name.casefold()].append(i)
    found = list(tiles)
    shared = [group for group in alike.values() if len(group) > 1]
    if not shared:
        return found
    taken = {line for tile in tiles for line in (*tile.label, *tile.lead)}
    names = [p for p in parts if p.kind == "name" and not taken.intersection(p.lines)]
    names = [p for p in names if len(p.text.split()) <= _LONGEST_TITLE]
    boxes = [tile.bbox for tile in tiles]
    for group in shared:
        titles = {i: title for i in group if (title := _title_over(tiles[i], boxes, names)) is not None}
        told = len({t.text.casefold() for t in titles.values()})
        if 1 < len(titles) == told >= len(group) - 1:  # what has no title itself may be the whole
            for i, title in titles.items():
                found[i] = replace(tiles[i], group=title.lines)
    return found


def _title_over(tile: Tile, boxes: Sequence[BBox], names: Sequence[TilePart]) -> TilePart | None:
    """The title over a tile, with nothing but other tiles between; it is set apart from the name by its look."""
    column = tile.bbox
    while True:
        above = [n for n in names if n.bbox.y_mid < column.top and stacked(n.bbox, column)]
        title = max(above, key=lambda n: n.bbox.bottom, default=None)
        over = [b for b in boxes if b.bottom <= column.top + 1 and stacked(b, column)]
        nearest = max(over, key=lambda b: b.bottom, default=None)
        if title is not None and (nearest is None or title.bbox.y_mid > nearest.y_mid):
            near = column.top - title.bbox.bottom <= _TITLE_REACH * title.look.size
            return _heading_of(title, names) if near and _is_set_apart(title, tile) else None
        if nearest is None or column.top - nearest.bottom > _ROW_GAP * nearest.height:
            return None
        column = union((column, nearest))


def _heading_of(title: TilePart, names: Sequence[TilePart]) -> TilePart:
    """The heading in larger type right over a line, which only says more of it (`Dames / eerste klasse`)."""
    over = [
        n
        for n in names
        if n.look.size > title.look.size
        and stacked(n.bbox, title.bbox)
        and 0 <= title.bbox.top - n.bbox.bottom + title.look.size / 2 <= title.look.size * _SUBTITLE_REACH
    ]
    return max(over, key=lambda n: n.bbox.bottom, default=title)


def _is_set_apart(title: TilePart, tile: Tile) -> bool:
    first = tile.label[0].words[0]
    return title.look.size > first.size or title.look.bold or title.look.color != first.color or title.text.isupper()
