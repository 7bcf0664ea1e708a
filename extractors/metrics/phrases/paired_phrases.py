"""Phrases paired with figures one to one: "bedroegen respectievelijk 3 en 5 euro", "€ 3 naar A en € 5 naar B"."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import clause_start, joins, place_before
from verslag.extractors.metrics.phrases.label_trimming import text_of
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import chain_at, chain_before
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_IN_TURN = word_list("paired_phrases.in_turn")
"""Words that say that what was listed and the figures go in the same order."""

_RESTATING = word_list("paired_phrases.restating")
"""Verbs before an amount that only says the one before it in another way: "wat overeenkomt met"."""


_OR_RATHER = word_list("paired_phrases.or_rather")


def paired_phrase(discourse: Discourse, place: int) -> str:
    """The member of a list that a figure of an equally long series goes with; empty where nothing says so."""
    words = discourse.words
    series = series_of(words, place)
    if len(series) < 2 or not any(w.lower in _IN_TURN for w in words[series[0] - 1 : series[-1]]):
        return ""
    start = clause_start(words, place)
    members = _members(words, start, series[0])
    if len(members) != len(series):
        return ""
    return discourse.text(words, members[series.index(place)])


def series_of(words: Sequence[TaggedWord], place: int) -> list[int]:
    """The places of the figures that stand in one list with the figure at a place, in order."""
    found = [place]
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(words):
            if words[at].kind is WordKind.FIGURE:
                found.append(at)
            elif not (joins(words[at]) or words[at].kind is WordKind.LIFTED or words[at].lower in _IN_TURN):
                break
            at += step
    return sorted(found)


def _members(words: Sequence[TaggedWord], start: int, end: int) -> list[PlaceRange]:
    """The noun phrases that are listed before a series of figures, verbs and times left out."""
    found: list[PlaceRange] = []
    first = start
    for at in range(start, end + 1):
        if at < end and not joins(words[at]) and words[at].kind not in (WordKind.VERB, WordKind.FIGURE):
            continue
        span = PlaceRange(first, at)
        nouns = [w for w in words[first:at] if w.kind is WordKind.NOUN]
        if nouns and not is_only_time(words, span):
            found.append(span)
        first = at + 1
    return found


def with_own_aside(discourse: Discourse, label: str, place: int) -> str:
    """A label with the word in parentheses behind its figure, where each figure of a series has one that tells them
    apart: "12% (kaarten) en 8% (horeca)".
    """
    words = discourse.words
    series = series_of(words, place)
    own = [discourse.sentence.inside.get(p + 1, ()) for p in series]
    told = ["figure" if any(w.kind in _DATED for w in inside) else text_of([w.token for w in inside]) for inside in own]
    if len(series) < 2 or not all(told) or "figure" in told or max(len(t.split()) for t in told) > _MOST_OF_ASIDE:
        return label
    aside = told[series.index(place)]
    return label if aside.casefold() in label.casefold() else f"{label} ({aside})"


_DATED = frozenset({WordKind.FIGURE, WordKind.TIME})
_MOST_OF_ASIDE = 4
"""Words in parentheses that name which figure of a series it is."""


def parallel_phrase(discourse: Discourse, place: int) -> str:
    """What follows a figure, where the one it is joined to is told by what follows it with the same preposition."""
    words = discourse.words
    if place < 2 or place + 2 >= len(words) or not joins(words[place - 1]):
        return ""
    tie = words[place + 1]
    before = next((p for p in range(place - 2, -1, -1) if words[p].kind is WordKind.FIGURE), None)
    if tie.kind is not WordKind.PREPOSITION or before is None or words[before + 1].lower != tie.lower:
        return ""
    if tie.lower in ("van", "per", "in") or any(w.kind is WordKind.VERB for w in words[before:place]):
        return ""
    span = chain_at(words, place + 2)
    if span is None or is_only_time(words, span):
        return ""
    text = discourse.text(words, span)
    head = chain_before(words, before - 1) if before >= 2 and words[before - 1].lower == "van" else None
    if head is None or head.end != before - 1 or is_only_time(words, head):
        return text
    return f"{discourse.text(words, head)} {tie.lower} {text}"


def is_restated(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a figure only says the one before it in another way: ", wat overeenkomt met 46% van de opbrengsten"."""
    at = place_before(words, place)
    for p in range(max(place - 2, 1), place):
        if words[p].lower in _OR_RATHER and words[p - 1].lower == ",":
            return True  # ", of 29% van het budget"
    return at >= 1 and words[at].kind is WordKind.PREPOSITION and words[at - 1].lower in _RESTATING
