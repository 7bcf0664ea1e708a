"""Subject, predicate and measure of a clause: the noun phrase that a figure in running text is the measure of."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.function_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
)
from verslag.extractors.language.verbs import is_finite_verb, is_noun_too, is_participle, noun_of_change
from verslag.extractors.metrics.phrases.clauses import Token

LONGEST = 9
"""Words of a label that an analyst would type: a noun with the modifiers it needs."""

ALONE, SHORT = 3, 2
"""Words up to which a counted noun takes what is said of it along ("leden" that "hebben gestemd"), or the participle alone."""

_OPENERS = frozenset(
    {"die", "dat", "waarin", "waarbij", "waarvan", "waarmee", "hetgeen", "om", "zodat", "omdat", "zoals", "waardoor"}
)
"""Words that open a clause about the noun before them."""

_TO = frozenset({"tot", "naar", "op", "van"})
"""Behind a verb of change these lead to the level that was reached or left, "met" to the change itself."""

_LOOSE = ADVERBS | (PRONOUNS - _OPENERS) | {"telkens", "daarmee", "momenteel"}


def is_verb(token: Token) -> bool:
    """Whether a token parts what is said from what it is said of."""
    word = token.lower
    return token.kind == "word" and not is_noun_too(word) and (word in AUXILIARIES or is_finite_verb(word))


def subject_phrase(left: Sequence[Token]) -> list[Token]:
    """Of the tokens before a figure the noun phrase it measures.

    Behind a verb that only says how much ("bedroeg", "steeg") that is its subject: before the verb, or behind it where
    something else opens the clause ("In 2022 steeg de omzet met"). Of other verbs it is the object: "behaalde het fonds
    een rendement van" gives *rendement*.
    """
    left = without_comparison(left)
    verbs = [i for i, token in enumerate(left) if is_verb(token)]
    if not verbs:
        return _last_phrase(left)
    verb = verbs[-1]
    before, behind = left[:verb], left[verb + 1 :]
    measures = left[verb].lower in AUXILIARIES or noun_of_change(left[verb].lower)
    if measures and not opens_otherwise(before):
        found = _last_phrase(before)
        if _has_noun(found):
            return found
    return next((p for p in (_last_phrase(behind), _last_phrase(before)) if _has_noun(p)), [])


def without_comparison(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what a figure is only compared with ("ten opzichte van 2021")."""
    kept: list[Token] = []
    skipping = False
    for place, token in enumerate(tokens):
        if token.lower == "ten" and place + 1 < len(tokens) and tokens[place + 1].lower == "opzichte":
            skipping = True
        elif skipping and token.lower not in ("opzichte", "van", "het", "de") and token.kind != "time":
            skipping = False
        if not skipping:
            kept.append(token)
    return kept


def opens_otherwise(before: Sequence[Token]) -> bool:
    """Whether a clause opens with a time, an adverb or a prepositional phrase, so that its subject follows the verb."""
    start = max((i + 1 for i, t in enumerate(before) if t.text in ",;:"), default=0)
    first = next((t for t in before[start:] if t.kind != "punct"), None)
    return (
        first is None
        or first.kind == "time"
        or first.lower in PREPOSITIONS
        or first.lower in _LOOSE
        or not _has_noun(before[start:])
    )


def change_of(left: Sequence[Token], right: Sequence[Token]) -> str:
    """The noun of the change a figure is the size of: "daling" where something "met 5% gedaald" is; empty for a level."""
    words = [t.lower for t in left if t.kind == "word"]
    if "met" not in words[-_REACH:] or words[-1] in _TO:
        return ""
    around = [*reversed(words), *(t.lower for t in right if t.kind == "word")]
    nouns = {word: noun for word in around if (noun := noun_of_change(word))}
    return next((noun for word, noun in nouns.items() if word not in _PARTICLES), next(iter(nouns.values()), ""))


_REACH = 3
"""Words before a figure among which the "met" of a change stands: "met maar liefst"."""

_PARTICLES = frozenset({"toe", "af"})
"""The parts of "nam toe" and "nam af", which alone are other words."""


def counted_phrase(right: Sequence[Token]) -> list[Token]:
    """Of the tokens behind a figure the noun phrase it counts: up to the verb, the mark or the clause that follows it."""
    kept: list[Token] = []
    for place, token in enumerate(right):
        word = token.lower
        if token.kind == "figure" or (token.kind == "punct" and token.text in ",;:") or word in _OPENERS:
            break
        if is_verb(token):
            if token.lower not in AUXILIARIES or len(_named(kept)) > ALONE:
                return _with_participle(kept, right[place + 1 :])
            continue
        kept.append(token)
    return kept


def _with_participle(kept: list[Token], rest: Sequence[Token]) -> list[Token]:
    """A short noun phrase with the participle of its clause: "klachten" that "zijn behandeld"."""
    if len(_named(kept)) > SHORT:
        return kept
    for place, token in enumerate(rest):
        if token.kind == "figure" or token.text in (",", ";"):
            break
        if token.kind == "word" and is_participle(token.lower):
            return [*kept, token] if place <= 1 else kept
    return kept


def _named(tokens: Sequence[Token]) -> list[Token]:
    """The words that name something."""
    return [t for t in tokens if t.kind == "word" and t.lower not in FUNCTION_WORDS]


def _has_noun(tokens: Sequence[Token]) -> bool:
    return any(
        t.kind == "word"
        and len(t.text) > 2
        and t.lower not in FUNCTION_WORDS
        and not noun_of_change(t.lower)
        and not is_participle(t.lower)
        for t in tokens
    )


def _last_phrase(tokens: Sequence[Token]) -> list[Token]:
    """The last stretch of words without mark, conjunction or clause, cut to its last words where it is long."""
    kept: list[Token] = []
    for token in reversed(tokens):
        stops = token.kind == "punct" and token.text not in "'’\"“”‘-/&()%"
        if (
            stops or token.lower in _OPENERS or token.lower in CONJUNCTIONS - {"en", "of"} or is_verb(token)
        ) and _has_noun(kept):
            break
        if not stops and token.lower not in _LOOSE and not is_verb(token):
            kept.append(token)
    kept.reverse()
    while (
        kept
        and (kept[-1].lower in FUNCTION_WORDS or is_participle(kept[-1].lower) or noun_of_change(kept[-1].lower))
        and _has_noun(kept[:-1])
    ):
        kept.pop()
    return _head(kept)


def _head(phrase: list[Token]) -> list[Token]:
    """A phrase cut to `LONGEST` words at the preposition or determiner that leaves the most of them."""
    words = [i for i, t in enumerate(phrase) if t.kind == "word"]
    if len(words) <= LONGEST:
        return phrase
    from_here = words[-LONGEST]
    starts = [i for i in range(from_here, len(phrase)) if phrase[i].lower in PREPOSITIONS - {"van"}]
    return phrase[starts[0] + 1 :] if starts and _has_noun(phrase[starts[0] + 1 :]) else phrase[from_here:]


def without_verbs(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without finite verbs, but for those that are as often nouns."""
    return [t for t in tokens if not (t.kind == "word" and is_finite_verb(t.lower)) or is_noun_too(t.lower)]


def last_clause(tokens: Sequence[Token]) -> list[Token]:
    """What follows the last mark or word that opens a clause; nothing where there is none."""
    cut = [i for i, t in enumerate(tokens) if t.text in (",", ";") or t.lower in _OPENERS]
    return list(tokens[cut[-1] + 1 :]) if cut else []
