"""Small Dutch word classes kept in a data file: pronouns, openers of clauses, loose adverbs, nouns of fixed phrases."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = files("verslag.extractors.language").joinpath("data/word_classes_nl.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def word_list(name: str) -> frozenset[str]:
    """The lower-case words of one class of the data file."""
    return _classes()[name]
