"""Figures that cannot be used as they stand: without unit, or without period; one finding a report, with their
number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.taxonomy import Taxonomy, default_taxonomy


def missing(reports: Sequence[Report], taxonomy: Taxonomy | None = None) -> Iterator[ValidationFinding]:
    """A unit or a period that is not there, and counts whose tag is never counted (an amount that lost its
    currency).
    """
    known = taxonomy or default_taxonomy()
    for report in reports:
        undated = [row for row in report.metrics if not row.period_end]
        bare = [row for row in report.metrics if not row.unit or (row.unit == "count" and _amounts(row, known))]
        for rule, rows, what in (("period-missing", undated, "period"), ("unit-missing", bare, "unit")):
            if rows:
                message = f"no {what} was read for {len(rows)} of {len(report.metrics)} figures; this is the first"
                yield finding(rule, "info", rows[0], None, message, rows)


def _amounts(row: MetricRow, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Units of the tag, where nothing that it counts is without unit."""
    tag = taxonomy.tags.get(row.tag)
    return tag.units if tag and not {"count", "person", "score"} & set(tag.units) else ()
