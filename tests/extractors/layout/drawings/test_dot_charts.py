"""Dots along an axis of categories: the value near each that stands where it says."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts

RED, BLUE = "#cc0000", "#0000cc"


def dot(page: Any, x: float, y: float, fill: str = RED) -> None:
    page.shapes.append(Shape("curve", BBox(x - 3.5, y - 3.5, x + 3.5, y + 3.5), fill, None))


def rows(sheet: Any, values: dict[str, tuple[int, ...]], *, left: float = 100.0) -> Any:
    """Rows of dots from a place on, two points a unit; the smallest value before its dot, others behind theirs."""
    page = sheet()
    _add_rows(page, values, left)
    return page


def _add_rows(page: Any, values: dict[str, tuple[int, ...]], left: float) -> None:
    for row, (name, numbers) in enumerate(values.items()):
        y = 200.0 + 24 * row
        page.text(left - 10 - 4 * len(name), y - 4, name, size=8)
        for value, fill in zip(numbers, (RED, BLUE), strict=False):
            x = left + 2.0 * value
            dot(page, x, y, fill)
            before = len(numbers) > 1 and value == min(numbers)
            page.text(x - 16 if before else x + 6, y - 4, str(value), size=8)


def read(page: Any) -> list[tuple[str, tuple[str, ...], str]]:
    return [(p.words[0].text, p.names, p.series) for c in find_charts(page.page()) for p in c.points]


def test_one_dot_a_row(sheet: Any) -> None:
    assert read(rows(sheet, {"noord": (62,), "zuid": (35,), "west": (80,)})) == [
        ("62", ("noord",), ""),
        ("35", ("zuid",), ""),
        ("80", ("west",), ""),
    ]


def test_two_dots_a_row_named_by_the_legend(sheet: Any) -> None:
    page = rows(sheet, {"noord": (62, 40), "zuid": (35, 71), "west": (20, 55)})
    for n, (fill, name) in enumerate(((RED, "vroeger"), (BLUE, "nu"))):
        dot(page, 104 + 60 * n, 280, fill)
        page.text(112 + 60 * n, 276, name, size=8)
    assert set(read(page)) == {
        ("62", ("noord",), "vroeger"),
        ("40", ("noord",), "nu"),
        ("35", ("zuid",), "vroeger"),
        ("71", ("zuid",), "nu"),
        ("20", ("west",), "vroeger"),
        ("55", ("west",), "nu"),
    }


def test_two_dots_named_over_the_first_row(sheet: Any) -> None:
    page = rows(sheet, {"noord": (62, 30), "zuid": (35, 71), "west": (20, 55)})
    page.text(212, 184, "toen", size=8).text(156, 184, "nu", size=8)
    assert {series for _, _, series in read(page)} == {"toen", "nu"}


def test_charts_beside_one_another_on_other_levels_are_two(sheet: Any) -> None:
    page = rows(sheet, {"noord": (62,), "zuid": (35,), "west": (70,)})
    _add_rows(page, {"oost": (51,), "midden": (22,), "rand": (68,)}, 380)
    assert [len(chart.points) for chart in find_charts(page.page())] == [3, 3]


def test_dots_that_stand_elsewhere_than_their_values_say_are_no_chart(sheet: Any) -> None:
    page = sheet()
    for row, (name, x, text) in enumerate((("noord", 150, "80"), ("zuid", 190, "12"), ("west", 230, "55"))):
        y = 200.0 + 24 * row
        page.text(60, y - 4, name, size=8).text(x + 6, y - 4, text, size=8)
        dot(page, x, y)
    assert read(page) == []


def test_dots_of_which_too_few_stand_where_their_values_say_are_no_chart(sheet: Any) -> None:
    page = rows(sheet, {"noord": (62,), "zuid": (35,), "west": (80,), "oost": (51,)})
    assert len(read(page)) == 4
    for row, (name, text) in enumerate((("rand", "12"), ("kern", "93")), 4):
        dot(page, 150, 200.0 + 24 * row)
        page.text(74, 196 + 24 * row, name, size=8).text(156, 196 + 24 * row, text, size=8)
    assert read(page) == []


def test_bullets_before_numbered_lines_are_no_chart(sheet: Any) -> None:
    page = sheet()
    for row, text in enumerate(("12 leden", "30 gasten", "41 buren")):
        dot(page, 100, 200.0 + 24 * row)
        page.text(108, 196 + 24 * row, text, size=8)
    assert read(page) == []


def test_dots_over_names_rise_with_their_values(sheet: Any) -> None:
    page = sheet()
    for n, (name, value) in enumerate((("noord", 62), ("zuid", 35), ("west", 80), ("oost", 50))):
        x = 120.0 + 60 * n
        dot(page, x, 400 - 2.0 * value)
        page.text(x - 4, 400 - 2 * value - 15, str(value), size=8).text(x - 2 * len(name), 406, name, size=8)
    assert read(page) == [("62", ("noord",), ""), ("35", ("zuid",), ""), ("80", ("west",), ""), ("50", ("oost",), "")]
