"""Reports typed by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.pipeline.run.assemble import assemble
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


@pytest.fixture
def make_row() -> MakeRow:
    """A figure: label, value, year, and whatever else matters."""

    def make(label: str, value: str, year: str = "2023", **fields: object) -> MetricRow:
        empty: dict[str, object] = dict.fromkeys(MetricRow.model_fields, "")
        period = {"period": year, "period_start": f"{year}-01-01", "period_end": f"{year}-12-31"} if year else {}
        numbers = {"value": Decimal(value), "value_high": None, "decimals": 0, "scale": 0, "page": 1, "confidence": 0.9}
        box = dict.fromkeys(("x0", "top", "x1", "bottom"), 0.0)
        kinds = {"unit": "EUR", "qualifier": "exact", "scenario": "actual", "kind": "table", "text_source": "text"}
        said = {"label": label, "row_label": label, "metric_id": f"{label}-{year}", "entity": "Stichting Kade"}
        return MetricRow.model_validate(empty | box | period | numbers | kinds | said | fields)

    return make


@pytest.fixture
def make_report() -> MakeReport:
    """A report of Stichting Kade, or of another organisation, over a year."""

    def make(year: str, *rows: MetricRow, entity: str = "Stichting Kade") -> Report:
        name = f"{entity.split()[-1].lower()}-{year}"
        empty = assemble(DocumentContext(Source(f"{name}.pdf", name, f"{name}.pdf"), Settings()), failed=False)
        document = empty.document.model_copy(update={"entity": entity, "period": year})
        own = [
            row.model_copy(update={"document_id": name, "entity": entity, "metric_id": f"{name}-{at}"})
            for at, row in enumerate(rows)
        ]
        return empty.model_copy(update={"document": document, "metrics": own})

    return make
