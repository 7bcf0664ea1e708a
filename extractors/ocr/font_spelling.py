"""What glyphs really show, learnt by laying what OCR reads over a text layer that lies.

A font has some sixty glyphs, a document tens of thousands of characters: each glyph is read many times, and what most
readings agree on is surer than any one of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from verslag.extractors.document.page import Word
from verslag.extractors.pdf.text.respelling import GlyphKey, PrintedGlyph

if TYPE_CHECKING:
    from PIL.Image import Image

ENOUGH = 6
"""Readings of a glyph after which no page is read on its account."""

_LYING = 0.3
"""A font of which this share of the readings differs from what it says is not believed. OCR misreads one in thirty."""

_REACH = 0.25
"""Share of the size by which a glyph's middle may stand outside the box of the word it belongs to; half a narrow digit.
"""

_MOST = 0.995
"""No reading is surer."""

SPACE = " "

_LIGATURES = ("ffi", "ffl", "ff", "fi", "fl", "ft", "ti", "tt", "tti", "ij", "IJ")
"""Letters that fonts join in one glyph."""


class FontSpelling:
    """Readings of glyphs, gathered page by page."""

    def __init__(self) -> None:
        self._readings: defaultdict[GlyphKey, Counter[str]] = defaultdict(Counter)

    def unknown(self, glyphs: Iterable[PrintedGlyph]) -> bool:
        """Whether a page has glyphs that were read too seldom."""
        return any(self._readings[key].total() < ENOUGH for key in {glyph.key for glyph in glyphs})

    def learn(
        self, glyphs: Sequence[PrintedGlyph], words: Iterable[Word], is_blank: Callable[[PrintedGlyph], bool]
    ) -> None:
        """Lay what was read on a page over its glyphs.

        Words that have as many characters as there are glyphs under them tell what each shows; a glyph between two
        words is a space where `is_blank` sees no ink of it.
        """
        rows = _rows(glyphs)
        covered: set[PrintedGlyph] = set()
        for word in words:
            under = _under(word, rows)
            covered.update(under)
            for glyph, shown in zip(under, _shown(word.text, len(under)), strict=False):
                self._readings[glyph.key][shown] += 1
        for row in rows.values():
            for before, glyph, after in zip(row, row[1:], row[2:], strict=False):
                # Rows that are cut off are blank as well, but nothing was read beside them.
                if glyph not in covered and {before, after} <= covered and is_blank(glyph):
                    self._readings[glyph.key][SPACE] += 1

    def respelling(self) -> dict[GlyphKey, str]:
        """What the glyphs of fonts that lie really show."""
        lying = self._lying_fonts()
        return {
            key: readings.most_common(1)[0][0]
            for key, readings in self._readings.items()
            if key.font in lying and readings
        }

    def _lying_fonts(self) -> set[str]:
        true: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for key, readings in self._readings.items():
            true[key.font] += readings[key.char]
            total[key.font] += readings.total()
        return {font for font, count in total.items() if true[font] < (1 - _LYING) * count}

    def trust(self, respelling: Mapping[GlyphKey, str]) -> dict[str, float]:
        """For each character how sure it is where the respelling gives it: the least sure of its glyphs counts."""
        sure: dict[str, float] = {}
        for key, char in respelling.items():
            readings = self._readings[key]
            # One reading more that says otherwise: what was seen once is half sure.
            share = min(readings[char] / (readings.total() + 1 / ENOUGH), _MOST)
            sure[char] = min(share, sure.get(char, 1.0))
        return sure


def blank_in(picture: Image, scale: float) -> Callable[[PrintedGlyph], bool]:
    """Tells whether a glyph leaves no ink in a grey picture of its page of that many pixels a point."""

    def is_blank(glyph: PrintedGlyph) -> bool:
        left, right = int(glyph.x0 * scale) + 1, max(int(glyph.x1 * scale), int(glyph.x0 * scale) + 3)
        top = int((glyph.baseline - _INK_ABOVE * glyph.size) * scale)
        bottom = int((glyph.baseline + _INK_BELOW * glyph.size) * scale)
        if left < 0 or top < 0 or right > picture.width or bottom > picture.height:
            return False  # off the page, where nobody sees whether there is ink
        low, high = picture.crop((left, top, right, bottom)).convert("L").getextrema()
        return int(high) - int(low) < _INK  # type: ignore[arg-type]

    return is_blank


_INK_ABOVE, _INK_BELOW = 0.7, 0.15
"""Shares of the size between which a character has ink; an underline lies deeper."""

_INK = 64
"""Steps of grey between ink and its ground, where there is any."""


def _shown(text: str, glyphs: int) -> list[str]:
    """What each of so many glyphs shows of a word; nothing where that is not clear."""
    if len(text) == glyphs:
        return list(text)
    ways = [
        [*text[:at], joined, *text[at + len(joined) :]]
        for joined in _LIGATURES
        if len(text) - len(joined) + 1 == glyphs
        for at in range(len(text))
        if text.startswith(joined, at)
    ]
    return ways[0] if len(ways) == 1 else []


def _rows(glyphs: Sequence[PrintedGlyph]) -> dict[int, list[PrintedGlyph]]:
    """Glyphs by the point their baseline stands at, from left to right."""
    rows: defaultdict[int, list[PrintedGlyph]] = defaultdict(list)
    for glyph in sorted(glyphs, key=lambda g: g.x0):
        rows[round(glyph.baseline)].append(glyph)
    return rows


def _under(word: Word, rows: Mapping[int, Sequence[PrintedGlyph]]) -> list[PrintedGlyph]:
    """The glyphs a word was read from, left to right."""
    box, slack = word.bbox, word.size * _REACH
    levels = range(round(word.baseline - slack), round(word.baseline + slack) + 1)
    found = [
        glyph for level in levels for glyph in rows.get(level, ()) if box.x0 <= (glyph.x0 + glyph.x1) / 2 <= box.x1
    ]
    return sorted(found, key=lambda g: g.x0)
