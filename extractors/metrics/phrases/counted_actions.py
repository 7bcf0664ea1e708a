"""What counted people or things did, where a simple tense or a clause with *die* tells it: "300 klanten stapten over
naar groene stroom", "80 leden die een proefles volgden".

A perfect tense has the participle that a label takes along; for a simple one it is in the list of verbs.
"""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.function_words import AUXILIARIES
from verslag.extractors.language.verbs import noun_of_change, participle_of
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.discourse import Discourse
from verslag.extractors.metrics.phrases.figure_places import clause_end, clause_start
from verslag.extractors.metrics.phrases.label_trimming import text_of
from verslag.extractors.metrics.phrases.loose_phrases import PlaceRange, is_only_time
from verslag.extractors.metrics.phrases.noun_chains import LONGEST, chain_at
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

_LIGHT = word_list("counted_actions.light")
"""Participles of verbs that say no more than that something is there."""

_HAVING = word_list("counted_actions.having")
_CLOSING = frozenset({WordKind.MARK, WordKind.FIGURE, WordKind.OPENER, WordKind.VERB})
_BETWEEN = frozenset({WordKind.ADVERB, WordKind.TIME, WordKind.LIFTED})
_OBJECTS = frozenset({WordKind.DETERMINER, WordKind.ADJECTIVE, WordKind.NOUN})
_RELATIVE = frozenset({"die", "dat"})
_MOST_OF_RELATIVE = 6
"""Words of a clause with *die* that still belongs to a label."""


def told_of_counted(discourse: Discourse, words: Sequence[TaggedWord], place: int, end: int) -> str:
    """What the clause of a count says of what was counted; empty where it says only that it was there.

    Args:
        discourse: the sentence.
        words: its words, or those of parentheses.
        place: where the count stands.
        end: the place behind the noun phrase it counts.
    """
    at = end
    while at < len(words) and words[at].kind in _BETWEEN:
        at += 1
    if at < len(words) and words[at].lower in _RELATIVE and words[at].kind is WordKind.OPENER:
        return _relative(words, at)
    if at < len(words) and words[at].kind is WordKind.VERB and _opens(words, place):
        return _said_by(discourse, words, at, at + 1)
    verb = _verb_of_inverted(words, place)
    if verb is None or not (told := _said_by(discourse, words, verb, end)):
        return ""
    start = clause_start(words, verb)
    opening = chain_at(words, start + 1) if words[start].kind is WordKind.PREPOSITION and " " not in told else None
    if opening is None or is_only_time(words, opening):
        return told
    return f"{told} {discourse.text(words, PlaceRange(start, opening.end), keep_first=True).lower()}"


def _verb_of_inverted(words: Sequence[TaggedWord], place: int) -> int | None:
    """The verb right before a count that is its subject, as something else opens the clause: "In mei stapten 40 leden
    over".
    """
    verb = place - 1
    while verb >= 0 and (words[verb].kind in _BETWEEN or words[verb].lower == "zich"):
        verb -= 1
    if verb < 1 or words[verb].kind is not WordKind.VERB or words[verb].lower in _HAVING:
        return None
    opening = clause_start(words, verb)
    while opening < verb and words[opening].kind in (WordKind.MARK, WordKind.AND, WordKind.ADVERB):
        opening += 1
    other = words[opening].kind in (WordKind.PREPOSITION, WordKind.TIME) or opening == verb
    return verb if other and not any(w.kind is WordKind.VERB for w in words[opening:verb]) else None


def _relative(words: Sequence[TaggedWord], at: int) -> str:
    """A short clause with *die* up to its verb: "die pensioen opbouwen"."""
    end = at + 1
    while end < len(words) and words[end].kind not in (WordKind.MARK, WordKind.FIGURE, WordKind.OPENER, WordKind.AND):
        end += 1
        if words[end - 1].kind is WordKind.VERB and end < len(words) and words[end].kind is not WordKind.VERB:
            break
    return text_of([w.token for w in words[at:end]]).rstrip(".") if end - at <= _MOST_OF_RELATIVE else ""


def _opens(words: Sequence[TaggedWord], place: int) -> bool:
    """Whether a count opens its clause, so that the verb behind it is its own."""
    at = place - 1
    while at >= 0 and words[at].kind in _BETWEEN:
        at -= 1
    return at < 0 or words[at].kind in (WordKind.MARK, WordKind.OPENER, WordKind.AND, WordKind.PRONOUN)


def _said_by(discourse: Discourse, words: Sequence[TaggedWord], verb: int, start: int) -> str:
    """What those who are counted did: their verb with its object and phrases, which begin at a place."""
    end = next((p for p in range(start, len(words)) if words[p].kind in _CLOSING), len(words))
    if (end < len(words) and words[end].kind is WordKind.FIGURE) or end - start > LONGEST:
        return ""
    if words[verb].lower in _HAVING:
        return discourse.text(words, PlaceRange(start, end))
    particle = _particle(words, verb, start, end)
    done = told_participle(words, verb, end)
    if not done:
        return ""
    parts = [PlaceRange(start, end)]
    if particle is not None:
        parts = [PlaceRange(start, particle), PlaceRange(particle + 1, end)]
    before, *behind = (discourse.text(words, part, keep_first=True) for part in parts)
    if particle is None:
        if not before:
            return done if any(w.lower == "zich" for w in words[verb:end]) else ""
        return f"{before} {done}" if words[start].kind in _OBJECTS else f"{done} {before}"
    return " ".join(part for part in (before, done, *behind) if part)


def told_participle(words: Sequence[TaggedWord], verb: int, end: int) -> str:
    """The participle of a verb whose clause ends at a place; empty where the verb says only that something is there."""
    word = words[verb].lower
    if word in AUXILIARIES or noun_of_change(word):
        return ""
    particle = _particle(words, verb, verb + 1, end)
    done = participle_of(word, words[particle].lower if particle is not None else "")
    return "" if done in _LIGHT else done


def done_with(words: Sequence[TaggedWord], place: int) -> str:
    """What was done with what is counted at a place: "verkocht" in "en verkochten er zes"; none of a light verb."""
    verb = next((p for p in range(place - 1, -1, -1) if words[p].kind is WordKind.VERB), None)
    return told_participle(words, verb, clause_end(words, place)) if verb is not None else ""


def _particle(words: Sequence[TaggedWord], verb: int, start: int, end: int) -> int | None:
    """Where the particle of a verb stands: a word that leads nothing in, which with the verb is another."""
    for place in range(start, end):
        apart = place + 1 >= end or words[place + 1].kind is WordKind.PREPOSITION
        if apart and participle_of(f"{words[place].lower}{words[verb].lower}"):
            return place
    return None
