"""Text objects as stretches of their line: what is compared to tell which text lies over which."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph


class TextSpan(NamedTuple):
    """The printed text of one text object: where it starts and ends along its line."""

    style: GlyphStyle
    start: float
    end: float


def spans(glyphs: Iterable[Glyph]) -> list[TextSpan]:
    """The text objects of a page in order; spaces do not count."""
    found: list[TextSpan] = []
    current: GlyphStyle | None = None
    start = end = 0.0
    for char, left, right, style in glyphs:
        if style is None or char == " ":
            continue
        if style is current:
            # Comparisons, as a call for every character would take longer than all the rest here.
            if left < start:  # noqa: PLR1730
                start = left
            if right > end:  # noqa: PLR1730
                end = right
            continue
        if current is not None:
            found.append(TextSpan(current, start, end))
        current, start, end = style, left, right
    if current is not None:
        found.append(TextSpan(current, start, end))
    return found
