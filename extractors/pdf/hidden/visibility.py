"""Hidden text: left out, unless it is the text layer that OCR laid over a picture or under a scanned page."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.pdf.text.frame import from_frame
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph

_SCAN_SHARE = 0.5
"""Pictures over this share of the page are a scan; its strips are counted together."""

_PICTURE_SHARE = 0.04
"""A picture smaller than this share of the page is a logo or an icon: OCR has nothing to read in it."""

_MOST_PICTURES = 50
"""More pictures than this on one page are a mosaic; the largest are looked at."""

_MIDDLE = 0.3
"""Height of a character's middle above the baseline, as a share of its size."""


def visible_glyphs(glyphs: Sequence[Glyph], shapes: Sequence[Shape], width: float, height: float) -> Sequence[Glyph]:
    """The characters a reader sees or that OCR read for them.

    On a scanned page that is all hidden text, on a picture the text laid over it without ink; not where more text is
    printed there, which then is what the reader sees.
    """
    styles = [glyph.style for glyph in glyphs]
    hidden = sum([style is not None and not style.visible for style in styles])
    if not hidden:
        return glyphs
    shown = sum([style is not None for style in styles]) - hidden
    pictures = [shape.bbox for shape in shapes if shape.kind == "image"]
    area = width * height
    if sum(box.area for box in pictures) >= _SCAN_SHARE * area and hidden > shown:
        return glyphs
    large = sorted((box for box in pictures if box.area >= _PICTURE_SHARE * area), key=lambda box: -box.area)
    layered = _layered(glyphs, large[:_MOST_PICTURES])
    return [g for i, g in enumerate(glyphs) if g.style is None or g.style.visible or i in layered]


def _layered(glyphs: Sequence[Glyph], pictures: Sequence[BBox]) -> set[int]:
    """Indices of the characters without ink, and the spaces between, on pictures that show fewer printed ones."""
    chosen: set[int] = set()
    for picture in pictures:
        layer: list[int] = []
        shown = 0
        for index, glyph in enumerate(glyphs):
            style = glyph.style
            if (
                style is None
                or not (style.visible or style.layer)
                or not picture.contains_point(*_middle(glyph, style))
            ):
                continue
            if style.layer:
                layer.append(index)
            else:
                shown += 1
        if len(layer) > shown:
            chosen.update(layer)
    layers = {style.text_object for index in chosen if (style := glyphs[index].style) is not None}
    spaces = ((i, glyph.style) for i, glyph in enumerate(glyphs) if glyph.char == " " and glyph.style is not None)
    return chosen | {i for i, style in spaces if style.text_object in layers}


def _middle(glyph: Glyph, style: GlyphStyle) -> tuple[float, float]:
    return from_frame((glyph.start + glyph.end) / 2, style.baseline - _MIDDLE * style.size, style.angle)
