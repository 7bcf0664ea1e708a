"""Pages drawn as pictures, with boxes that show where things were read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING

from verslag.extractors.pdf import open_pdf
from verslag.pipeline.stores.fetch import fetch
from verslag.schemas.errors import NoInputError, UsageError
from verslag.schemas.report import Box

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

PIXELS_WIDE = 1400
"""Width of a picture: small print stays readable, and the file stays below a megabyte."""

_MAX_PIXELS_HIGH = 8000
"""A page far taller than wide (an infographic) is scaled by its height instead."""


FONT = "Karla-Regular.otf"
_TEXT_SIZE = 16
_CAPTION_SIZE = 22


@dataclass(frozen=True, slots=True)
class PageMark:
    """A box on a page in points, with the text printed at its top left corner."""

    bbox: Box
    color: str
    text: str = ""
    width: int = 3


def draw(pdf: str, page: int, marks: Iterable[PageMark], *, caption: str = "", password: str | None = None) -> Image:
    """The page (from 1) as displayed, with the marks drawn on it and the caption in a strip above it.

    Raises:
        UsageError: the file is gone, or has no such page.
        NoAccessError, NotReadableError, PasswordError: the file cannot be opened.
    """
    from PIL import ImageDraw

    try:
        data = fetch(pdf)
    except NoInputError:
        raise NoInputError(f"{pdf} is not there any more", remedy="say where it is with --pdf") from None
    with open_pdf(data, password=password) as document:
        if not 1 <= page <= document.page_count:
            raise UsageError(f"{pdf} has no page {page}", remedy=f"give a page from 1 to {document.page_count}")
        width, height = document.page_size(page - 1)
        scale = min(PIXELS_WIDE / width, _MAX_PIXELS_HIGH / height)
        picture = document.render(page - 1, scale).convert("RGB")
    pen = ImageDraw.Draw(picture)
    font = lettering(_TEXT_SIZE)
    for mark in marks:
        x0, top, x1, bottom = (scale * v for v in mark.bbox)
        pen.rectangle(
            (x0 - mark.width, top - mark.width, x1 + mark.width, bottom + mark.width), None, mark.color, mark.width
        )
        if mark.text:
            # In the margin left of its box, so that it hides no text.
            left, upper, right, lower = pen.textbbox((0, 0), mark.text, font=font)
            corner = (max(0.0, x0 - (right - left) - 3 * mark.width), top)
            pen.rectangle((corner[0] + left - 2, top + upper - 2, corner[0] + right + 2, top + lower + 2), fill="white")
            pen.text(corner, mark.text, fill=mark.color, font=font)
    return _captioned(picture, caption) if caption else picture


@cache
def lettering(size: int) -> FreeTypeFont:
    """The font of all text on pictures: it ships with verslag, for the one in Pillow has no €."""
    from PIL import ImageFont

    font = resources.files("verslag.pipeline.explaining").joinpath("data", FONT)
    return ImageFont.truetype(BytesIO(font.read_bytes()), size)


def _captioned(picture: Image, caption: str) -> Image:
    """The picture with a strip above it that says what the boxes are."""
    from PIL import Image, ImageDraw

    strip = 3 * _CAPTION_SIZE
    framed = Image.new("RGB", (picture.width, picture.height + strip), "#eeeeee")
    framed.paste(picture, (0, strip))
    font = lettering(_CAPTION_SIZE)
    ImageDraw.Draw(framed).text((_CAPTION_SIZE, _CAPTION_SIZE), caption, fill="black", font=font)
    return framed
