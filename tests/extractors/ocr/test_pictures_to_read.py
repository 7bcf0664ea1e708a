"""Pictures that may show a table or chart are told by their place and by a small copy; nothing else is looked at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.ocr.pictures_to_read import may_be_read, picture_boxes

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
        page(BBox(80, 200, 200, 260)),
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


@pytest.mark.parametrize(
    "picture",
    [drawn("white", "black", 18), drawn("white", "#2060ff", 18), drawn("#406080", "white", 18)],
    ids=["print", "coloured bars", "light on dark"],
)
def test_print_and_drawings_are_read(picture: Image.Image) -> None:
    assert may_be_read(picture)


def photograph() -> Image.Image:
    """Soft blots in all colours."""
    coarse = np.random.default_rng(5).integers(0, 255, (12, 16, 3), dtype=np.uint8)
    return Image.fromarray(coarse).resize((420, 300), Image.Resampling.BICUBIC)


@pytest.mark.parametrize(
    "picture",
    [photograph(), drawn("white", "black", 0), Image.new("RGB", (0, 0))],
    ids=["a photograph", "empty paper", "nothing"],
)
def test_photographs_are_not(picture: Image.Image) -> None:
    assert not may_be_read(picture)
