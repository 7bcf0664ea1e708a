"""A card, or the page outside its cards, with the parts on it and how they stand to one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.layout.tiles.tile_neighbours import stacked
from verslag.extractors.layout.tiles.tile_parts import TilePart

# The same thing at another time stands within this many of its own ems under the number or its name.
ROW_REACH = 1.6
# A period or a unit by itself stands within this many ems above or below its value; a period within so many before it.
_NEAR = 0.8
_PERIOD_BEFORE = 1.6
# Lines may touch or overlap by their ascenders by this many ems.
TOUCH = 0.5


class Cards:
    """Which parts stand on which card."""

    def __init__(self, cards: Sequence[BBox], parts: Sequence[TilePart]) -> None:
        self._inside = {c: [i for i, p in enumerate(parts) if c.contains(p.bbox, slack=1.0)] for c in cards}
        self._printed = parts
        self._parts = [self._as_drawn(i, part) for i, part in enumerate(parts)]
        self._named = [
            c for c, inside in self._inside.items() if any(parts[i].kind in ("name", "text") for i in inside)
        ]

    def _as_drawn(self, at: int, part: TilePart) -> TilePart:
        """A number with what it is drawn in by itself, or with the unit under it."""
        if part.kind != "value":
            return part
        units = [i for i, p in enumerate(self._printed) if p.kind == "unit" and follows(part, p)]
        own = next(
            (c for c, inside in reversed(self._inside.items()) if at in inside and {at, *units} >= {*inside}), None
        )
        whole = union((part.bbox, *(self._printed[i].bbox for i in units)))
        return replace(part, drawn=own or (whole if units else None))

    @property
    def parts(self) -> Sequence[TilePart]:
        """All parts, numbers with what they are drawn in."""
        return self._parts

    def of(self, at: int) -> BBox | None:
        """The smallest card a part stands on together with some name; None where that is the page."""
        return next((c for c in reversed(self._named) if at in self._inside[c]), None)

    def inside(self, card: BBox | None, apart: Iterable[BBox | None] = ()) -> list[int]:
        """The parts on a card; those of the page outside the cards `apart` where it is None."""
        if card is not None:
            return self._inside[card]
        others = {i for c in apart if c is not None for i in self._inside[c]}
        return [i for i in range(len(self._parts)) if i not in others]


@dataclass(frozen=True, slots=True)
class Ground:
    """A card, or the page outside all cards that have tiles, with what stands on it."""

    card: BBox | None
    heads: list[int]
    """Numbers that may be headlines."""
    inside: list[int]
    parts: Sequence[TilePart]
    em: float
    in_rows: AbstractSet[int] = frozenset()
    """Numbers that only their row of names sets off from text."""

    @property
    def values(self) -> list[int]:
        """The numbers on it that carry nothing but their unit and period."""
        return [i for i in self.inside if self.parts[i].kind == "value"]

    def dated(self, at: int) -> bool:
        """Whether a value has a period of its own, in its line or by itself."""
        return self.parts[at].dated or self.period_of(at) is not None

    def period_of(self, at: int) -> int | None:
        """The period by itself that stands right above a value or before it; right below it where it is no other's."""
        part = self.parts[at]
        periods = [i for i in self.inside if self.parts[i].kind == "period"]
        found = next((i for i in periods if dates(self.parts[i], part)), None)
        if found is not None:
            return found
        below = next((i for i in periods if _right_below(self.parts[i], part)), None)
        if below is None or any(dates(self.parts[below], self.parts[v]) for v in self.values):
            return None
        return below


def dates(period: TilePart, value: TilePart) -> bool:
    """Whether a period by itself stands right above its value or right before it."""
    em, before = period.look.size, value.bbox.x0 - period.bbox.x1
    if right_under(period.bbox, value.bbox, em, _NEAR):
        return True
    return level(value.bbox, period.bbox) and -1 <= before <= _PERIOD_BEFORE * em


def _right_below(period: TilePart, value: TilePart) -> bool:
    em = period.look.size
    return right_under(value.bbox, period.bbox, em, _NEAR)


def follows(value: TilePart, unit: TilePart) -> bool:
    """Whether a unit stands right under its value or right behind it."""
    em, beside = value.look.size, unit.bbox.x0 - value.bbox.x1
    if right_under(value.bbox, unit.bbox, em, _NEAR):
        return True
    return level(value.bbox, unit.bbox) and -1 <= beside <= em


def right_under(above: BBox, below: BBox, em: float, reach: float) -> bool:
    """Whether a box stands under another within `reach` ems; lines may touch."""
    return stacked(above, below) and -TOUCH * em <= below.top - above.bottom <= reach * em


def level(a: BBox, b: BBox) -> bool:
    """Whether two boxes stand on one row."""
    return a.y_overlap(b) > 0.5 * min(a.height, b.height)


def directly_below(box: BBox, at: int, parts: Sequence[TilePart], inside: Sequence[int]) -> bool:
    """Whether a part stands under a box with nothing but white, periods or units between."""
    part = parts[at]
    if not right_under(box, part.bbox, part.look.size, ROW_REACH):
        return False
    return not any(
        i != at
        and parts[i].kind in ("name", "value", "text")
        and stacked(parts[i].bbox, part.bbox)
        and box.bottom <= parts[i].bbox.y_mid <= part.bbox.top
        for i in inside
    )
