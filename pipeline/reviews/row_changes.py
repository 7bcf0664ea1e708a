"""Rows as a review leaves them: corrected, added, or kept from an earlier reading."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from verslag.pipeline.reviews.decision import Decision, value_text
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

CORRECTABLE = ("value", "unit", "label", "period", "scenario", "tag", "qualifier", "scale")
"""Fields of a figure that a person may correct."""

REVIEWED = 1.0
"""Confidence of what a person settled."""


def corrected(row: MetricRow, changes: Mapping[str, str]) -> MetricRow:
    """The row with the fields a person changed, and what follows from them.

    Raises:
        UsageError: a change is no value, period or scenario.
    """
    if all(new == _as_text(row, name) for name, new in changes.items()):
        return row
    update: dict[str, object] = {name: new for name, new in changes.items() if name in MetricRow.model_fields}
    if "value" in changes:
        update |= _value_fields(row, changes["value"])
    if "period" in changes:
        update |= _period_fields(changes["period"])
    try:
        return MetricRow.model_validate({**row.model_dump(), **update})
    except ValueError as error:
        raise UsageError(f"{row.metric_id}: the review holds what no figure can be: {error}") from error


def _as_text(row: MetricRow, name: str) -> str:
    return value_text(row) if name == "value" else str(getattr(row, name, ""))


def _value_fields(row: MetricRow, text: str) -> dict[str, object]:
    low, _, high = text.partition("..")
    try:
        value, value_high = Decimal(low), Decimal(high) if high else None
    except InvalidOperation as error:
        raise UsageError(f"{row.metric_id}: {text!r} is no value", remedy="write 1234.5, or 12..15") from error
    finest = min(int(v.as_tuple().exponent) for v in (value, value_high) if v is not None)
    decimals = row.decimals
    if decimals is not None and (-finest > decimals or value % Decimal(1).scaleb(-decimals)):
        decimals = max(-finest, 0)  # finer than what was read
    return {"value": value, "value_high": value_high, "decimals": decimals}


def _period_fields(text: str) -> dict[str, object]:
    if not text:
        return {"period": "", "period_start": "", "period_end": ""}
    from verslag.extractors.metrics.fields.figure_periods import only_period

    period = only_period(text)
    if period is None:
        raise UsageError(f"{text!r} is no period", remedy="write 2023, 2022-2023 or 2023-12-31")
    return {"period": text, "period_start": period.start.isoformat(), "period_end": period.end.isoformat()}


def made_row(decision: Decision, report: Report) -> MetricRow:
    """A figure that the reading does not have, from what was decided about it."""
    line, changes = decision.first, decision.changes
    page = next((p for p in report.pages if p.page == line.page), None)
    x0, top, x1, bottom = decision.box
    empty: dict[str, object] = dict.fromkeys(MetricRow.model_fields, "")
    bare = MetricRow.model_validate(
        empty
        | {
            "metric_id": line.metric_id,
            "series_id": line.series_id,
            "document_id": report.document.document_id,
            "entity": report.document.entity,
            "tag": line.tag,
            "label": line.label,
            "value": Decimal(0),
            "value_high": None,
            "unit": line.unit,
            "qualifier": changes.get("qualifier", "exact"),
            "scenario": line.scenario or "actual",
            "decimals": None,
            "scale": 0,
            "kind": changes.get("kind", "table"),
            "raw_text": changes.get("raw_text", ""),
            "page": line.page,
            "page_label": page.label if page else str(line.page),
            "x0": x0,
            "top": top,
            "x1": x1,
            "bottom": bottom,
            "text_source": "text",
            "extractor": "review",
            "confidence": REVIEWED,
        }
    )
    as_seen = {"value": line.value, "period": line.period}
    return corrected(bare, {name: text for name, text in as_seen.items() if text} | dict(changes))
