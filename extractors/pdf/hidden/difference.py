"""What text does to the picture of a page: drawn with it and without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium

from verslag.extractors.document.geometry import BBox
from verslag.extractors.pdf.drawn.image_limits import check_images
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.pdf_limits import LIMITS
from verslag.schemas.errors import PageTooLargeError

if TYPE_CHECKING:
    from PIL.Image import Image

SAME_COLOR = 4
"""Colours no channel of which differs by more (of 255) are one colour to the eye, also where a pixel is blended."""

_SCALE = 2.0
_MOST_PIXELS = 8_000_000
"""A page is drawn at two pixels a point, less where that would be more pixels than this."""

_DRAWN = replace(LIMITS, image_pixels=30_000_000)
"""A page with a larger image takes seconds to draw."""


@dataclass(frozen=True, slots=True)
class Difference:
    """White where a part of a page looks different, black where not."""

    picture: Image
    scale: float
    """Pixels a point."""
    left: float
    top: float
    """Where the picture begins on the displayed page, in points."""

    def is_blank(self, box: BBox) -> bool:
        """Whether nothing differs inside a displayed box; False for a box outside the picture."""
        x0, top = int((box.x0 - self.left) * self.scale), int((box.top - self.top) * self.scale)
        x1, bottom = int((box.x1 - self.left) * self.scale) + 1, int((box.bottom - self.top) * self.scale) + 1
        x0, top = max(x0, 0), max(top, 0)
        x1, bottom = min(x1, self.picture.width), min(bottom, self.picture.height)
        return x0 < x1 and top < bottom and self.picture.crop((x0, top, x1, bottom)).getbbox() is None


def difference_without(page: Any, objects: Sequence[int], area: BBox, height: float) -> Difference | None:
    """How a part of an open PDFium page differs when some of its objects are not drawn.

    Args:
        page: the page.
        objects: handles of the objects left out.
        area: the part of the page, in displayed points.
        height: of the displayed page, in points.

    Returns:
        None where the page cannot be drawn, or not in reasonable time.
    """
    from PIL import ImageChops

    width, _ = page.get_size()
    left, top = max(area.x0 - 1.0, 0.0), max(area.top - 1.0, 0.0)
    right, bottom = max(width - area.x1 - 1.0, 0.0), max(height - area.bottom - 1.0, 0.0)
    pixels = (width - left - right) * (height - top - bottom)
    if pixels <= 0.0:
        return None
    scale = min(_SCALE, (_MOST_PIXELS / pixels) ** 0.5)
    left, top = int(left * scale) / scale, int(top * scale) / scale  # PDFium cuts off whole pixels

    def drawn() -> Image:
        picture: Image = page.render(scale=scale, crop=(left, bottom, right, top), may_draw_forms=False).to_pil()
        return picture.convert("RGB")

    try:
        check_images(page, _DRAWN)
        complete = drawn()
        for handle in objects:
            engine.set_active(handle, 0)
        try:
            without = drawn()
        finally:
            for handle in objects:
                engine.set_active(handle, 1)
    except (pdfium.PdfiumError, PageTooLargeError, ValueError, MemoryError):
        return None
    red, green, blue = ImageChops.difference(complete, without).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return Difference(most.point(lambda value: 255 if value > SAME_COLOR else 0), scale, left, top)
