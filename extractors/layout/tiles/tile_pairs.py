"""Numbers and their names paired one to one: on which side names stand is decided by what fits most numbers set
alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.tile import LabelSide
from verslag.extractors.layout.tiles.tile_parts import TilePart, is_aligned

# A name stands above or below its number within this many of the number's ems on a card, and nearer off one.
_REACH_ON_CARD = 1.6
_REACH = 1.0
# Beside it, within this many ems, and within so many more where names and numbers each start at one edge below one
# another.
_BESIDE = 1.5
_BESIDE_IN_LIST = 8.0
# Words follow a number in their line within so many of its ems, on one baseline to within so many of theirs.
_TYPED_SPACE = 0.4
_ON_LINE = 0.15
# A unit of more letters is a word.
_LONGEST_SIGN = 4
# Edges of one list are apart by at most this many ems.
_EDGE = 0.3
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

_LEVEL_SIDES = ("beside", "before")

SIDES: tuple[LabelSide, ...] = ("above", "below", "beside", "before")

_Names = Mapping[int, tuple[int, float]]
"""The name of each number with its distance in ems, by their places among the parts."""


@dataclass(frozen=True, slots=True)
class TilePair:
    """A number and its name, by their places among the parts."""

    value: int
    name: int
    side: LabelSide
    rivalled: bool
    """Another side fitted as many numbers."""
    glued: bool = False
    """The name follows its number in one line, at a typed space."""


def pairs_of(
    values: Sequence[int],
    parts: Sequence[TilePart],
    inside: Sequence[int],
    on_card: bool,
    usual: LabelSide | None = None,
) -> list[TilePair]:
    """The names of numbers: on the side that fits most of them, then what is left over by itself in the same way.

    Args:
        values: numbers of one card or page that are set alike, the rows under them left out.
        parts: of the page.
        inside: those on the card.
        on_card: whether it is a card, where names may stand farther off.
        usual: the side that names stand on where numbers set alike leave no choice; None where that is not known.
    """
    reach = _REACH_ON_CARD if on_card else _REACH
    pairs = [
        TilePair(v, name, "beside", rivalled=False, glued=True)
        for v in values
        if (name := _glued(v, parts, inside)) is not None
    ]
    left, free = _without(pairs, values), _without(pairs, inside, keep=values)
    while left:
        found = {side: _on_one_side(left, side, parts, free, reach) for side in SIDES}
        best, rivals = _best_side(found, parts, usual)
        if best is None:
            found["beside"] = _listed(left, parts, free) or _only_name(left, parts, free, on_card)
            best = "beside"
        if not found[best]:
            pairs += _named_by_unit(left, parts, free)
            break
        lone = bool(pairs) and len(found[best]) == 1
        pairs += [
            TilePair(value, name, best, lone or any(value in found[side] for side in rivals))
            for value, (name, _) in found[best].items()
        ]
        left, free = _without(pairs, left), _without(pairs, free, keep=values)
    return pairs


def _without(pairs: Sequence[TilePair], places: Sequence[int], keep: Sequence[int] = ()) -> list[int]:
    """Places that no pair has taken; numbers stay to block what stands behind them."""
    used = {i for pair in pairs for i in (pair.value, pair.name)}
    return [i for i in places if i not in used or i in keep]


def _named_by_unit(values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int]) -> list[TilePair]:
    """Numbers of which the noun of their unit says all (`38.450 lesuren`)."""
    units = [i for i in inside if parts[i].kind == "unit" and len(parts[i].text) > _LONGEST_SIGN]
    found = {v: [i for i in units if parts[v].reach.contains(parts[i].bbox, slack=1.0)] for v in values}
    return [TilePair(v, near[0], "beside", rivalled=False) for v, near in found.items() if len(near) == 1]


def _glued(value: int, parts: Sequence[TilePart], inside: Sequence[int]) -> int | None:
    """The words that follow a number in one line at a typed space, in smaller type; none where they are the second
    line of a text beside it.
    """
    number = parts[value]
    last, em = number.lines[-1].words[-1], number.look.size
    level = [i for i in inside if i != value and _may_name(parts[i]) and parts[i].bbox.y_overlap(number.bbox) > 0]
    for at in level:
        part = parts[at]
        first = part.lines[0].words[0]
        near = -1 <= first.bbox.x0 - last.bbox.x1 <= _TYPED_SPACE * em
        over = any(parts[i].bbox.top < part.bbox.top and is_aligned(parts[i].bbox, part.bbox, em) for i in level)
        if near and not over and abs(first.baseline - last.baseline) <= _ON_LINE * first.size:
            return at
    return None


def _only_name(
    values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int], on_card: bool
) -> dict[int, tuple[int, float]]:
    """The one name beside the one number of a card, however far off."""
    words = [i for i in inside if i not in values and parts[i].kind in ("name", "text")]
    if not on_card or len(values) != 1 or len(words) != 1:
        return {}
    near = _nearest(values[0], "beside", parts, inside, float("inf"))
    return {values[0]: near} if near is not None else {}


def _on_one_side(
    values: Sequence[int], side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int], reach: float
) -> dict[int, tuple[int, float]]:
    """The names on one side of numbers, each claimed by one number only."""
    nearest = {v: _nearest(v, side, parts, inside, _BESIDE if side in _LEVEL_SIDES else reach) for v in values}
    return _unshared(nearest)


def _unshared(nearest: Mapping[int, tuple[int, float] | None]) -> dict[int, tuple[int, float]]:
    claims = Counter(n[0] for n in nearest.values() if n is not None)
    return {v: n for v, n in nearest.items() if n is not None and claims[n[0]] == 1}


def _best_side(
    found: Mapping[LabelSide, _Names], parts: Sequence[TilePart], usual: LabelSide | None
) -> tuple[LabelSide | None, list[LabelSide]]:
    """The side with most names, and others with as many; names without a figure of their own count more."""
    weight = {
        side: sum(1.0 if parts[n].kind == "name" else 0.5 for n, _ in names.values()) for side, names in found.items()
    }
    order = sorted((s for s in SIDES if found[s]), key=lambda s: (-weight[s], _distance(found[s])))
    if not order:
        return None, []
    best = order[0]
    rivals = [s for s in order[1:] if weight[s] == weight[best]]
    if usual in order and len(found[usual]) == len(found[best]):
        return usual, []
    if "above" in rivals and len(found["above"]) == len(found[best]) and _is_title(found["above"], found[best], parts):
        best, rivals = "above", [best, *(s for s in rivals if s != "above")]
    return best, rivals


def _listed(values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int]) -> dict[int, tuple[int, float]]:
    """The names farther right of numbers, where both stand below one another at one edge: rows of number and name."""
    far = _unshared({v: _nearest(v, "beside", parts, inside, _BESIDE_IN_LIST) for v in values})
    return {
        v: (name, gap)
        for v, (name, gap) in far.items()
        if any(
            abs(parts[other].bbox.x0 - parts[name].bbox.x0) <= _EDGE * parts[v].look.size
            and is_aligned(parts[w].reach, parts[v].reach, _EDGE * parts[v].look.size)
            for w, (other, _) in far.items()
            if w != v
        )
    }


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
    box, em = parts[value].reach, parts[value].look.size
    near = [
        (max(gap, 0.0) / em, at)
        for at, gap in _on_side(box, side, parts, inside, value)
        if -_TOUCH * em <= gap <= reach * em
    ]
    if not near:
        return None
    gap, _ = min(near)
    # Of lines that start at one edge beside a number the first is its name, the others go on about it.
    gap, at = min((n for n in near if n[0] <= gap + _EDGE), key=lambda n: (parts[n[1]].bbox.top, n[0]))
    part = parts[at]
    fits = part.look.size <= _NO_LARGER * em and len(part.text.split()) <= _LONGEST_NAME
    return (at, gap) if _may_name(part) and fits else None


def _may_name(part: TilePart) -> bool:
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
        if side in _LEVEL_SIDES:
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


def _distance(found: _Names) -> float:
    return sum(gap for _, gap in found.values()) / len(found)


def _is_title(above: _Names, others: _Names, parts: Sequence[TilePart]) -> bool:
    """Whether the names above are set as titles where those on the other side are plain, and stand about as near."""
    marked = [
        _is_marked(parts[name], parts[other])
        for (name, _), (other, _) in zip(above.values(), others.values(), strict=True)
    ]
    return all(marked) and _distance(above) <= _TITLE_FARTHER * _distance(others) + _TOUCH


def _is_marked(name: TilePart, other: TilePart) -> bool:
    heavier = name.look.bold and not other.look.bold
    return other.look.size <= name.look.size and (heavier or (name.look.color != other.look.color and name.look.bold))
