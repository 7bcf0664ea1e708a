"""Last year's column against last year's own report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.pipeline.comparison.series import Series, series_of
from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import plain
from verslag.schemas.report import Report


def prior_year(reports: Sequence[Report]) -> Iterator[ValidationFinding]:
    """A figure that a later report of the same organisation prints otherwise, by more than rounding."""
    for group in series_of(reports):
        for series in group:
            yield from _restated(series)


def _restated(series: Series) -> Iterator[ValidationFinding]:
    for observation in series.observations():
        if (original := observation.restated) is not None:
            message = (
                f"{original.document_id} has {plain(original.value)}, {observation.row.document_id} gives "
                f"{plain(observation.row.value)} for the same period: restated, or read wrongly"
            )
            yield finding("prior-year-differs", "warning", observation.row, original, message)
