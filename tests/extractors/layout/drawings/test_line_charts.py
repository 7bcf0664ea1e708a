"""Lines over places take the values that lie on one scale with their points, whatever stands nearer."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.drawn_lines import drawn_lines
from verslag.extractors.layout.drawings.find_charts import find_charts

RED, BLUE = "#cc0000", "#0000cc"
PLACES = ("Voorjaar", "Zomer", "Najaar", "Winter")


def stroke(page: Any, color: str, *points: tuple[float, float]) -> None:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = BBox(min(xs), min(ys), max(xs), max(ys))
    page.shapes.append(Shape("curve", box, None, color, 1.0, outline=points))


def drawn(sheet: Any, *lines: tuple[str, tuple[float, ...]], over: float = 12) -> Any:
    """Lines with a point every 90 points, two points a unit high; each value so far over its point."""
    page = sheet()
    for place, name in enumerate(PLACES[: len(lines[0][1])]):
        page.text(110 + 90 * place - 2 * len(name), 410, name, size=8)
    for color, values in lines:
        points = [(110 + 90.0 * n, 400 - 2.0 * value) for n, value in enumerate(values)]
        stroke(page, color, *points)
        for (x, y), value in zip(points, values, strict=True):
            page.text(x - 4, y - over, f"{value:g}", size=8)
    return page


def read(page: Any) -> list[tuple[str, tuple[str, ...], str]]:
    return [(p.words[0].text, p.names, p.series) for c in find_charts(page.page()) for p in c.points]


def test_one_line(sheet: Any) -> None:
    assert read(drawn(sheet, (RED, (40, 62, 55)))) == [
        ("40", ("Voorjaar",), ""),
        ("62", ("Zomer",), ""),
        ("55", ("Najaar",), ""),
    ]


def test_where_lines_cross_the_height_tells_whose_a_value_is(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 52, 58, 70)), (BLUE, (66, 57, 52, 41)), over=16)
    for row, (color, name) in enumerate(((RED, "stad"), (BLUE, "dorp"))):
        page.card(440, 280 + 14 * row, 447, 287 + 14 * row, fill=color).text(452, 279 + 14 * row, name, size=8)
    assert {(value, series) for value, _, series in read(page)} == {
        *((value, "stad") for value in ("40", "52", "58", "70")),
        *((value, "dorp") for value in ("66", "57", "41")),
        ("52", "dorp"),
    }


def test_lines_named_at_their_ends(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 52, 48)), (BLUE, (70, 80, 85)))
    page.text(295, 300, "stad", size=8).text(295, 226, "dorp", size=8)
    assert {series for *_, series in read(page)} == {"stad", "dorp"}


def test_values_that_lie_on_no_scale_make_no_chart(sheet: Any) -> None:
    page = sheet()
    stroke(page, RED, (110, 320), (200, 300), (290, 310))
    for x, y, text in ((106, 308, "91"), (196, 288, "12"), (286, 298, "60")):
        page.text(x, y, text, size=8)
    for place in range(3):
        page.text(100 + 90 * place, 410, PLACES[place], size=8)
    assert read(page) == []


def test_a_line_over_columns_is_read_with_their_names(sheet: Any) -> None:
    page = sheet()
    for place, (height, name) in enumerate(((80, "Noord"), (50, "Zuid"), (110, "West"))):
        x = 100 + 60 * place
        page.card(x, 400 - height, x + 30, 400, fill=BLUE).text(x + 6, 400 - height / 2 - 4, str(height), size=8)
        page.text(x + 15 - 2 * len(name), 406, name, size=8)
    points = ((115.0, 260.0), (175.0, 250.0), (235.0, 230.0))
    stroke(page, RED, *points)
    for (x, y), text in zip(points, ("5", "6", "8"), strict=True):
        page.text(x - 2, y - 12, text, size=8)
    for row, (color, name) in enumerate(((BLUE, "leden"), (RED, "groei"))):
        page.card(300, 300 + 14 * row, 307, 307 + 14 * row, fill=color).text(312, 299 + 14 * row, name, size=8)
    lines = [(value, names) for value, names, series in read(page) if series == "groei"]
    assert lines == [("5", ("Noord",)), ("6", ("Zuid",)), ("8", ("West",))]


def test_a_stroke_that_turns_back_is_no_line() -> None:
    box = BBox(0, 0, 20, 20)
    assert drawn_lines([Shape("curve", box, None, RED, 1.0, outline=((0, 0), (20, 10), (5, 20)))]) == []


def test_an_area_has_the_line_along_its_top() -> None:
    outline = ((0.0, 30.0), (0.0, 12.0), (10.0, 5.0), (20.0, 8.0), (20.0, 30.0))
    (line,) = drawn_lines([Shape("curve", BBox(0, 5, 20, 30), RED, None, outline=outline)])
    assert line.points == ((0.0, 12.0), (10.0, 5.0), (20.0, 8.0))


def test_a_marker_before_a_value_names_no_line(sheet: Any) -> None:
    page = sheet()
    for color, values in ((RED, (40, 52, 58)), (BLUE, (66, 71, 80))):
        points = [(110 + 90.0 * n, 400 - 2.0 * value) for n, value in enumerate(values)]
        stroke(page, color, *points)
        for (x, y), value in zip(points, values, strict=True):
            page.card(x - 3, y - 3, x + 3, y + 3, fill=color).text(x + 5, y - 4, str(value), size=8)
    for place, name in enumerate(PLACES[:3]):
        page.text(110 + 90 * place - 2 * len(name), 410, name, size=8)
    for row, (color, name) in enumerate(((RED, "stad"), (BLUE, "dorp"))):
        page.card(120 + 60 * row, 432, 127 + 60 * row, 439, fill=color).text(132 + 60 * row, 431, name, size=8)
    assert {(value, series) for value, _, series in read(page)} == {
        *((value, "stad") for value in ("40", "52", "58")),
        *((value, "dorp") for value in ("66", "71", "80")),
    }


def test_the_legend_is_near_the_foot_of_the_chart_however_high_its_lines_are(sheet: Any) -> None:
    page = drawn(sheet, (RED, (110, 120, 140)), (BLUE, (150, 135, 125)))
    for row, (color, name) in enumerate(((RED, "stad"), (BLUE, "dorp"))):
        page.card(120 + 60 * row, 432, 127 + 60 * row, 439, fill=color).text(132 + 60 * row, 431, name, size=8)
    assert {series for *_, series in read(page)} == {"stad", "dorp"}


def test_the_marker_before_the_name_at_the_end_of_a_line_is_no_legend(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 52, 48)), (BLUE, (70, 80, 85)))
    for color, name, y in ((RED, "stad", 304), (BLUE, "dorp", 230)):
        page.card(287, y - 3, 293, y + 3, fill=color).text(298, y - 4, name, size=8)
    assert {(value, series) for value, _, series in read(page)} == {
        *((value, "stad") for value in ("40", "52", "48")),
        *((value, "dorp") for value in ("70", "80", "85")),
    }


def test_where_lines_nearly_meet_the_larger_value_is_that_of_the_higher_one(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 62, 50.5)), (BLUE, (70, 20, 50)), over=9)
    words = {w.text: w for w in page.words}
    higher, lower = words["50.5"], words["50"]
    page.words.remove(higher)
    page.words.remove(lower)
    page.text(higher.bbox.x0, lower.bbox.top + 12, "50.5", size=8).text(
        lower.bbox.x0, higher.bbox.top - 3, "50", size=8
    )
    page.text(295, 295, "stad", size=8, color=RED).text(295, 303, "dorp", size=8, color=BLUE)
    assert {(value, series) for value, _, series in read(page) if value.startswith("50")} == {
        ("50.5", "stad"),
        ("50", "dorp"),
    }


def test_years_that_touch_name_the_places_of_a_line_each(sheet: Any) -> None:
    page = sheet()
    stroke(page, RED, *[(100.0 + 18 * n, 400 - 2.0 * value) for n, value in enumerate((40, 62, 55, 48))])
    for n, value in enumerate((40, 62, 55, 48)):
        page.text(96 + 18 * n, 388 - 2 * value, str(value), size=8)
        page.text(92 + 18 * n, 410, str(2028 + n), size=8)
    assert [names for _, names, _ in read(page)] == [("2028",), ("2029",), ("2030",), ("2031",)]


def test_names_at_ends_that_overlap_are_told_by_their_colour(sheet: Any) -> None:
    page = drawn(sheet, (RED, (40, 52, 48)), (BLUE, (70, 80, 50)))
    page.text(295, 300, "stad", size=8, color=RED).text(298, 300, "dorp", size=8, color=BLUE)
    assert {(value, series) for value, _, series in read(page)} >= {("40", "stad"), ("70", "dorp")}
