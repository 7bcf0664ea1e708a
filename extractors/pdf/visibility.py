"""Hidden text: left out, unless it is the text layer that OCR laid under a scanned page."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.page import Shape
from verslag.extractors.pdf.glyphs import Glyph

_SCAN_SHARE = 0.5
"""A picture over this share of the page is a scan; its strips are counted together."""


def visible_glyphs(glyphs: Sequence[Glyph], shapes: Sequence[Shape], width: float, height: float) -> Sequence[Glyph]:
    """The characters a reader sees, or, on a scanned page, those that OCR read for them."""
    hidden = sum(1 for glyph in glyphs if glyph.style is not None and not glyph.style.visible)
    if not hidden:
        return glyphs
    shown = sum(1 for glyph in glyphs if glyph.style is not None) - hidden
    pictured = sum(shape.bbox.area for shape in shapes if shape.kind == "image")
    if pictured >= _SCAN_SHARE * width * height and hidden > shown:
        return glyphs
    return [glyph for glyph in glyphs if glyph.style is None or glyph.style.visible]
