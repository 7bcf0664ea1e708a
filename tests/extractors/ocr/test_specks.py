"""What is print and what is not, by size, text and how sure the engine is."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.specks import without_specks
from verslag.extractors.ocr.tesseract import PictureWord


def word(text: str, height: float = 30.0, confidence: float = 0.9) -> PictureWord:
    return PictureWord(text, BBox(0, 0, 20.0 * len(text), height), height, 40.0, confidence, line=1)


PRINT = [word("baten"), word("1.250"), word("lasten")]


@pytest.mark.parametrize(
    "speck", [word("|"), word("__", 3), word("E", 1), word("%", 40, confidence=0.1), word("ni", 150)]
)
def test_specks_rules_and_logos_are_left_out(speck: PictureWord) -> None:
    assert without_specks([*PRINT, speck]) == PRINT


@pytest.mark.parametrize("small", [word("-", 4), word("€"), word("0", confidence=0.4), word("a")])
def test_short_print_stays(small: PictureWord) -> None:
    assert without_specks([*PRINT, small]) == [*PRINT, small]


def test_no_words_are_no_words() -> None:
    assert without_specks([]) == []


def test_the_end_of_a_rule_is_no_part_of_a_figure() -> None:
    assert [found.text for found in without_specks([word("__1.250")])] == ["1.250"]
