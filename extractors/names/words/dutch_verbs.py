"""Finite forms of Dutch verbs, told by the infinitive they come from."""

from __future__ import annotations

from functools import lru_cache

from verslag.extractors.names.words.name_lists import is_listed_word
from verslag.extractors.names.words.word_tokens import fold

_SHORTEST = 4
_VOICED = {"f": "v", "s": "z"}
_NOUNS = frozenset({"sport", "markt", "krant"})
"""Nouns that look like verbs, of fields that people work in."""
_VOWELS = "aeiou"


@lru_cache(maxsize=20_000)
def is_finite_verb(word: str) -> bool:
    """Whether a word in lower case is the third person of a verb whose infinitive is listed.

    >>> is_finite_verb("geeft"), is_finite_verb("wijst"), is_finite_verb("leidt"), is_finite_verb("kunst")
    (True, True, True, False)
    """
    folded = fold(word)
    if folded in _NOUNS or len(folded) < _SHORTEST or not folded.endswith("t") or not folded.isalpha():
        return False
    stem = folded[:-1]
    return any(is_listed_word(form) for form in _infinitives(stem))


def _infinitives(stem: str) -> list[str]:
    """*geef* → *geefen, geven*; *zet* → *zetten*."""
    last = stem[-1]
    if last in _VOWELS:
        return [stem + "en", stem + "n"]
    opened = stem[:-3] + stem[-2] + last if len(stem) > 3 and stem[-2] == stem[-3] and stem[-2] in _VOWELS else stem
    forms = [opened + "en", stem + "en"]
    if last in _VOICED:
        forms.append(opened[:-1] + _VOICED[last] + "en")
    if len(stem) > 2 and stem[-2] in _VOWELS and stem[-3] not in _VOWELS:
        forms.append(stem + last + "en")
    return forms
