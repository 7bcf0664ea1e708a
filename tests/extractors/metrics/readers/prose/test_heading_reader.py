"""Figures inside headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]


@pytest.mark.parametrize(
    ("title", "label", "value", "period"),
    [
        ("Rendement 2021: 4,6%", "Rendement", "4.6", "2021"),
        ("Leden 4.310", "Leden", "4310", "2022"),
        ("Bezocht door bijna 21.000 kinderen uit de buurt", "kinderen uit de buurt", "21000", "2022"),
        ("Verhoging van de huren met 2,3%", "Verhoging van de huren", "2.3", "2022"),
    ],
)
def test_what_a_title_counts_is_a_figure(
    sheet: Any, read: Read, title: str, label: str, value: str, period: str
) -> None:
    (figure,) = read(sheet.heading(title))
    assert (figure.context.label, str(figure.quantity.value)) == (label, value)
    assert (figure.period and figure.period.text) == period
    assert Doubt.FIGURE_IN_HEADING in figure.doubts


@pytest.mark.parametrize(
    "title",
    [
        "3. Zeven doelen",
        "Hoofdstuk 12",
        "Kerncijfers (x € 1.000)",
        "Wat betekent 5% huurverhoging?",
        "Top 100 van clubs",
        "€ 12,4 mln",
    ],
)
def test_numbers_of_titles_that_measure_nothing_are_none(sheet: Any, read: Read, title: str) -> None:
    assert read(sheet.heading(title)) == ()


def test_what_the_text_says_again_is_given_once(sheet: Any, read: Read) -> None:
    sheet.heading("Huren 2,3% hoger").add("De gemiddelde huur steeg met 2,3%.")
    (figure,) = read(sheet)
    assert Doubt.FIGURE_IN_HEADING not in figure.doubts
