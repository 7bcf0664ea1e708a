"""What a word that may be a form of a verb is in its sentence: verb, infinitive, participle, or none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.language.verbs import is_noun_too, is_often_finite, verb_forms
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.number_neighbours import is_counted_plural
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind, bare
from verslag.extractors.metrics.phrases.words_behind import LOOSE, ends, goes_on, is_final, starts_noun

_WE = frozenset({"we", "wij"})
_SUBJECTS = _WE | {"ze", "zij"}
_MODALS = word_list("modals")
_WITH_PARTICIPLE = word_list("with_participle")
_BEFORE_NOUN = frozenset(
    {
        WordKind.DETERMINER,
        WordKind.ADJECTIVE,
        WordKind.PREPOSITION,
        WordKind.FIGURE,
        WordKind.AND,
        WordKind.ADVERB,
        WordKind.NOUN,
        None,
    }
)
_NOMINAL = frozenset({WordKind.DETERMINER, WordKind.ADJECTIVE})


def verb_kind(
    word: str, before: Sequence[TaggedWord], following: ClauseToken | None, noun_follows: bool
) -> WordKind | None:
    """What a word that may be a form of a verb is here; None where it is none."""
    last = next((w.kind for w in reversed(before) if w.kind is not WordKind.LIFTED), None)
    nominal, forms = last in _NOMINAL, verb_forms(word)
    if forms == {"participle", "finite"}:
        if last is WordKind.AND or not (noun_follows or nominal or any(w.lower in _WITH_PARTICIPLE for w in before)):
            return WordKind.VERB
        if nominal and not noun_follows:
            return None
    if word.endswith("en") and len(before) == 1 and before[-1].lower in _WE:  # "We kijken"
        return WordKind.VERB
    if "infinitive" in forms and before and before[-1].lower in _WE:
        return WordKind.VERB
    if is_counted_plural(word, before):
        return None
    if "participle" in forms and not (nominal and not noun_follows):
        return WordKind.ADJECTIVE if noun_follows and last in _BEFORE_NOUN else WordKind.PARTICIPLE
    if "infinitive" in forms and before and (before[-1].lower == "te" or last is WordKind.INFINITIVE):
        return WordKind.INFINITIVE
    if "finite" in forms and _is_used_as_verb(word, before, following, noun_follows):
        return WordKind.VERB
    if _is_infinitive(word, before, following, noun_follows):
        return WordKind.INFINITIVE
    plural = "infinitive" in forms and not is_noun_too(word)
    if plural and last is WordKind.ADVERB and all(w.kind is WordKind.ADVERB for w in before):
        return WordKind.VERB if goes_on(following) else None
    if plural and last is WordKind.FIGURE and following is not None and bare(following) in _SUBJECTS:
        return WordKind.VERB  # "boven € 500 melden wij"
    plural = plural and last in (WordKind.NOUN, WordKind.PRONOUN)
    return WordKind.VERB if plural and _needs_verb(before) and goes_on(following) else None


def _is_infinitive(word: str, before: Sequence[TaggedWord], following: ClauseToken | None, noun_follows: bool) -> bool:
    """Whether a word stands as an infinitive: with a modal before it, or last behind an amount ("onder 20% vallen")."""
    if not before:
        return False
    last = before[-1]
    if last.lower in _MODALS and word.endswith("en") and not noun_follows:
        return True
    if "infinitive" not in verb_forms(word):
        return False
    if last.kind is WordKind.FIGURE:
        modal = any(w.lower in _MODALS for w in before)
        return _is_measured(last.token) and (modal if following is None else ends(following))
    return last.kind not in _NOMINAL and is_final(following) and any(w.lower in _MODALS for w in before)


def _is_used_as_verb(
    word: str, before: Sequence[TaggedWord], following: ClauseToken | None, noun_follows: bool
) -> bool:
    """Whether a word that can be a finite verb is one here: no article or preposition before it, no noun it would
    inflect for.
    """
    last = before[-1].kind if before else None
    inflected = word.endswith(("de", "te"))
    brings_along = any(a.kind is WordKind.DETERMINER and b.kind is WordKind.PREPOSITION for a, b in pairwise(before))
    if last in (WordKind.DETERMINER, WordKind.ADJECTIVE, WordKind.PREPOSITION) or (
        brings_along and noun_follows and inflected
    ):
        return False
    if last is WordKind.FIGURE and inflected and starts_noun(following):
        return False
    if is_noun_too(word) and last is WordKind.FIGURE:  # "voorstellen die 40 euro kosten"
        opener = next((p for p in range(len(before) - 1, -1, -1) if before[p].kind is WordKind.OPENER), None)
        return opener is not None and not any(w.kind is WordKind.VERB for w in before[opener:])
    if is_noun_too(word):  # "de klachten kosten 40 euro", but "kosten van beheer"
        sized = following is not None and (following.kind == "figure" or bare(following) in LOOSE)
        return last in (WordKind.NOUN, WordKind.PRONOUN, WordKind.MARK) and before[-1].lower != "aantal" and sized
    if word.endswith("en") and "infinitive" in verb_forms(word) and any(w.lower in _MODALS for w in before):
        return False
    only = verb_forms(word) == {"finite"}
    return last is not WordKind.AND or word.endswith(("t", "de", "te")) or only or is_often_finite(word)


def _is_measured(token: ClauseToken) -> bool:
    return token.quantity is not None and token.quantity.kind in ("percent", "currency")


def _needs_verb(before: Sequence[TaggedWord]) -> bool:
    """Whether the clause has no verb yet and opens with an article, so that a plural like an infinitive is its verb."""
    clause: list[TaggedWord] = []
    for word in reversed(before):
        if word.kind in (WordKind.MARK, WordKind.OPENER):
            break
        clause.append(word)
    if len(clause) == 1 and len(before) == 1 and clause[0].kind is WordKind.NOUN:  # "Leden waarderen de"
        return True
    return (
        bool(clause)
        and clause[-1].kind in (WordKind.DETERMINER, WordKind.PRONOUN, WordKind.ADJECTIVE)
        and not any(w.kind is WordKind.VERB for w in clause)
    )
