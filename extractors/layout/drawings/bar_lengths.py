"""Whether bars are as long as the values printed at them say: the proof that a drawing is a chart, and that a value is
read right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.layout.drawings.axis_ticks import ValueAxis

# A bar fits its value when it is off by at most this share of the longest bar or this many points: line widths,
# rounding.
_OFF_SHARE, _OFF_POINTS = 0.02, 1.0
# A printed value stands for anything that rounds to it: half a unit of its last digit, as a share of the largest value.
_ROUNDING = 0.01
# Of a drawing with more bars and values the nearest of each give scales enough.
_MOST_SCALES = 200


# So many bars prove an axis that begins above nothing; so many values near the shortest and the longest are tried.
_LEAST_CUT, _MOST_ENDS = 4, 3


@dataclass(frozen=True, slots=True)
class LengthScale:
    """How long bars are for their values."""

    expected: tuple[float, ...]
    """For each bar the value its length stands for."""
    points: float
    """The length of one unit."""

    def fits(self, bar: int, value: float, off: float) -> bool:
        """Whether a bar has the length a value asks for, to within `off` points."""
        return abs(self.expected[bar] - value) * self.points <= off


def length_scales(
    pairs: Sequence[tuple[float, float]],
    lengths: Sequence[float],
    ends: Sequence[float],
    axis: ValueAxis | None,
    *,
    cut: bool = False,
) -> list[LengthScale]:
    """The scales worth trying: that of the axis first, then those that pairs of a length and a value give, then those
    of an axis that begins above nothing.

    Args:
        pairs: length and value of bars and values near one another, the nearest first.
        lengths: of all bars, in points; negative where they run the other way.
        ends: where the bars end along the axis.
        axis: the axis of values, if it has ticks.
        cut: the axis may begin above nothing, which several bars prove together.
    """
    scales = []
    if axis is not None and axis.step:
        scales.append(LengthScale(tuple(axis.value_at(end) for end in ends), 1 / abs(axis.step)))
    slopes = dict.fromkeys(round(length / value, 6) for length, value in pairs[:_MOST_SCALES] if value)
    scales += [LengthScale(tuple(n / slope for n in lengths), slope) for slope in slopes if slope > 0]
    return scales + (_cut_scales(pairs, lengths) if cut else [])


def _cut_scales(pairs: Sequence[tuple[float, float]], lengths: Sequence[float]) -> list[LengthScale]:
    """The scales on which the shortest and the longest bar have values near them, and that begin above nothing."""
    if len(lengths) < _LEAST_CUT or min(lengths) <= 0:
        return []
    short, long = min(lengths), max(lengths)
    found = []
    for first in [value for length, value in pairs if length == short][:_MOST_ENDS]:
        for last in [value for length, value in pairs if length == long][:_MOST_ENDS]:
            slope = (long - short) / (last - first) if last > first else 0.0
            start = first - short / slope if slope else 0.0
            if start > 0:
                found.append(LengthScale(tuple(start + n / slope for n in lengths), slope))
    return found


def slack_of(lengths: Sequence[float]) -> float:
    """How many points a bar may be off."""
    longest = max(map(abs, lengths), default=0.0)
    return max(_OFF_POINTS, _OFF_SHARE * longest) + _ROUNDING * longest


def fits(
    values: Sequence[float],
    lengths: Sequence[float],
    ends: Sequence[float] = (),
    axis: ValueAxis | None = None,
    *,
    cut: bool = False,
) -> list[bool]:
    """For each value whether its bar has the length it asks for, on the scale most of them agree with.

    Against the axis where most agree with it, else against the other bars: lengths in proportion to values.

    Args:
        values: as printed.
        lengths: of the bars, in points; negative where they run the other way.
        ends: where the bars end along the axis.
        axis: the axis of values, if it has ticks.
        cut: the axis may begin above nothing.
    """
    off = slack_of(lengths)
    scales = length_scales(list(zip(lengths, values, strict=True)), lengths, ends, axis, cut=cut)
    found = [[scale.fits(i, value, off) for i, value in enumerate(values)] for scale in scales]
    if axis is not None and found and sum(found[0]) * 2 >= len(values):
        return found[0]
    best = max(found, key=sum, default=[])
    return best if sum(best) > 1 else [False] * len(values)
