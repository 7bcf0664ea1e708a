"""Stacks that begin anywhere are one chart; names at the pieces of one stack name them all."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drawings.bar_groups import Bar, bars_of
from verslag.extractors.layout.drawings.find_charts import find_charts
from verslag.extractors.layout.drawings.floating_stacks import floating_stacks

COLORS = ("#cc0000", "#0000cc", "#00aaaa")
ROWS = ((0, (30, 60, 50)), (25, (40, 45, 70)), (10, (20, 80, 35)))


def rows(page: Any, left: float = 120, top: float = 300) -> Any:
    """Rows 30 points apart that begin so many points further right, the value in the middle of each piece."""
    for number, (start, parts) in enumerate(ROWS):
        x, y = left + start, top + 30 * number
        page.text(60, y + 5, ("Noord", "Zuid", "West")[number], size=8)
        for color, part in zip(COLORS, parts, strict=True):
            page.card(x, y, x + 2 * part, y + 18, fill=color).text(x + part - 4, y + 5, str(part), size=8)
            x += 2 * part
    return page


def read(page: Any) -> set[tuple[str, tuple[str, ...], str]]:
    return {(p.words[0].text, p.names, p.series) for c in find_charts(page.page()) for p in c.points}


def test_stacks_around_a_middle_are_one_group(sheet: Any) -> None:
    (group,) = floating_stacks(bars_of(rows(sheet()).shapes, 595, 842), upright=False)
    assert [len(stack) for stack in group.stacks] == [3, 3, 3]


def test_stacks_on_one_line_float_not(sheet: Any) -> None:
    page = sheet()
    for number in range(3):
        for piece, color in enumerate(COLORS):
            page.card(100 + 40 * piece, 300 + 30 * number, 140 + 40 * piece, 318 + 30 * number, fill=color)
    assert floating_stacks(bars_of(page.shapes, 595, 842), upright=False) == []


def test_names_over_the_first_row_name_the_pieces(sheet: Any) -> None:
    page = rows(sheet())
    for x, name in ((120, "nooit"), (182, "soms"), (300, "vaak")):
        page.text(x, 286, name, size=8)
    found = read(page)
    assert ("30", ("Noord",), "nooit") in found
    assert {series for _, _, series in found} == {"nooit", "soms", "vaak"}


def test_pieces_painted_over_the_end_of_a_column_make_no_stack_of_their_own() -> None:
    bars = []
    for n, (low, first, second) in enumerate(((40, 70, 95), (60, 85, 120))):
        x0, x1 = 100.0 + 50 * n, 130.0 + 50 * n
        bars.append(Bar(BBox(x0, 400.0 - second - 30, x1, 400.0), "#888888"))
        tops = (low, first, second, second + 30)
        bars += [
            Bar(BBox(x0, 400.0 - upper, x1, 400.0 - lower), fill)
            for (lower, upper), fill in zip(pairwise(tops), ("#cc0000", "#0000cc", "#00aaaa"), strict=True)
        ]
    assert floating_stacks(bars, upright=True) == []
    assert len(floating_stacks([bar for bar in bars if bar.fill != "#888888"], upright=True)) == 1
