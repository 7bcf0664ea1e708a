"""Numbered captions go to their own charts, all of a page on one side of them."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drawings.chart_captions import captions_of, chart_captions, without_sources

UPPER, LOWER = BBox(50, 100, 300, 200), BBox(50, 240, 300, 340)


def texts(page: Any) -> list[str]:
    return [caption.text for caption in chart_captions(page.words)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Figuur 3: Leden per wijk", "Leden per wijk"),
        ("Grafiek 2.1 – Leden", "Leden"),
        ("Fig. 4a Leden per wijk", "Leden per wijk"),
    ],
)
def test_a_caption_gives_the_title_behind_its_number(sheet: Any, line: str, title: str) -> None:
    assert texts(sheet().text(50, 80, line)) == [title]


def test_a_sentence_about_a_figure_is_no_caption(sheet: Any) -> None:
    assert texts(sheet().text(50, 80, "Figuur 3 toont de leden")) == []


def test_a_caption_goes_on_over_lines_of_its_style(sheet: Any) -> None:
    page = sheet().text(50, 80, "Figuur 3: Leden van de", "vereniging", size=9).text(50, 103, "Meer leden.", size=10)
    assert texts(page) == ["Leden van de vereniging"]


def test_the_title_may_stand_under_the_number(sheet: Any) -> None:
    assert texts(sheet().text(50, 80, "Figuur 3", bold=True).text(50, 92, "Leden per wijk")) == ["Leden per wijk"]


@pytest.mark.parametrize("shift", [0, 130])
def test_captions_of_a_page_stand_on_one_side(sheet: Any, shift: float) -> None:
    page = sheet().text(50, 80 + shift, "Figuur 1: Leden").text(50, 220 + shift, "Figuur 2: Gasten")
    found = captions_of([UPPER, LOWER], chart_captions(page.words), 10)
    assert [found[n].text for n in (0, 1)] == ["Leden", "Gasten"]


def test_a_source_is_no_title(sheet: Any) -> None:
    page = sheet().text(50, 80, "Bron: eigen telling").text(50, 100, "Leden")
    assert [w.text for w in without_sources(page.words)] == ["Leden"]


def test_a_caption_goes_on_beside_text_of_another_column(sheet: Any) -> None:
    page = sheet().text(50, 80, "Figuur 3: Leden van de", "vereniging", size=9)
    page.text(320, page.words[-1].bbox.top, "tekst van de kolom ernaast", size=9)
    assert texts(page) == ["Leden van de vereniging"]


def test_captions_that_touch_on_one_line_are_two(sheet: Any) -> None:
    page = sheet().text(50, 80, "Figuur 4: Leden in 2031 Figuur 5: Gasten")
    assert texts(page) == ["Leden in 2031", "Gasten"]
