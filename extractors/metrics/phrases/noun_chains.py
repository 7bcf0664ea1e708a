"""Noun phrases with the prepositional phrases that belong to them: "ontvangsten uit de jaarlijkse
verkeersbelasting".
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.loose_phrases import IDIOMS, PlaceRange, idiom_before, is_time_noun
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

LONGEST = 9
"""Words of a label that an analyst would type: a noun with the modifiers it needs."""

_PER_TIME = frozenset({"jaar", "maand", "week", "dag", "kwartaal"})
_COMPARING = frozenset({"opzichte", "vergelijking", "tegenstelling"})
"""Nouns of fixed phrases that lead in what something is only compared with."""

_INSIDE = frozenset({WordKind.NOUN, WordKind.ADJECTIVE})
_LOOSE_BEHIND = word_list("noun_chains.loose_behind")
"""Behind a verb a phrase with one of these says how, when or by whom, not of what."""


def is_quote(word: TaggedWord) -> bool:
    """Whether a mark may stand inside a name or a phrase."""
    return word.kind is WordKind.MARK and word.token.text in "\"'“”‘’&/+-"


def noun_before(words: Sequence[TaggedWord], end: int, least: int = 0) -> PlaceRange | None:
    """The noun phrase without prepositional phrases that ends before place `end`; periods behind it are passed over."""
    place = _over_periods(words, end, least)
    start = place
    while start > least and (
        words[start - 1].kind in _INSIDE
        or is_quote(words[start - 1])
        or words[start - 1].kind is WordKind.LIFTED
        or _numbers_noun(words, start - 1, place)
    ):
        start -= 1
    start = _behind_attribute(words, start, place)
    if start == place or not any(w.kind is WordKind.NOUN for w in words[start:place]):
        return None
    opening = start
    while opening > least and is_quote(words[opening - 1]):
        opening -= 1
    if opening > least and words[opening - 1].kind is WordKind.DETERMINER:
        return PlaceRange(opening - 1, place)
    return _with_partners(words, PlaceRange(start, place), least)


def _behind_attribute(words: Sequence[TaggedWord], start: int, end: int) -> int:
    """Where the phrase itself begins: behind what an adjective brings along ("door de raad vastgestelde norm")."""
    cuts = [
        p for p in range(start + 1, end) if words[p].kind is WordKind.ADJECTIVE and words[p - 1].kind is WordKind.NOUN
    ]
    if cuts and _is_brought_along(words, start):
        start = cuts[-1]
    while start < end and words[start].kind not in _INSIDE:
        start += 1
    return start


def _is_brought_along(words: Sequence[TaggedWord], start: int) -> bool:
    """Whether an article stands before the preposition of a phrase: "het (door de raad) vastgestelde"."""
    at = start - 1
    if at >= 0 and words[at].kind is WordKind.DETERMINER:
        at -= 1
    return (
        at > 0
        and words[at].kind is WordKind.PREPOSITION
        and words[at - 1].kind in (WordKind.DETERMINER, WordKind.ADVERB)
    )


def _numbers_noun(words: Sequence[TaggedWord], place: int, end: int) -> bool:
    """Whether a period stands between a noun and its adjective or name ("boekjaar 2031 verwachte omzet")."""
    return words[place].kind is WordKind.TIME and place + 1 < end and words[place - 1].kind in _INSIDE and place > 0


def _with_partners(words: Sequence[TaggedWord], span: PlaceRange, least: int) -> PlaceRange:
    """A bare noun phrase with those it is listed with: "spelen en weddenschappen", "Gent, Brugge en Oostende"."""
    start = span.start
    while start > least + 1 and (
        words[start - 1].kind is WordKind.AND or (words[start - 1].lower == "," and start < span.start)
    ):
        partner = noun_before(words, start - 1, least)
        if partner is None or partner.end != start - 1:
            break
        start = partner.start
        if words[start].kind is WordKind.DETERMINER:
            break
    return PlaceRange(start, span.end)


def _over_periods(words: Sequence[TaggedWord], end: int, least: int) -> int:
    """The place before the periods ("in 2031", "eind 2031") and parentheses that stand before `end`."""
    place = end
    while place > least:
        word = words[place - 1]
        if word.kind is WordKind.LIFTED or is_quote(word):
            place -= 1
        elif word.lower in IDIOMS and place - 2 >= least and words[place - 2].kind is WordKind.PREPOSITION:
            place -= 2
        elif (word.lower in _PER_TIME and place - 2 >= least and words[place - 2].lower == "per") or (
            word.kind is WordKind.NOUN and is_time_noun(word) and place - 2 >= least and words[place - 2].lower == "een"
        ):
            break
        elif word.kind is WordKind.TIME or (word.kind is WordKind.NOUN and is_time_noun(word)):
            place -= 1
            while (
                place > least
                and (
                    words[place - 1].kind in (WordKind.PREPOSITION, WordKind.DETERMINER, WordKind.ADJECTIVE)
                    or is_time_noun(words[place - 1])
                )
                and not (
                    words[place - 1].kind is WordKind.ADJECTIVE
                    and place - 2 >= least
                    and words[place - 2].kind is WordKind.NOUN
                )
            ):
                place -= 1
        else:
            break
    return place


def chain_before(words: Sequence[TaggedWord], end: int, least: int = 0) -> PlaceRange | None:
    """The noun phrase that ends before place `end` with the phrases its prepositions tie it to, as far as they go."""
    span = noun_before(words, end, least)
    while span is not None and span.start > least + 1 and words[span.start - 1].kind is WordKind.PREPOSITION:
        tie = words[span.start - 1].lower
        if tie == "dan":
            break
        opening = idiom_before(words, span.start - 1)
        if opening is not None and words[span.start - 2].lower not in _COMPARING:  # "op basis van de rente"
            break
        if opening is not None:  # "ten opzichte van de begroting": not of this phrase
            return chain_before(words, opening, least) if opening > least else None
        wider = noun_before(words, span.start - 1, least)
        if wider is None or not _ends_at(words, wider.end, span.start - 1):
            break
        span = PlaceRange(wider.start, span.end)
    return span


def _ends_at(words: Sequence[TaggedWord], end: int, place: int) -> bool:
    """Whether only periods and parentheses stand between."""
    return all(
        w.kind in (WordKind.TIME, WordKind.LIFTED, WordKind.PREPOSITION, WordKind.MARK, WordKind.DETERMINER)
        or is_time_noun(w)
        for w in words[end:place]
    )


def noun_at(words: Sequence[TaggedWord], start: int) -> PlaceRange | None:
    """The noun phrase without prepositional phrases that starts at a place."""
    place = start
    while place < len(words) and words[place].kind is WordKind.LIFTED:
        place += 1
    while (
        place < len(words)
        and words[place].kind in (WordKind.DETERMINER, WordKind.ADVERB)
        and (words[place].kind is WordKind.DETERMINER or place == start)
    ):
        place += 1
    first = place
    while place < len(words) and (
        words[place].kind in _INSIDE or is_quote(words[place]) or _lists_on(words, place, first)
    ):
        place += 1
    while place > first and words[place - 1].kind not in _INSIDE:
        place -= 1
    if not any(w.kind is WordKind.NOUN for w in words[first:place]):
        return None
    return PlaceRange(start, place)


def _lists_on(words: Sequence[TaggedWord], place: int, first: int) -> bool:
    """Whether an *en* or comma here goes on with a noun of the same list."""
    if place == first or place + 1 >= len(words) or words[place + 1].kind not in _INSIDE:
        return False
    if words[place].kind is WordKind.AND:
        return True
    if words[place].lower != ",":
        return False
    end = place + 1
    while end < len(words) and (words[end].kind in _INSIDE or words[end].lower == ","):
        end += 1
    return end + 1 < len(words) and words[end].kind is WordKind.AND and words[end + 1].kind in _INSIDE


def chain_at(words: Sequence[TaggedWord], start: int, *, behind_verb: bool = False) -> PlaceRange | None:
    """The noun phrase that starts at a place, with the prepositional phrases behind it.

    `behind_verb` leaves those that belong to the verb rather than to the noun.
    """
    span = noun_at(words, start)
    while span is not None:
        place = span.end
        while place < len(words) and words[place].kind in (WordKind.TIME, WordKind.LIFTED):
            place += 1
        if (
            place >= len(words)
            or words[place].kind is not WordKind.PREPOSITION
            or (behind_verb and words[place].lower in _LOOSE_BEHIND)
        ):
            break
        if words[place].lower in ("dan", "ten", "t.o.v."):
            break
        wider = noun_at(words, place + 1)
        if wider is not None and words[place + 1].lower in IDIOMS:
            break
        if wider is None:
            following = words[place + 1] if place + 1 < len(words) else None
            if following is not None and following.kind is WordKind.TIME:
                span = PlaceRange(span.start, place + 2)
                continue
            break
        if len([w for w in words[span.start : wider.end] if w.token.kind == "word"]) > LONGEST + 2:
            break
        span = PlaceRange(span.start, wider.end)
    return span
