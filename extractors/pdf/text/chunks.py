"""Characters to chunks: what is printed between two spaces, as the engine sees them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph

SOFT_HYPHEN = "\u00ad"
_ENGINE_HYPHENS = frozenset("\u0002\ufffe")
"""PDFium's marks for a hyphen at a line's end."""

_ZERO_WIDTH = frozenset(
    "\u200b\u200c\u200d\u2060\ufeff\u0000"  # joiners and marks
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # they turn what follows around
)

DOUBLED_OFFSET = 0.12
"""Fake bold prints a character again this share of its size further; the narrowest digit is 0.4 wide."""

TIGHT_GAP = 0.1
"""A hole below this share of the size is no space, whatever the engine says: it breaks wide-set type at random."""

_OVERLAP = 0.25
"""Kerned characters overlap by less than this share of the size."""

_SAME = 0.05
"""Baselines and sizes that differ by less than this share of the size are the same, but for rounding."""

_BASELINE_JUMP = 0.6
"""A baseline further off than this share of the size belongs to another line; superscripts rise by 0.3 to 0.5."""

_LONGEST = 1_000
"""Characters in a chunk; a run without a space that goes on is no word, nor a number that could be converted."""

_BACKWARD_JUMP = 0.5
"""A character starting this share of the size before the start of the one before it is not its neighbour."""

_FORWARD_JUMP = 1.0
"""One starting this share of the size behind the end is not either, whatever the engine says."""


class StyledChar(NamedTuple):
    """One printed character with its style."""

    char: str
    start: float
    end: float
    style: GlyphStyle


class Chunk(NamedTuple):
    """Pieces printed without a space between them."""

    pieces: tuple[StyledChar, ...]
    soft_hyphen: bool = False
    broken: bool = False
    """Whether the break before it is the engine's own, no printed space and no new line of text."""

    @property
    def text(self) -> str:
        return "".join([piece.char for piece in self.pieces])

    @property
    def gaps(self) -> list[float]:
        """The holes between the pieces, in points; negative where they overlap."""
        return [after.start - before.end for before, after in pairwise(self.pieces)]


class _ChunkBuilder:
    """The pieces since the last break, and what is known of the breaks around them."""

    def __init__(self) -> None:
        self.found: list[Chunk] = []
        self.pieces: list[StyledChar] = []
        self.broken = False
        """The engine broke here, since the last character."""
        self.hyphen: Glyph | None = None
        """A printed soft hyphen, until it is known whether the line ends there."""
        self._after_break = False

    def flush(self, *, soft_hyphen: bool = False) -> None:
        """End the chunk."""
        if self.hyphen is not None:
            _append_hyphen(self.pieces, self.hyphen)
        if self.pieces:
            self.found.append(Chunk(tuple(self.pieces), soft_hyphen or self.hyphen is not None, self._after_break))
            self.pieces.clear()
        self._after_break = self.broken
        self.broken, self.hyphen = False, None

    def _ends_word(self, glyph: Glyph) -> bool:
        """Whether what the engine calls a hyphen stands behind a word, on its line and in its size.

        The engine gives the same mark to glyphs that the font maps to no character.
        """
        if not self.pieces:
            return False
        last = self.pieces[-1]
        return glyph.style is None or last.style is glyph.style or not _leaves_line(last, glyph.start, glyph.style)

    def _ends_ligature(self) -> bool:
        """Whether the last characters are one glyph: some writers set a space over it, as wide as it counts for two.

        Such a space takes no room of its own and parts no more than a break of the engine does.
        """
        return len(self.pieces) > 1 and self.pieces[-1][1:] == self.pieces[-2][1:]

    def mark(self, glyph: Glyph) -> bool:
        """Take what is no letter or digit; False where it is printed like any other character."""
        char = glyph.char
        if char in _ENGINE_HYPHENS:
            ends_word = self._ends_word(glyph)
            if ends_word:
                _append_hyphen(self.pieces, glyph)
            self.flush(soft_hyphen=ends_word)
        elif char == SOFT_HYPHEN:
            self.hyphen = glyph
        elif glyph.style is None or (char.isspace() and self._ends_ligature()):
            self.broken = True
        elif char.isspace():
            self.hyphen, self.broken = None, False
            self.flush()
        else:
            return char in _ZERO_WIDTH
        return True


def chunks(glyphs: Iterable[Glyph]) -> list[Chunk]:
    """Cut characters into chunks at spaces and wherever the line is left; doubled characters are dropped."""
    builder = _ChunkBuilder()
    pieces = builder.pieces
    for glyph in glyphs:
        char, start, end, style = glyph
        if (style is None or not char.isalnum()) and builder.mark(glyph):
            continue
        assert style is not None
        if pieces:
            last = pieces[-1]
            if builder.broken:
                if not _is_tight(last, start, style):
                    builder.flush()
            elif last.style is not style:
                if _leaves_line(last, start, style):
                    builder.flush()
                elif _doubles(last, char, start, style):
                    continue
            if len(pieces) >= _LONGEST:
                builder.flush()
        builder.broken, builder.hyphen = False, None
        pieces.append(tuple.__new__(StyledChar, (char, start, end, style)))
    builder.flush()
    return builder.found


def _append_hyphen(pieces: list[StyledChar], glyph: Glyph) -> None:
    """The hyphen as printed; without a place of its own it stands behind the last character."""
    if glyph.style is not None and glyph.end > glyph.start:
        pieces.append(StyledChar("-", glyph.start, glyph.end, glyph.style))
    elif pieces:
        last = pieces[-1]
        pieces.append(StyledChar("-", last.end, last.end, last.style))


def _leaves_line(last: StyledChar, start: float, style: GlyphStyle) -> bool:
    before = last.style
    size = max(before.size, style.size)
    return (
        style.angle != before.angle
        or abs(style.baseline - before.baseline) > _BASELINE_JUMP * size
        or start < last.start - _BACKWARD_JUMP * size
        or start > last.end + _FORWARD_JUMP * size
    )


def is_same_line(one: GlyphStyle, other: GlyphStyle) -> bool:
    """Whether both are set in one size on one baseline."""
    size = other.size
    return (
        other.angle == one.angle
        and abs(other.size - one.size) <= _SAME * size
        and abs(other.baseline - one.baseline) <= _SAME * size
    )


def _is_tight(last: StyledChar, start: float, style: GlyphStyle) -> bool:
    """Whether a character stands right behind the last one."""
    size = style.size
    return (
        is_same_line(last.style, style)
        and start > last.start + DOUBLED_OFFSET * size
        and -_OVERLAP * size < start - last.end < TIGHT_GAP * size
    )


def _doubles(last: StyledChar, char: str, start: float, style: GlyphStyle) -> bool:
    return (
        char == last.char
        and abs(start - last.start) <= DOUBLED_OFFSET * style.size
        and abs(style.baseline - last.style.baseline) <= DOUBLED_OFFSET * style.size
        and abs(style.size - last.style.size) <= DOUBLED_OFFSET * style.size
    )
