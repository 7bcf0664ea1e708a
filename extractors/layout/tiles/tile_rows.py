"""Rows of numbers set off by weight or colour only: what makes them key figures is that all have their own name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verslag.extractors.document.tile import LabelSide
from verslag.extractors.layout.tiles.tile_ground import level
from verslag.extractors.layout.tiles.tile_neighbours import nearest
from verslag.extractors.layout.tiles.tile_parts import TilePart

# So many numbers side by side, each with its name on one side, are a row of key figures; two may be a pair in a text.
_LEAST_IN_ROW = 3
# A name stands within so many ems of its number.
_REACH = 0.9
_STACKED: tuple[LabelSide, ...] = ("below", "above")


def set_off_rows(values: Sequence[int], parts: Sequence[TilePart]) -> set[int]:
    """The numbers of rows with nothing else in them, each over or under a name of its own in lighter or other type.

    Args:
        values: the numbers of the page.
        parts: of the page.
    """
    found: set[int] = set()
    seen: set[int] = set()
    plain, _ = Counter(p.look.color for p in parts).most_common(1)[0]
    numbers = frozenset(values)
    for value in values:
        look = parts[value].look
        if value in seen or (not look.bold and look.color == plain):
            continue
        row = [i for i, p in enumerate(parts) if level(p.bbox, parts[value].bbox)]
        alike = {i for i in row if i in numbers and parts[i].look == look}
        seen |= alike
        if len(alike) >= _LEAST_IN_ROW and len(alike) == len(row) and any(_is_named(alike, s, parts) for s in _STACKED):
            found |= alike
    return found


def _is_named(row: set[int], side: LabelSide, parts: Sequence[TilePart]) -> bool:
    """Whether all numbers of a row have a name on a side, which are set alike and otherwise than the numbers."""
    everything = range(len(parts))
    names = [near[0] for v in row if (near := nearest(v, side, parts, everything, _REACH)) is not None]
    if len(set(names)) < len(row):
        return False
    looks = {parts[n].look for n in names}
    own = parts[next(iter(row))].look
    (look, *others) = looks
    return not others and not look.bold and (own.bold or own.color != look.color)
