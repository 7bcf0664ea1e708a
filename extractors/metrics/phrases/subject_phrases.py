"""What the verb of a figure says it of, in the words of a label: its subject with the change it tells of, or what was
done with an amount.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.verbs import noun_of_change
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.amount_actions import acted, action_of
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import (
    clause_end,
    clause_start,
    has_level,
    is_difference,
    is_share,
    place_before,
    stands_behind,
    with_relative,
)
from verslag.extractors.metrics.phrases.label_trimming import text_of
from verslag.extractors.metrics.phrases.loose_phrases import is_only_time
from verslag.extractors.metrics.phrases.needy_labels import (
    change_noun,
    is_weak,
    with_change,
)
from verslag.extractors.metrics.phrases.noun_chains import chain_at
from verslag.extractors.metrics.phrases.subjects import Subject, main_subject, subject_of
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_PERSONAL = frozenset({"het", "hij", "ze", "zij"})
"""Take up the subject of the clause before; "dat" may take up all of it."""

_POINTING = frozenset({"dit", "deze", "die", "dat"})


def subject_phrase(discourse: Discourse, place: int, least: int) -> tuple[str, str]:
    """What the verb of a figure ties to it: its subject with the change it tells of, or what is done with an amount."""
    words = discourse.words
    found = subject_of(words, place, least)
    if found.pronoun:
        found = _taken_up(discourse, words, place, least) or found
    if discourse.antecedent and any(w.lower in word_list("aims") for w in words[least:place]):
        return discourse.antecedent, "previous"
    text = subject_text(discourse, found) or _subject_behind(discourse, words, place, least)
    sole = found.span is None and not found.pronoun and is_share(words[place])
    if not sole and (action := action_of(words, place, least)):
        agent = "" if found.pronoun or found.span is None else text
        return acted(discourse, action, agent, place, least), "clause"
    change = "" if has_level(words, place) else change_noun(words, least, clause_end(words, place))
    bare = is_share(words[place]) and _says_how_much_changed(words, place, least)
    differs = change and (is_difference(words, place) or stands_behind(words, place, "met") or bare)
    if differs:
        text = with_change(change, text or discourse.topic)
    return text, ("previous" if found.pronoun else "clause") if text else ""


def _says_how_much_changed(words: Sequence[TaggedWord], place: int, least: int) -> bool:
    """Whether a share stands behind a verb of change without a preposition: "De prijzen stegen vorig jaar 3%"."""
    at = place_before(words, place)
    verb = next((p for p in range(at, least - 1, -1) if words[p].kind is WordKind.VERB), None)
    if verb is None or words[at].kind is WordKind.PREPOSITION:
        return False
    return bool(noun_of_change(words[verb].lower))


def _taken_up(discourse: Discourse, words: Sequence[TaggedWord], place: int, least: int) -> Subject | None:
    """What a pronoun takes up inside its own sentence: the subject of the verb before its own."""
    goes_on = least and any(w.lower in _PERSONAL for w in words[least:place])
    start = clause_start(words, least - 1) if goes_on else least  # "De kas groeide niet: ze kromp tot 5"
    verbs = [p for p in range(start, place) if words[p].kind is WordKind.VERB]
    if len(verbs) < 2 or any(w.kind is WordKind.FIGURE for w in words[start:place]):
        return None
    found = main_subject(words, verbs[0], start)
    return found if found.span is not None else None


def _subject_behind(discourse: Discourse, words: Sequence[TaggedWord], place: int, least: int) -> str:
    """The subject of a verb that stands only behind its figure: "Met 6% heeft Gent het best gepresteerd"."""
    if any(w.kind in (WordKind.VERB, WordKind.OPENER) for w in words[least:place]):
        return ""
    end = clause_end(words, place)
    verb = next((p for p in range(place + 1, end) if words[p].kind is WordKind.VERB), None)
    span = chain_at(words, verb + 1, behind_verb=True) if verb is not None else None
    return discourse.text(words, span) if span is not None and not is_only_time(words, span) else ""


def subject_text(discourse: Discourse, found: Subject) -> str:
    if found.pronoun:
        return discourse.antecedent
    if found.span is None:
        return ""
    first = discourse.words[found.span.start].lower
    if first in _POINTING and found.span.end - found.span.start == 2 and is_weak(discourse.words, found.span):
        return discourse.antecedent
    span = with_relative(discourse.words, found.span)
    relative = discourse.words[found.span.end : span.end]
    if relative and not any(w.kind is WordKind.PARTICIPLE for w in relative):  # "aandeel jongeren dat rookt"
        return f"{discourse.text(discourse.words, found.span)} {text_of([w.token for w in relative])}"
    return discourse.text(discourse.words, span)
