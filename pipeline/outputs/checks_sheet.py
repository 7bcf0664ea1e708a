"""What the checks of a report found to disagree, as lines with both places."""

from __future__ import annotations

from collections.abc import Iterator

from verslag.schemas.records import Figure, MetricRow
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record


class FindingRow(Record):
    """A figure that is doubted, and the one it disagrees with."""

    document_id: str
    code: str
    message: str
    label: str
    value: Figure | None
    unit: str
    period: str
    page: int
    other_label: str
    other_value: Figure | None
    other_page: int | None
    metric_id: str
    other_metric_id: str


def check_lines(report: Report) -> Iterator[FindingRow]:
    """The findings of a report in its order: of a sum the total and its first part, of a contradiction both sides."""
    rows = {row.metric_id: row for row in report.metrics}
    for check in report.checks:
        places: list[MetricRow | None] = [rows[name] for name in check.metric_ids if name in rows]
        first, other = [*places, None, None][:2]
        yield FindingRow(
            document_id=report.document.document_id,
            code=check.code,
            message=check.message,
            label=first.label if first else "",
            value=first.value if first else None,
            unit=first.unit if first else "",
            period=first.period if first else "",
            page=first.page if first else check.page,
            other_label=other.label if other else "",
            other_value=other.value if other else None,
            other_page=other.page if other else None,
            metric_id=first.metric_id if first else "",
            other_metric_id=other.metric_id if other else "",
        )
