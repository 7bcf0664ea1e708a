"""Whether bars are as long as the values printed at them say: the proof that a drawing is a chart, and that a value is read right."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from verslag.extractors.layout.drawings.axis_ticks import ValueAxis

# A bar fits its value when it is off by at most this share of the longest bar or this many points: line widths, rounding.
_OFF_SHARE, _OFF_POINTS = 0.02, 1.0
# A printed value stands for anything that rounds to it: half a unit of its last digit, as a share of the largest value.
_ROUNDING = 0.01
# A bar against the others, where no axis tells, needs so many of them that one is not fitted to itself.
_LEAST = 2


def fits(
    values: Sequence[float], lengths: Sequence[float], places: Sequence[float] = (), axis: ValueAxis | None = None
) -> list[bool]:
    """For each value whether its bar has the length it asks for.

    Against the axis where there is one with ticks, else against the other bars: lengths in proportion to values.

    Args:
        values: as printed.
        lengths: of the bars, in points; negative where they run the other way.
        places: where the bars end along the axis.
        axis: the axis of values, if it has ticks.
    """
    if axis is not None and axis.step:
        reach = _off(lengths) * abs(axis.step)
        against = [
            abs(axis.value_at(place) - value) <= reach + _ROUNDING * max(map(abs, values))
            for value, place in zip(values, places, strict=True)
        ]
        if sum(against) * 2 >= len(values):
            return against
    slopes = [length / value for value, length in zip(values, lengths, strict=True) if value]
    if len(slopes) < _LEAST:
        return [False] * len(values)
    slope = median(slopes)
    off = _off(lengths) + _ROUNDING * max(map(abs, lengths))
    return [abs(length - slope * value) <= off for value, length in zip(values, lengths, strict=True)]


def _off(lengths: Sequence[float]) -> float:
    return max(_OFF_POINTS, _OFF_SHARE * max(map(abs, lengths)))
