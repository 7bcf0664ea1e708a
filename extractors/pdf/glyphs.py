"""The characters of a page as PDFium reports them, each with its place along the line it is set on."""

from __future__ import annotations

import ctypes
import math
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from verslag.extractors.geometry import BBox
from verslag.extractors.pdf import engine
from verslag.extractors.pdf.fonts import Font, read_font
from verslag.extractors.pdf.space import Affine, DisplaySpace

MAX_PAGE_CHARS = 300_000
"""A page with more characters than this is cut off there: a dense A3 table page has some 20,000."""

_INVISIBLE = 3  # text render mode: neither filled nor stroked
_FILL_AND_STROKE = 2  # how word processors fake a bold weight
_BOLD = 700
_ASCENT = 0.78  # share of the font size above the baseline, for fonts whose own figures make no sense


class Style(NamedTuple):
    """What the characters of one text object have in common; coordinates in the frame of upright text."""

    font: str
    size: float
    weight: int
    italic: bool
    color: str
    baseline: float
    top: float
    bottom: float
    rotation: int
    visible: bool
    advances: bool
    """Whether start and end of its glyphs are origins and advances (True) or only the ink (False)."""


class Glyph(NamedTuple):
    """One character. `start` and `end` run along the line, left to right for upright text.

    A space or line break has no style: PDFium made it up, or it shows nothing.
    """

    char: str
    start: float
    end: float
    style: Style | None


def to_frame(box: BBox, rotation: int) -> BBox:
    """A displayed box in the frame in which text of that rotation stands upright."""
    x0, top, x1, bottom = box
    if rotation == 0:
        return box
    if rotation == 90:
        return BBox(top, -x1, bottom, -x0)
    if rotation == 180:
        return BBox(-x1, -bottom, -x0, -top)
    return BBox(-bottom, x0, -top, x1)


def from_frame(box: BBox, rotation: int) -> BBox:
    """The way back of `to_frame`."""
    x0, top, x1, bottom = box
    if rotation == 0:
        return box
    if rotation == 90:
        return BBox(-bottom, x0, -top, x1)
    if rotation == 180:
        return BBox(-x1, -bottom, -x0, -top)
    return BBox(top, -x1, bottom, -x0)


class _FontMetrics(NamedTuple):
    font: Font
    ascent: float
    """Share of the font size above the baseline."""


class FontCache:
    """Fonts of one document by PDFium handle; a handle stays valid while its page is open."""

    def __init__(self) -> None:
        self._fonts: dict[int, _FontMetrics] = {}

    def clear(self) -> None:
        """Forget all handles: called when a page closes, as PDFium may give the address to another font."""
        self._fonts.clear()

    def get(self, handle: int) -> _FontMetrics:
        found = self._fonts.get(handle)
        if found is None:
            found = self._fonts[handle] = _FontMetrics(read_font(handle), _ascent_share(handle))
        return found


def _ascent_share(handle: int) -> float:
    font = ctypes.cast(handle, pdfium_c.FPDF_FONT)
    ascent, descent = ctypes.c_float(0), ctypes.c_float(0)
    pdfium_c.FPDFFont_GetAscent(font, 1.0, ascent)
    pdfium_c.FPDFFont_GetDescent(font, 1.0, descent)
    height = ascent.value - descent.value
    share = ascent.value / height if height > 0 else 0.0
    return share if 0.6 <= share <= 0.95 else _ASCENT


