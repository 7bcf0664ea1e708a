"""What the words behind a word show of it: that a noun goes on, that a clause ends, that a verb follows."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.adjectives import is_adjective
from verslag.extractors.language.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS
from verslag.extractors.language.verbs import is_noun_too, is_often_finite, verb_forms
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.tagged_word import WordKind, bare

LOOSE = (ADVERBS - word_list("as_nouns")) | word_list("loose")
"""Adverbs that stand in no noun phrase."""

PRONOUNS = word_list("pronouns")
OPENERS = word_list("openers")


def noun_comes(after: Sequence[ClauseToken], last: WordKind | None) -> bool:
    """Whether the next words are still of the noun phrase that a word stands in."""
    if not after or not starts_noun(after[0]):
        return False
    if (
        "infinitive" in verb_forms(bare(after[0]))
        and not is_noun_too(bare(after[0]))
        and (len(after) < 2 or ends(after[1]))
    ):
        return False
    if not is_verbal(after[0]):
        return True
    inflected = bare(after[0]).endswith(("de", "te")) and last in (
        WordKind.DETERMINER,
        WordKind.ADJECTIVE,
        WordKind.PREPOSITION,
        WordKind.NOUN,
    )
    noun = len(after) > 1 and starts_noun(after[1]) and not is_verbal(after[1])
    return inflected and noun and not says_how(after[1:])


def says_how(after: Sequence[ClauseToken]) -> bool:
    """Whether an adjective follows that stands alone, as an adverb does: "daalde licht, tot"."""
    return is_adjective(bare(after[0])) and not (len(after) > 1 and starts_noun(after[1]))


def starts_noun(token: ClauseToken | None) -> bool:
    """Whether a token may open or continue a noun phrase."""
    if token is None or token.kind not in ("word", "figure"):
        return False
    word = bare(token)
    return (
        not (
            word in PREPOSITIONS
            or word in DETERMINERS
            or word in AUXILIARIES
            or word in LOOSE
            or word in PRONOUNS
            or word in OPENERS
            or word in ("en", "of", "maar", "dan", "als")
        )
        and token.kind == "word"
    )


def is_verbal(token: ClauseToken | None) -> bool:
    """Whether a token is a verb and hardly a noun or an adjective."""
    if token is None or token.text[:1].isupper() or is_noun_too(bare(token)):
        return False
    forms = verb_forms(bare(token))
    return (
        "finite" in forms
        or forms == {"participle"}
        or (bool(forms) and not is_noun_too(bare(token)) and is_often_finite(bare(token)))
    )


def is_final(following: ClauseToken | None) -> bool:
    return (
        following is None
        or following.kind == "punct"
        or "finite" in verb_forms(bare(following))
        or bare(following) in ("en", "of", "om", "dat")
    )


def ends(token: ClauseToken) -> bool:
    return token.text in ".;:!?"


def goes_on(following: ClauseToken | None) -> bool:
    return following is not None and (
        following.kind in ("figure", "time") or bare(following) in PREPOSITIONS | DETERMINERS | PRONOUNS
    )


def inflects(word: str, after: Sequence[ClauseToken]) -> bool:
    """Whether a form that may be a verb stands as an adjective between *het* and its noun ("het vereist vermogen")."""
    return (
        word == "het"
        and "participle" in verb_forms(bare(after[0]))
        and starts_noun(after[1] if len(after) > 1 else None)
    )


def opens_attribute(word: str, following: ClauseToken | None) -> bool:
    """Whether *het* is the article of a noun that comes with its own phrase before it ("het door de raad
    vastgestelde").
    """
    return word == "het" and following is not None and bare(following) in PREPOSITIONS


def points(following: ClauseToken | None) -> bool:
    """Whether what follows shows that *dat* is what the sentence is about: "in 2021 was dat 3 miljoen"."""
    return following is None or following.kind in ("figure", "time")


def is_of_norm(after: Sequence[ClauseToken]) -> bool:
    """Whether a participle with its noun follows: "minimaal vereist eigen vermogen"."""
    return len(after) > 1 and "participle" in verb_forms(bare(after[0]).removesuffix("e")) and starts_noun(after[1])


def is_infinitive_noun(after: Sequence[ClauseToken]) -> bool:
    """Whether an infinitive follows that stands as a noun: "het volgen van"."""
    return len(after) > 1 and "infinitive" in verb_forms(bare(after[0])) and bare(after[1]) == "van"
