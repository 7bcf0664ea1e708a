"""What a font's name and descriptor say: its plain name, weight and slant."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

import pypdfium2.raw as pdfium_c

_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_WEIGHTS = (
    # Longest names first: "SemiBold" is not "Bold", "ExtraLight" is not "Light".
    (re.compile(r"(?i)(extra|ultra)[ _-]?light|thin|hairline"), 200),
    (re.compile(r"(?i)(semi|demi)[ _-]?light"), 350),
    (re.compile(r"(?i)(semi|demi)[ _-]?b(old|d)|demi(?![a-z])|-sb\b"), 600),
    (re.compile(r"(?i)(extra|ultra)[ _-]?b(old|d)|heavy|black|ultra|extrabold"), 800),
    (re.compile(r"(?i)bold|(?<=[a-z])Bd\b|-bd\b"), 700),
    (re.compile(r"(?i)medium|(?<=[a-z])Md\b|-md\b"), 500),
    (re.compile(r"(?i)light|(?<=[a-z])Lt\b|-lt\b"), 300),
)
_ITALIC = re.compile(r"(?i)italic|oblique|kursiv|cursief|(?<=[a-z,-])(It|Ital|Obl)\b|-it\b")
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18


class Font(NamedTuple):
    """A font as the words carry it."""

    name: str
    weight: int
    italic: bool


def font_from_name(base_font: str, *, flags: int = 0, italic_angle: int = 0) -> Font:
    """Name without subset prefix, weight 100–900 and slant; names decide, descriptor flags fill in.

    The descriptor's stem width is left out: Word and InDesign write figures there that say nothing of weight.
    """
    name = _SUBSET_PREFIX.sub("", base_font)
    weight = next((value for pattern, value in _WEIGHTS if pattern.search(name)), 400)
    if weight == 400 and flags & _FLAG_FORCE_BOLD:
        weight = 700
    italic = bool(_ITALIC.search(name)) or bool(flags & _FLAG_ITALIC) or italic_angle != 0
    return Font(name, weight, italic)


def read_font(handle: int) -> Font:
    """The font behind a PDFium font handle."""
    font = ctypes.cast(handle, pdfium_c.FPDF_FONT)
    length = pdfium_c.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium_c.FPDFFont_GetBaseFontName(font, buffer, length)
    angle = ctypes.c_int(0)
    pdfium_c.FPDFFont_GetItalicAngle(font, angle)
    flags = pdfium_c.FPDFFont_GetFlags(font)
    return font_from_name(buffer.value.decode("utf-8", "replace"), flags=max(flags, 0), italic_angle=angle.value)