class _StyleReader:
    """Reads the style of a text object at its first character; buffers are reused, the fonts cached."""

    def __init__(self, text_page: int, space: DisplaySpace, fonts: FontCache) -> None:
        self._text_page = text_page
        self._map = space.to_display
        self._fonts = fonts
        self._matrix = (ctypes.c_float * 6)()
        self._matrix_at = ctypes.addressof(self._matrix)
        self._origin = (ctypes.c_double * 2)()
        self._origin_at = ctypes.addressof(self._origin)
        self._rgba = (ctypes.c_uint * 4)()
        self._rgba_at = ctypes.addressof(self._rgba)
        self._turns: dict[tuple[float, ...], tuple[float, int, bool]] = {}

    def read(self, index: int, text_object: int) -> Style:
        page = self._text_page
        engine.char_matrix(page, index, self._matrix_at)
        a, b, c, d, _, _ = self._matrix
        scale, rotation, advances = self._turn(a, b, c, d)
        size = engine.char_font_size(page, index) * scale
        engine.char_origin(page, index, self._origin_at, self._origin_at + 8)
        x, y = self._map.point(*self._origin)
        baseline = (y, -x, -y, x)[rotation // 90]
        at = self._rgba_at
        engine.char_fill(page, index, at, at + 4, at + 8, at + 12)
        red, green, blue, alpha = self._rgba
        mode = engine.text_render_mode(text_object)
        metrics = self._fonts.get(engine.text_font(text_object) or 0)
        font = metrics.font
        return Style(
            font.name,
            size,
            max(font.weight, _BOLD) if mode == _FILL_AND_STROKE else font.weight,
            font.italic,
            f"#{red:02x}{green:02x}{blue:02x}",
            baseline,
            baseline - metrics.ascent * size,
            baseline + (1.0 - metrics.ascent) * size,
            rotation,
            mode != _INVISIBLE and alpha > 0,
            advances,
        )

    def _turn(self, a: float, b: float, c: float, d: float) -> tuple[float, int, bool]:
        """(scale of the font size, rotation, whether PDFium's loose boxes hold) for a text matrix."""
        key = (a, b, c, d)
        found = self._turns.get(key)
        if found is None:
            forward = Affine(self._map.a, self._map.b, self._map.c, self._map.d, 0.0, 0.0)
            across_x, across_y = forward.point(a, b)
            up_x, up_y = forward.point(c, d)
            rotation = round(math.degrees(math.atan2(across_y, across_x)) / 90) % 4 * 90
            # PDFium scales its loose boxes by the matrix's first entry alone.
            advances = a > 0 and abs(b) < 1e-3 * a and abs(c) < 0.5 * abs(d)
            found = self._turns[key] = (math.hypot(up_x, up_y), rotation, advances)
        return found


def read_glyphs(text_page: Any, space: DisplaySpace, fonts: FontCache) -> list[Glyph]:
    """The characters of an open PDFium text page, in PDFium's order (that of the content stream, line by line)."""
    page = engine.address(text_page)
    count = min(pdfium_c.FPDFText_CountChars(text_page), MAX_PAGE_CHARS)
    reader = _StyleReader(page, space, fonts)
    loose = (ctypes.c_float * 4)()
    loose_at = ctypes.addressof(loose)
    tight = (ctypes.c_double * 4)()
    tight_at = ctypes.addressof(tight)
    char_code, char_object, loose_box, tight_box = (
        engine.char_code,
        engine.char_object,
        engine.loose_box,
        engine.tight_box,
    )
    a, b, c, _, e, _ = space.to_display
    upright_page = b == 0.0 and c == 0.0
    glyphs: list[Glyph] = []
    add = glyphs.append
    current = 0
    style: Style | None = None
    for index in range(count):
        code = char_code(page, index)
        if code <= 32 and code not in (2, 31):
            add(Glyph("\n" if code in (10, 13) else " ", 0.0, 0.0, None))
            continue
        text_object = char_object(page, index)
        if not text_object:
            add(Glyph(chr(code), 0.0, 0.0, None))
            continue
        if text_object != current or style is None:
            style = reader.read(index, text_object)
            current = text_object
        if style.advances and loose_box(page, index, loose_at):
            left, top, right, bottom = loose
            if upright_page and style.rotation == 0:
                add(Glyph(chr(code), a * left + e, a * right + e, style))
                continue
        else:
            tight_box(page, index, tight_at, tight_at + 8, tight_at + 16, tight_at + 24)
            left, right, bottom, top = tight
        box = to_frame(space.to_display.box(left, bottom, right, top), style.rotation)
        add(Glyph(chr(code), box.x0, box.x1, style))
    return glyphs
