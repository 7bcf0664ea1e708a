"""Words of a picture become words of the page."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.page_words import common_sizes, page_words
from verslag.extractors.ocr.tesseract import PictureWord


def picture_word(text: str, x0: float, baseline: float, height: float = 40.0, confidence: float = 0.9) -> PictureWord:
    return PictureWord(text, BBox(x0, baseline - 30, x0 + 100, baseline + 8), baseline, height, confidence, line=1)


def test_pixels_become_points_and_the_box_follows_the_line() -> None:
    (word,) = page_words([picture_word("1.250", 300, 600)], resolution=300)
    assert (word.text, word.confidence) == ("1.250", 0.9)
    assert (word.bbox.x0, word.bbox.x1, word.baseline) == pytest.approx((72, 96, 144))
    assert word.size == pytest.approx(40 * 72 / 300, abs=0.05)
    assert word.bbox.top < 144 < word.bbox.bottom
    assert word.bbox.height == pytest.approx(word.size)


def test_lines_of_one_type_have_one_size_whatever_letters_stand_on_them() -> None:
    assert common_sizes([9.5, 10.3, 9.8, 14.2, 13.9, 10.0]) == pytest.approx([9.9, 9.9, 9.9, 14.1, 14.1, 9.9], abs=0.11)


def test_no_lines_have_no_sizes() -> None:
    assert common_sizes([]) == []
    assert common_sizes([40.0, 41.0, 15.0, 15.0]) == [40.5, 40.5, 15.0, 15.0]


@pytest.mark.parametrize(("read", "printed"), [("12:272", "12.272"), ("1;500,00", "1.500,00"), ("12:30", "12:30")])
def test_a_speck_beside_the_point_of_thousands_makes_no_clock(read: str, printed: str) -> None:
    assert [word.text for word in page_words([picture_word(read, 300, 600)], resolution=300)] == [printed]


@pytest.mark.parametrize(("read", "printed"), [("34581.982", "34.581.982"), ("1.250", "1.250"), ("1250.50", "1250.50")])
def test_the_first_point_of_thousands_is_put_back(read: str, printed: str) -> None:
    assert [word.text for word in page_words([picture_word(read, 300, 600)], resolution=300)] == [printed]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        (["1.250", "-3.400", "9,358"], ["1.250", "-3.400", "9.358"]),
        (["1,250", "3,400", "9.358"], ["1,250", "3,400", "9.358"]),
        (["1.250", "9,35"], ["1.250", "9,35"]),
    ],
    ids=["points", "commas", "decimals"],
)
def test_thousands_are_marked_as_most_numbers_of_the_page_have_them(read: list[str], printed: list[str]) -> None:
    words = [picture_word(text, 300, 600 + 60 * at) for at, text in enumerate(read)]
    assert [word.text for word in page_words(words, resolution=300)] == printed
