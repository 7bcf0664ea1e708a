"""Figures that cannot be used as they stand: without unit, or without period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.taxonomy import Taxonomy, default_taxonomy


def missing(reports: Sequence[Report], taxonomy: Taxonomy | None = None) -> Iterator[ValidationFinding]:
    """A unit or a period that is not there, and counts whose tag is never counted (an amount that lost its currency)."""
    known = taxonomy or default_taxonomy()
    for report in reports:
        for row in report.metrics:
            if not row.period_end:
                yield finding("period-missing", "warning", row, None, "no period was read for this figure")
            if not row.unit:
                yield finding("unit-missing", "warning", row, None, "no unit was read for this figure")
            elif row.unit == "count" and (units := _amounts(row, known)):
                message = f"read as a bare count, while {row.tag} has {', '.join(units)}"
                yield finding("unit-missing", "warning", row, None, message)


def _amounts(row: MetricRow, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Units of the tag, where nothing that it counts is without unit."""
    tag = taxonomy.tags.get(row.tag)
    return tag.units if tag and not {"count", "person", "score"} & set(tag.units) else ()
