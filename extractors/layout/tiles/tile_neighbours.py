"""What stands next to a number on each of its sides, with nothing between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.tile import LabelSide
from verslag.extractors.layout.tiles.tile_parts import TilePart

# Parts stand in one stack from this share of the narrower one's width on.
_STACKED = 0.5
# Lines may touch or overlap by their ascenders by this many ems.
NAME_TOUCH = 0.4
# No name is set larger than its number by this.
_NO_LARGER = 1.05
# The longest name, in words; more are a paragraph.
_LONGEST_NAME = 14
# A name may cover a little of the next line when it is level with a number by this share.
_LEVEL = 0.5
# Edges of one list are apart by at most this many ems.
EDGE = 0.3

LEVEL_SIDES: tuple[LabelSide, ...] = ("beside", "before")


def stacked(a: BBox, b: BBox) -> bool:
    """Whether two boxes stand over one another."""
    return a.x_overlap(b) >= _STACKED * min(a.width, b.width)


def nearest(
    value: int, side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int], reach: float
) -> tuple[int, float] | None:
    """The nearest name on a side of a number with nothing between, and its distance in ems."""
    box, em = parts[value].reach, parts[value].look.size
    near = [
        (max(gap, 0.0) / em, at)
        for at, gap in _on_side(box, side, parts, inside, value)
        if -NAME_TOUCH * em <= gap <= reach * em
    ]
    if not near:
        return None
    gap, _ = min(near)
    # Of lines that start at one edge beside a number the first is its name, the others go on about it.
    gap, at = min((n for n in near if n[0] <= gap + EDGE), key=lambda n: (parts[n[1]].bbox.top, n[0]))
    part = parts[at]
    fits = part.look.size <= _NO_LARGER * em and len(part.text.split()) <= _LONGEST_NAME
    return (at, gap) if may_name(part) and fits else None


def may_name(part: TilePart) -> bool:
    """Whether a part can be a name: words, and those with a figure of their own only behind a word that opens them."""
    return part.kind == "name" or (part.kind == "text" and part.text[:1].isalpha())


def _on_side(
    box: BBox, side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int], value: int
) -> Iterator[tuple[int, float]]:
    """What stands on a side of a number and could be or block its name, with the distance."""
    for at in inside:
        part = parts[at]
        if at == value or part.kind in ("period", "unit", "declaration"):
            continue
        other = part.reach
        if side in LEVEL_SIDES:
            if other.y_overlap(box) < _LEVEL * min(box.height, other.height):
                continue
            if side == "beside" and other.x0 >= box.x1 - 1:
                yield at, other.x0 - box.x1
            if side == "before" and other.x1 <= box.x0 + 1:
                yield at, box.x0 - other.x1
        elif stacked(box, other):
            if side == "above" and other.y_mid < box.y_mid:
                yield at, box.top - other.bottom
            if side == "below" and other.y_mid > box.y_mid:
                yield at, other.top - box.bottom
