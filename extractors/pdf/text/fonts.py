"""What a font's name and descriptor say: its plain name, weight and slant."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium_c

_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_WEIGHTS = (
    # Longest names first: "SemiBold" is not "Bold", "ExtraLight" is not "Light". Abbreviations keep their case:
    # "Lt" is a weight, "LT" a foundry.
    (re.compile(r"(?i:(extra|ultra)[ _-]?light|thin|hairline)"), 200),
    (re.compile(r"(?i:(semi|demi)[ _-]?light)"), 350),
    (re.compile(r"(?i:(semi|demi)[ _-]?b(old|d)|demi(?![a-z]))|-(Sb|SB)\b"), 600),
    (re.compile(r"(?i:(extra|ultra)[ _-]?b(old|d)|heavy|black|ultra)"), 800),
    (re.compile(r"(?i:bold)|(?<=[a-z-])Bd\b"), 700),
    (re.compile(r"(?i:medium)|(?<=[a-z-])Md\b"), 500),
    (re.compile(r"(?i:light)|(?<=[a-z-])Lt\b"), 300),
)
_ITALIC = re.compile(r"(?i:italic|oblique|kursiv|cursief)|(?<=[a-z,-])(It|Ital|Obl)\b")
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_ASCENT = 0.78
"""Share of the font size above the baseline, for fonts whose own figures make no sense."""


class FontName(NamedTuple):
    """What a font's name tells of it."""

    name: str
    weight: int
    italic: bool


@dataclass(slots=True)
class Extent:
    """How far the ink of a font reaches above and below the baseline, as shares of its size."""

    above: float = _ASCENT
    below: float = 1.0 - _ASCENT


@dataclass(slots=True)
class FontFace:
    """A font of an open page."""

    name: str
    weight: int
    italic: bool
    extent: Extent
    seen: set[int] = field(default_factory=set)
    """Characters whose ink has been measured."""


class FontCache:
    """Fonts by PDFium handle, which stays valid while its page is open."""

    def __init__(self) -> None:
        self._faces: dict[int, FontFace] = {}

    def clear(self) -> None:
        """Forget all handles: called when a page closes, as PDFium may give the address to another font."""
        self._faces.clear()

    def get(self, handle: int) -> FontFace:
        """The font behind a handle."""
        found = self._faces.get(handle)
        if found is None:
            found = self._faces[handle] = _read_face(handle)
        return found


def parse_font_name(base_font: str, *, flags: int = 0, italic_angle: int = 0) -> FontName:
    """Name without subset prefix, weight 100–900 and slant; names decide, descriptor flags fill in.

    The descriptor's stem width is left out: Word and InDesign write figures there that say nothing of weight.
    """
    name = _SUBSET_PREFIX.sub("", base_font)
    weight = next((value for pattern, value in _WEIGHTS if pattern.search(name)), 400)
    if weight == 400 and flags & _FLAG_FORCE_BOLD:
        weight = 700
    italic = bool(_ITALIC.search(name)) or bool(flags & _FLAG_ITALIC) or italic_angle != 0
    return FontName(name, weight, italic)


def _read_face(handle: int) -> FontFace:
    if not handle:
        return FontFace("", 400, False, Extent())
    font = ctypes.cast(handle, pdfium_c.FPDF_FONT)
    length = pdfium_c.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium_c.FPDFFont_GetBaseFontName(font, buffer, length)
    angle = ctypes.c_int(0)
    pdfium_c.FPDFFont_GetItalicAngle(font, angle)
    flags = max(pdfium_c.FPDFFont_GetFlags(font), 0)
    name = parse_font_name(buffer.value.decode("utf-8", "replace"), flags=flags, italic_angle=angle.value)
    ascent = _ascent_share(font)
    return FontFace(name.name, name.weight, name.italic, Extent(ascent, 1.0 - ascent))


def program_bytes(handle: int) -> int:
    """Length of the font program: tells apart subsets of one typeface, whose names PDFium gives without their
    prefix.
    """
    if not handle:
        return 0
    length = ctypes.c_size_t(0)
    pdfium_c.FPDFFont_GetFontData(ctypes.cast(handle, pdfium_c.FPDF_FONT), None, 0, length)
    return int(length.value)


def _ascent_share(font: object) -> float:
    ascent, descent = ctypes.c_float(0), ctypes.c_float(0)
    pdfium_c.FPDFFont_GetAscent(font, 1.0, ascent)
    pdfium_c.FPDFFont_GetDescent(font, 1.0, descent)
    height = ascent.value - descent.value
    share = ascent.value / height if height > 0 else 0.0
    return share if 0.6 <= share <= 0.95 else _ASCENT
