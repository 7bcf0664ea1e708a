"""The subject a figure is said of: the noun phrase that a verb ties to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import chain_at, chain_before
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_POINTING = word_list("subjects.pointing")


@dataclass(frozen=True, slots=True)
class Subject:
    """Where the subject stands; nowhere where a pronoun takes up what was said before, or none is found."""

    span: PlaceRange | None = None
    pronoun: bool = False


def opening_phrase(words: Sequence[TaggedWord]) -> PlaceRange | None:
    """What a sentence without figures is about: the phrase before its first verb, or the first behind it."""
    verb = next((p for p, w in enumerate(words) if w.kind is WordKind.VERB), None)
    if verb is None:
        return chain_at(words, 0)
    found = _before_verb(words, verb, 0)
    if found.span is not None and words[max(found.span.start - 1, 0)].kind is not WordKind.PREPOSITION:
        return found.span
    behind = _phrases_behind(words, verb + 1, len(words))
    return behind.span if behind is not None else None


def main_subject(words: Sequence[TaggedWord], verb: int, least: int) -> Subject:
    """The subject of a verb whose clause may go on with others: the phrase before it, or the first behind it."""
    end = next(
        (p for p in range(verb + 1, len(words)) if words[p].kind in (WordKind.OPENER, WordKind.MARK)), len(words)
    )
    behind = _phrases_behind(words, verb + 1, end)
    found = _before_verb(words, verb, least)
    return found if found.span is not None or behind is None else behind


def subject_of(words: Sequence[TaggedWord], place: int, least: int) -> Subject:
    """What the figure at a place is said of, looked for from place `least` on."""
    verb = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    opener = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.OPENER), None)
    if opener is not None and (verb is None or opener > verb):
        return _of_subordinate(words, opener, place, least)
    comma = next((p for p in range(place - 1, least - 1, -1) if words[p].lower == ","), None)
    if comma is not None and (verb is None or comma > verb) and not _phrases_behind_any(words, comma + 1, place):
        chain = chain_before(words, comma, least)  # "op basis van de marktrente, gelijk aan"
        if chain is not None and chain.end == comma and not is_only_time(words, chain):
            return Subject(chain)
    if verb is None:
        return _of_verbless(words, place, least)
    behind = _phrases_behind(words, verb + 1, place)
    if behind is not None and (behind.pronoun or behind.span is not None):
        return behind
    return _before_verb(words, verb, least)


def _phrases_behind_any(words: Sequence[TaggedWord], start: int, end: int) -> bool:
    found = _phrases_behind(words, start, end)
    return found is not None and (found.span is not None or found.pronoun)


def _of_subordinate(words: Sequence[TaggedWord], opener: int, place: int, least: int) -> Subject:
    """Of a clause with its verb at the end: the first phrase behind its conjunction, or what *die* takes up."""
    found = _phrases_behind(words, opener + 1, place)
    if found is not None and (found.span is not None or found.pronoun):
        return found
    if words[opener].lower == "om" and opener > least:  # "om daarna te stijgen tot": still of the same
        return subject_of(words, opener, least)
    return _taken_up(words, opener, least)


def _taken_up(words: Sequence[TaggedWord], opener: int, least: int) -> Subject:
    """What a relative *die* or *dat* takes up: the phrase before it."""
    if words[opener].lower not in ("die", "dat", "welke") or words[opener + 1].kind in (
        WordKind.PRONOUN,
        WordKind.DETERMINER,
    ):
        return Subject()
    end = opener - 1 if opener > least and words[opener - 1].lower == "," else opener
    chain = chain_before(words, end, least)
    return Subject(chain) if chain is not None and not is_only_time(words, chain) else Subject()


def _of_verbless(words: Sequence[TaggedWord], place: int, least: int) -> Subject:
    start = least
    while start < place and words[start].kind in (WordKind.ADVERB, WordKind.AND, WordKind.MARK):
        start += 1
    chain = chain_at(words, start)
    if chain is not None and chain.end <= place and not is_only_time(words, chain):
        return Subject(chain)
    return Subject()


def _phrases_behind(words: Sequence[TaggedWord], start: int, end: int) -> Subject | None:
    """The last noun phrase between a verb and its figure that no preposition leads in: the object, or the subject of a
    sentence that opens with something else."""
    found: Subject | None = None
    at = start
    while at < end:
        word = words[at]
        if word.kind is WordKind.PREPOSITION:
            span = chain_at(words, at + 1)
            at = min(span.end, end) if span is not None else _behind_number(words, at + 1, end)
        elif word.kind is WordKind.PRONOUN:
            if word.lower in _POINTING and found is None:
                found = Subject(None, True)
            at += 1
        elif word.kind in (WordKind.DETERMINER, WordKind.ADJECTIVE, WordKind.NOUN):
            span = chain_at(words, at, behind_verb=True)
            if span is None or span.end > end:
                at += 1
                continue
            if not is_only_time(words, span):
                found = Subject(span)
            at = max(span.end, at + 1)
        else:
            at += 1
    return found


def _behind_number(words: Sequence[TaggedWord], start: int, end: int) -> int:
    """The place behind a prepositional phrase with a number in it: "aan de twee oevers"."""
    at = start
    while at < end and words[at].kind in (WordKind.DETERMINER, WordKind.ADJECTIVE):
        at += 1
    if at >= end or words[at].kind is not WordKind.FIGURE:
        return start
    at += 1
    while at < end and words[at].kind in (WordKind.ADJECTIVE, WordKind.NOUN):
        at += 1
    return at


def _before_verb(words: Sequence[TaggedWord], verb: int, least: int) -> Subject:
    """The phrase that opens the clause of a verb."""
    end = verb
    if verb > least and words[verb - 1].lower == ",":  # the end of a clause put in: "De index, die …, stijgt"
        commas = [p for p in range(verb - 2, least - 1, -1) if words[p].lower == ","]
        putting = (WordKind.OPENER, WordKind.PRONOUN)
        opening = next((p for p in commas if words[p + 1].kind in putting), commas[0] if commas else None)
        if opening is None:  # "Het aandeel dat rookt, is"
            opening = next((p for p in range(verb - 2, least, -1) if words[p].lower in ("die", "dat")), None)
        if opening is None:
            return Subject()
        end = opening
    if end > least and words[end - 1].kind is WordKind.AND:  # "en bedraagt": the subject of the verb before
        before = next((p for p in range(end - 2, least - 1, -1) if words[p].kind is WordKind.VERB), None)
        return _before_or_behind(words, before, end, least) if before is not None else Subject()
    opener = next((p for p in range(end - 1, least - 1, -1) if words[p].kind is WordKind.OPENER), None)
    if opener is not None and (found := _taken_up(words, opener, least)).span is not None:
        return found
    start = max(
        (p + 1 for p in range(least, end) if (words[p].lower == "," and not _lists(words, p)) or p == opener),
        default=least,
    )
    while start < end and words[start].kind in (WordKind.ADVERB, WordKind.AND, WordKind.MARK):
        start += 1
    if start >= end or words[start].kind in (WordKind.PREPOSITION, WordKind.TIME, WordKind.PARTICIPLE):
        return Subject()
    first = words[start]
    if first.kind is WordKind.PRONOUN:
        return Subject(None, first.lower in _POINTING)
    chain = chain_before(words, end, start) or chain_at(words, start)
    if (
        chain is None
        or is_only_time(words, chain)
        or (chain.start > 0 and words[chain.start - 1].kind is WordKind.PREPOSITION)
    ):
        chain = chain_at(words, start)
    return Subject(chain) if chain is not None and chain.end <= end and not is_only_time(words, chain) else Subject()


def _lists(words: Sequence[TaggedWord], comma: int) -> bool:
    """Whether a comma stands between nouns of a list."""
    return words[comma - 1].kind is WordKind.NOUN and comma + 1 < len(words) and words[comma + 1].kind is WordKind.NOUN


def _before_or_behind(words: Sequence[TaggedWord], verb: int, end: int, least: int) -> Subject:
    found = _before_verb(words, verb, least)
    if found.span is not None and words[max(found.span.start - 1, 0)].kind is not WordKind.PREPOSITION:
        return found
    return _phrases_behind(words, verb + 1, end) or found
