"""Words turned by a quarter stand in the lines they are read in."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.lines.turned_lines import turned_lines


def turned(text: str, baseline: float, top: float, rotation: int) -> Word:
    return Word(
        text, BBox(baseline - 8, top, baseline + 2, top + 20), 10, "Test", 400, False, "#000000", baseline, rotation
    )


@pytest.mark.parametrize(
    ("rotation", "expected"), [(270, [["laag", "hoog"], ["naast"]]), (90, [["naast"], ["hoog", "laag"]])]
)
def test_lines_in_the_order_they_are_read(rotation: int, expected: list[list[str]]) -> None:
    words = [turned("hoog", 50, 10, rotation), turned("naast", 62, 10, rotation), turned("laag", 50, 40, rotation)]
    assert [[word.text for word in line] for line in turned_lines(words)] == expected


def test_baselines_a_little_apart_are_one_line() -> None:
    """Wherever on the page they stand, halfway between two ems as well."""
    (line,) = turned_lines([turned("boven", 54.9, 10, 270), turned("onder", 55.1, 40, 270)])
    assert [word.text for word in line] == ["onder", "boven"]
