"""Where a figure stands among the words of its sentence: its clause, what joins it to others, whether it is a level or
a change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange
from verslag.extractors.metrics.phrases.needy_labels import change_noun, is_measuring_noun, is_weak
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, noun_at
from verslag.extractors.metrics.phrases.noun_phrases import unit_noun
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

HARD = frozenset(";:–—•→|?!")
"""Marks that part clauses."""

_FULL_TIME = re.compile(r"[^\W\d_]+ ?equivalenten", re.IGNORECASE)
_TIMES = frozenset({"hour", "half_day", "day", "week", "month", "year", "score", "factor"})
"""Units whose name in a figure is a noun that is counted."""

_LEVELS = word_list("figure_places.levels")
"""Before a figure these lead to the level that was reached or left, *met* to the change itself."""

_MOST_OF_RELATIVE = 6
"""Words of a clause that a label takes along to tell which are meant."""

COMPARED = word_list("figure_places.compared")
"""Words behind a figure that is a difference."""


def joins(word: TaggedWord) -> bool:
    return word.kind is WordKind.AND or word.lower in (",", "/", "respectievelijk")


def is_measure(word: TaggedWord) -> bool:
    quantity = word.token.quantity
    return quantity is not None and quantity.kind in ("percent", "currency")


def is_share(word: TaggedWord) -> bool:
    """Whether a figure is a percentage."""
    return word.token.quantity is not None and word.token.quantity.kind == "percent"


def carried_noun(word: TaggedWord) -> str:
    """The counted noun inside the figure itself; "ton" and "kWh" are no nouns of what was weighed."""
    quantity = word.token.quantity
    if quantity is not None and quantity.unit == "fte" and (named := _FULL_TIME.search(word.token.text)):
        return named.group()
    if quantity is not None and quantity.kind == "dimension" and quantity.unit not in _TIMES:
        return ""
    return unit_noun(word.token.text)


def noun_follows(words: Sequence[TaggedWord], place: int) -> bool:
    while place < len(words) and (
        words[place].kind is WordKind.LIFTED
        or words[place].token.text in "\"'“”‘’"
        or words[place].lower in ("extra", "meer", "minder")
    ):
        place += 1
    return place < len(words) and words[place].kind in (WordKind.NOUN, WordKind.ADJECTIVE)


def behind_count(words: Sequence[TaggedWord], place: int) -> int:
    """The place behind the article and number of a counted whole ("van de 40 leden"); else the place itself."""
    at = place + (place < len(words) and words[place].kind is WordKind.DETERMINER)
    return at + 1 if at < len(words) and words[at].kind is WordKind.FIGURE and noun_follows(words, at + 1) else place


def size_of(words: Sequence[TaggedWord], span: PlaceRange) -> int:
    return len([w for w in words[span.start : span.end] if w.token.kind == "word"])


def figure_counting(words: Sequence[TaggedWord], noun: int, least: int) -> int | None:
    """The figure right before the noun phrase that ends at a place."""
    place = noun
    while place > least and words[place].kind in (WordKind.NOUN, WordKind.ADJECTIVE):
        place -= 1
    return place if words[place].kind is WordKind.FIGURE else None


def clause_start(words: Sequence[TaggedWord], place: int) -> int:
    """The place behind the last mark that parts clauses."""
    for at in range(place - 1, -1, -1):
        text = words[at].token.text
        if text in HARD or (text == "-" and _is_spaced(words, at)):
            return at + 1
    return 0


def clause_end(words: Sequence[TaggedWord], place: int) -> int:
    """The place of the next mark or opener behind a figure."""
    return next(
        (p for p in range(place + 1, len(words)) if words[p].kind in (WordKind.MARK, WordKind.OPENER, WordKind.FIGURE)),
        len(words),
    )


def _is_spaced(words: Sequence[TaggedWord], at: int) -> bool:
    left = at == 0 or words[at - 1].token.end < words[at].token.start
    return left and at + 1 < len(words) and words[at].token.end < words[at + 1].token.start


def is_from_to(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether "naar" or "tot" another figure follows: "van 3 naar 5"."""
    at = place + 1
    while at < len(words) and (
        words[at].kind
        in (WordKind.TIME, WordKind.LIFTED, WordKind.NOUN, WordKind.ADJECTIVE, WordKind.AND, WordKind.ADVERB)
        or words[at].lower in ("in", "per", "eind", "over")
    ):
        at += 1
    return (
        at + 1 < len(words)
        and words[at].lower in ("naar", "tot")
        and any(w.kind is WordKind.FIGURE for w in words[at + 1 : at + 4])
    )


