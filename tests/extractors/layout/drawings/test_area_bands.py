"""Areas of a chart: a value stands for how thick its band is at its place, wherever in the band it is printed."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.area_bands import area_groups
from verslag.extractors.layout.drawings.find_charts import find_charts

RED, BLUE = "#cc0000", "#0000cc"
FOOT = 400.0
PLACES = ("2021", "2022", "2023", "2024")


def outline(page: Any, fill: str, upper: tuple[float, ...], lower: tuple[float, ...]) -> None:
    """A band between two edges, two points a unit high, with a place every 80 points."""
    points = [(100 + 80.0 * n, FOOT - 2 * v) for n, v in enumerate(upper)]
    points += [(100 + 80.0 * n, FOOT - 2 * v) for n, v in reversed(list(enumerate(lower)))]
    xs, ys = zip(*points, strict=True)
    page.shapes.append(Shape("curve", BBox(min(xs), min(ys), max(xs), max(ys)), fill, None, outline=tuple(points)))


def stacked(sheet: Any, first: tuple[int, ...], second: tuple[int, ...]) -> Any:
    page = sheet()
    whole = tuple(a + b for a, b in zip(first, second, strict=True))
    outline(page, RED, first, (0,) * len(first))
    outline(page, BLUE, whole, first)
    for n, name in enumerate(PLACES[: len(first)]):
        x = 100 + 80 * n
        page.text(x - 8, FOOT + 6, name, size=8)
        page.text(x - 4, FOOT - first[n] - 5, str(first[n]), size=8)
        page.text(x - 4, FOOT - first[n] - whole[n] - 5, str(second[n]), size=8)
    for n, (fill, name) in enumerate(((RED, "huur"), (BLUE, "koop"))):
        page.card(100 + 60 * n, 430, 107 + 60 * n, 437, fill=fill).text(111 + 60 * n, 429, name, size=8)
    return page


def test_bands_upon_one_another(sheet: Any) -> None:
    page = stacked(sheet, (40, 25, 31, 52), (30, 44, 23, 18))
    (chart,) = find_charts(page.page())
    assert {(p.words[0].text, p.names[0], p.series) for p in chart.points} == {
        *zip(("40", "25", "31", "52"), PLACES, ["huur"] * 4, strict=True),
        *zip(("30", "44", "23", "18"), PLACES, ["koop"] * 4, strict=True),
    }
    assert all(p.fits for p in chart.points)


def test_value_over_the_edge_of_a_single_area(sheet: Any) -> None:
    page = sheet()
    outline(page, RED, (60, 35, 48), (0, 0, 0))
    for n, value in enumerate((60, 35, 48)):
        page.text(96 + 80 * n, FOOT - 2 * value - 12, str(value), size=8)
        page.text(92 + 80 * n, FOOT + 6, PLACES[n], size=8)
    (chart,) = find_charts(page.page())
    assert [(p.words[0].text, p.names) for p in chart.points] == [
        ("60", ("2021",)),
        ("35", ("2022",)),
        ("48", ("2023",)),
    ]


def test_a_rectangle_with_points_on_its_sides_is_no_area(sheet: Any) -> None:
    page = sheet()
    outline(page, RED, (60, 60, 60), (0, 0, 0))
    assert area_groups(page.page().shapes) == []


def test_a_band_thinner_than_its_values_are_high_is_a_line(sheet: Any) -> None:
    page = sheet()
    outline(page, RED, (60, 35, 48), (59.5, 34.5, 47.5))
    assert area_groups(page.page().shapes) == []


def test_values_that_bands_are_not_as_thick_as_make_no_chart(sheet: Any) -> None:
    page = sheet()
    outline(page, RED, (60, 35, 48), (0, 0, 0))
    for n, value in enumerate(("12", "77", "40")):
        page.text(96 + 80 * n, FOOT - 30, value, size=8)
    assert find_charts(page.page()) == ()
