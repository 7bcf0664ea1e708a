"""Sentences that say nothing but how much something is: "De omzet bedroeg € 3 mln", "In 2031 daalde de schuld tot 41%".

Of all ways to put a figure into words it is the one that is hardly ever misread: one subject, one verb that only says
how much, one figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.verbs import is_action_noun, noun_of_change
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    COMPARED,
    clause_start,
    has_level,
    is_from_to,
    is_measure,
)
from verslag.extractors.metrics.phrases.found_label import FigureLabel
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time, is_time_noun
from verslag.extractors.metrics.phrases.needy_labels import is_weak
from verslag.extractors.metrics.phrases.noun_chains import chain_at
from verslag.extractors.metrics.phrases.noun_phrases import has_content
from verslag.extractors.metrics.phrases.other_groups import TAKING_UP
from verslag.extractors.metrics.phrases.subject_phrases import subject_phrase
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_AMOUNTS = word_list("said_outright.verbs")
"""Verbs that join what is measured and how much it is."""

_MOVING = word_list("sentence_times.moving")
_ASIDE = word_list("said_outright.aside")
"""Words behind a figure that lead in a cause or a comparison."""

_BEHIND_TEN = word_list("said_outright.behind_ten")
"""Behind *ten* they do the same; "ten laste van" says more of what the figure is."""

_STRETCHES = frozenset({"year", "month", "week", "day", "hour", "minute"})
_STAYING = word_list("said_outright.staying")
_DATED = word_list("said_outright.dated")
_PARTING = frozenset({WordKind.OPENER, WordKind.FIGURE, WordKind.PRONOUN})
_BESIDE = frozenset({WordKind.ADVERB, WordKind.PREPOSITION, WordKind.TIME, WordKind.LIFTED, WordKind.DETERMINER})
_CLOSING = frozenset({WordKind.MARK, WordKind.LIFTED, WordKind.AND, WordKind.TIME, WordKind.OPENER})


def is_said_outright(discourse: Discourse, place: int, label: str) -> bool:
    """Whether the clause of a figure says of its label only how much it is, and the figure shows its unit."""
    words, least = discourse.words, clause_start(discourse.words, place)
    verbs = [p for p in range(least, place) if words[p].kind is WordKind.VERB]
    end = _before_start(words, place)
    if len(verbs) != 1 or any(w.kind in _PARTING or w.lower == "," for w in words[least:end]) or verbs[0] >= end:
        return False
    if not _says_how_much(words, verbs[0]) or not _shows_unit(words[place], label) or not _closes(words, place + 1):
        return False
    for span in (_opening(words, least, verbs[0]), chain_at(words, verbs[0] + 1, behind_verb=True)):
        if span is None or span.end > end or is_only_time(words, span):
            continue
        between = words[span.end : end] if span.start > verbs[0] else words[verbs[0] + 1 : end]
        subject = discourse.text(words, span)
        if label.casefold().endswith(subject.casefold()) and all(map(_is_beside, between)):
            return _is_whole(label, subject) and not is_weak(words, span)
    return False


def _opening(words: Sequence[TaggedWord], least: int, verb: int) -> PlaceRange | None:
    """The phrase that fills the clause up to its verb, periods and parentheses apart."""
    span = chain_at(words, least)
    if span is None or any(w.kind not in (WordKind.TIME, WordKind.LIFTED) for w in words[span.end : verb]):
        return None
    return span


def _says_how_much(words: Sequence[TaggedWord], verb: int) -> bool:
    return words[verb].lower in _AMOUNTS or bool(noun_of_change(words[verb].lower))


def _shows_unit(word: TaggedWord, label: str) -> bool:
    """Whether the unit of a figure is printed with it, or its label says that it is a number."""
    quantity = word.token.quantity
    if is_measure(word) or (quantity is not None and quantity.unit == "fte"):
        return True
    return quantity is not None and quantity.kind == "cardinal" and label.casefold().startswith("aantal ")


def _closes(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether nothing behind a figure says more of what it is: only when it was so, why, or against what it is held."""
    if place >= len(words) or words[place].kind in _CLOSING or words[place].lower in _ASIDE:
        return True
    if words[place].kind is not WordKind.PREPOSITION or place + 1 >= len(words):
        return False
    following = words[place + 1]
    return following.kind is WordKind.TIME or (words[place].lower == "ten" and following.lower in _BEHIND_TEN)


def _before_start(words: Sequence[TaggedWord], place: int) -> int:
    """The place before "van 3 naar", where a figure is what something went to; its own place otherwise."""
    at = place - 1
    if at < 0 or words[at].lower not in ("naar", "tot"):
        return place
    at -= 1
    while at >= 0 and (words[at].kind in (WordKind.TIME, WordKind.LIFTED) or words[at].lower in ("in", "eind", "over")):
        at -= 1
    moved = at >= 1 and words[at].kind is WordKind.FIGURE and words[at - 1].lower == "van"
    return at - 1 if moved and is_measure(words[at]) == is_measure(words[place]) else place


def _is_beside(word: TaggedWord) -> bool:
    """Whether a word between subject and figure says nothing of what is measured."""
    return word.kind in _BESIDE or is_time_noun(word) or word.lower in _DATED


def _is_whole(label: str, subject: str) -> bool:
    """Whether a label is its subject, at most with the noun of a change before it."""
    return label.casefold() == subject.casefold() or len(label.split()) == len(subject.split()) + 1


def _leads_on(word: TaggedWord, figure: TaggedWord, level: bool) -> bool:
    """Whether what stands between a verb and a length of time leaves the two together: the length it was before it
    came to this `level`, or what a pronoun takes up.
    """
    if level and word.kind is WordKind.FIGURE:
        first, second = word.token.quantity, figure.token.quantity
        return first is not None and second is not None and first.unit == second.unit
    return word.kind not in _PARTING or word.lower in TAKING_UP


def amounts_to(discourse: Discourse, place: int) -> FigureLabel | None:
    """The label of a length of time, an age or the like that is how much its subject is: "De wachttijd bedraagt 3
    dagen", "De leden zijn 40 jaar oud", "De reis bleef met 3 nachten gelijk".
    """
    words, least = discourse.words, clause_start(discourse.words, place)
    verb = next((p for p in range(place - 1, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    if verb is None:
        return None
    level = has_level(words, place) and words[verb].lower in _MOVING
    level = level or bool(noun_of_change(words[verb].lower)) or is_from_to(words, place)
    if not all(_leads_on(w, words[place], level) for w in words[verb + 1 : place]):
        return None
    quantity = words[place].token.quantity
    lasting = quantity is not None and quantity.unit in _STRETCHES
    old = lasting and place + 1 < len(words) and words[place + 1].lower == "oud"
    stays = words[verb].lower in _STAYING and words[place - 1].lower == "met"
    measured = lasting and (level or (words[verb].lower in _AMOUNTS and _closes(words, place + 1)))
    differs = lasting and words[place + 1 : place + 2] and words[place + 1].lower in COMPARED
    if not (old or stays or measured) or differs:
        return None
    text, source = subject_phrase(discourse, place, least)
    if not has_content(text) or is_action_noun(text.split(" ", 1)[0]):
        return None
    named = old and "leeftijd" not in text.casefold()
    return FigureLabel(f"leeftijd {text}" if named else text, source)
