"""Which series are worth a drawing of their own: the sure ones over most years, those known by a tag first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from verslag.pipeline.comparison.trend import TrendRow

MOST_DRAWN = 24
"""Drawings that one can still look through."""

_LEAST_YEARS = 2
_SHORTEST = 3
"""Years from which a line says more than two figures do; shorter ones come last."""


@dataclass(frozen=True, slots=True)
class DrawnSeries:
    """A figure over the years, one point a year."""

    points: tuple[tuple[str, TrendRow], ...]
    """(year, figure), in time order; of several days in one year the last one."""

    @property
    def last(self) -> TrendRow:
        return self.points[-1][1]


def points_of(rows: Sequence[TrendRow]) -> tuple[tuple[str, TrendRow], ...]:
    """The points of one series: a figure a year, without those of unknown period."""
    return tuple(sorted({row.year: row for row in rows if row.year}.items()))


def worth_drawing(rows: Sequence[TrendRow], most: int = MOST_DRAWN) -> list[DrawnSeries]:
    """The series to draw, those to be seen first in front.

    Doubtful figures are left out, and with them the whole series: a line through a wrong point misleads. Of one
    organisation, two series with the same values are drawn once.
    """
    found: dict[tuple[object, ...], tuple[tuple[object, ...], DrawnSeries]] = {}
    for _, group in groupby(rows, key=lambda row: row.series):
        series = list(group)
        points = points_of(series)
        if len(points) < _LEAST_YEARS or any(r.doubtful or r.value_high is not None for r in series):
            continue
        drawn = DrawnSeries(points)
        values = tuple(row.value for _, row in points)
        if len(set(values)) == 1:
            continue  # a level line tells no more than its one figure
        same = (drawn.last.entity, drawn.last.unit, points[0][0], values)
        found.setdefault(same, (_rank(drawn), drawn))
    ranked = sorted(found.values(), key=lambda one: one[0])
    return [drawn for _, drawn in ranked[:most]]


def _rank(drawn: DrawnSeries) -> tuple[object, ...]:
    """Whole lines before short ones, actual figures before plans, tagged before untagged, large before small."""
    last = drawn.last
    years = len(drawn.points)
    return years < _SHORTEST, last.scenario != "actual", not last.tag, -years, last.unit != "EUR", -abs(last.value)
