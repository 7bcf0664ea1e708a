"""Numbers and their names paired one to one: on which side names stand is decided by what fits most numbers set
alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verslag.extractors.document.tile import LabelSide
from verslag.extractors.language.function_words import FUNCTION_WORDS
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.layout.tiles.tile_lists import Names, listed_names, mirrored, unshared
from verslag.extractors.layout.tiles.tile_neighbours import EDGE, LEVEL_SIDES, NAME_TOUCH, may_name, nearest
from verslag.extractors.layout.tiles.tile_parts import TilePart, is_aligned
from verslag.extractors.layout.tiles.tile_sentences import opening_of, sentences_of
from verslag.extractors.numbers import parse_quantities

# A name stands above or below its number within this many of the number's ems on a card, and nearer off one.
_REACH_ON_CARD = 1.6
_REACH = 1.0
# Beside it, within this many ems.
_BESIDE = 1.5
# Words follow a number in their line within so many of its ems, on one baseline to within so many of theirs.
_TYPED_SPACE = 0.4
_ON_LINE = 0.15
# A unit of more letters is a word.
_LONGEST_SIGN = 4
# A title in bold or colour wins over plain type on the other side, unless it stands farther by this.
_TITLE_FARTHER = 1.5

# Names on another side that stand farther off than this, in distances of the nearer ones, are no rivals.
_FARTHER = 2.0

# What a question and a note count beside a name.
_QUESTION, _NOTE = 0.5, 0.4
# Words that open what a number is held against ("vorig jaar 120").
_HELD_AGAINST = word_list("tiles.held_against")

# A text that opens so says more of a name on the other side ("Opleiding / 3 dagen / per medewerker").
_HANGS_ON = frozenset({"per", "op", "in"})

_SIDES: tuple[LabelSide, ...] = ("above", "below", *LEVEL_SIDES)


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
    lead: int | None = None
    """The words above the number that open the sentence it stands in; the name ends it."""


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
        TilePair(v, name, "beside", rivalled=False, glued=True, lead=opening_of(parts[v], parts[name], parts, inside))
        for v in values
        if (name := _glued(v, parts, inside)) is not None
    ]
    for value, name, side in mirrored(_without(pairs, values), parts, inside):
        pairs.append(TilePair(value, name, side, rivalled=False))
    if usual is None:
        told = sentences_of(_without(pairs, values), parts, inside, reach)
        pairs += [TilePair(v, name, "below", rivalled=False, lead=lead) for lead, v, name in told]
    left, free = _without(pairs, values), _without(pairs, inside, keep=values)
    while left:
        found = {side: _on_one_side(left, side, parts, free, reach) for side in _SIDES}
        for side in LEVEL_SIDES:
            listed = listed_names(left, side, parts, free)
            if len(listed) > len(found[side]):
                found[side] = listed
        found["below"] = {v: n for v, n in found["below"].items() if not _heads_text(n[0], v, parts, free)}
        best, rivals = _best_side(found, parts, usual)
        if best is None:
            found["beside"] = _only_name(left, parts, free, on_card)
            best = "beside"
        if not found[best]:
            pairs += _named_by_unit(left, parts, free)
            break
        lone = bool(pairs) and len(found[best]) == 1
        pairs += [
            TilePair(value, name, best, lone or any(value in found[side] for side in rivals))
            for value, (name, _) in _but_notes(found, best, parts).items()
        ]
        left, free = _without(pairs, left), _without(pairs, free, keep=values)
    return pairs


def _but_notes(found: Mapping[LabelSide, Names], best: LabelSide, parts: Sequence[TilePart]) -> Names:
    """The names on a side, without notes where another side has a name: all of them where nothing else is left."""
    names = {
        value: name
        for value, name in found[best].items()
        if not _is_note(parts[name[0]])
        or not any(value in others and parts[others[value][0]].kind == "name" for others in found.values())
    }
    return names or found[best]


def _without(pairs: Sequence[TilePair], places: Sequence[int], keep: Sequence[int] = ()) -> list[int]:
    """Places that no pair has taken; numbers stay to block what stands behind them."""
    used = {i for pair in pairs for i in (pair.value, pair.name, pair.lead)}
    return [i for i in places if i not in used or i in keep]


def _named_by_unit(values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int]) -> list[TilePair]:
    """Numbers of which the noun of their unit says all (`38.450 lesuren`)."""
    units = [i for i in inside if parts[i].kind == "unit" and _says_what(parts[i].text)]
    found = {v: [i for i in units if parts[v].reach.contains(parts[i].bbox, slack=1.0)] for v in values}
    return [TilePair(v, near[0], "beside", rivalled=False) for v, near in found.items() if len(near) == 1]


def _says_what(unit: str) -> bool:
    """Whether a unit is a word that says what is counted, such as that for full-time staff."""
    return len(unit) > _LONGEST_SIGN or any(q.unit == "fte" for q in parse_quantities(f"1 {unit}"))


def _glued(value: int, parts: Sequence[TilePart], inside: Sequence[int]) -> int | None:
    """The words that follow a number in one line at a typed space, in smaller type; none where they are the second
    line of a text beside it.
    """
    number = parts[value]
    last, em = number.lines[-1].words[-1], number.look.size
    level = [i for i in inside if i != value and may_name(parts[i]) and parts[i].bbox.y_overlap(number.bbox) > 0]
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
    near = nearest(values[0], "beside", parts, inside, float("inf"))
    return {values[0]: near} if near is not None else {}


def _on_one_side(
    values: Sequence[int], side: LabelSide, parts: Sequence[TilePart], inside: Sequence[int], reach: float
) -> dict[int, tuple[int, float]]:
    """The names on one side of numbers, each claimed by one number only."""
    names = {v: nearest(v, side, parts, inside, _BESIDE if side in LEVEL_SIDES else reach) for v in values}
    return unshared(names)


def _best_side(
    found: Mapping[LabelSide, Names], parts: Sequence[TilePart], usual: LabelSide | None
) -> tuple[LabelSide | None, list[LabelSide]]:
    """The side with most names, and others with as many; questions and notes that have their own figure count less."""
    # Where such a text stands over a number, too, it is the name of the number before.
    hanging = not any(_hangs_on(parts[n]) for n, _ in found["above"].values())
    weight = {side: sum(_weight(parts[n], hanging=hanging) for n, _ in names.values()) for side, names in found.items()}
    order = sorted((s for s in _SIDES if found[s]), key=lambda s: (-weight[s], _distance(found[s])))
    if not order:
        return None, []
    best = order[0]
    near = _FARTHER * _distance(found[best]) + NAME_TOUCH
    rivals = [s for s in order[1:] if weight[s] == weight[best] and _distance(found[s]) <= near]
    if usual in order and len(found[usual]) == len(found[best]):
        return usual, []
    if "above" in rivals and len(found["above"]) == len(found[best]) and _is_title(found["above"], found[best], parts):
        best, rivals = "above", [best, *(s for s in rivals if s != "above")]
    return best, rivals


def _heads_text(name: int, value: int, parts: Sequence[TilePart], inside: Sequence[int]) -> bool:
    """Whether the words below a number are the title of what follows them, nearer to it and set apart from it."""
    title = parts[name]
    em, off = title.look.size, title.bbox.top - parts[value].bbox.bottom
    if not title.look.bold:
        return False
    return any(
        i not in (name, value)
        and parts[i].kind in ("name", "text")
        and not parts[i].look.bold
        and parts[i].look.size <= em
        and is_aligned(parts[i].bbox, title.bbox, EDGE * em)
        and -NAME_TOUCH * em <= parts[i].bbox.top - title.bbox.bottom < min(off, em)
        for i in inside
    )


def _hangs_on(name: TilePart) -> bool:
    return name.text.split()[0] in _HANGS_ON


def _weight(name: TilePart, *, hanging: bool) -> float:
    """How much a name counts for its side: less where it is a question, which its number answers, and less where it is
    a note or set as titles of groups are.
    """
    if _is_note(name) or name.heads or (hanging and _hangs_on(name)):
        return _NOTE
    return _QUESTION if name.text.endswith("?") else 1.0


def _is_note(part: TilePart) -> bool:
    """Whether a text with a figure of its own says something more of a number (`waarvan 12 nieuw`), not what it counts
    (`leden, 9 per ploeg`).
    """
    first = part.text.split()[0].strip(",;:")
    return part.kind == "text" and (not first.islower() or first in FUNCTION_WORDS or first in _HELD_AGAINST)


def like_sets(values: Sequence[int], parts: Sequence[TilePart]) -> list[list[int]]:
    """Numbers grouped by how they are set, their colours apart, the largest first."""
    groups: dict[tuple[float, bool], list[int]] = {}
    for value in values:
        look = parts[value].look
        groups.setdefault((-look.size, not look.bold), []).append(value)
    return [groups[key] for key in sorted(groups)]


def _distance(found: Names) -> float:
    return sum(gap for _, gap in found.values()) / len(found)


def _is_title(above: Names, others: Names, parts: Sequence[TilePart]) -> bool:
    """Whether the names above are set as titles where those on the other side are plain, and stand about as near."""
    marked = [
        _is_marked(parts[name], parts[other])
        for (name, _), (other, _) in zip(above.values(), others.values(), strict=True)
    ]
    questions = any(parts[name].text.endswith("?") for name, _ in above.values())
    return not questions and all(marked) and _distance(above) <= _TITLE_FARTHER * _distance(others) + NAME_TOUCH


def _is_marked(name: TilePart, other: TilePart) -> bool:
    heavier = name.look.bold and not other.look.bold
    return other.look.size <= name.look.size and (heavier or (name.look.color != other.look.color and name.look.bold))
