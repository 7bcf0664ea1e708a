"""Printed values to marks that stand for them by their place alone (vertices of a line, dots): the even scale that most
of them lie on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.layout.drawings.value_matching import one_to_one

# A mark lies on a scale to within so many points, or this share of the length all marks take.
_OFF_POINTS, _OFF_SHARE = 1.5, 0.02
# The marks furthest apart give the scales to try; so many at either end are enough.
_ENDS = 12
# A scale is proven by so many marks, which must lie so many points apart at least.
_LEAST, _SPREAD = 3, 3.0


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark along an axis of values."""

    at: float
    """Points along the axis, in the direction values rise."""
    near: tuple[tuple[int, float], ...]
    """Values printed near it, as numbers of a list, with how far away each stands; the nearest first."""


def values_on_scale(marks: Sequence[PlacedMark], numbers: Sequence[float]) -> dict[int, int]:
    """Marks to their values, by their numbers, each value used once; nothing where no scale is proven.

    A scale is any even one: it need not begin at nothing, and need not be printed.

    Args:
        marks: of one chart, on one axis of values.
        numbers: the printed values.
    """
    valued = sorted((n for n, mark in enumerate(marks) if mark.near), key=lambda n: marks[n].at)
    best: dict[int, int] = {}
    slack = _slack(marks)
    for low in valued[:_ENDS]:
        for high in reversed(valued[-_ENDS:]):
            length = marks[high].at - marks[low].at
            if length < _SPREAD:
                continue
            for first, _ in marks[low].near[:2]:
                for last, _ in marks[high].near[:2]:
                    rise = numbers[last] - numbers[first]
                    if rise <= 0:
                        continue
                    scale = length / rise
                    start = marks[low].at - numbers[first] * scale
                    found = _assigned(marks, numbers, start, scale, slack)
                    if len(found) > len(best):
                        best = found
        if len(best) == len(valued):
            break
    return best if len(best) >= _LEAST and len({numbers[v] for v in best.values()}) > 1 else {}


def _slack(marks: Sequence[PlacedMark]) -> float:
    places = [mark.at for mark in marks]
    return max(_OFF_POINTS, _OFF_SHARE * (max(places) - min(places))) if places else _OFF_POINTS


def _assigned(
    marks: Sequence[PlacedMark], numbers: Sequence[float], start: float, scale: float, slack: float
) -> dict[int, int]:
    """The values that lie where a scale puts them, the nearest pairs first."""
    pairs = sorted(
        (away, n, value)
        for n, mark in enumerate(marks)
        for value, away in mark.near
        if abs(start + numbers[value] * scale - mark.at) <= slack
    )
    return one_to_one((n, value) for _, n, value in pairs)
