"""A token of a sentence with its part of speech, as far as labels need it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from verslag.extractors.language.function_words import ABBREVIATIONS, PREPOSITIONS
from verslag.extractors.metrics.phrases.clauses import ClauseToken, folded


class WordKind(Enum):
    """Part of speech, as far as labels need it."""

    NOUN = auto()
    """Nouns, names, and whatever no list knows."""
    ADJECTIVE = auto()
    """Stands before its noun: inflected, or a participle with a noun behind it."""
    PREDICATE = auto()
    """An adjective or comparative that stands without a noun: "fors", "hoger"."""
    DETERMINER = auto()
    PREPOSITION = auto()
    AND = auto()
    OPENER = auto()
    """Opens a clause: "dat", "omdat", "waarvan", and "die" behind its noun."""
    PRONOUN = auto()
    ADVERB = auto()
    VERB = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    FIGURE = auto()
    TIME = auto()
    MARK = auto()
    LIFTED = auto()
    """Where parentheses stood."""


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A token with its kind."""

    token: ClauseToken
    kind: WordKind

    @property
    def lower(self) -> str:
        return bare(self.token)


def bare(token: ClauseToken) -> str:
    """The lower-case word without the full stop that ends its sentence; abbreviations keep theirs."""
    return _bare(token.text)


@lru_cache(maxsize=16384)
def _bare(text: str) -> str:
    word = folded(text)
    return word if word in ABBREVIATIONS or word in PREPOSITIONS else word.rstrip(".")
