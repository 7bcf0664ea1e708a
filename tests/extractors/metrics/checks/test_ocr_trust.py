"""A figure that OCR read is sure only where something else proves its value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText
from verslag.extractors.metrics import check_figures, rated
from verslag.extractors.metrics.checks.ocr_trust import MOST_UNPROVEN, doubt_ocr
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]
ROWS = [["", "2022"], ["Giften", "€ 120"], ["Subsidies", "€ 380"]]


def pages_of(sheet: Any) -> list[PageText]:
    """The typed page, its words those of its tables."""
    (laid_out,) = sheet.layout().pages
    words = tuple(piece.word for table in sheet.tables for cell in table.cells for piece in cell.passage.pieces)
    return [replace(laid_out.page, words=words)]


def by_ocr(page: PageText, confidence: float = 0.95) -> PageText:
    """The page as if it had been a scan."""
    words = tuple(replace(word, confidence=confidence) for word in page.words)
    return replace(page, words=words, by_ocr=(BBox(0, 0, page.width, page.height),))


def test_printed_figures_stay_as_they_are(sheet: Any, read: Read) -> None:
    figures = rated(read(sheet.table(ROWS)), None)
    assert doubt_ocr(figures, pages_of(sheet)) == figures


def test_a_figure_that_nothing_proves_is_not_sure(sheet: Any, read: Read) -> None:
    figures = rated(read(sheet.table(ROWS)), None)
    doubted = doubt_ocr(figures, [by_ocr(page) for page in pages_of(sheet)])
    assert all(Doubt.READ_BY_OCR in figure.doubts for figure in doubted)
    assert all(figure.confidence < MOST_UNPROVEN for figure in doubted)


def test_the_surer_the_engine_the_more_trust(sheet: Any, read: Read) -> None:
    figures = rated(read(sheet.table(ROWS)), None)
    clear, dim = (doubt_ocr(figures, [by_ocr(p, sure) for p in pages_of(sheet)]) for sure in (0.95, 0.4))
    assert all(one.confidence > other.confidence for one, other in zip(clear, dim, strict=True))


@pytest.mark.parametrize("sure", [0.95, 0.4])
def test_a_figure_that_adds_up_is_trusted_however_dim_the_picture(sheet: Any, read: Read, sure: float) -> None:
    checked, _ = check_figures(read(sheet.table([*ROWS, ["Totaal baten", "€ 500"]])))
    checked = rated(checked, None)
    doubted = doubt_ocr(checked, [by_ocr(page, sure) for page in pages_of(sheet)])
    assert [f.confidence for f in doubted] == [f.confidence for f in checked]
