"""A chart that cannot be read costs its own figures; the text beside it is read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from verslag.extractors.annotate import annotated
from verslag.extractors.document.chart import Chart
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.metrics import find_figures as metrics
from verslag.schemas.taxonomy import default_taxonomy

if TYPE_CHECKING:
    from tests.extractors.metrics.conftest import Sheet


def test_a_chart_that_fails_is_said_and_text_is_read(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> list[object]:
        raise IndexError("broken on purpose")

    monkeypatch.setattr(metrics, "chart_figures", broken)
    layout = sheet.add("De vereniging telde 1.234 leden.").add("2021 2022", "figure").layout()
    text, figure = layout.pages[0].blocks
    chart = Chart("p1-c1", 1, "columns", figure.bbox, tuple(figure.passage), ())
    page = replace(layout.pages[0], blocks=(text, replace(figure, chart_id="p1-c1")))
    layout = annotated(replace(layout, pages=(page,), charts=(chart,)), default_taxonomy().codes)
    found = metrics.find_figures(layout, DocumentFacts(), default_taxonomy())
    assert [figure.quantity.value for figure in found.figures] == [1234]
    assert [(fault.page, fault.reader, fault.error) for fault in found.faults] == [(1, "charts", "IndexError")]
