"""Steps typed as rectangles become one waterfall with its changes and totals; bars on one line and tables do not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.find_charts import find_charts
from verslag.extractors.layout.drawings.turned_names import text_of_turned, turned_names

PLACES = (("Voorraad begin", 60), ("Inkoop", 30), ("Verkoop", -45), ("Voorraad eind", 45))


def turned(text: str, x: float, top: float, *, size: float = 8.0) -> Word:
    """A word that reads upwards, its top at `top`."""
    box = BBox(x, top, x + size, top + 0.5 * size * len(text))
    return Word(text, box, size, "Test", 400, False, "#000000", x + 0.8 * size, rotation=270)


def steps(sheet: Any, *, values: tuple[str, ...] = ("60", "30", "-45", "45"), upright: bool = True) -> Any:
    """Two totals with two changes between, a point a unit, the foot of the totals cut off by twenty points."""
    page = sheet()
    level = 0
    for number, ((name, change), value) in enumerate(zip(PLACES, values, strict=True)):
        x, total = 100 + 50 * number, number in (0, len(PLACES) - 1)
        start, level = (20, change) if total else (level, level + change)
        top, bottom = 400 - max(start, level), 400 - min(start, level)
        page.card(x, top, x + 30, bottom, fill="#888888" if total else "#33aa33")
        page.text(x + 8, top - 12, value, size=8)
        if upright:
            page.text(x, 390, *name.split(), size=6)
        else:
            place = 390.0
            for word in reversed(name.split()):
                page.words.append(turned(word, x + 10, place))
                place += 4.0 * len(word) + 3
    return page


def only(page: Any) -> Chart:
    (chart,) = find_charts(page.page())
    return chart


def test_steps_with_their_names_and_what_they_add_up_to(sheet: Any) -> None:
    points = only(steps(sheet)).points
    assert [(p.words[0].text, p.names[0], p.fits) for p in points] == [
        ("60", "Voorraad begin", True),
        ("30", "Inkoop", True),
        ("-45", "Verkoop", True),
        ("45", "Voorraad eind", True),
    ]


def test_a_total_that_the_steps_do_not_reach_is_not_proven(sheet: Any) -> None:
    assert [p.fits for p in only(steps(sheet, values=("60", "30", "-45", "52"))).points] == [None, True, True, None]


def test_steps_that_their_values_do_not_fit_make_no_waterfall(sheet: Any) -> None:
    assert find_charts(steps(sheet, values=("60", "12", "-99", "45")).page()) == ()


def test_bars_on_both_sides_of_an_axis_are_no_steps(sheet: Any) -> None:
    page = sheet()
    for number, length in enumerate((80, 55, -30, 40)):
        x = 100 + 50 * number
        page.card(x, 400 - max(length, 0), x + 30, 400 - min(length, 0))
        page.text(x + 8, 388 - length if length > 0 else 434, str(length), size=8).text(
            x + 8, 450, f"w{number}", size=8
        )
    assert [p.names for p in only(page).points] == [("w0",), ("w1",), ("w2",), ("w3",)]


def test_pieces_of_stacked_columns_are_no_steps(sheet: Any) -> None:
    page = steps(sheet)
    for number, top in ((1, 290), (2, 290)):
        page.card(100 + 50 * number, top, 130 + 50 * number, top + 25, fill="#112233")
    assert not any(p.names == ("Inkoop",) and p.fits for c in find_charts(page.page()) for p in c.points)


def test_names_turned_by_a_quarter(sheet: Any) -> None:
    chart = only(steps(sheet, upright=False))
    assert [p.names for p in chart.points] == [("Voorraad begin",), ("Inkoop",), ("Verkoop",), ("Voorraad eind",)]
    assert {"Voorraad", "Inkoop"} <= {w.text for w in chart.words}


def test_turned_names_over_two_lines_are_mended() -> None:
    name = [turned("rekeningen", 109, 400), turned("spaar-", 100, 400), turned("losse", 100, 430)]
    (ordered,) = turned_names(name, [108], 40, 398)
    assert text_of_turned(ordered) == "losse spaarrekeningen"


def test_a_line_above_that_gives_the_unit_is_a_subtitle_without_a_title(sheet: Any) -> None:
    page = steps(sheet).text(95, 283, "Getallen in %", size=7)
    chart = only(page)
    assert (chart.title, chart.subtitle) == ("", "Getallen in %")


def test_leaning_names_meet_the_axis_at_their_end() -> None:
    years = [replace(turned(str(2019 + n), 0, 402), bbox=BBox(82 + 16 * n, 402, 100 + 16 * n, 420)) for n in range(4)]
    names = turned_names([replace(w, leaning=True) for w in years], [100, 116, 132, 148], 16, 400)
    assert [text_of_turned(name) for name in names] == ["2019", "2020", "2021", "2022"]


def test_turned_words_under_few_places_are_no_names() -> None:
    assert turned_names([turned("aantal", 20, 400)], [24, 64, 104, 144], 40, 398) == []


def test_a_line_between_title_and_chart_is_its_subtitle(sheet: Any) -> None:
    page = steps(sheet)
    page.text(95, 270, "Verloop voorraad", size=10, bold=True).text(95, 283, "In duizenden euro", size=7)
    page.words.sort(key=lambda w: w.bbox.top)
    chart = only(page)
    assert (chart.title, chart.subtitle) == ("Verloop voorraad", "In duizenden euro")
