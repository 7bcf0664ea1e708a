"""Within a report: totals against their parts, both sides of a balance, shares, the same thing with two values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.period import Period
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.checks.self_checks import check_figures
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure
from verslag.pipeline.validation.finding import ValidationFinding, finding
from verslag.schemas.issue_codes import ISSUE_CODES
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report


def self_checks(reports: Sequence[Report]) -> Iterator[ValidationFinding]:
    """The checks of the extraction, on the figures as they were written."""
    for report in reports:
        _, found = check_figures([_figure(row) for row in report.metrics])
        for one in found:
            places = [report.metrics[at] for at in one.figures]
            other = places[1] if len(places) > 1 else None
            yield finding(one.code, ISSUE_CODES[one.code].severity, places[0], other, one.message)


def doubted(report: Report) -> frozenset[str]:
    """Ids of the figures that a check of the extraction speaks against: a total that is no sum, both sides of a contradiction."""
    ids: set[str] = set()
    for one in self_checks([report]):
        ids |= {one.metric_id} if one.rule == "total-mismatch" else {one.metric_id, one.other_metric_id}
    return frozenset(ids - {""})


def _figure(row: MetricRow) -> MetricFigure:
    """The figure that a row was written from, as far as the checks look at it."""
    period = None
    if row.period_start and row.period_end:
        period = Period(row.period, date.fromisoformat(row.period_start), date.fromisoformat(row.period_end))
    return MetricFigure(
        quantity=Quantity(
            0,
            len(row.raw_text),
            row.raw_text,
            "cardinal",
            row.value,
            value_high=row.value_high,
            qualifier=row.qualifier,
            decimals=row.decimals,
            scale=row.scale,
        ),
        raw_text=row.raw_text,
        kind=row.kind,
        context=FigureContext(
            row.label, row.row_group, row.row_label, row.column_label, row.code, row.note, row.table_id
        ),
        page=row.page,
        bbox=BBox(row.x0, row.top, row.x1, row.bottom),
        section_id=row.section_id or None,
        entity=row.entity,
        tag=row.tag,
        unit=row.unit,
        period=period,
        scenario=row.scenario,
        extractor=row.extractor,
        confidence=row.confidence,
    )
