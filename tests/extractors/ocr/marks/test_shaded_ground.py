"""Shades of unevenly lit paper are no drawings; what is drawn on it is."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from verslag.extractors.ocr.marks.picture_colours import colours_of
from verslag.extractors.ocr.marks.picture_marks import drawn_picture
from verslag.extractors.ocr.marks.shaded_ground import with_shades_joined

BLUE = "#2f5597"


def lit(picture: Image.Image, darkest: float) -> Image.Image:
    """A picture as photographed by a lamp at its left: as bright as it is there, darker to the right and below."""
    rows, columns = np.mgrid[0 : picture.height, 0 : picture.width]
    away = (columns / picture.width + 0.5 * rows / picture.height) / 1.5
    grain = np.random.default_rng(7).normal(0, 1.5, (picture.height, picture.width))
    seen = np.asarray(picture) * (1 - (1 - darkest) * away)[..., None] + grain[..., None]
    return Image.fromarray(seen.clip(0, 255).astype(np.uint8))


def sheet_of_print() -> Image.Image:
    picture = Image.new("RGB", (1600, 1200), "#dcdad4")
    draw = ImageDraw.Draw(picture)
    for row in range(10):
        draw.text(
            (150, 100 + 100 * row), f"Huur en energie {row}      4.{row}12", "#222222", ImageFont.load_default(36)
        )
    return picture


@pytest.mark.parametrize("darkest", [1.0, 0.85, 0.6, 0.4])
def test_print_on_paper_that_gets_darker_has_no_drawing(darkest: float) -> None:
    assert drawn_picture(lit(sheet_of_print(), darkest), 300) is None


def test_a_photographed_sheet_on_a_white_page_is_no_drawing() -> None:
    page = Image.new("RGB", (2000, 1600), "white")
    page.paste(lit(sheet_of_print(), 0.6), (200, 200))
    drawn = drawn_picture(page, 300)
    assert drawn is None or not drawn.shapes


def test_bars_on_unevenly_lit_paper_are_seen_and_their_labels_stay_print() -> None:
    picture = sheet_of_print()
    draw = ImageDraw.Draw(picture)
    boxes = [(900, 300, 1000, 1100), (1100, 500, 1200, 1100), (1300, 700, 1400, 1100)]
    for box in boxes:
        draw.rectangle(box, fill=BLUE)
    drawn = drawn_picture(lit(picture, 0.6), 300)
    assert drawn is not None
    found = sorted((shape.bbox for shape in drawn.shapes), key=lambda box: box.x0)
    assert found == [pytest.approx(box, abs=6) for box in boxes]
    grey = np.asarray(drawn.print)
    assert grey[100:140, 150:700].min() < 80
    assert (grey[40:90] > 200).all()


def test_colours_that_meet_at_an_edge_stay_two() -> None:
    picture = Image.new("RGB", (600, 400), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, 299, 399), fill="#d0d0d0")
    pixels = np.asarray(picture)
    colours = colours_of(pixels)
    assert colours is not None
    shaded = with_shades_joined(pixels, colours)
    assert shaded.lights == {}
    assert set(np.unique(shaded.colours.index)) == {0, 1}
