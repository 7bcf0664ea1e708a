"""What a rule finds: something for a person to look at, with both places."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from pydantic import Field

from verslag.schemas.records import Figure, MetricRow, plain
from verslag.schemas.row_model import Record
from verslag.schemas.vocabularies import Severity


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
    rows: int = Field(ge=1, description="Figures that hang on it")
    amount: Figure | None = Field(description="The largest amount of money among them")
    message: str

    @property
    def weight(self) -> float:
        """What it may cost to leave it: money and figures, each by its order of size."""
        money = math.log10(1 + min(abs(self.amount or Decimal(0)), _MOST_MONEY))
        return money + _ROWS_COUNT * math.log10(self.rows)


_MOST_MONEY = Decimal(10) ** 12
"""Larger amounts are misread; they weigh no more than this."""
_ROWS_COUNT = 3
"""Ten times as many figures weigh as much as a thousand times as much money."""

_MONEY = frozenset({"EUR", "USD", "GBP", "CHF"})


def finding(
    rule: str,
    severity: Severity,
    row: MetricRow,
    other: MetricRow | None,
    message: str,
    rows: Sequence[MetricRow] = (),
) -> ValidationFinding:
    """A finding at one or two places; `rows` are the figures that hang on it, where they are more than these."""
    hanging = rows or [r for r in (row, other) if r is not None]
    money = [abs(r.value) for r in hanging if r.unit in _MONEY]
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
        rows=max(len(rows), 1),
        amount=max(money, default=None),
        message=message,
    )


def said(row: MetricRow) -> str:
    """A figure in one line."""
    high = f" to {plain(row.value_high)}" if row.value_high is not None else ""
    return f"{' '.join(filter(None, (row.label, row.period)))}: {plain(row.value)}{high} {row.unit}"
