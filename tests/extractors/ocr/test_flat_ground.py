"""What stands on a page comes out dark on white, whatever it stands on."""

from __future__ import annotations

from PIL import Image, ImageDraw

from verslag.extractors.ocr.flat_ground import on_white


def page(ground: int, ink: int) -> Image.Image:
    picture = Image.new("L", (640, 640), ground)
    ImageDraw.Draw(picture).rectangle((300, 300, 304, 330), fill=ink)
    return picture


def test_a_white_page_stays_as_it_is() -> None:
    white = page(250, 20)
    assert on_white(white) is white


def test_print_on_grey_paper_comes_out_on_white() -> None:
    flat = on_white(page(140, 40))
    assert flat.getpixel((100, 100)) == 255
    assert flat.getpixel((302, 315)) < 80


def test_light_print_on_a_dark_tile_comes_out_dark() -> None:
    picture = page(250, 20)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 320, 640, 640), fill=60)
    draw.rectangle((300, 500, 304, 530), fill=250)
    flat = on_white(picture)
    assert flat.getpixel((100, 500)) == 255
    assert flat.getpixel((302, 515)) == 0
