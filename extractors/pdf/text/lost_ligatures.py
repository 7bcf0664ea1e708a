"""Ligatures of which the font does not say what they show, told from the Dutch word they stand in.

Fonts join a dozen groups of letters, and hardly ever do two of them make a word in the same place: "�nancieel" can only
be *financieel*. What makes no word is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from verslag.extractors.document.page import Word
from verslag.extractors.language.wordlist import is_dutch_word
from verslag.extractors.pdf.text.garbled import LOST

_COMMON = ("fi", "ff", "fl", "ffi", "ffl")
"""What every text font joins."""

_RARE = ("ti", "tt", "tti", "ft", "fj")
"""What few join: asked only where none of the common ones makes a word."""

_SHORTEST_PART = 5
"""Letters of a part of a compound: shorter words are found within anything."""

_SHORTEST_PART_OF_NAME = 7
"""A capital may begin a name, which only looks as if it ended in a word."""

_MOST_LOST = 2
"""Lost glyphs in a word; with three nobody could read it."""

_LONGEST = 40
"""Letters of a word; the longest Dutch compounds in print have thirty."""

_EDGE = "()[]{}<>.,;:!?…'\"“”‘’„«»/-‐"


def with_ligatures(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a page, their lost ligatures as the letters they join where that makes a Dutch word."""
    if not any(LOST in word.text for word in words):
        return tuple(words)
    return tuple(replace(word, text=spelt(word.text)) if LOST in word.text else word for word in words)


@lru_cache(maxsize=4096)
def spelt(text: str) -> str:
    """A word with its lost glyphs as the ligatures that make a Dutch word of it; as it is where none or several do."""
    bare = text.strip(_EDGE)
    count = bare.count(LOST)
    if not 1 <= count <= _MOST_LOST or len(bare) > _LONGEST or not bare.replace(LOST, "").isalpha():
        return text
    for ligatures in (_COMMON, _COMMON + _RARE):
        known = {chosen: _known_letters(bare, chosen) for chosen in product(ligatures, repeat=count)}
        most = max(known.values())
        best = [chosen for chosen, letters in known.items() if letters == most]
        if most and len(best) == 1:
            return _filled(text, best[0])
    return text


def _filled(text: str, ligatures: Sequence[str]) -> str:
    for ligature in ligatures:
        text = text.replace(LOST, ligature, 1)
    return text


def _known_letters(word: str, ligatures: Sequence[str]) -> int:
    """Letters of the longest Dutch word that the ligatures make: the whole word, or one that begins or ends it; else 0.

    Of two ligatures each could be right in a part alone: there it is the whole word or nothing.
    """
    joined = _filled(word.casefold(), ligatures)
    if is_dutch_word(joined):
        return len(joined)
    if len(ligatures) > 1:
        return 0
    first, named = word.index(LOST), word[0].isupper()
    shortest = _SHORTEST_PART_OF_NAME if named else _SHORTEST_PART
    endings = [joined[start:] for start in range(1, first + 1)]
    cuts = range(len(joined) - 1, first + len(ligatures[0]) - 1, -1)
    beginnings = [joined[:end] for end in cuts if not named or is_dutch_word(joined[end:])]
    return max([len(part) for part in endings + beginnings if len(part) >= shortest and is_dutch_word(part)], default=0)
