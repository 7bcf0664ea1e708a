"""Jumps by a factor of a thousand between periods, which smell of a scale that was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from verslag.pipeline.comparison.series import series_of
from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

_FACTORS = (1000, 1_000_000)
_GROWTH = 2
"""What is left when the factor is taken out may be ordinary growth: from half to double."""
_TELLING = 20
"""Smaller figures may grow a thousandfold; the smaller of both must be at least this, in units of its last digit."""


def jumps(reports: Sequence[Report]) -> Iterator[ValidationFinding]:
    """Figures of one series that differ by about a thousand or a million from one period to the next."""
    for group in series_of(reports):
        for series in group:
            for before, after in pairwise(series.observations()):
                if before.when and (factor := _factor(before.row, after.row)):
                    message = f"about {factor} times the other: a scale such as x € 1.000 may be lost in one of them"
                    yield finding("scale-jump", "error", after.row, before.row, message)


def _factor(a: MetricRow, b: MetricRow) -> int | None:
    small, large = sorted((abs(a.value), abs(b.value)))
    step = Decimal(1).scaleb(-max(a.decimals or 0, b.decimals or 0))
    if not small or small < _TELLING * step:
        return None
    ratio = large / small
    return next((f for f in _FACTORS if Decimal(f) / _GROWTH <= ratio <= f * _GROWTH), None)
