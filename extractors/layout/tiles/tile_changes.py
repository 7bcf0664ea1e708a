"""Tiles that go from one value to another: the years the page says all of them go from and to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.tile_parts import ARROW, TilePart

_FROM_TO = re.compile(rf"\b((?:19|20)\d\d)\s*(?:{ARROW}|naar|tot|versus|vs\.?|en)\s*((?:19|20)\d\d)\b", re.IGNORECASE)


def dated_by_change(tiles: Sequence[Tile], parts: Sequence[TilePart]) -> list[Tile]:
    """The tiles, those of `1.200 → 1.350` with the years of the one pair that the page prints (`2021 → 2023`).

    Args:
        tiles: of a page.
        parts: of the page.
    """
    if not any(map(_changes, tiles)):
        return list(tiles)
    pairs = {match.groups() for part in parts for match in _FROM_TO.finditer(part.text)}
    if len(pairs) != 1:
        return list(tiles)
    first, last = pairs.pop()
    return [_dated(tile, first, last) if _changes(tile) else tile for tile in tiles]


def _changes(tile: Tile) -> bool:
    return any(value.started_from for value in tile.values)


def _dated(tile: Tile, first: str, last: str) -> Tile:
    return replace(tile, values=tuple(replace(v, column=first if v.started_from else last) for v in tile.values))
