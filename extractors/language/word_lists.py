"""Small Dutch word classes kept in data files: pronouns, openers of clauses, loose adverbs, what stands in cells."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_FILES = ("word_classes_nl.toml", "cell_words_nl.toml")


@cache
def _classes() -> dict[str, frozenset[str]]:
    data = files("verslag.extractors.language").joinpath("data")
    texts = (data.joinpath(name).read_text(encoding="utf-8") for name in _FILES)
    return {name: frozenset(words.split()) for text in texts for name, words in tomllib.loads(text).items()}


def word_list(name: str) -> frozenset[str]:
    """The lower-case words of one class of the data files."""
    return _classes()[name]
