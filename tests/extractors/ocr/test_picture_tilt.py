"""Lines that lean are found to lean, and made level."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from verslag.extractors.ocr.picture_tilt import levelled, tilt_of


def lined(degrees: float) -> Image.Image:
    """A page with lines of words, turned clockwise."""
    picture = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(picture)
    for y in range(300, 1400, 40):
        for x in range(200, 1000, 60):
            draw.rectangle((x, y, x + 45, y + 14), fill=0)
    return picture.rotate(-degrees, fillcolor=255)


@pytest.mark.parametrize("degrees", [-5.0, -0.6, 0.4, 2.0])
def test_the_tilt_of_a_page_is_found(degrees: float) -> None:
    assert tilt_of(lined(degrees)) == pytest.approx(degrees, abs=0.1)


def test_a_level_page_is_left_as_it_is() -> None:
    page = lined(0.0)
    assert tilt_of(page) == 0.0
    assert levelled(page, 0.0) is page


def test_a_levelled_page_leans_no_more() -> None:
    page = lined(1.5)
    assert tilt_of(levelled(page, tilt_of(page))) == 0.0


@pytest.mark.parametrize("ground", [255, 0])
def test_a_page_without_print_has_no_tilt(ground: int) -> None:
    assert tilt_of(Image.new("L", (1240, 1754), ground)) == 0.0
