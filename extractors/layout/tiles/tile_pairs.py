"""Numbers and their names paired one to one: on which side names stand is decided by what fits most numbers set
alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.tile import LabelSide
from verslag.extractors.layout.tiles.tile_parts import TilePart

# A name stands above or below its number within this many of the number's ems on a card, and nearer off one.
_REACH_ON_CARD = 1.6
_REACH = 1.0
# Beside it, within this many ems: an icon or a ring around the number may stand between.
_BESIDE = 1.5
# Parts stand in one stack from this share of the narrower one's width on.
_STACKED = 0.5
# Lines may touch or overlap by their ascenders by this many ems.
_TOUCH = 0.4
# No name is set larger than its number by this.
_NO_LARGER = 1.05
# The longest name, in words; more are a paragraph.
_LONGEST_NAME = 14
# A name may cover a little of the next line when it is level with a number by this share.
_LEVEL = 0.5
# A title in bold or colour wins over plain type on the other side, unless it stands farther by this.
_TITLE_FARTHER = 1.5

SIDES: tuple[LabelSide, ...] = ("above", "below", "beside")


@dataclass(frozen=True, slots=True)
class TilePair:
    """A number and its name, by their places among the parts."""

    value: int
    name: int
    side: LabelSide
    rivalled: bool
    """Another side fitted as many numbers."""


def pairs_of(values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int], on_card: bool) -> list[TilePair]:
    """The names of numbers.

    Args:
        values: numbers of one card or page that are set alike, the rows under them left out.
        parts: of the page.
        inside: those on the card.
        on_card: whether it is a card, where names may stand farther off.
    """
    reach = _REACH_ON_CARD if on_card else _REACH
    found: dict[LabelSide, dict[int, tuple[int, float]]] = {}
    for side in SIDES:
        nearest = {v: _nearest(v, side, parts, inside, reach) for v in values}
        claims = [n[0] for n in nearest.values() if n is not None]
        found[side] = {v: n for v, n in nearest.items() if n is not None and claims.count(n[0]) == 1}
    order = sorted((s for s in SIDES if found[s]), key=lambda s: (-len(found[s]), _distance(found[s])))
    if not order:
        return []
    best = order[0]
    rivals = [s for s in order[1:] if len(found[s]) == len(found[best])]
    if "above" in rivals and _is_title(found["above"], found[best], parts):
        best = "above"
    return [TilePair(value, name, best, bool(rivals)) for value, (name, _) in found[best].items()]


def like_sets(values: Sequence[int], parts: Sequence[TilePart]) -> list[list[int]]:
    """Numbers grouped by how they are set, their colours apart, the largest first."""
    groups: dict[tuple[float, bool], list[int]] = {}
    for value in values:
        look = parts[value].look
        groups.setdefault((-look.size, not look.bold), []).append(value)
    return [groups[key] for key in sorted(groups)]


def stacked(a: BBox, b: BBox) -> bool:
    """Whether two boxes stand over one another."""
    return a.x_overlap(b) >= _STACKED * min(a.width, b.width)


def _nearest(
    value: int, side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int], reach: float
) -> tuple[int, float] | None:
    """The nearest name on a side of a number with nothing between, and its distance in ems."""
    box, em = parts[value].bbox, parts[value].look.size
    best: tuple[int, float] | None = None
    for at, gap in _on_side(box, side, parts, inside, value):
        limit = _BESIDE if side == "beside" else reach
        if -_TOUCH * em <= gap <= limit * em and (best is None or gap < best[1] * em):
            best = (at, max(gap, 0.0) / em)
    if best is None:
        return None
    part = parts[best[0]]
    fits = part.look.size <= _NO_LARGER * em and len(part.text.split()) <= _LONGEST_NAME
    return best if part.kind == "name" and fits else None


def _on_side(
    box: BBox, side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int], value: int
) -> Iterator[tuple[int, float]]:
    """What stands on a side of a number and could be or block its name, with the distance."""
    for at in inside:
        part = parts[at]
        if at == value or part.kind in ("period", "unit", "declaration"):
            continue
        other = part.bbox
        if side == "beside":
            if other.y_overlap(box) >= _LEVEL * min(box.height, other.height) and other.x0 >= box.x1 - 1:
                yield at, other.x0 - box.x1
        elif stacked(box, other):
            if side == "above" and other.y_mid < box.y_mid:
                yield at, box.top - other.bottom
            if side == "below" and other.y_mid > box.y_mid:
                yield at, other.top - box.bottom


def _distance(found: Mapping[int, tuple[int, float]]) -> float:
    return sum(gap for _, gap in found.values()) / len(found)


def _is_title(
    above: Mapping[int, tuple[int, float]], others: Mapping[int, tuple[int, float]], parts: Sequence[TilePart]
) -> bool:
    """Whether the names above are set as titles where those on the other side are plain, and stand about as near."""
    marked = [
        _is_marked(parts[name], parts[other])
        for (name, _), (other, _) in zip(above.values(), others.values(), strict=True)
    ]
    return all(marked) and _distance(above) <= _TITLE_FARTHER * _distance(others) + _TOUCH


def _is_marked(name: TilePart, other: TilePart) -> bool:
    heavier = name.look.bold and not other.look.bold
    return other.look.size <= name.look.size and (heavier or (name.look.color != other.look.color and name.look.bold))
