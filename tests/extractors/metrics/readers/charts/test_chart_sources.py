"""Sources under charts, typed by hand."""

from __future__ import annotations

import pytest

from verslag.extractors.document.block import Block, Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.passage import Passage
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.readers.charts.chart_sources import period_of_source
from verslag.schemas.vocabularies import BlockKind


def block(kind: BlockKind, top: float, text: str, *, x0: float = 50.0, chart: str | None = None) -> Block:
    box = BBox(x0, top, x0 + 200, top + 12)
    return Block(text, 1, kind, (Line((), box, text),), Passage(text, ()), box, chart_id=chart)


CHART = block("figure", 100, "12 14", chart="p1-c1")


def dated(*below: Block) -> str | None:
    found = period_of_source([CHART, *below], 0, year(2031))
    return found.text if found else None


def test_an_older_source_dates_a_chart() -> None:
    assert dated(block("paragraph", 115, "n = 40"), block("caption", 130, "Bron: Buurtpanel 2028")) == "2028"


@pytest.mark.parametrize("text", ["Bron: Buurtpanel", "Bron: Buurtpanel 2031", "Bron: panels 2027 en 2029", "In 2028."])
def test_a_source_without_an_older_year_dates_none(text: str) -> None:
    assert dated(block("caption", 120, text)) is None


def test_the_source_of_another_chart_or_beside_it_dates_none() -> None:
    source = block("caption", 220, "Bron: Buurtpanel 2028")
    assert dated(block("figure", 140, "3 5", chart="p1-c2"), source) is None
    assert dated(block("caption", 120, "Bron: Buurtpanel 2028", x0=400)) is None
