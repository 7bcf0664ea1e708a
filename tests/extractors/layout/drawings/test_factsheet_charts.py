"""Charts as factsheets have them: tables under columns, years within groups, panels, turned labels, plot areas."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drawings.bar_groups import bars_of
from verslag.extractors.layout.drawings.find_charts import find_charts
from verslag.extractors.layout.drawings.panels import panel_of

RED, BLUE, GREY = "#cc0000", "#0000cc", "#b0b0b0"
FOOT = 400.0


def bar(page: Any, x: float, value: float, fill: str = RED, width: float = 20) -> None:
    page.card(x - width / 2, FOOT - value, x + width / 2, FOOT, fill=fill)


def middle(page: Any, x: float, top: float, text: str, **how: Any) -> None:
    page.text(x - 2 * len(text), top, text, size=8, **how)


def read(page: Any) -> list[tuple[str, tuple[str, ...], str]]:
    return [(p.words[0].text, p.names, p.series) for c in find_charts(page.page()) for p in c.points]


def test_values_in_a_table_under_the_columns(sheet: Any) -> None:
    page = sheet()
    values = {"huur": (80, 45, 60), "koop": (30, 75, 52)}
    for n, name in enumerate(("2021", "2022", "2023")):
        middle(page, 200 + 80 * n, 404, name)
    for row, (fill, (series, numbers)) in enumerate(zip((RED, BLUE), values.items(), strict=True)):
        page.card(60, 421 + 14 * row, 67, 428 + 14 * row, fill=fill).text(70, 420 + 14 * row, series, size=8)
        for n, value in enumerate(numbers):
            bar(page, 190 + 80 * n + 20 * row, value, fill)
            middle(page, 200 + 80 * n, 420 + 14 * row, str(value))
    assert set(read(page)) == {
        (str(value), (year,), series)
        for series, numbers in values.items()
        for year, value in zip(("2021", "2022", "2023"), numbers, strict=True)
    }


def test_numbers_that_columns_are_not_as_high_as_are_none_of_theirs(sheet: Any) -> None:
    page = sheet()
    for tick in (0, 50, 100):
        page.text(80, FOOT - tick - 4, str(tick).rjust(3), size=8)
    for n, (name, value, other) in enumerate((("noord", 80, "12"), ("zuid", 45, "97"), ("west", 62, "33"))):
        bar(page, 130 + 60 * n, value)
        middle(page, 130 + 60 * n, FOOT - value - 12, other)
        middle(page, 130 + 60 * n, 404, name)
    (chart,) = find_charts(page.page())
    assert chart.points == ()


def test_years_under_the_columns_of_a_group(sheet: Any) -> None:
    page = sheet()
    for g, (group, numbers) in enumerate({"noord": (80, 45), "zuid": (30, 75), "west": (60, 66)}.items()):
        middle(page, 135 + 120 * g, 416, group)
        for n, (year, value) in enumerate(zip(("2021", "2022"), numbers, strict=True)):
            x = 120 + 120 * g + 30 * n
            bar(page, x, value, (RED, BLUE)[n])
            middle(page, x, FOOT - value - 12, str(value))
            middle(page, x, 404, year)
    found = {names: value for value, names, _ in read(page)}
    assert found["2021", "noord"] == "80"
    assert found["2022", "west"] == "66"


def test_panels_of_the_same_years_have_the_names_over_them(sheet: Any) -> None:
    page = sheet()
    for g, (panel, numbers) in enumerate({"noord": (80, 45, 52), "zuid": (30, 75, 61)}.items()):
        middle(page, 150 + 130 * g, 290, panel)
        for n, (year, value) in enumerate(zip(("2021", "2022", "2023"), numbers, strict=True)):
            x = 115 + 130 * g + 35 * n
            bar(page, x, value)
            middle(page, x, FOOT - value - 12, str(value))
            middle(page, x, 404, year)
    assert [(value, names) for value, names, _ in read(page)] == [
        ("80", ("2021", "noord")),
        ("45", ("2022", "noord")),
        ("52", ("2023", "noord")),
        ("30", ("2021", "zuid")),
        ("75", ("2022", "zuid")),
        ("61", ("2023", "zuid")),
    ]


def test_values_turned_by_a_quarter(sheet: Any) -> None:
    page = sheet()
    for n, (name, value) in enumerate((("noord", 80), ("zuid", 45), ("west", 120))):
        x = 120.0 + 50 * n
        bar(page, x, value)
        middle(page, x, 404, name)
        middle(page, x, 0, f"{value},5")
        top = FOOT - value - 28
        page.words[-1] = replace(page.words[-1], bbox=BBox(x - 4, top, x + 4, top + 26), rotation=270)
    assert [(value, names) for value, names, _ in read(page)] == [
        ("80,5", ("noord",)),
        ("45,5", ("zuid",)),
        ("120,5", ("west",)),
    ]


def test_the_area_of_a_plot_is_no_panel(sheet: Any) -> None:
    page = sheet()
    page.card(90, 250, 290, FOOT, fill="#ffffff")
    for n, (name, value) in enumerate((("noord", 80), ("zuid", 45), ("west", 120))):
        bar(page, 130 + 60 * n, value)
        middle(page, 130 + 60 * n, FOOT - value - 12, str(value))
        middle(page, 130 + 60 * n, 404, name)
    assert [names for _, names, _ in read(page)] == [("noord",), ("zuid",), ("west",)]
    page.card(60, 220, 320, 430, fill="#eeeeee")
    assert panel_of(BBox(120, 280, 260, FOOT), page.page()) == BBox(60, 220, 320, 430)


def test_an_area_that_marks_stand_on_is_of_the_plot_though_letters_stand_on_it(sheet: Any) -> None:
    page = sheet().card(90, 250, 290, FOOT, fill="#eeeeee").text(150, 300, "koop", size=8)
    assert panel_of(BBox(120, 280, 260, FOOT), page.page()) is None
    assert panel_of(BBox(90, 280, 260, 380), page.page()) is None
    assert panel_of(BBox(120, 280, 260, 380), page.page()) is not None


def test_an_area_without_letters_is_of_the_plot(sheet: Any) -> None:
    page = sheet().card(90, 250, 290, FOOT, fill="#eeeeee").text(150, 300, "12", size=8)
    assert panel_of(BBox(120, 280, 260, 380), page.page()) is None


def test_ticks_beside_an_area_tell_that_it_is_of_the_plot(sheet: Any) -> None:
    page = sheet().card(100, 200, 300, 410, fill="#eeeeee").text(150, 300, "koop", size=8)
    marks = BBox(120, 250, 280, FOOT)
    assert panel_of(marks, page.page()) is not None
    for n, tick in enumerate(("0", "20", "40", "60")):
        page.text(90, 396 - 50 * n, tick.rjust(2), size=8)
    page.words = [
        replace(w, bbox=BBox(88, w.bbox.top, 98, w.bbox.bottom)) if w.text.isdigit() else w for w in page.words
    ]
    assert panel_of(marks, page.page()) is None


def test_shadows_are_no_bars(sheet: Any) -> None:
    page = sheet()
    for n, value in enumerate((80, 45, 120)):
        page.card(102 + 50 * n, FOOT - value + 2, 132 + 50 * n, FOOT + 2, fill=GREY)
        page.card(100 + 50 * n, FOOT - value, 130 + 50 * n, FOOT, fill=RED)
    shapes = page.page().shapes
    assert {b.fill for b in bars_of(shapes, 595, 842)} == {RED}


def test_two_charts_under_one_caption(sheet: Any) -> None:
    page = sheet().text(80, 240, "Figuur 2 - Leden naar wijk", size=9)
    for g, panel in enumerate(("noord", "zuid")):
        page.text(100 + 250 * g, 256, panel, size=9, bold=True)
        for n, (year, value) in enumerate((("2021", 80), ("2022", 45), ("2023", 70 + g))):
            x = 110 + 250 * g + 50 * n
            bar(page, x, value)
            middle(page, x, FOOT - value - 12, str(value))
            middle(page, x, 404, year)
    assert [chart.title for chart in find_charts(page.page())] == ["Leden naar wijk: noord", "Leden naar wijk: zuid"]


def test_a_title_in_plain_type(sheet: Any) -> None:
    page = sheet().text(80, 100, "Hier staat gewone tekst van het verslag die verder niets zegt.", size=11)
    page.text(100, 290, "Leden van de vereniging", size=9)
    for n, (name, value) in enumerate((("noord", 80), ("zuid", 45), ("west", 70))):
        bar(page, 120 + 60 * n, value)
        middle(page, 120 + 60 * n, FOOT - value - 12, str(value))
        middle(page, 120 + 60 * n, 404, name)
    assert [chart.title for chart in find_charts(page.page())] == ["Leden van de vereniging"]


def test_two_charts_under_one_heading(sheet: Any) -> None:
    page = sheet().text(90, 236, "Leden naar wijk en jaar", size=11, bold=True)
    for g, panel in enumerate(("Noord", "Zuid")):
        page.text(100 + 250 * g, 256, panel, size=9, bold=True)
        for n, (year, value) in enumerate((("2021", 80), ("2022", 45), ("2023", 70 + g))):
            x = 110 + 250 * g + 50 * n
            bar(page, x, value)
            middle(page, x, FOOT - value - 12, str(value))
            middle(page, x, 404, year)
    titles = [chart.title for chart in find_charts(page.page())]
    assert titles == ["Leden naar wijk en jaar: Noord", "Leden naar wijk en jaar: Zuid"]
