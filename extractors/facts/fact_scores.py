"""How often a fact is right that stands on evidence of a sort: counted on reports whose facts are known."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

HELD_BACK = 2.0
"""So many facts of any evidence are mixed into each sort: a sort met once or twice is not sure by that alone."""


class SeenOften(NamedTuple):
    """How many facts stood on evidence of a sort, and how many of them were right."""

    right: int
    of: int


Counts = Mapping[str, Mapping[str, SeenOften]]
"""Fact to sort of evidence to what was counted."""


def share(seen: Mapping[str, SeenOften], grade: str) -> float:
    """The share of right facts on evidence of a sort, pulled towards that of all sorts; that itself for a new one.

    >>> share({"on the cover": SeenOften(9, 10), "in passing": SeenOften(1, 2)}, "in passing")
    0.6667
    """
    right, of = sum(s.right for s in seen.values()), sum(s.of for s in seen.values())
    whole = (right + 1) / (of + 2)
    own = seen.get(grade, SeenOften(0, 0))
    return round((own.right + HELD_BACK * whole) / (own.of + HELD_BACK), 4)


def score_of(fact: str, grade: str) -> float:
    """The score of a fact on evidence of a sort, by the table that comes with the package."""
    return share(_table().get(fact, {}), grade)


@cache
def _table() -> Counts:
    text = files("verslag.extractors.facts").joinpath("data", "fact_scores.toml").read_text(encoding="utf-8")
    return {fact: {g: SeenOften(*seen) for g, seen in of_fact.items()} for fact, of_fact in tomllib.loads(text).items()}
