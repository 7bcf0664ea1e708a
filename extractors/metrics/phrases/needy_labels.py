"""Words of a sentence as the text of a label, and the nouns that need another to be understood."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from verslag.extractors.language.function_words import AUXILIARIES, PREPOSITIONS
from verslag.extractors.language.verbs import noun_of_change
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.label_trimming import text_of, trimmed
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_time_noun
from verslag.extractors.metrics.phrases.parsed_sentence import ParsedSentence
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_LONGEST_ASIDE = 5
"""Words of parentheses that still belong to the noun before them ("(inclusief inhuur)")."""

_LEFT_OUT = frozenset(
    {WordKind.VERB, WordKind.PRONOUN, WordKind.ADVERB, WordKind.FIGURE, WordKind.OPENER, WordKind.INFINITIVE}
)


@cache
def _nouns() -> dict[str, frozenset[str]]:
    text = files("verslag.extractors.metrics").joinpath("data/needy_nouns.toml").read_text(encoding="utf-8")
    return {name: frozenset(nouns) for name, nouns in tomllib.loads(text).items()}


def is_weak(words: Sequence[TaggedWord], span: PlaceRange) -> bool:
    """Whether the head of a phrase says how much, not of what: "aandeel", "bedrag"."""
    return head_of(words, span) in _nouns()["measures"] or is_goal(words, span)


def is_measuring_noun(word: str) -> bool:
    """Whether a lower-case noun says how much, not of what."""
    return word in _nouns()["measures"]


def is_change(words: Sequence[TaggedWord], span: PlaceRange) -> bool:
    """Whether the head of a phrase is a change: "stijging van de omzet"."""
    return head_of(words, span) in _nouns()["changes"]


def is_goal(words: Sequence[TaggedWord], span: PlaceRange) -> bool:
    """Whether the head of a phrase is something aimed at: "doelstelling"."""
    return head_of(words, span) in _nouns()["goals"]


def is_part(words: Sequence[TaggedWord], span: PlaceRange) -> bool:
    """Whether the head of a phrase is a part of what follows it: "een deel van de leden"."""
    return head_of(words, span) in _nouns()["parts"]


def head_of(words: Sequence[TaggedWord], span: PlaceRange) -> str:
    """The last noun before the first preposition of a phrase."""
    head = ""
    for word in words[span.start : span.end]:
        if word.kind is WordKind.PREPOSITION:
            break
        if word.kind is WordKind.NOUN:
            head = word.lower
    return head


def change_noun(words: Sequence[TaggedWord], start: int, end: int) -> str:
    """The noun of the verb of change among the words, the last one; particles ("nam … toe") count with their verb."""
    found = [
        noun
        for w in words[start:end]
        if w.kind in (WordKind.VERB, WordKind.PARTICIPLE, WordKind.INFINITIVE) and (noun := noun_of_change(w.lower))
    ]
    if found:
        return found[-1]
    took = any(w.lower in ("nam", "namen", "neemt", "nemen") for w in words[start:end])
    rest = {w.lower for w in words[start:]}
    if took and rest & {"toe", "af"}:
        return "toename" if "toe" in rest else "afname"
    went = any(w.lower in ("ging", "gingen", "gaat", "gaan") for w in words[start:end])
    return "stijging" if went and "omhoog" in rest else "daling" if went and "omlaag" in rest else ""


def with_change(change: str, text: str) -> str:
    """A label with the noun of its change before it, unless it begins with one."""
    return text if not text or is_change_label(text) else f"{change} {text}"


def is_change_label(text: str) -> bool:
    """Whether a label begins with the noun of a change: "stijging huurlasten"."""
    return text.split(" ", 1)[0].casefold() in _nouns()["changes"]


_MOST_WORDS = 14
"""A longer label is a page of text, not a label."""


def capped(text: str) -> str:
    """A label cut where it is a page of text."""
    words = text.split()
    return text if len(words) <= _MOST_WORDS else trimmed(" ".join(words[:_MOST_WORDS]))


def without_change(text: str) -> str:
    """A label without the noun of its change before it: what a pronoun after it takes up."""
    first, _, rest = text.partition(" ")
    return (
        rest if rest and first.casefold() in _nouns()["changes"] and rest.split(" ", 1)[0] not in PREPOSITIONS else text
    )


def label_text(
    sentence: ParsedSentence,
    words: Sequence[TaggedWord],
    span: PlaceRange,
    *,
    keep_first: bool = False,
    keep_verbs: bool = False,
) -> str:
    """The words of a span as a label: without verbs, adverbs and periods.

    `keep_first` keeps a preposition in front, `keep_verbs` the verbs that say something of their own.
    """
    kept: list[ClauseToken] = []
    place = span.start
    while place < span.end:
        word = words[place]
        if (end := _period_end(words, place, span.end)) > place:
            place = end
            continue
        if (
            word.lower in _JUDGING
            and place + 1 < span.end
            and (word.lower != "groot" or words[place + 1].lower in _HOW_MANY)
        ):
            pass  # "flinke investeringen", "een groot aantal klachten"
        elif word.kind is WordKind.LIFTED:
            kept += _aside(sentence, words, place, span) if kept else []
        elif (word.kind not in _LEFT_OUT and word.kind is not WordKind.TIME) or (keep_verbs and _says_something(word)):
            kept.append(word.token)
        place += 1
    if span.end < len(words) and words[span.end].kind is WordKind.LIFTED:
        aside = _aside(sentence, words, span.end, span)
        kept += aside if len(aside) > _SHORT_FORM else []
    return trimmed(text_of(kept), keep_first)


_JUDGING = word_list("needy_labels.judging")
_HOW_MANY = frozenset({"aantal", "deel"})
_SHORT_FORM = 3
"""Tokens of parentheses with no more than the short form of a name: "(BO)"."""


def _says_something(word: TaggedWord) -> bool:
    return (word.kind in (WordKind.VERB, WordKind.INFINITIVE) and word.lower not in AUXILIARIES) or word.lower == "te"


def _aside(sentence: ParsedSentence, words: Sequence[TaggedWord], place: int, span: PlaceRange) -> list[ClauseToken]:
    """Short parentheses inside a label as they are printed; those at its end, and with figures, are left out."""
    if words is not sentence.words:
        return []
    inside = sentence.inside.get(place, ())
    if not inside or len(inside) > _LONGEST_ASIDE or any(w.kind in (WordKind.FIGURE, WordKind.TIME) for w in inside):
        return []
    mark = words[place].token
    opening = ClauseToken(mark.start, mark.start, "(", "punct")
    closing = ClauseToken(inside[-1].token.end, inside[-1].token.end, ")", "punct")
    return [opening, *(w.token for w in inside), closing]


def _period_end(words: Sequence[TaggedWord], place: int, end: int) -> int:
    """Where a period that starts here ends ("in het boekjaar 2031"); `place` where none does."""
    at = place
    if place > 0 and words[place - 1].lower in ("per", "een") and words[place].kind is not WordKind.TIME:
        return place
    if words[at].kind is WordKind.PREPOSITION:
        at += 1
    while at < end and words[at].kind in (WordKind.DETERMINER, WordKind.ADJECTIVE) and words[at].lower != "een":
        at += 1
    start = at
    while at < end and (
        words[at].kind is WordKind.TIME or (words[at].kind is WordKind.NOUN and is_time_noun(words[at]))
    ):
        at += 1
    if at == start or (words[place].lower == "per" and words[start].kind is not WordKind.TIME):
        return place
    return at
