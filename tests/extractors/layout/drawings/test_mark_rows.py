"""Gauges, waffles and bubbles in a row show the values that stand at them, or make no chart."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drawings.find_charts import find_charts

RED, GREY = "#cc0000", "#dddddd"
NAMES, VALUES = ("Noord", "Zuid", "West"), (20, 64, 81)
Row = set[tuple[str, str]]
EXPECTED: Row = {(f"{value}%", name) for name, value in zip(NAMES, VALUES, strict=True)}


def ring(page: Any, x: float, y: float, share: float, fill: str) -> None:
    """A part of a half ring around a point, from the left."""
    turn = [pi * share / 100 * step / 20 for step in range(21)]
    outer = [(x - 30 * cos(t), y - 30 * sin(t)) for t in turn]
    outline = (*outer, *[(x - 20 * cos(t), y - 20 * sin(t)) for t in reversed(turn)])
    xs, ys = [a for a, _ in outline], [b for _, b in outline]
    page.shapes.append(Shape("curve", BBox(min(xs), min(ys), max(xs), max(ys)), fill, None, outline=outline))


def disc(page: Any, x: float, y: float, radius: float) -> None:
    page.shapes.append(Shape("curve", BBox(x - radius, y - radius, x + radius, y + radius), RED, None))


def named(page: Any, x: float, top: float, name: str, value: str, at: float) -> None:
    page.text(x - 2 * len(value), at, value, size=8).text(x - 2 * len(name), top, name, size=8)


def gauges(sheet: Any, shown: tuple[int, ...]) -> Any:
    page = sheet()
    for number, (name, value, share) in enumerate(zip(NAMES, VALUES, shown, strict=True)):
        x = 100.0 + 100 * number
        ring(page, x, 200, 100, GREY)
        ring(page, x, 200, share, RED)
        named(page, x, 206, name, f"{value}%", 190)
    return page


def waffles(sheet: Any, shown: tuple[int, ...]) -> Any:
    page = sheet()
    for number, (name, value, share) in enumerate(zip(NAMES, VALUES, shown, strict=True)):
        left = 60.0 + 120 * number
        for cell in range(100):
            x, y = left + 6 * (cell % 10), 200 - 6 * (cell // 10)
            page.card(x, y, x + 5, y + 5, fill=RED if cell < share else GREY)
        named(page, left + 30, 224, name, f"{value}%", 210)
    return page


def bubbles(sheet: Any, shown: tuple[int, ...]) -> Any:
    page = sheet()
    for number, (name, value, size) in enumerate(zip(NAMES, VALUES, shown, strict=True)):
        x = 100.0 + 100 * number
        disc(page, x, 200, 4 * size**0.5)
        named(page, x, 250, name, f"{value}%", 196)
    return page


def read(page: Any) -> Row:
    return {(p.words[0].text, p.names[0]) for c in find_charts(page.page()) if c.kind == "marks" for p in c.points}


DRAWN = pytest.mark.parametrize("drawn", [gauges, waffles, bubbles])


@DRAWN
def test_each_mark_has_its_value_and_name(sheet: Any, drawn: Any) -> None:
    assert read(drawn(sheet, VALUES)) == EXPECTED


@DRAWN
def test_marks_that_show_other_values_make_no_chart(sheet: Any, drawn: Any) -> None:
    assert read(drawn(sheet, (70, 15, 33))) == set()


def test_values_and_names_may_stand_beside_the_marks(sheet: Any) -> None:
    page = waffles(sheet, VALUES)
    page.words.clear()
    for number, (name, value) in enumerate(zip(NAMES, VALUES, strict=True)):
        page.text(124 + 120 * number, 160, f"{value}%", size=10).text(124 + 120 * number, 173, name, size=8)
    assert read(page) == EXPECTED


def test_another_title_begins_another_row(sheet: Any) -> None:
    page = gauges(sheet, VALUES)
    page.text(70, 155, "Leden", bold=True).text(170, 155, "Gasten", bold=True)
    charts = [c for c in find_charts(page.page()) if c.kind == "marks"]
    assert [(c.title, len(c.points)) for c in charts] == [("Leden", 1), ("Gasten", 2)]
    assert charts[0].bbox.x1 < union(w.bbox for w in charts[1].words).x0
