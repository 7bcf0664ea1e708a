"""What OCR misread by one mark is put right where a sum leaves one reading, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText
from verslag.extractors.metrics import check_figures, rated
from verslag.extractors.metrics.checks.ocr_repairs import repaired
from verslag.extractors.metrics.checks.ocr_trust import MOST_UNPROVEN, doubt_ocr
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]


def scanned(sheet: Any) -> list[PageText]:
    """The typed page as if it had been a scan."""
    (laid_out,) = sheet.layout().pages
    page = laid_out.page
    words = (piece.word for table in sheet.tables for cell in table.cells for piece in cell.passage.pieces)
    read = tuple(replace(word, confidence=0.9) for word in words)
    return [replace(page, words=read, by_ocr=(BBox(0, 0, page.width, page.height),))]


def column(*cells: str) -> list[list[str]]:
    """Three kinds of costs and their total."""
    labels = ["Huur", "Reizen", "Drukwerk", "Totaal kosten"]
    return [["", "2022"], *([label, f"€ {cell}"] for label, cell in zip(labels, cells, strict=True))]


def values(figures: tuple[MetricFigure, ...]) -> list[Decimal | None]:
    return [figure.quantity.value for figure in figures]


@pytest.mark.parametrize(
    ("cells", "place", "value"),
    [
        (("1.450", "3.310", "127", "5.387"), 1, 3810),
        (("1.255", "3.410", "131", "5.396"), 2, 731),
        (("12,8", "41,0", "35", "57,3"), 2, 3.5),
    ],
    ids=["3 for 8", "1 for 7", "no comma"],
)
def test_the_only_reading_that_adds_up_is_taken(
    sheet: Any, read: Read, cells: tuple[str, ...], place: int, value: int
) -> None:
    table = sheet.table(column(*cells))
    before = read(table)
    after = repaired(before, scanned(sheet))
    assert after[place].quantity.value == Decimal(str(value))
    assert after[place].raw_text == before[place].raw_text
    assert Doubt.REPAIRED in after[place].doubts
    assert any(f"read as {value}" in reason for reason in after[place].reasons)
    others = [one for at, one in enumerate(after) if at != place]
    assert others == [one for at, one in enumerate(before) if at != place]


@pytest.mark.parametrize(
    "cells",
    [
        ("1.250", "3.410", "127", "4.787"),
        ("1.330", "2.310", "427", "4.567"),
        ("1.250", "3.410", "127", "5.931"),
        ("1.250", "3.410", "121", "4.186"),
    ],
    ids=["adds up as it is", "two readings would do", "no reading does", "two digits off"],
)
def test_nothing_is_repaired_without_a_single_way_to_add_up(sheet: Any, read: Read, cells: tuple[str, ...]) -> None:
    figures = read(sheet.table(column(*cells)))
    assert repaired(figures, scanned(sheet)) == figures


def test_printed_figures_are_never_repaired(sheet: Any, read: Read) -> None:
    figures = read(sheet.table(column("1.450", "3.310", "127", "5.387")))
    (laid_out,) = sheet.layout().pages
    assert repaired(figures, [laid_out.page]) == figures


def test_the_sum_it_was_repaired_by_does_not_make_a_figure_sure(sheet: Any, read: Read) -> None:
    figures = read(sheet.table(column("1.450", "3.310", "127", "5.387")))
    pages = scanned(sheet)
    checked, _ = check_figures(repaired(figures, pages))
    doubted = doubt_ocr(rated(checked, None), pages)
    assert doubted[1].confirmed_by == ("sum",)
    assert doubted[1].confidence <= MOST_UNPROVEN
    assert values(doubted) == [1450, 3810, 127, 5387]
