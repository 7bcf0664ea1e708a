"""The images of a page, looked at before they are decoded."""

from __future__ import annotations

import ctypes
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.schemas.errors import PageTooLargeError


def check_images(page: Any, limits: Limits = LIMITS) -> None:
    """Refuse to draw an open PDFium page with an image that would take too much memory.

    Raises:
        PageTooLargeError: an image has more pixels than the limit.
    """
    images = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=limits.form_depth)
    width, height = ctypes.c_uint(), ctypes.c_uint()
    for image in islice(images, limits.page_objects):
        if not pdfium_c.FPDFImageObj_GetImagePixelSize(image, width, height):
            continue
        if width.value * height.value > limits.image_pixels:
            raise PageTooLargeError(f"an image of {width.value} × {height.value} pixels is too large to be drawn")
