"""Figures on drawings: named by their row, their category, their colour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.figure import FigureContext, MetricFigure
from verslag.extractors.metrics.readers.charts.chart_reader import named_by_place
from verslag.extractors.numbers import parse_quantities

Read = Callable[[Any], tuple[MetricFigure, ...]]


def labels(figures: tuple[MetricFigure, ...]) -> list[tuple[str, str, str]]:
    return [(str(f.quantity.value), f.context.label, f.period.text if f.period else "") for f in figures]


def test_words_on_the_row_name_a_share(sheet: Any, read: Read) -> None:
    sheet.heading("Herkomst van de middelen")
    for text, share in (("Lidgelden", "64%"), ("Verhuur", "36%")):
        sheet.at(50, text).at(250, share, next_row=True)
    assert labels(read(sheet)) == [
        ("64", "Herkomst van de middelen: Lidgelden", "2022"),
        ("36", "Herkomst van de middelen: Verhuur", "2022"),
    ]


def test_years_below_bars_date_them(sheet: Any, read: Read) -> None:
    sheet.heading("Opbrengsten").add("in miljoen euro")
    for x, value in ((50, "11,9"), (150, "12,2"), (250, "14,6")):
        sheet.at(x, value)
    sheet.y += 120
    for x, value in ((52, "2020"), (152, "2021"), (252, "2022")):
        sheet.at(x, value)
    assert labels(read(sheet)) == [
        ("11900000", "Opbrengsten", "2020"),
        ("12200000", "Opbrengsten", "2021"),
        ("14600000", "Opbrengsten", "2022"),
    ]


def test_heading_between_figures_and_words_parts_them(sheet: Any, read: Read) -> None:
    sheet.heading("Opbrengsten")
    for x, value in ((50, "11%"), (150, "12%"), (250, "14%")):
        sheet.at(x, value)
    sheet.y += 30
    sheet.heading("Iets anders")
    for x, value in ((52, "2020"), (152, "2021"), (252, "2022")):
        sheet.at(x, value)
    assert read(sheet) == ()


def test_colour_of_the_bar_is_looked_up_in_the_legend(sheet: Any, read: Read) -> None:
    sheet.heading("Premies en uitkeringen").add("(x € 1.000)")
    for value, fill in (("61.340", "#402080"), ("17.905", "#f0a000")):
        sheet.shapes.append(Shape("rect", BBox(40, sheet.y - 12, 300, sheet.y + 4), fill, None))
        sheet.at(50, value, next_row=True)
    for x, text, fill in ((60, "Premies", "#402080"), (260, "Uitkeringen", "#f0a000")):
        sheet.shapes.append(Shape("rect", BBox(x - 14, sheet.y - 9, x - 5, sheet.y), fill, None))
        sheet.at(x, text)
    assert [label for _, label, _ in labels(read(sheet))] == [
        "Premies en uitkeringen: Premies",
        "Premies en uitkeringen: Uitkeringen",
    ]
    assert [str(f.quantity.value) for f in read(sheet)] == ["61340000", "17905000"]


def test_year_left_of_a_bar_dates_its_label(sheet: Any, read: Read) -> None:
    for year, value in (("2022", "312"), ("2021", "307")):
        sheet.at(50, year).at(90, f"{value} aangesloten scholen", next_row=True)
    assert [(v, p) for v, _, p in labels(read(sheet))] == [("312", "2022"), ("307", "2021")]


def test_a_line_of_running_text_on_the_row_names_nothing(sheet: Any) -> None:
    sheet.at(50, "wat er overbleef").at(250, "48%")
    page = sheet.layout().pages[0].page
    box = page.words[-1].bbox
    (share,) = parse_quantities("48%")
    bare = Candidate(share, "48%", "prose", FigureContext(""), 1, box, None, "prose", "percent")
    column = BBox(40, 0, 200, 300)
    assert [c.context.label for c in named_by_place([bare], page, {}, {})] == ["wat er overbleef"]
    assert named_by_place([bare], page, {}, {}, texts=[column]) == [bare]


def test_an_age_behind_a_name_is_no_figure(sheet: Any, read: Read) -> None:
    sheet.heading("Bestuur")
    for name, age in (("Lies Aerts", "(47)"), ("Tom Maes", "(61)")):
        sheet.at(50, name).at(150, age, next_row=True)
    assert read(sheet) == ()


def test_words_far_off_on_the_row_name_nothing(sheet: Any, read: Read) -> None:
    sheet.heading("Herkomst")
    for text, share in (("Lidgelden", "64%"), ("Verhuur", "36%")):
        sheet.at(50, text).at(500, share, next_row=True)
    assert read(sheet) == ()


def test_words_on_the_row_name_no_slice_that_they_stand_outside_of(sheet: Any, read: Read) -> None:
    sheet.heading("Herkomst")
    sheet.at(50, "Lidgelden").at(250, "64%", next_row=True)
    assert [label for _, label, _ in labels(read(sheet))] == ["Herkomst: Lidgelden"]
    share = sheet.blocks[-1].bbox
    sheet.shapes.append(Shape("curve", BBox(220, share.top - 40, 320, share.bottom + 40), "#402080", None))
    assert read(sheet) == ()


def test_a_title_over_figures_that_nothing_tells_apart_names_none(sheet: Any, read: Read) -> None:
    sheet.at(40, "Aandeel vrijwilligers", next_row=True)
    for x, value in ((50, "11%"), (150, "12%"), (250, "14%")):
        sheet.at(x, value)
    assert read(sheet) == ()
