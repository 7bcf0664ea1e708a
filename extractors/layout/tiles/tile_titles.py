"""Titles over rows of numbers: what is set alike elsewhere on the page names no number by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.tiles.tile_parts import TilePart

# A title stands over its row within so many of its ems; a slogan or a line of text may stand between.
_TITLE_REACH = 4.0
# So many numbers in a row under one title are a group.
_LEAST_IN_ROW = 2
# Boxes are level from this share of the lower one on.
_LEVEL = 0.5


def with_titles(parts: Sequence[TilePart], em: float) -> list[TilePart]:
    """The parts, those marked that are set as titles are, of which most head rows: they name no number by themselves.

    Args:
        parts: of the page.
        em: size of the running text.
    """
    values = [p for p in parts if p.kind == "value"]
    names = [p for p in parts if p.kind == "name" and (p.look.size > em or p.look.bold)]
    set_so = Counter(p.look for p in names)
    heading = Counter(p.look for p in names if _heads_row(p, names, values))
    looks = {look for look, count in heading.items() if set_so[look] > 1 and 2 * count >= set_so[look]}
    return [replace(p, heads=True) if p.kind == "name" and p.look in looks else p for p in parts]


def _heads_row(title: TilePart, names: Sequence[TilePart], values: Sequence[TilePart]) -> bool:
    """Whether several numbers set alike start level below a title, which has no others of its look beside it."""
    if any(n is not title and n.look == title.look and _is_level(n.bbox, title.bbox) for n in names):
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
