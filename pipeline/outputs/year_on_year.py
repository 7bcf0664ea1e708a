"""Figures of one report that are printed for several periods, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pydantic import Field

from verslag.schemas.records import Figure, MetricRow
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record

_PERCENT_PLACES = Decimal("0.1")


class Change(Record):
    """A figure and the same figure one period before."""

    document_id: str
    entity: str
    tag: str
    label: str
    unit: str
    scenario: str
    period: str
    value: Figure
    previous_period: str
    previous_value: Figure
    change: Figure
    change_percent: Figure | None = Field(description="Of the previous value; empty where that is 0")
    page: int
    metric_id: str
    previous_metric_id: str


def changes(report: Report) -> list[Change]:
    """Every figure of the report with the one before it, in reading order; of equal ones the first printed counts."""
    series: dict[tuple[str, ...], dict[str, MetricRow]] = defaultdict(dict)
    for row in report.metrics:
        if row.period_end and row.value_high is None:
            name = row.row_label or row.label
            key = (row.entity, row.section_id, row.row_group, name, row.unit, row.scenario)
            series[key].setdefault(row.period_end, row)
    return [change for by_period in series.values() for change in _steps(by_period)]


def _steps(series: dict[str, MetricRow]) -> Iterator[Change]:
    for (_, before), (_, after) in pairwise(sorted(series.items())):
        difference = after.value - before.value
        percent = (100 * difference / abs(before.value)).quantize(_PERCENT_PLACES) if before.value else None
        yield Change(
            document_id=after.document_id,
            entity=after.entity,
            tag=after.tag,
            label=after.label,
            unit=after.unit,
            scenario=after.scenario,
            period=after.period,
            value=after.value,
            previous_period=before.period,
            previous_value=before.value,
            change=difference,
            change_percent=percent,
            page=after.page,
            metric_id=after.metric_id,
            previous_metric_id=before.metric_id,
        )
