"""What a word beside a number is: a plural that is counted, or a number that only says who is meant."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.metrics.phrases.clauses import ClauseToken
from verslag.extractors.metrics.phrases.tagged_word import TaggedWord, WordKind

OLDER = frozenset({"ouder", "jonger"})
_AGE_TIES = frozenset({"tot", "vanaf", "onder", "boven"})
_BEFORE_PLURAL = word_list("before_plural")


def is_age_limit(token: ClauseToken, before: Sequence[TaggedWord], alone: bool) -> bool:
    """Whether a number of years says who is meant: "jongeren tot 30 jaar", "ouder dan 50 jaar", and where it stands
    `alone` without the thing it counts "luisteraars boven de 55".
    """
    if token.quantity is None or len(before) < 2:
        return False
    if alone and len(before) > 2 and before[-1].lower == "de" and before[-2].lower in ("boven", "onder"):
        return before[-3].kind is WordKind.NOUN and not token.quantity.unit
    if token.quantity.unit != "year":
        return False
    tie, who = before[-1].lower, before[-2]
    if tie == "dan":
        return who.lower in OLDER
    return tie in _AGE_TIES and who.kind is WordKind.NOUN and who.token.kind == "word"


def is_counted_plural(word: str, before: Sequence[TaggedWord]) -> bool:
    """Whether a plural that may be a verb is what is counted: behind "aantal", or behind a bare number whose clause has
    its verb already ("vonden 40 ingrepen plaats").
    """
    if not before or not word.endswith(("en", "s")):
        return False
    if before[-1].lower in _BEFORE_PLURAL:
        return True
    quantity = before[-1].token.quantity
    if before[-1].kind is not WordKind.FIGURE or quantity is None or quantity.kind != "cardinal":
        return False
    clause = takewhile(lambda w: w.kind not in (WordKind.MARK, WordKind.OPENER, WordKind.AND), reversed(before))
    return any(w.kind is WordKind.VERB for w in clause)
