"""From a page's own coordinates to displayed space: points, origin top-left, after crop box and `/Rotate`."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from verslag.extractors.document.geometry import BBox

_DEVICE = 1 << 20
"""Side of the imaginary device PDFium maps the page to; large, so that its whole-number corners are exact."""


class Affine(NamedTuple):
    """x' = a·x + c·y + e, y' = b·x + d·y + f (the order of PDF's own matrices)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Affine) -> Affine:
        """The mapping that does `first`, then this one."""
        e, f = self.point(first.e, first.f)
        return Affine(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            e,
            f,
        )

    def box(self, left: float, bottom: float, right: float, top: float) -> BBox:
        """The displayed box around a box given in this mapping's source space."""
        if self.b == 0.0 and self.c == 0.0:
            x0, x1 = self.a * left + self.e, self.a * right + self.e
            y0, y1 = self.d * top + self.f, self.d * bottom + self.f
        else:
            xs, ys = zip(
                *(self.point(x, y) for x in (left, right) for y in (bottom, top)),
                strict=True,
            )
            x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
        return BBox(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


@dataclass(frozen=True, slots=True)
class DisplaySpace:
    """One page as a viewer shows it: its size, its turn and the way from page to displayed coordinates."""

    width: float
    height: float
    rotation: int
    """Degrees clockwise."""
    to_display: Affine


def display_space(page: Any) -> DisplaySpace:
    """The displayed space of an open PDFium page.

    The corners are asked from PDFium itself, so inherited boxes and boxes that reach past the media box are
    resolved as they are when the page is drawn.
    """
    width = float(pdfium_c.FPDF_GetPageWidthF(page)) or 1.0
    height = float(pdfium_c.FPDF_GetPageHeightF(page)) or 1.0
    rotation = (pdfium_c.FPDFPage_GetRotation(page) % 4) * 90
    x, y = ctypes.c_double(), ctypes.c_double()

    def corner(device_x: int, device_y: int) -> tuple[float, float]:
        pdfium_c.FPDF_DeviceToPage(page, 0, 0, _DEVICE, _DEVICE, 0, device_x, device_y, x, y)
        return x.value, y.value

    origin_x, origin_y = corner(0, 0)
    right_x, right_y = corner(_DEVICE, 0)
    down_x, down_y = corner(0, _DEVICE)
    # Columns of the way back (display to page), per displayed point; then inverted.
    ax, ay = (right_x - origin_x) / width, (right_y - origin_y) / width
    cx, cy = (down_x - origin_x) / height, (down_y - origin_y) / height
    determinant = ax * cy - cx * ay
    if determinant == 0.0:
        return DisplaySpace(width, height, rotation, Affine(1.0, 0.0, 0.0, -1.0, 0.0, height))
    a, b, c, d = cy / determinant, -ay / determinant, -cx / determinant, ax / determinant
    if rotation % 180 == 0:
        b = c = 0.0
    else:
        a = d = 0.0
    forward = Affine(a, b, c, d, -(a * origin_x + c * origin_y), -(b * origin_x + d * origin_y))
    return DisplaySpace(width, height, rotation, forward)