def place_before(words: Sequence[TaggedWord], place: int) -> int:
    """Where the first word before a figure stands, adverbs and articles apart; -1 where there is none."""
    at = place - 1
    while at >= 0 and words[at].kind in (WordKind.ADVERB, WordKind.DETERMINER):
        at -= 1
    return at


def has_level(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a level was reached, not changed by: "steeg tot 41%"."""
    at = place_before(words, place)
    return at >= 0 and words[at].lower in _LEVELS


def stands_behind(words: Sequence[TaggedWord], place: int, name: str) -> bool:
    """Whether the first word before a figure, adverbs and articles apart, is this preposition."""
    at = place_before(words, place)
    while at >= 1 and words[at].kind is WordKind.NOUN and words[at - 1].lower == "naar":  # "met naar schatting 3%"
        at -= 2
    return at >= 0 and words[at].lower == name


def is_mean(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure is a mean by an adverb of its clause."""
    return any(
        w.lower == "gemiddeld" and w.kind is not WordKind.ADJECTIVE for w in words[clause_start(words, place) : place]
    )


def is_difference(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether the figure is the size of a change: "4,7% gestegen", "met 5%"."""
    return any(w.kind is WordKind.PARTICIPLE and change_noun([w], 0, 1) for w in words[place + 1 : place + 3])


def end_of_phrases(words: Sequence[TaggedWord], place: int) -> int:
    """Where the prepositional phrases end that start at a place."""
    start = place
    while place < len(words) and words[place].kind is WordKind.PREPOSITION:
        span = noun_at(words, place + 1)
        if span is None or span.end - start > LONGEST:
            break
        place = span.end
    return place


def first_tied(words: Sequence[TaggedWord], span: PlaceRange) -> PlaceRange:
    """A long chain up to the second phrase that is tied to it."""
    ties = [p for p in range(span.start, span.end) if words[p].kind is WordKind.PREPOSITION]
    return PlaceRange(span.start, ties[1]) if len(ties) > 1 else span


def of_what(words: Sequence[TaggedWord], chain: PlaceRange) -> PlaceRange:
    """What a change is of: "de rentelasten" in "een toename van de rentelasten"."""
    tie = next((p for p in range(chain.start, chain.end) if words[p].kind is WordKind.PREPOSITION), None)
    return PlaceRange(tie + 1, chain.end) if tie is not None else chain


def with_relative(words: Sequence[TaggedWord], span: PlaceRange) -> PlaceRange:
    """A phrase that says only how much with the clause that says of what: "het bedrag dat bestemd is voor energie"."""
    if span.end >= len(words) or words[span.end].lower not in ("die", "dat"):
        return span
    if not (is_weak(words, span) or any(is_measuring_noun(w.lower) for w in words[span.start : span.start + 2])):
        return span
    end = span.end + 1
    while end < len(words) and words[end].kind in (WordKind.PARTICIPLE, WordKind.VERB, WordKind.ADVERB):
        end += 1
    comma = next((p for p in range(span.end, len(words)) if words[p].lower == ","), span.end)
    if end == span.end + 1 and comma - end < _MOST_OF_RELATIVE:  # "dat zelf een boot heeft,"
        end = comma
    return PlaceRange(span.start, end_of_phrases(words, end)) if end > span.end + 1 else span


def with_participle(words: Sequence[TaggedWord], span: PlaceRange) -> PlaceRange:
    if span.end < len(words) and words[span.end].kind is WordKind.PARTICIPLE:
        return PlaceRange(span.start, end_of_phrases(words, span.end + 1))
    return span


def is_adjective_before(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether an adjective of the noun behind a figure stands before it: "de vereiste 100% dekkingsgraad"."""
    return (
        place >= 2
        and words[place - 1].lower.endswith("e")
        and words[place - 1].kind in (WordKind.ADJECTIVE, WordKind.NOUN)
        and words[place - 2].kind is WordKind.DETERMINER
    )


def opens_its_part(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure stands first in its part of the sentence, so that only what follows can say of what it
    is.
    """
    at = place - 1
    while at >= 0 and (words[at].kind in (WordKind.ADVERB, WordKind.LIFTED) or _is_ornament(words[at])):
        at -= 1
    if at < 0 or words[at].token.text in HARD or words[at].kind is WordKind.OPENER:
        return True
    return (words[at].kind is WordKind.AND or words[at].lower == ",") and words[at - 1].kind is not WordKind.FIGURE


def _is_ornament(word: TaggedWord) -> bool:
    """Whether a mark parts nothing: a list mark of a font without names."""
    return word.kind is WordKind.MARK and word.token.text not in HARD and word.token.text not in ",.-"
