"""Separators and minus signs are put back where the picture of a number shows them."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.ocr.number_marks import with_marks

WIDE, HIGH, STEP, LEFT, TOP = 18, 30, 26, 60, 20


def drawn(shown: str) -> Image.Image:
    """A picture of digits as blocks, with points, commas and minus signs where they stand in print."""
    picture = Image.new("L", (LEFT + STEP * len(shown) + 40, 80), 255)
    draw, x = ImageDraw.Draw(picture), LEFT
    for char in shown:
        if char == ".":
            draw.rectangle((x, TOP + HIGH - 4, x + 4, TOP + HIGH), fill=0)
            x += 10
        elif char == ",":
            draw.rectangle((x, TOP + HIGH - 4, x + 4, TOP + HIGH + 6), fill=0)
            x += 10
        elif char == "-":
            draw.rectangle((x - 20, TOP + 14, x - 8, TOP + 17), fill=0)
        elif char == "z":  # a two of which the foot has come off
            draw.rectangle((x, TOP, x + WIDE, TOP + HIGH - 9), fill=0)
            draw.rectangle((x + 4, TOP + HIGH - 5, x + WIDE, TOP + HIGH), fill=0)
            x += STEP
        elif char == "*":  # a speck
            draw.point((x, TOP + HIGH), fill=0)
            x += 6
        else:
            draw.rectangle((x, TOP, x + WIDE, TOP + HIGH), fill=0)
            x += STEP
    return picture


@pytest.mark.parametrize(
    ("shown", "read", "right"),
    [
        ("8.423", "8423", "8.423"),
        ("1.234.567", "1234.567", "1.234.567"),
        ("7,3", "73", "7,3"),
        ("12.450,75", "12.45075", "12.450,75"),
        ("-377", "377", "-377"),
        ("-1.250", "1250", "-1.250"),
        ("6.1", "61", "6.1"),
        ("2023", "2023", "2023"),
        ("-377", "-377", "-377"),
        ("(8.423)", "(8423)", "(8.423)"),
    ],
)
def test_marks_that_the_picture_shows_are_put_back(shown: str, read: str, right: str) -> None:
    assert with_marks(read, drawn(shown)) == right


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("8.423", "843"),
        ("8.42", "8423"),
        ("20*23", "2023"),
        ("8.42.3", "8423"),
        ("8.423", "lasten"),
        ("84", "8,4"),
        ("z024", "2024"),
    ],
    ids=[
        "more digits",
        "fewer digits",
        "a speck",
        "no number is formed so",
        "no number",
        "a mark that is not seen",
        "the foot of a digit",
    ],
)
def test_other_readings_stay(shown: str, read: str) -> None:
    assert with_marks(read, drawn(shown)) == read


def test_a_dash_that_stands_apart_is_no_sign() -> None:
    picture = drawn("12")
    ImageDraw.Draw(picture).rectangle((10, TOP + 14, 22, TOP + 17), fill=0)
    assert with_marks("12", picture) == "12"
