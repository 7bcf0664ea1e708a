"""Markers over years take the values on or near them, each line its series; scattered dots and misplaced values do not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.layout.drawings.find_charts import find_charts
from verslag.extractors.layout.drawings.point_charts import period_axes

RED, BLUE = "#cc0000", "#0000cc"


def drawn(sheet: Any, *lines: tuple[str, tuple[float, ...]], size: float = 6, inside: bool = False) -> Any:
    """Markers 80 points apart over years, one point a unit high, the value over each or on it."""
    page = sheet()
    for place in range(len(lines[0][1])):
        page.text(100 + 80 * place, 400, str(2019 + place), size=10)
    for color, values in lines:
        for place, value in enumerate(values):
            x, y = 110 + 80 * place, 380 - value
            page.card(x - size / 2, y - size / 2, x + size / 2, y + size / 2, fill=color)
            text = f"{value:g}".replace(".", ",")
            page.text(x - 2 * len(text), y - 4 if inside else y - size / 2 - 10, text, size=8)
    return page


def read(page: Any) -> list[tuple[str, str, str]]:
    return [(p.words[0].text, p.names[0], p.series) for c in find_charts(page.page()) for p in c.points]


def test_one_line(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40.5, 62, 55, 90)))
    assert read(page) == [("40,5", "2019", ""), ("62", "2020", ""), ("55", "2021", ""), ("90", "2022", "")]


def test_values_inside_large_markers(sheet: Any) -> None:
    assert [value for value, *_ in read(drawn(sheet, (RED, (40, 62, 55)), size=30, inside=True))] == ["40", "62", "55"]


def test_lines_are_told_apart_by_colour_and_named_by_the_legend(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 62, 55)), (BLUE, (140, 130, 160)))
    page.card(100, 420, 106, 426, fill=RED).text(109, 419, "water", size=8)
    page.card(160, 420, 166, 426, fill=BLUE).text(169, 419, "wind", size=8)
    water = [("40", "2019", "water"), ("62", "2020", "water"), ("55", "2021", "water")]
    wind = [("140", "2019", "wind"), ("130", "2020", "wind"), ("160", "2021", "wind")]
    assert sorted(read(page)) == sorted([*water, *wind])


def test_markers_that_do_not_stand_as_high_as_their_values_prove_nothing(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 62, 85)))
    texts = {"40": "85", "85": "40"}
    page.words = [replace(w, text=texts.get(w.text, w.text)) for w in page.words]
    assert read(page) == []


@pytest.mark.parametrize(
    ("texts", "axes"),
    [
        (("2019", "2020", "2021"), 1),
        (("jan-24", "feb-24", "mrt-24"), 1),
        (("Q1", "Q2", "Q3"), 1),
        (("2019", "2020"), 0),
        (("Noord", "Zuid", "West"), 0),
        (("2019", "2020", "2021", "2019", "2020", "2021"), 2),  # of two charts side by side
    ],
)
def test_axes_are_periods_evenly_apart(sheet: Any, texts: tuple[str, ...], axes: int) -> None:
    page = sheet()
    for place, text in enumerate(texts):
        page.text(60 + 60 * place, 400, text, size=8)
    assert len(period_axes(page.words)) == axes


def test_the_stops_of_a_timeline_are_no_chart(sheet: Any) -> None:
    page = sheet()
    for place, value in enumerate((40, 52, 61)):
        x = 110 + 80 * place
        page.text(100 + 80 * place, 400, str(2019 + place), size=10).card(x - 3, 377, x + 3, 383, fill=RED)
        page.text(x - 4, 365, str(value), size=8)
    assert read(page) == []
