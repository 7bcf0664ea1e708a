"""Printed values to the marks of a chart: the pairing under which most marks are as large as their values say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verslag.extractors.layout.drawings.bar_lengths import LengthScale

# Values stand as near as others when they are at most so many points further away: longer ones have their middle
# elsewhere.
_AS_NEAR = 3.0


@dataclass(frozen=True, slots=True)
class MarkValue:
    """A value that may belong to a mark (a bar, a slice)."""

    mark: int
    value: int
    distance: float
    near: bool
    """So near that it is taken to be the mark's own even where their sizes differ."""


def matched(
    pairs: Sequence[MarkValue], numbers: Sequence[float], scales: Sequence[LengthScale], off: float
) -> dict[int, int]:
    """Marks to the values printed at them, each value used once.

    The scale that most marks agree with decides; marks that agree with no value near them take the only one that stands
    right at them. Nothing where two scales do as well with other values: several numbers are printed at each mark.

    Args:
        pairs: marks and values in reach of one another.
        numbers: the values.
        scales: worth trying.
        off: how many points a mark may differ from its value.
    """
    nearest = sorted(pairs, key=lambda p: p.distance)
    tried = [_assigned(nearest, numbers, scale, off) for scale in scales]
    best: dict[int, int] = {}
    for found in tried:
        best = dict(found) if len(found) > len(best) else best
    if any(_is_rival(other, best, pairs) for other in tried):
        return {}
    taken = set(best.values())
    for mark in dict.fromkeys(p.mark for p in pairs):
        left = [p for p in pairs if p.mark == mark and p.near and p.value not in taken]
        if mark not in best and len(left) == 1:
            best[mark] = left[0].value
            taken.add(left[0].value)
    return best


def _assigned(pairs: Sequence[MarkValue], numbers: Sequence[float], scale: LengthScale, off: float) -> dict[int, int]:
    """Marks to values that fit them on a scale, the nearest first."""
    return one_to_one((p.mark, p.value) for p in pairs if scale.fits(p.mark, numbers[p.value], off))


def one_to_one(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The first to the second of each pair, both used once: the pairs that come first have them."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for one, other in pairs:
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _is_rival(other: dict[int, int], best: dict[int, int], pairs: Sequence[MarkValue]) -> bool:
    if len(other) < max(2, len(best) - 1) or any(best.get(mark) == value for mark, value in other.items()):
        return False
    distance = {(p.mark, p.value): p.distance for p in pairs}
    return all(distance[m, v] <= distance[m, best[m]] + _AS_NEAR for m, v in other.items() if m in best)
