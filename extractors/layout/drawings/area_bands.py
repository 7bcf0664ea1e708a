"""Areas of a chart as bars: at each place along the axis a band is as thick as its value says, as a piece of a column
is long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup
from verslag.extractors.layout.drawings.drawn_lines import are_even

# The least places of an area.
_LEAST = 3
# Bands of one chart share their places, and their edges, to within so many points.
_SAME = 1.5
# A band is looked at so many points inside its ends; its columns are so narrow that ticks stand beside the first.
_INSIDE, _WIDTH = 0.05, 2.0
# Of all bands of a chart so many are thick enough to hold a value; where most are thinner they are lines.
_THINNEST, _THICK = 2.0, 0.5


@dataclass(frozen=True, slots=True)
class _Band:
    fill: str
    places: tuple[float, ...]
    sides: tuple[tuple[float, float], ...]
    """Its upper and lower edge at each place."""


def area_groups(shapes: Iterable[Shape]) -> list[BarGroup]:
    """The areas of each chart of a page as columns, one a place, a piece a band from the foot upwards."""
    charts: list[list[_Band]] = []
    for band in (band for shape in shapes if (band := _band(shape)) is not None):
        home = next((chart for chart in charts if _stands_on(band, chart)), None)
        if home is None:
            charts.append([band])
        else:
            home.append(band)
    return [_columns(chart) for chart in charts]


def _band(shape: Shape) -> _Band | None:
    """The band a filled outline is: straight, over three places or more that stand evenly."""
    if shape.fill is None or len(shape.outline) < 2 * _LEAST:
        return None
    places = _distinct(x for x, _ in shape.outline)
    gaps = [b - a for a, b in pairwise(places)]
    if len(places) < _LEAST or min(gaps) < 2 * _SAME or not are_even(gaps):
        return None
    sides = [_sides(shape.outline, x, places) for x in places]
    if sum(low - up >= _THINNEST for up, low in sides) < _THICK * len(sides):
        return None
    feet = {round(low) for _, low in sides}
    tops = {round(up) for up, _ in sides}
    if len(tops) == len(feet) == 1:  # a rectangle with points on its sides
        return None
    return _Band(shape.fill, tuple(places), tuple(sides))


def _distinct(numbers: Iterable[float]) -> list[float]:
    found: list[float] = []
    for number in sorted(numbers):
        if not found or number - found[-1] > _SAME:
            found.append(number)
    return found


def _sides(outline: Sequence[tuple[float, float]], x: float, places: Sequence[float]) -> tuple[float, float]:
    """Where a level cut through an outline begins and ends, from top to bottom."""
    x = min(max(x, places[0] + _INSIDE), places[-1] - _INSIDE)
    cuts = []
    for (ax, ay), (bx, by) in pairwise((*outline, outline[0])):
        if min(ax, bx) <= x <= max(ax, bx) and ax != bx:
            cuts.append(ay + (by - ay) * (x - ax) / (bx - ax))
    return (min(cuts), max(cuts)) if cuts else (0.0, 0.0)


def _stands_on(band: _Band, chart: Sequence[_Band]) -> bool:
    """Whether a band runs over the places of a chart, along an edge of one of its bands."""
    first = chart[0]
    if len(first.places) != len(band.places):
        return False
    if any(abs(a - b) > _SAME for a, b in zip(first.places, band.places, strict=True)):
        return False
    return any(
        all(abs(own[1 - edge] - other[edge]) <= _SAME for own, other in zip(band.sides, one.sides, strict=True))
        for one in chart
        for edge in (0, 1)
    )


def _columns(chart: Sequence[_Band]) -> BarGroup:
    places = chart[0].places
    half = _WIDTH / 2
    ordered = sorted(chart, key=lambda band: -sum(low for _, low in band.sides))
    stacks = tuple(
        tuple(Bar(BBox(x - half, band.sides[n][0], x + half, band.sides[n][1]), band.fill) for band in ordered)
        for n, x in enumerate(places)
    )
    return BarGroup(max(low for _, low in ordered[0].sides), True, stacks)
