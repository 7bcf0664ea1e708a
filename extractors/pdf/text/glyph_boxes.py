"""Where a character starts and ends along its line, and how far its ink reaches above and below."""

from __future__ import annotations

import math
from collections.abc import Sequence

from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine
from verslag.extractors.pdf.text.frame import box_to_frame
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle, GlyphStyleReader

_OBLIQUE_HEIGHT = 0.7
"""Ink height of a capital as a share of the size, to tell its width from the box around it when it leans."""


def _read_tight_box(page: int, index: int, tight: engine.Doubles) -> None:
    at = tight.at
    engine.tight_box(page, index, at, at + 8, at + 16, at + 24)


def advance_of(loose: Sequence[float], style: GlyphStyle, to_display: Affine) -> tuple[float, float]:
    """Start and end of a turned character's advance along its line, from PDFium's loose box."""
    left, top, right, bottom = loose
    box = box_to_frame(to_display.box(left, bottom, right, top), style.angle)
    return box.x0, box.x1


def ink_of(
    page: int, index: int, style: GlyphStyle, to_display: Affine, reader: GlyphStyleReader, tight: engine.Doubles
) -> tuple[float, float]:
    """Start and end of a turned character's ink along its line."""
    _read_tight_box(page, index, tight)
    left, right, bottom, top = tight.view
    displayed = to_display.box(left, bottom, right, top)
    if style.angle % 90 == 0.0:
        box = box_to_frame(displayed, style.angle)
        return box.x0, box.x1
    # Around a leaning rectangle w × h stands a box whose sides add up to (w + h)·(|cos| + |sin|).
    angle = math.radians(style.angle)
    sides = (displayed.width + displayed.height) / (abs(math.cos(angle)) + abs(math.sin(angle)))
    start, _ = reader.origin(index, style.angle)
    return start, start + max(sides - _OBLIQUE_HEIGHT * style.size, 0.2 * style.size)


def widen_extent(
    page: int, index: int, style: GlyphStyle, to_display: Affine, reader: GlyphStyleReader, tight: engine.Doubles
) -> None:
    """Widen the font's extent where this character's ink reaches further than the font says."""
    if style.angle % 90 or style.size <= 0.0:
        return
    _read_tight_box(page, index, tight)
    left, right, bottom, top = tight.view
    box = box_to_frame(to_display.box(left, bottom, right, top), style.angle)
    extent = style.extent
    above, below = (style.baseline - box.top) / style.size, (box.bottom - style.baseline) / style.size
    if extent.above < above <= _TALLEST:
        extent.below = max(extent.below - (above - extent.above), _SHALLOWEST)
        extent.above = above
    if extent.below < below <= _DEEPEST:
        extent.below = below


_TALLEST = 1.3
"""Ink higher than this above the baseline is a bracket of several lines or a broken glyph box."""

_DEEPEST = 0.6

_SHALLOWEST = 0.1
