"""Numbers are read a second time, and figures that were passed over are found; by an engine that is told what to see."""

from __future__ import annotations

from dataclasses import dataclass
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
    """Reads lines as it was told, one after the other, the last again and again."""

    texts: list[str]
    confidence: float
    looked: int = 0

    def read_line(self, picture: Image.Image, resolution: int) -> tuple[str, float]:
        assert picture.width > 0
        self.looked += 1
        return self.texts[min(self.looked, len(self.texts)) - 1], self.confidence


def engine(*texts: str, confidence: float = 0.9) -> Tesseract:
    return cast(Tesseract, Told(list(texts), confidence))


def word(text: str, x0: float, top: float, confidence: float = 0.8) -> PictureWord:
    return PictureWord(text, BBox(x0, top, x0 + 24 * len(text), top + 30), top + 30, 40.0, confidence, line=1)


BLANK = Image.new("L", (1200, 900), 255)


@pytest.mark.parametrize(
    ("first", "again", "kept"),
    [
        ("26%", ["2,6%", "2,6%", "26%"], "2,6%"),
        ("26%", ["2,6%", "26%", "26%"], "26%"),
        ("=506", ["=506", "„506", "506"], "-506"),
        ("“1.250", ["1.250|", "1.250"], "1.250"),
        ("1.250", ["lasten"], "1.250"),
        ("1.250", ["1250.", "125 0", "1.250"], "1.250"),
        ("baten", ["12"], "baten"),
    ],
    ids=["two of three", "one of three", "a sign", "litter", "no number", "oddly formed", "a sure word"],
)
def test_what_most_readings_of_a_number_say_is_kept(first: str, again: list[str], kept: str) -> None:
    (read,) = read_again([word(first, 100, 100)], BLANK, DOTS, engine(*again))
    assert read.text == kept


def test_a_number_that_no_other_reading_confirms_is_less_sure() -> None:
    alone, agreed = (
        next(read_again([word("1.250", 100, 100)], BLANK, DOTS, engine(*texts)))
        for texts in (["lasten"], ["1.250", "1.260", "1.270"])
    )
    assert alone.confidence < 0.8 <= agreed.confidence


@pytest.mark.parametrize(
    ("again", "kept"), [(["7,7", "7,7"], "7,7"), (["7,7", "7,1", "17"], "VE"), (["VE", "ve"], "VE")]
)
def test_letters_that_the_engine_doubts_are_a_number_where_two_readings_say_so(again: list[str], kept: str) -> None:
    (read,) = read_again([word("VE", 100, 100, confidence=0.4)], BLANK, DOTS, engine(*again))
    assert read.text == kept


def test_two_figures_that_were_read_as_one_are_two() -> None:
    picture = BLANK.copy()
    ImageDraw.Draw(picture).rectangle((100, 100, 200, 130), fill=0)
    ImageDraw.Draw(picture).rectangle((260, 100, 360, 130), fill=0)
    merged = PictureWord("4544-5876", BBox(100, 100, 361, 131), 131, 40.0, 0.2, line=1)
    one, other = read_again([merged], picture, DOTS, engine("4.544", "4.544", "4.544", "5.876"))
    assert (one.text, other.text) == ("4.544", "5.876")
    assert (one.box.x1, other.box.x0) == (201, 260)


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
    assert [w.text for w in read_again(words, BLANK, DOTS, engine(""))] == whole


def with_ring(x: int, y: int) -> Image.Image:
    picture = BLANK.copy()
    ImageDraw.Draw(picture).ellipse((x, y, x + 20, y + 30), outline=0, width=5)
    return picture


def test_a_figure_in_a_row_and_a_column_of_others_is_found() -> None:
    words = [word("huur", 100, 200), word("1.250", 800, 100), word("940", 848, 300)]
    found = with_missed_figures(words, with_ring(895, 200), DOTS, engine("0"))
    assert [w.text for w in found] == ["huur", "1.250", "940", "0"]
    assert found[-1].baseline == words[0].baseline


@pytest.mark.parametrize(
    ("place", "texts", "confidence"),
    [
        ((895, 500), ["0"], 0.8),
        ((500, 200), ["0"], 0.8),
        ((895, 200), ["o"], 0.8),
        ((895, 200), ["0", "6", "8"], 0.8),
        ((895, 200), ["0"], 0.1),
    ],
    ids=["in no row", "in no column", "a letter", "read three ways", "unsure"],
)
def test_other_ink_is_no_figure(place: tuple[int, int], texts: list[str], confidence: float) -> None:
    words = [word("huur", 100, 200), word("1.250", 800, 100), word("940", 848, 300)]
    assert with_missed_figures(words, with_ring(*place), DOTS, engine(*texts, confidence=confidence)) == words


def test_a_column_of_noughts_read_from_top_to_bottom_makes_way_for_them() -> None:
    column = PictureWord("oo", BBox(890, 90, 920, 240), 240, 150.0, 0.4, line=2)
    words = [word("huur", 100, 100), word("reizen", 100, 200), word("1.250", 600, 100), word("12", 600, 200)]
    picture = with_ring(895, 100)
    picture.paste(with_ring(895, 200).crop((850, 180, 1000, 260)), (850, 180))
    found = with_missed_figures([*words, column], picture, DOTS, engine("0"))
    assert [w.text for w in found] == [*(w.text for w in words), "0", "0"]
