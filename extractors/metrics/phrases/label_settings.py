"""Phrases that say where or under what condition a figure holds: "overschot bij constant beleid"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import clause_start, first_tied, size_of
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_at
from verslag.extractors.metrics.phrases.noun_phrases import content_words, has_content
from verslag.extractors.metrics.phrases.other_groups import takes_up, told_of_other
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_OPENING = word_list("label_settings.opening")
"""Prepositions of phrases that open a clause and say where or under what condition it holds."""

_INSIDE = word_list("label_settings.inside")
"""The same between the verb and the figure."""

_PARTING = frozenset({WordKind.OPENER, WordKind.FIGURE, WordKind.AND})
_MOST = 6
"""Words from which such a phrase is cut to its noun and the first phrase tied to it."""

_SHORT = 2
"""Content words up to which a label takes such a phrase along."""


def with_settings(discourse: Discourse, text: str, place: int) -> str:
    """A short label with the phrases of its clause that it needs to be told from others."""
    if not text or "(" in text:
        return text
    words = discourse.words
    opening = _opening(words, place)
    if opening is not None and text == discourse.antecedent and takes_up(words, opening.end, place):
        return told_of_other(discourse, text, opening.start, PlaceRange(opening.start + 1, opening.end))
    for span in _inside(words, place):
        if len(content_words(text)) <= _SHORT or words[span.start].lower == "per":
            text = _joined(discourse, text, span)
    if opening is not None and len(content_words(text)) <= _SHORT:
        text = _joined(discourse, text, opening)
    return text


def opening_said(discourse: Discourse, place: int) -> str:
    """The phrase that opens a clause as what its figure is of, where "we" is all the subject it has: "Op begeleiding
    scoorden we 7".
    """
    words = discourse.words
    span = _opening(words, place)
    quantity = words[place].token.quantity
    if span is not None and quantity is not None and quantity.unit == "fte":  # "Op kantoor werken 40 fte"
        return f"fte {discourse.text(words, span, keep_first=True).lower()}"
    if span is None or not any(w.lower in _WE for w in words[span.end : place]):
        return ""
    return discourse.text(words, PlaceRange(span.start + 1, span.end))


_WE = frozenset({"we", "wij", "ik", "men"})


def _joined(discourse: Discourse, text: str, span: PlaceRange) -> str:
    words = discourse.words
    if size_of(words, span) > _MOST:
        span = PlaceRange(span.start, first_tied(words, PlaceRange(span.start + 1, span.end)).end)
    setting = discourse.text(words, span, keep_first=True)
    known = {w.casefold() for w in content_words(text)}
    fresh = [w for w in content_words(setting) if w.casefold() not in known]
    if not has_content(setting) or not fresh or len(setting.split()) + len(text.split()) > LONGEST + 1:
        return text
    return f"{text} {setting[0].lower()}{setting[1:]}"


def _inside(words: Sequence[TaggedWord], place: int) -> Iterator[PlaceRange]:
    """The phrases between the verb of a clause and its figure, that before the figure itself left out."""
    least = clause_start(words, place)
    verb = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    if verb is None or any(w.kind in _PARTING or w.lower == "," for w in words[verb:place]):
        return
    at = verb + 1
    while at < place:
        if words[at].kind is WordKind.PREPOSITION:
            span = chain_at(words, at + 1)
            if span is not None and span.end <= place:
                if (
                    words[at].lower in _INSIDE
                    and words[at - 1].kind is not WordKind.NOUN
                    and not is_only_time(words, span)
                ):
                    yield PlaceRange(at, span.end)
                at = span.end
                continue
        at += 1


def _opening(words: Sequence[TaggedWord], place: int) -> PlaceRange | None:
    """The phrase that opens the clause of a figure."""
    least = clause_start(words, place)
    while least < place and words[least].kind in (WordKind.MARK, WordKind.AND, WordKind.ADVERB):
        least += 1
    span = chain_at(words, least + 1) if words[least].lower in _OPENING else None
    if span is None:
        return None
    end = span.end
    while end < place and words[end].kind in (WordKind.LIFTED, WordKind.TIME):
        end += 1
    if end >= place or words[end].kind is not WordKind.VERB or any(w.lower == "," for w in words[end:place]):
        return None
    return None if is_only_time(words, PlaceRange(least + 1, span.end)) else PlaceRange(least, span.end)
