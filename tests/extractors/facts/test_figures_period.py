"""The time that a report gives all its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.facts.figures_period import figures_period

if TYPE_CHECKING:
    from tests.extractors.facts.conftest import Lay


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("De cijfers in dit rapport zijn cijfers van 2029, tenzij anders vermeld.", "2029"),
        ("Tenzij anders aangegeven slaan de cijfers op het schooljaar 2029-2030.", "2029-2030"),
        ("Alle gegevens hebben betrekking op 31 december 2030.", "2030"),
    ],
)
def test_a_sentence_dates_all_figures(layout: Lay, sentence: str, period: str) -> None:
    told = figures_period(layout([("heading", 24.0, "Wijkmonitor 2031"), ("paragraph", 10.0, f"Welkom. {sentence}")]))
    assert told is not None
    assert told.text == period


@pytest.mark.parametrize(
    "sentence",
    [
        "De cijfers in deze tabel zijn van 2029, tenzij anders vermeld.",
        "De cijfers zijn jaargemiddelden, tenzij anders vermeld.",
        "De cijfers zijn van 2027 en 2029, tenzij anders vermeld.",
        "De cijfers van 2029 waren beter dan verwacht.",
    ],
)
def test_what_is_said_of_a_part_or_of_no_one_time_dates_none(layout: Lay, sentence: str) -> None:
    assert figures_period(layout([("paragraph", 10.0, sentence)])) is None


def test_two_times_date_none(layout: Lay) -> None:
    pages = [[("paragraph", 10.0, f"De cijfers zijn van {year}, tenzij anders vermeld.")] for year in (2029, 2030)]
    assert figures_period(layout(*pages)) is None
