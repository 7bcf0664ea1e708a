"""The work on a page grows with what stands on it, not with its square: counted in executed lines, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.layout.analyse import analyse

WIDTH = 600.0
ROW = 12.0
MOST_GROWTH = 2.7
"""Twice the words and shapes may take a little more than twice the lines: sorting, and grids that grow both ways."""


def word(text: str, x: float, row: int) -> Word:
    top = ROW * row
    return Word(text, BBox(x, top, x + 5.0 * len(text), top + 9), 9.0, "Test", 400, False, "#000000", top + 7)


def line(x0: float, top: float, x1: float, bottom: float) -> Shape:
    return Shape("line", BBox(x0, top, x1, bottom), None, "#000000", 0.5)


def page(words: list[Word], shapes: list[Shape], rows: int) -> PageText:
    return PageText(1, "1", WIDTH, ROW * (rows + 1), 0, tuple(words), tuple(shapes))


def running_text(rows: int) -> PageText:
    return page([word("woorden", 40.0 + 45 * k, row) for row in range(rows) for k in range(10)], [], rows)


def aligned_table(rows: int) -> PageText:
    words = [word("post", 40.0, row) for row in range(rows)]
    words += [word(f"{1000 + row}", 200.0 + 80 * k, row) for row in range(rows) for k in range(4)]
    return page(words, [], rows)


def ruled_table(rows: int) -> PageText:
    shapes = [line(40.0, ROW * row, 540.0, ROW * row) for row in range(rows + 1)]
    shapes += [line(40.0 + 100 * k, 0.0, 40.0 + 100 * k, ROW * rows) for k in range(6)]
    words = [word(f"{1000 + row}", 50.0 + 100 * k, row) for row in range(rows) for k in range(5)]
    return page(words, shapes, rows)


def map_of_lines(rows: int) -> PageText:
    shapes = [
        line(x := float((row * 37 + k * 61) % 560), ROW * row, x + 7.0, ROW * row + 5 * (k % 3))
        for row in range(rows)
        for k in range(10)
    ]
    return page([word("straat", 50.0, row) for row in range(0, rows, 4)], shapes, rows)


def tiles(rows: int) -> PageText:
    shapes = [
        Shape("rect", BBox(20.0 + 70 * k, ROW * row, 80.0 + 70 * k, ROW * row + 10), "#ddeeff", None)
        for row in range(rows)
        for k in range(8)
    ]
    return page([word("tegel", 22.0 + 70 * k, row) for row in range(rows) for k in range(8)], shapes, rows)


def numbers_beside_words(rows: int) -> PageText:
    """Bare numbers with a short label right of each, in two columns: bars, icon lists."""
    words = [word(f"{7 * row + k}", 40.0 + 250 * k, row) for row in range(rows) for k in range(2)]
    words += [word("soort", 70.0 + 250 * k, row) for row in range(rows) for k in range(2)]
    return page(words, [], rows)


def lines_executed(work: Callable[[], object]) -> int:
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("drawn", [running_text, aligned_table, ruled_table, map_of_lines, tiles, numbers_beside_words])
def test_twice_as_much_on_a_page_is_twice_the_work(drawn: Callable[[int], PageText]) -> None:
    small, large = drawn(60), drawn(120)
    analyse([small])  # what is loaded once
    once = lines_executed(lambda: analyse([small]))
    twice = lines_executed(lambda: analyse([large]))
    assert twice < MOST_GROWTH * once
