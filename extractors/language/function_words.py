"""Dutch function words and fixed phrases that a label does not need, read from `data/function_words_nl.toml`."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def _read() -> dict[str, Any]:
    text = files("verslag.extractors.language").joinpath("data/function_words_nl.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


_DATA = _read()


def _words(name: str) -> frozenset[str]:
    return frozenset(_DATA[name].split())


DETERMINERS = _words("determiners")
PREPOSITIONS = _words("prepositions")
CONJUNCTIONS = _words("conjunctions")
PRONOUNS = _words("any_pronouns")
AUXILIARIES = _words("auxiliaries")
ADVERBS = _words("adverbs")
FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS
"""Words that say nothing about what is counted."""

FIXED_PHRASES: tuple[str, ...] = tuple(_DATA["fixed_phrases"])
"""Phrases that open or close a stretch of text without naming what is counted."""

SUBORDINATORS = _words("subordinators")
"""Words that open a new clause after a comma."""

ALWAYS_OPEN = _words("always_open")
"""Words that open a new clause with or without a comma."""

UNIT_ABBREVIATIONS = _words("unit_abbreviations")
"""Abbreviations that often stand last in a sentence: a capital behind them opens the next."""

ABBREVIATIONS = _words("abbreviations")
