"""The same texts in sets one after another, "2031 2032 2031 2032": each set has a head above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LEAST_SIZE = 2
"""Texts of a set: the same one over and over tells no sets apart."""
_LEAST_SETS = 2
"""One set is one head each."""


class RepeatedSets(NamedTuple):
    """A stretch of texts that is one set several times."""

    start: int
    """Place of its first text."""
    size: int
    """Texts of a set."""
    times: int
    """How many times the set stands there."""

    @property
    def end(self) -> int:
        return self.start + self.size * self.times


def repeated_sets(texts: Sequence[str]) -> Iterator[RepeatedSets]:
    """The stretches in which a set of different texts follows itself, small sets first, then from the left."""
    for size in range(_LEAST_SIZE, len(texts) // _LEAST_SETS + 1):
        for start in range(len(texts) - _LEAST_SETS * size + 1):
            one = list(texts[start : start + size])
            most = (len(texts) - start) // size
            times = next(n for n in range(most, 0, -1) if list(texts[start : start + n * size]) == one * n)
            if times >= _LEAST_SETS and len(set(one)) == size:
                yield RepeatedSets(start, size, times)
