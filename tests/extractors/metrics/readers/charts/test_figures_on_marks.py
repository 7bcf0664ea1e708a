"""Figures at drawn bars that no chart was read from are doubted; those on shaded cells are not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import FigureContext
from verslag.extractors.metrics.readers.charts.figures_on_marks import doubted_on_marks

LENGTHS = (40.0, 90.0, 60.0, 75.0)


def figure(box: BBox, extractor: str) -> Candidate:
    quantity = Quantity(0, 2, "12", Decimal(12), None, "", "cardinal", "exact")
    return Candidate(quantity, "12", "table", FigureContext("leden"), 1, box, None, extractor)


def doubts(lengths: tuple[float, ...], extractor: str = "table") -> set[Doubt]:
    """Of figures behind the ends of rows of these lengths, of two colours by turns."""
    shapes = tuple(
        Shape("rect", BBox(100, 100 + 20 * n, 100 + length, 112 + 20 * n), ("#cc0000", "#0000cc")[n % 2], None)
        for n, length in enumerate(lengths)
    )
    page = PageText(1, "1", 595, 842, 0, (), shapes)
    boxes = [BBox(103 + length, 101 + 20 * n, 115 + length, 111 + 20 * n) for n, length in enumerate(lengths)]
    return {d for c in doubted_on_marks([figure(box, extractor) for box in boxes], page) for d in c.doubts}


def test_figures_behind_bars_of_other_lengths() -> None:
    assert doubts(LENGTHS) == {Doubt.FIGURE_AT_MARK}


@pytest.mark.parametrize("lengths", [(60.0,) * 4, LENGTHS[:3]])
def test_cells_of_one_length_and_a_few_bars_prove_nothing(lengths: tuple[float, ...]) -> None:
    assert doubts(lengths) == set()


def test_what_a_chart_was_read_from_is_not_doubted() -> None:
    assert doubts(LENGTHS, "chart") == set()
