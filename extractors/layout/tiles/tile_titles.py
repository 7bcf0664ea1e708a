"""Titles over rows of numbers: what is set alike elsewhere on the page names no number by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.tiles.tile_parts import TileLook, TilePart

# A title stands over its row within so many of its ems; a slogan or a line of text may stand between.
_TITLE_REACH = 4.0
# So many numbers in a row under one title are a group.
_LEAST_IN_ROW = 2
# Boxes are level from this share of the lower one on.
_LEVEL = 0.5


def with_titles(parts: Sequence[TilePart], em: float) -> list[TilePart]:
    """The parts, those marked that are set as titles over rows are: they name no number by themselves.

    Args:
        parts: of the page.
        em: size of the running text.
    """
    values = [p for p in parts if p.kind == "value"]
    names = [p for p in parts if p.kind == "name" and (p.look.size > em or p.look.bold)]
    alike: defaultdict[TileLook, list[TilePart]] = defaultdict(list)
    for name in names:
        alike[name.look].append(name)
    looks = {look for look, set_so in alike.items() if _are_titles(set_so, values)}
    return [replace(p, heads=True) if p.kind == "name" and p.look in looks else p for p in parts]


def _are_titles(names: Sequence[TilePart], values: Sequence[TilePart]) -> bool:
    """Whether words set alike are titles: most head rows, or some do and none stands level with another."""
    heading = sum(_heads_row(name, names, values) for name in names)
    apart = not any(_is_level(a.bbox, b.bbox) for a, b in combinations(names, 2))
    return len(names) > 1 and heading > 0 and (2 * heading >= len(names) or apart)


def _heads_row(title: TilePart, names: Sequence[TilePart], values: Sequence[TilePart]) -> bool:
    """Whether several numbers set alike start level below a title, which has no others of its look beside it."""
    if any(n is not title and _is_level(n.bbox, title.bbox) for n in names):
        return False
    reach = title.bbox.bottom + _TITLE_REACH * title.look.size
    under = [v for v in values if title.bbox.bottom <= v.bbox.y_mid and v.bbox.top <= reach]
    under = [v for v in under if v.bbox.x1 > title.bbox.x0 and v.look.size > title.look.size]
    return any(
        sum(w.look == v.look and _is_level(w.bbox, v.bbox) for w in under) >= _LEAST_IN_ROW
        and v.bbox.x_overlap(title.bbox) > 0
        for v in under
    )


def _is_level(a: BBox, b: BBox) -> bool:
    return a.y_overlap(b) > _LEVEL * min(a.height, b.height)
