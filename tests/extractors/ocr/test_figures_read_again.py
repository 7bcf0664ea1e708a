"""Numbers are read a second time, and figures that were passed over are found; by an engine that is told what to see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.missed_figures import with_missed_figures
from verslag.extractors.ocr.numbers_again import read_again
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

DOTS = 300


@dataclass
class Told:
    """Reads every line as it was told, and keeps how large the pictures were."""

    text: str
    confidence: float
    sizes: list[tuple[int, int]] = field(default_factory=list)

    def read_line(self, picture: Image.Image, resolution: int, *, only: str = "") -> tuple[str, float]:
        self.sizes.append(picture.size)
        return self.text, self.confidence


def engine(text: str, confidence: float) -> Tesseract:
    return cast(Tesseract, Told(text, confidence))


def word(text: str, x0: float, top: float, confidence: float = 0.8) -> PictureWord:
    return PictureWord(text, BBox(x0, top, x0 + 24 * len(text), top + 30), top + 30, 40.0, confidence, line=1)


BLANK = Image.new("L", (1200, 900), 255)


@pytest.mark.parametrize(
    ("first", "second", "confidence", "kept"),
    [
        ("26%", "2,6%", 0.9, "2,6%"),
        ("26%", "2,6%", 0.7, "26%"),
        ("1.250", "1.250 |", 0.95, "1.250"),
        ("1.250", "lasten", 0.95, "1.250"),
        ("baten", "boten", 0.95, "baten"),
    ],
    ids=["surer", "less sure", "two words", "no number", "a word is not read again"],
)
def test_the_surer_reading_of_a_number_is_kept(first: str, second: str, confidence: float, kept: str) -> None:
    (read,) = read_again([word(first, 100, 100)], BLANK, DOTS, engine(second, confidence))
    assert read.text == kept


@pytest.mark.parametrize(
    ("left", "right", "gap", "whole"),
    [
        ("94", "360", 8, ["94.360"]),
        ("34219", "400", 8, ["34.219.400"]),
        ("-1.336.", "616", 8, ["-1.336.616"]),
        ("34.", "219.400,50", 8, ["34.219.400,50"]),
        ("94", "360", 40, ["94", "360"]),
        ("94", "36", 8, ["94", "36"]),
        ("9,4", "360", 8, ["9,4", "360"]),
    ],
)
def test_a_number_that_fell_apart_is_one_again(left: str, right: str, gap: int, whole: list[str]) -> None:
    words = [word(left, 100, 100), word(right, 100 + 24 * len(left) + gap, 100)]
    assert [w.text for w in read_again(words, BLANK, DOTS, engine("", 0.0))] == whole


def with_ring(x: int, y: int) -> Image.Image:
    picture = BLANK.copy()
    ImageDraw.Draw(picture).ellipse((x, y, x + 20, y + 30), outline=0, width=5)
    return picture


def test_a_figure_in_a_row_and_a_column_of_others_is_found() -> None:
    words = [word("huur", 100, 200), word("1.250", 800, 100), word("940", 848, 300)]
    found = with_missed_figures(words, with_ring(895, 200), DOTS, engine("0", 0.8))
    assert [w.text for w in found] == ["huur", "1.250", "940", "0"]
    assert found[-1].baseline == words[0].baseline


@pytest.mark.parametrize(
    ("place", "text", "confidence"),
    [((895, 500), "0", 0.8), ((500, 200), "0", 0.8), ((895, 200), "o", 0.8), ((895, 200), "0", 0.3)],
    ids=["in no row", "in no column", "a letter", "unsure"],
)
def test_other_ink_is_no_figure(place: tuple[int, int], text: str, confidence: float) -> None:
    words = [word("huur", 100, 200), word("1.250", 800, 100), word("940", 848, 300)]
    assert with_missed_figures(words, with_ring(*place), DOTS, engine(text, confidence)) == words


def test_a_column_of_noughts_read_from_top_to_bottom_makes_way_for_them() -> None:
    column = PictureWord("oo", BBox(890, 90, 920, 240), 240, 150.0, 0.4, line=2)
    words = [word("huur", 100, 100), word("reizen", 100, 200), word("1.250", 600, 100), word("12", 600, 200)]
    picture = with_ring(895, 100)
    picture.paste(with_ring(895, 200).crop((850, 180, 1000, 260)), (850, 180))
    found = with_missed_figures([*words, column], picture, DOTS, engine("0", 0.8))
    assert [w.text for w in found] == [*(w.text for w in words), "0", "0"]
