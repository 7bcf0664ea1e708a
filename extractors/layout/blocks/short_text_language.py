"""To which of two languages short texts beside text in another are nearer: names of rows, heads, captions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from verslag.extractors.language.wordlist import is_dutch_word

_NEAR = 0.85
"""Share of the two languages' likelihood from which a text is in the first of them …"""
_FAR = 0.2
"""… and up to which it is in the other."""
_KNOWN = 0.5
_ALL_KNOWN = 0.25
"""From these shares on a word that the Dutch list has is Dutch, and a text of several that it has."""
_WORDS = re.compile(r"[^\W\d_]{4,}")
"""Words long enough to be of one language."""
_BETWEEN_RUNS = re.compile(r"\s[/|–—]\s|\n|[^\W_]*\d[^\s]*")
"""What parts the texts of a line: a figure, a code, or the mark between two languages."""


class Classifier(Protocol):
    """What tells languages apart."""

    labels: Sequence[str]

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language and how likely it is."""

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Every language with how likely it is."""


class Leaning(NamedTuple):
    """How many short texts are in the one language, and how many in the other."""

    first: int
    second: int


def leaning(lines: Iterable[str], first: str, second: str) -> Leaning:
    """How many texts of some lines are in each of two languages; those that could be either count for none."""
    nearness = [_nearness(text, first, second) for line in lines for text in _runs(line)]
    return Leaning(nearness.count(1), nearness.count(-1))


def _runs(line: str) -> list[str]:
    return [run.strip(" ()[].,:;-*•") for run in _BETWEEN_RUNS.split(line) if _WORDS.search(run)]


def _nearness(text: str, first: str, second: str) -> int:
    """1 for a text in the first language, -1 for one in the second, 0 where it could be either."""
    likely = dict(classifier().rank(text))
    total = likely[first] + likely[second]
    share = likely[first] / total if total else 0.5
    words = [word.lower() for word in _WORDS.findall(text)]
    known = first == "nl" and share >= (_ALL_KNOWN if len(words) > 1 else _KNOWN) and all(map(is_dutch_word, words))
    if known or share >= _NEAR:
        return 1
    return -1 if share <= _FAR else 0


@cache
def classifier() -> Classifier:
    """The classifier of languages."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads its model: only when a text asks for it

    identifier: Classifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
