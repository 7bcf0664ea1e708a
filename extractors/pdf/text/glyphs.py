"""The characters of a page as PDFium reports them, each with its place along the line it is set on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import DisplaySpace
from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.extractors.pdf.engine.structure import PageTags
from verslag.extractors.pdf.text.character_codes import FIRST_HALF, REPLACEMENT, character_codes, code_points
from verslag.extractors.pdf.text.fonts import FontCache
from verslag.extractors.pdf.text.glyph_boxes import advance_of, ink_of, widen_extent
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle, GlyphStyleReader

_LOST = frozenset(range(1, 32)) - {2, 9, 10, 13}
"""Control codes in a text object are glyphs, mostly ligatures, of which the font does not say what they show."""


class Glyph(NamedTuple):
    """One character. `start` and `end` run along the line, left to right for upright text.

    A space or line end without a style was put in by the engine; a space with one is printed.
    """

    char: str
    start: float
    end: float
    style: GlyphStyle | None


class PageGlyphs(NamedTuple):
    """The characters of a page."""

    glyphs: Sequence[Glyph]
    objects: Sequence[int]
    """The PDFium text objects that they are set in."""
    colors: frozenset[str]
    """All colours that occur."""
    truncated: bool
    """Whether the page has more characters than are read."""


def _put_in(code: int) -> Glyph:
    """A character that the engine put in between those of the page."""
    return Glyph("\n" if code in (10, 13) else " " if code <= 32 and code != 2 else chr(code), 0.0, 0.0, None)


def read_glyphs(
    text_page: Any, space: DisplaySpace, fonts: FontCache, tags: PageTags | None = None, limits: Limits = LIMITS
) -> PageGlyphs:
    """The characters of an open PDFium text page, in PDFium's order (that of the content stream, line by line)."""
    page = engine.address(text_page)
    total = pdfium_c.FPDFText_CountChars(text_page)
    count = min(total, limits.page_chars)
    reader = GlyphStyleReader(page, space, fonts, tags)
    loose_buffer = engine.Floats(4)
    loose, loose_at = loose_buffer.view, loose_buffer.at
    tight = engine.Doubles(4)
    char_object, loose_box, new = engine.char_object, engine.loose_box, tuple.__new__
    to_display = space.to_display
    a, e = to_display.a, to_display.e
    upright_page = to_display.b == 0.0 and to_display.c == 0.0
    glyphs: list[Glyph] = []
    objects: dict[int, None] = {}
    add = glyphs.append
    current = 0
    style: GlyphStyle | None = None
    upright = False
    seen: set[int] = set()
    for index, code in enumerate(code_points(character_codes(page, count))):
        if code == FIRST_HALF:
            continue
        text_object = char_object(page, index)
        if not text_object:
            add(_put_in(code))
            continue
        if text_object != current or style is None:
            style, face = reader.read(index, text_object)
            seen = face.seen
            current = text_object
            objects[text_object] = None
            upright = upright_page and style.advances and style.angle == 0.0
        if code == 32:
            add(Glyph(" ", 0.0, 0.0, style))
            continue
        if code in _LOST:
            code = REPLACEMENT
        if code not in seen:
            seen.add(code)
            widen_extent(page, index, style, to_display, reader, tight)
        if upright and loose_box(page, index, loose_at):
            add(new(Glyph, (chr(code), a * loose[0] + e, a * loose[2] + e, style)))
            continue
        if style.advances and loose_box(page, index, loose_at):
            add(Glyph(chr(code), *advance_of(loose, style, to_display), style))
            continue
        add(Glyph(chr(code), *ink_of(page, index, style, to_display, reader, tight), style))
    return PageGlyphs(glyphs, tuple(objects), reader.colors, total > count)
