"""Sentences with their number set large on a line of its own: `Wij plantten / 4.512 / bomen`."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.function_words import FUNCTION_WORDS
from verslag.extractors.layout.tiles.tile_neighbours import nearest
from verslag.extractors.layout.tiles.tile_parts import TilePart

# Words above and below a number are set alike up to this ratio of their sizes.
_SAME_SIZE = 1.06
# A name of so many words may stand over a number with a note under it.
_SHORT_NAME = 2
# A line of text is at most so many ems of the large number above the next, which starts at its edge to within this.
_LEADING = 1.7
_EDGE = 0.3
_ENDS = (".", ":", "!", "?")


def _is_sentence(lead: TilePart, number: TilePart, rest: TilePart) -> bool:
    """Whether the words above a number and those below it are one sentence: set alike, and going on in lower case.

    A unit below a number goes on nothing, and words behind a full stop or a colon say something else. A word or two
    with a phrase below the number are its name and a note ("Inkomsten / 26% / van het budget").
    """
    if len(lead.text.split()) <= _SHORT_NAME and rest.text.split()[0] in FUNCTION_WORDS:
        return False
    sizes = sorted((lead.look.size, rest.look.size))
    alike = sizes[1] <= _SAME_SIZE * sizes[0] and lead.look[1:] == rest.look[1:]
    words = lead.kind in ("name", "text") and rest.kind in ("name", "text")
    goes_on = rest.text[:1].islower() and not lead.text.endswith(_ENDS)
    return words and alike and goes_on and number.look.size > _SAME_SIZE * sizes[1]


def opening_of(number: TilePart, rest: TilePart, parts: Sequence[TilePart], inside: Sequence[int]) -> int | None:
    """The line above a number that opens the sentence which goes on behind it (`Wij gaven / 4.512 bomen weg`).

    Args:
        number: set large at the left edge of its text.
        rest: the words behind it in its line.
        parts: of the page.
        inside: those on the card.
    """
    if not rest.text[:1].islower():
        return None
    em, small = number.look.size, rest.look.size
    for i in inside:
        lead = parts[i]
        gap = number.lines[0].words[0].baseline - lead.lines[-1].words[-1].baseline
        alike = lead.kind in ("name", "text") and lead.look == rest.look and not lead.text.endswith(_ENDS)
        if alike and small <= gap <= _LEADING * em and abs(lead.bbox.x0 - number.bbox.x0) <= _EDGE * em:
            return i
    return None


def sentences_of(
    values: Sequence[int], parts: Sequence[TilePart], inside: Sequence[int], reach: float
) -> list[tuple[int, int, int]]:
    """The words above, the number and the words below it of sentences that share no words with another.

    Args:
        values: numbers that are set alike.
        parts: of the page.
        inside: those on the card.
        reach: how far words may stand above or below a number, in its ems.
    """
    over = {v: near[0] for v in values if (near := nearest(v, "above", parts, inside, reach))}
    under = {v: near[0] for v in values if (near := nearest(v, "below", parts, inside, reach))}
    used = [*over.values(), *under.values()]
    return [
        (over[v], v, under[v])
        for v in values
        if v in over
        and v in under
        and used.count(over[v]) == used.count(under[v]) == 1
        and _is_sentence(parts[over[v]], parts[v], parts[under[v]])
    ]
