"""The ink of a word: followed over its ends, not into its neighbours, in parts where it stands apart."""

from __future__ import annotations

from PIL import Image, ImageDraw

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.tesseract import PictureWord
from verslag.extractors.ocr.word_ink import InkSpot, ink_of, spots_of

WORD = PictureWord("250", BBox(200, 100, 260, 130), 130, 40.0, 0.8, line=1)


def spots(*boxes: tuple[int, int, int, int], others: tuple[PictureWord, ...] = ()) -> list[InkSpot]:
    picture = Image.new("L", (600, 300), 255)
    for box in boxes:
        ImageDraw.Draw(picture).rectangle(box, fill=0)
    return spots_of(WORD, [WORD, *others], ink_of(picture))


def test_a_sign_that_the_box_leaves_out_is_taken_in() -> None:
    (spot,) = spots((200, 100, 259, 129), (180, 113, 192, 117))
    assert tuple(spot.ink) == (180, 100, 260, 130)


def test_ink_of_another_word_and_ink_that_does_not_end_are_left_out() -> None:
    sign = PictureWord("-", BBox(180, 110, 193, 120), 130, 40.0, 0.8, line=1)
    (spot,) = spots((200, 100, 259, 129), (180, 113, 192, 117), others=(sign,))
    assert spot.ink.x0 == 200
    (spot,) = spots((200, 100, 259, 129), (20, 105, 192, 125))
    assert spot.ink.x0 == 200


def test_a_rule_does_not_tie_figures_together() -> None:
    first, second = spots((200, 105, 215, 125), (245, 105, 259, 125), (100, 128, 400, 129))
    assert (first.ink.x1, second.ink.x0) == (216, 245)
    assert first.ink.bottom == 126


def test_a_word_without_height_is_looked_at_all_the_same() -> None:
    flat = PictureWord("1", BBox(100, 50, 100, 50), 50, 0.0, 0.8, line=1)
    (spot,) = spots_of(flat, [flat], ink_of(Image.new("L", (200, 100), 255)))
    assert spot.around == (99, 49, 101, 51)
