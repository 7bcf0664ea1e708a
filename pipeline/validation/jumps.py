"""Jumps by a factor of a thousand between periods, which smell of a scale that was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from verslag.pipeline.comparison.series import DOUBTFUL_MATCH, Series
from verslag.pipeline.validation.by_cause import Difference, by_table
from verslag.pipeline.validation.finding import ValidationFinding
from verslag.schemas.records import MetricRow

_FACTORS = (1000, 1_000_000)
_GROWTH = 2
"""What is left when the factor is taken out may be ordinary growth: from half to double."""
_TELLING = 20
"""Smaller figures may grow a thousandfold; the smaller of both must be at least this, in units of its last digit."""


def jumps(groups: Sequence[Sequence[Series]]) -> Iterator[ValidationFinding]:
    """Figures of one series that differ by about a thousand or a million between periods; one finding a table."""
    yield from by_table("scale-jump", "error", _jumping(groups), _said)


def _jumping(groups: Sequence[Sequence[Series]]) -> Iterator[Difference]:
    for group in groups:
        for series in group:
            if series.confidence < DOUBTFUL_MATCH:
                continue
            for before, after in pairwise(series.observations()):
                if before.when and _factor(before.row, after.row):
                    yield after.row, before.row


def _said(row: MetricRow, other: MetricRow) -> str:
    factor = _factor(row, other)
    return f"about {factor} times the other: a scale such as x € 1.000 may be lost in one of them"


def _factor(a: MetricRow, b: MetricRow) -> int | None:
    small, large = sorted((abs(a.value), abs(b.value)))
    step = Decimal(1).scaleb(-max(a.decimals or 0, b.decimals or 0))
    if not small or small < _TELLING * step:
        return None
    ratio = large / small
    return next((f for f in _FACTORS if Decimal(f) / _GROWTH <= ratio <= f * _GROWTH), None)
