"""Decisions typed by hand, about figures typed by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verslag.pipeline.reviews.decision import box_text, value_text
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

Decide = Callable[..., list[ReviewLine]]


@pytest.fixture
def decide() -> Decide:
    """Lines of one decision about a figure: its status, and what is changed."""

    def lines(
        report: Report, row: MetricRow, status: str, when: str = "2024-03-01T10:00:00.000Z", **changes: str
    ) -> list[ReviewLine]:
        as_seen = {
            "metric_id": row.metric_id,
            "document_id": report.document.document_id,
            "sha256": report.document.sha256,
            "series_id": row.series_id,
            "entity": report.document.entity,
            "page": row.page,
            "box": box_text((row.x0, row.top, row.x1, row.bottom)),
            "label": row.label,
            "value": value_text(row),
            "unit": row.unit,
            "period": row.period,
            "scenario": row.scenario,
            "tag": row.tag,
            "who": "An",
            "when": when,
        }
        said = {"status": ("", status)} | {name: (str(getattr(row, name)), new) for name, new in changes.items()}
        return [
            ReviewLine.model_validate(as_seen | {"field": name, "old": old, "new": new})
            for name, (old, new) in said.items()
        ]

    return lines
