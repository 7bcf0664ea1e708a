"""Last year's column against last year's own report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.pipeline.comparison.series import Series
from verslag.pipeline.validation.by_cause import Difference, by_table
from verslag.pipeline.validation.finding import ValidationFinding
from verslag.schemas.records import MetricRow, plain


def prior_year(groups: Sequence[Sequence[Series]]) -> Iterator[ValidationFinding]:
    """Figures that a later report of the same organisation prints otherwise, by more than rounding; one finding a
    table.
    """
    yield from by_table("prior-year-differs", "warning", _restated(groups), _said)


def _restated(groups: Sequence[Sequence[Series]]) -> Iterator[Difference]:
    for group in groups:
        for series in group:
            for observation in series.observations():
                if observation.restated is not None:
                    yield observation.row, observation.restated


def _said(row: MetricRow, original: MetricRow) -> str:
    return (
        f"{original.document_id} has {plain(original.value)}, {row.document_id} gives {plain(row.value)} for the same "
        "period: restated, or read wrongly"
    )
