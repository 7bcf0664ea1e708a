"""Small Dutch word classes kept in data files: pronouns, openers of clauses, loose adverbs, what stands in cells."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import chain

_FILES = ("word_classes_nl.toml", "cell_words_nl.toml", "reader_words_nl.toml", "language_words.toml")


@cache
def _classes() -> dict[str, frozenset[str]]:
    data = files("verslag.extractors.language").joinpath("data")
    texts = (data.joinpath(name).read_text(encoding="utf-8") for name in _FILES)
    found: dict[str, frozenset[str]] = {}
    for name, words in chain.from_iterable(tomllib.loads(text).items() for text in texts):
        of_reader = {f"{name}.{inner}": listed for inner, listed in words.items()} if isinstance(words, dict) else {}
        found |= {key: frozenset(listed.split()) for key, listed in (of_reader or {name: words}).items()}
    return found


def word_list(name: str) -> frozenset[str]:
    """The words of one class of the data files; those of a single reader are called `reader.name`."""
    return _classes()[name]
