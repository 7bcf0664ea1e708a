"""Another spelling for glyphs whose font says the wrong characters: what each of them really shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph


class GlyphKey(NamedTuple):
    """What tells one glyph from another without seeing it: its font, what that says it is, and its width.

    The width parts glyphs that a font says are the same character.
    """

    font: str
    """What tells it from other fonts of the document: two subsets of one typeface can lie in different ways."""
    char: str
    width: int
    """In thousandths of the size."""


@dataclass(frozen=True, slots=True, eq=False)
class PrintedGlyph:
    """A glyph on its page, in displayed points."""

    key: GlyphKey
    x0: float
    x1: float
    baseline: float
    size: float


Respelling = Mapping[GlyphKey, str]
"""What glyphs really show; those that are missing are what their font says."""

FontOf = Callable[[GlyphStyle], str]
"""Names the font a style is set in, apart from other subsets of its typeface."""


def key_of(glyph: Glyph, style: GlyphStyle, font: str) -> GlyphKey:
    """The key of a glyph set in that style and font."""
    width = (glyph.end - glyph.start) / style.size if style.size > 0 else 0.0
    return GlyphKey(font, glyph.char, round(width * 1000))


def respelt(glyphs: Sequence[Glyph], respelling: Respelling, font_of: FontOf) -> list[Glyph]:
    """The glyphs, each with the character it really shows."""
    found: list[Glyph] = []
    for glyph in glyphs:
        style = glyph.style
        char = None if style is None else respelling.get(key_of(glyph, style, font_of(style)))
        found.append(glyph if char is None else glyph._replace(char=char))
    return found


def printed_glyphs(glyphs: Sequence[Glyph], font_of: FontOf) -> list[PrintedGlyph]:
    """The upright glyphs of a page with their keys, those that the engine put in left out."""
    return [
        PrintedGlyph(key_of(glyph, style, font_of(style)), glyph.start, glyph.end, style.baseline, style.size)
        for glyph in glyphs
        if (style := glyph.style) is not None and style.angle == 0.0 and style.visible and glyph.end > glyph.start
    ]
