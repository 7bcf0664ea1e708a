"""Words of a line are cut where the white is wider than a space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.lines.close_words import close_runs, close_words


def line(*placed: tuple[str, float, float]) -> list[Word]:
    """Words of size 10, each from its x0 to its x1."""
    return [Word(text, BBox(x0, 0, x1, 10), 10, "Test", 400, False, "#000000", 8) for text, x0, x1 in placed]


ROW = line(("Noord", 0, 30), ("12%", 33, 50), ("Zuid", 53, 80), ("8%", 100, 110))


def texts(found: Sequence[Sequence[Word]]) -> list[str]:
    return [" ".join(word.text for word in words) for words in found]


@pytest.mark.parametrize(("gap", "expected"), [(0.8, ["Noord 12% Zuid", "8%"]), (0.2, ["Noord", "12%", "Zuid", "8%"])])
def test_a_wide_gap_parts(gap: float, expected: list[str]) -> None:
    assert texts(close_words(ROW, gap)) == expected


def test_nothing_follows_what_ends() -> None:
    found = close_words(ROW, 0.8, lambda words: words[-1].text.endswith("%"))
    assert texts(found) == ["Noord 12%", "Zuid", "8%"]


def test_the_runs_of_several_lines_come_from_the_top_down() -> None:
    below = [replace(word, bbox=word.bbox.moved(0, 20)) for word in ROW[2:]]
    assert texts(close_runs([*below, *ROW[:2]], 0.8)) == ["Noord 12%", "Zuid", "8%"]
