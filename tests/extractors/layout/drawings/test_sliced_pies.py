"""Slices around one centre take the values of their size, and the names of the legend or beside them."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts
from verslag.extractors.layout.drawings.pie_slices import pies_of

COLORS = ("#cc0000", "#00cc00", "#0000cc", "#cccc00")


def at(angle: float, radius: float) -> tuple[float, float]:
    return 300 + radius * sin(radians(angle)), 300 - radius * cos(radians(angle))


def drawn(sheet: Any, *shares: float, radius: float = 60) -> Any:
    """Slices of these percentages clockwise from the top, each value printed on its slice."""
    page = sheet()
    start = 0.0
    for share, color in zip(shares, COLORS, strict=False):
        span = 3.6 * share
        steps = [start + span * n / 8 for n in range(9)]
        outline = ((300.0, 300.0), *(at(angle, radius) for angle in steps), (300.0, 300.0))
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        page.shapes.append(Shape("curve", BBox(min(xs), min(ys), max(xs), max(ys)), color, None, outline=outline))
        x, y = at(start + span / 2, 0.6 * radius)
        page.text(x - 8, y - 4, f"{share:g}%", size=8)
        start += span
    return page


def read(page: Any) -> list[tuple[str, tuple[str, ...], bool | None]]:
    return [
        (" ".join(w.text for w in point.words), point.names, point.fits)
        for chart in find_charts(page.page())
        for point in chart.points
    ]


def legend(page: Any, *names: str, colors: tuple[str, ...] = COLORS) -> Any:
    for number, (name, color) in enumerate(zip(names, colors, strict=False)):
        page.card(420, 260 + 14 * number, 426, 266 + 14 * number, fill=color)
        page.text(430, 259 + 14 * number, name, size=8)
    return page


def test_slices_with_their_part_of_the_circle(sheet: Any) -> None:
    (pie,) = pies_of(drawn(sheet, 50, 30, 20).shapes, 8)
    assert [(part.fill, round(part.span)) for part in pie.slices] == [
        (COLORS[0], 180),
        (COLORS[1], 108),
        (COLORS[2], 72),
    ]


def test_the_legend_names_slices_by_colour(sheet: Any) -> None:
    page = legend(drawn(sheet, 50, 30, 20), "water", "wind", "zon", colors=(COLORS[2], COLORS[0], COLORS[1]))
    assert read(page) == [("50%", ("wind",), True), ("30%", ("zon",), True), ("20%", ("water",), True)]


def test_a_colour_used_twice_in_the_legend_is_told_by_order(sheet: Any) -> None:
    page = legend(drawn(sheet, 40, 30, 20, 10), "water", "wind", "zon", "gas", colors=(*COLORS[:3], COLORS[2]))
    assert [names for _, names, _ in read(page)] == [("water",), ("wind",), ("zon",), ("gas",)]


def test_values_that_are_not_the_size_of_their_slices_prove_nothing(sheet: Any) -> None:
    page = legend(drawn(sheet, 50, 30, 20), "water", "wind", "zon")
    page.words = [w for w in page.words if "%" not in w.text]
    for angle, text in ((90, "11%"), (234, "64%"), (324, "90%")):
        x, y = at(angle, 36)
        page.text(x - 8, y - 4, text, size=8)
    assert read(page) == []


def test_names_outside_the_circle_stand_in_the_direction_of_their_slice(sheet: Any) -> None:
    page = drawn(sheet, 50, 30, 20)
    for angle, name in ((90, "water"), (234, "wind"), (324, "zon")):
        x, y = at(angle, 76)
        page.text(x - 10, y - 4, name, size=8)
    assert read(page) == [("50%", ("water",), True), ("30%", ("wind",), True), ("20%", ("zon",), True)]


def test_a_disc_under_one_slice_is_the_rest(sheet: Any) -> None:
    page = drawn(sheet, 35)
    ring = tuple(at(angle, 60) for angle in range(0, 361, 30))
    page.shapes.insert(0, Shape("curve", BBox(240, 240, 360, 360), COLORS[3], None, outline=ring))
    (pie,) = pies_of(page.shapes, 8)
    assert [round(part.span) for part in pie.slices] == [126, 234]


def test_slices_filled_and_outlined_apart_are_one(sheet: Any) -> None:
    page = drawn(sheet, 50, 30, 20)
    page.shapes = [shape for shape in page.shapes for _ in range(2)]
    (pie,) = pies_of(page.shapes, 8)
    assert [round(part.span) for part in pie.slices] == [180, 108, 72]


def test_boxes_of_curves_that_reach_beyond_the_circle_do_not_move_it(sheet: Any) -> None:
    page = drawn(sheet, 50, 30, 20)
    first, *rest = page.shapes
    wide = BBox(first.bbox.x0, first.bbox.top, first.bbox.x1 + 8, first.bbox.bottom)
    page.shapes = [Shape("curve", wide, first.fill, None, outline=first.outline), *rest]
    (pie,) = pies_of(page.shapes, 8)
    assert (round(pie.x), round(pie.y), round(pie.radius)) == (300, 300, 60)


def test_the_ground_under_a_pie_is_no_slice(sheet: Any) -> None:
    page = drawn(sheet, 50, 30, 20)
    ground = ((150.0, 200.0), (500.0, 200.0), (500.0, 420.0), (150.0, 420.0))
    page.shapes.insert(0, Shape("curve", BBox(150, 200, 500, 420), "#eeeeee", None, outline=ground))
    assert [len(pie.slices) for pie in pies_of(page.shapes, 8)] == [3]


def test_names_in_the_colours_of_the_slices_and_the_year_below(sheet: Any) -> None:
    page = drawn(sheet, 60, 40)
    page.text(100, 280, "• water", size=8, color=COLORS[0]).text(100, 292, "• wind", size=8, color=COLORS[1])
    page.text(285, 366, "eind 2021", size=8)
    (chart,) = find_charts(page.page())
    assert ([p.names for p in chart.points], chart.subtitle) == ([("water",), ("wind",)], "eind 2021")


def test_a_value_on_another_pie_is_not_its_own(sheet: Any) -> None:
    page = drawn(sheet, 60, 40)
    moved = [(x + 130.0, y) for x, y in page.shapes[0].outline], [(x + 130.0, y) for x, y in page.shapes[1].outline]
    for color, outline in zip(COLORS, moved, strict=False):
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        box = BBox(min(xs), min(ys), max(xs), max(ys))
        page.shapes.append(Shape("curve", box, color, None, outline=tuple(outline)))
    page.words = [w for w in page.words if w.text != "60%"]
    page.text(450, 330, "60%", size=8).text(400, 260, "40%", size=8)
    legend(page, "water", "wind")
    boxes = [chart.bbox.x1 for chart in find_charts(page.page()) for point in chart.points]
    assert all(x1 > 400 for x1 in boxes)
