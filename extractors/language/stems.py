"""Light Dutch stemming: enough to find a word of the taxonomy in its plural, inflected or compounded form."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

_WORD = re.compile(r"[^\W_]+(?:[-'’/&][^\W_]+)*")
_IRREGULAR = {
    "leden": "lid",
    "baten": "baten",
    "aandelen": "aandelen",
    "schepen": "schepen",
    "steden": "stad",
    "kinderen": "kind",
    "liederen": "lied",
    "alumni": "alumnus",
    "musea": "museum",
    "data": "data",
    "euro's": "euro",
    "reserves": "reserf",
}
_ENDINGS = (("heden", "heid"), ("tjes", ""), ("tje", ""), ("ieën", "ie"), ("ieen", "ie"), ("eën", "ee"))
_DOUBLED = re.compile(r"(aa|ee|oo|uu)(?=[^aeiou]|$)")

Fit = Literal["word", "head", "part"]
"""How a word of a text holds a word of a term: it is it, it is a compound of it, or it has it as first or middle part.
"""

_SHORTEST_HEAD = 4
"""Letters from which the end of a word may be taken for the head of a compound (`kost` in `loonkost`)."""

_SHORTEST_PART = 5

SHORTEST_FIT = min(_SHORTEST_HEAD, _SHORTEST_PART)
"""A shorter word of a term only fits a word that it is."""


def words(text: str) -> list[str]:
    """The words of a text, folded to lower case; hyphenated words stay whole."""
    return [m.group() for m in _WORD.finditer(text.casefold())]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one Dutch word, without accents: `bedrijven` and `bedrijf` are one.

    A light stemmer in the manner of Kraaij and Pohlmann (1994), for nouns and adjectives only: plural and inflection
    endings go, doubled vowels and consonants are written once, final v and z become f and s.
    """
    word = word.casefold().replace("’", "'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    plain = plain.removesuffix("'s")
    for ending, kept in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            plain = plain.removesuffix(ending) + kept
            break
    else:
        plain = _without_inflection(plain)
    plain = _DOUBLED.sub(lambda m: m.group()[0], plain)
    if len(plain) > 2 and plain[-1] == plain[-2] and plain[-1] not in "aeiou":
        plain = plain[:-1]
    if len(plain) > 2:
        plain = plain[:-1] + {"v": "f", "z": "s"}.get(plain[-1], plain[-1])
    return plain


def _without_inflection(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-1]
    if len(word) > 4 and word.endswith("en") and word[-3] not in "ei":
        word = word[:-2]
    elif len(word) > 4 and word.endswith("e") and word[-2] not in "ei":
        word = word[:-1]
    if len(word) > 4 and word.endswith("s") and word[-2] not in "aeiousj":
        word = word[:-1]
    return word


def fit(word: str, term_word: str) -> Fit | None:
    """How `word` holds `term_word`, both as stems."""
    if word == term_word:
        return "word"
    if len(term_word) >= _SHORTEST_HEAD and word.endswith(term_word):
        return "head"
    if len(term_word) >= _SHORTEST_PART and term_word in word:
        return "part"
    return None


def stems(text: str) -> list[str]:
    """The stems of a text in order; a hyphenated word gives itself and its parts."""
    found = []
    for word in words(text):
        found.append(stem(word))
        if re.search(r"[-/&]", word):
            found += [stem(part) for part in re.split(r"[-/&]", word) if part]
    return found
