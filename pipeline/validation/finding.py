"""What a rule finds: something for a person to look at, with both places."""

from __future__ import annotations

from pydantic import Field

from verslag.schemas.issue_codes import Severity
from verslag.schemas.records import MetricRow, Record, plain


class ValidationFinding(Record):
    """Figures that do not agree, or one that lacks something. Nothing is ever corrected."""

    rule: str
    severity: Severity
    document_id: str
    page: int
    metric_id: str
    figure: str = Field(description="Label, period, value and unit")
    other_document_id: str = Field(description="Where the other figure stands; empty where there is none")
    other_page: int | None
    other_metric_id: str
    other_figure: str
    message: str


def finding(rule: str, severity: Severity, row: MetricRow, other: MetricRow | None, message: str) -> ValidationFinding:
    """A finding at one or two places."""
    return ValidationFinding(
        rule=rule,
        severity=severity,
        document_id=row.document_id,
        page=row.page,
        metric_id=row.metric_id,
        figure=said(row),
        other_document_id=other.document_id if other else "",
        other_page=other.page if other else None,
        other_metric_id=other.metric_id if other else "",
        other_figure=said(other) if other else "",
        message=message,
    )


def said(row: MetricRow) -> str:
    """A figure in one line."""
    high = f" to {plain(row.value_high)}" if row.value_high is not None else ""
    return f"{' '.join(filter(None, (row.label, row.period)))}: {plain(row.value)}{high} {row.unit}"
