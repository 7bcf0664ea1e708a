"""Pictures that may show a table are told by their place and by a small copy; nothing else is looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.ocr.table_pictures import is_print, picture_boxes

WHERE = BBox(80, 200, 500, 500)


def page(*pictures: BBox, words: int = 0) -> PageText:
    """A page of text with pictures, and so many words on the first of them."""
    word = Word("baten", BBox(100, 300, 130, 310), 10, "", 400, False, "#000000", 308)
    shapes = tuple(Shape("image", box, None, None) for box in pictures)
    return PageText(1, "1", 595, 842, 0, (word,) * words, shapes)


def test_a_large_picture_is_looked_at() -> None:
    assert list(picture_boxes(page(WHERE))) == [WHERE]


@pytest.mark.parametrize(
    "other",
    [
        page(BBox(80, 200, 200, 300)),
        page(BBox(0, 0, 595, 842)),
        page(WHERE, words=5),
        replace(page(WHERE), state="image"),
        replace(page(WHERE), by_ocr=(WHERE,)),
    ],
    ids=["a logo", "a ground", "text over it", "no page of text", "read already"],
)
def test_other_pictures_are_not(other: PageText) -> None:
    assert list(picture_boxes(other)) == []


def drawn(ground: str, ink: str, lines: int) -> Image.Image:
    picture = Image.new("RGB", (420, 300), ground)
    for row in range(lines):
        ImageDraw.Draw(picture).rectangle((20, 10 + 14 * row, 400, 14 + 14 * row), fill=ink)
    return picture


def test_dark_lines_on_paper_are_print() -> None:
    assert is_print(drawn("white", "black", 18))


@pytest.mark.parametrize(
    "picture",
    [drawn("#406080", "white", 18), drawn("white", "#2060ff", 18), drawn("white", "black", 0)],
    ids=["a photograph", "coloured bars", "empty paper"],
)
def test_photographs_charts_and_drawings_are_not(picture: Image.Image) -> None:
    assert not is_print(picture)
