"""Characters to chunks: what is printed between two spaces, with the engine's gluing and doubling mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from verslag.extractors.pdf.glyphs import Glyph, Style

SOFT_HYPHENS = frozenset("\u0002\ufffe\u00ad")
"""PDFium's marks for a hyphen at a line's end, and the printed soft hyphen itself."""

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u0000")

DOUBLED_OFFSET = 0.12
"""Fake bold prints a character again this share of its size further; the narrowest digit is 0.4 wide."""

GLUE_GAP = 0.14
"""A hole this share of the size wider than the word's own spacing is a word space: fonts' spaces are 0.2 to 0.33."""

SHORT_GLUE_GAP = 0.2
"""The same for two characters, where the word has no spacing of its own to compare with."""

_BASELINE_JUMP = 0.6
"""A baseline further off than this share of the size belongs to another line; superscripts rise by 0.3 to 0.5."""

_BACKWARD_JUMP = 0.5
"""A character starting this share of the size before the end of the one before it is not its neighbour."""

_FORWARD_JUMP = 1.0
"""One starting this share of the size behind the end is not either, whatever the engine says."""


class Piece(NamedTuple):
    """One printed character with its style."""

    char: str
    start: float
    end: float
    style: Style


class Chunk(NamedTuple):
    """Pieces printed without a space between them."""

    pieces: tuple[Piece, ...]
    soft_hyphen: bool = False
    joined: bool = False

    @property
    def text(self) -> str:
        return "".join([piece.char for piece in self.pieces])


def chunks(glyphs: Iterable[Glyph]) -> list[Chunk]:
    """Cut characters into chunks at the engine's spaces and wherever the line is left; mend doubling and gluing."""
    found: list[Chunk] = []
    pieces: list[Piece] = []

    def flush(*, soft_hyphen: bool = False) -> None:
        if pieces:
            found.extend(_unglued(pieces, soft_hyphen))
            pieces.clear()

    pending_hyphen: Glyph | None = None
    for glyph in glyphs:
        char, start, end, style = glyph
        if char in SOFT_HYPHENS:
            if char == "\u00ad":
                pending_hyphen = glyph
            else:
                _append_hyphen(pieces, glyph)
                flush(soft_hyphen=True)
            continue
        if style is None or char.isspace():
            if pending_hyphen is not None and char == "\n":
                _append_hyphen(pieces, pending_hyphen)
                flush(soft_hyphen=True)
            pending_hyphen = None
            flush()
            continue
        if pieces:
            last = pieces[-1]
            if last.style is not style:
                if _leaves_line(last, start, style):
                    if pending_hyphen is not None:
                        _append_hyphen(pieces, pending_hyphen)
                    flush(soft_hyphen=pending_hyphen is not None)
                elif _doubles(last, char, start, style):
                    continue
        pending_hyphen = None
        if char not in _ZERO_WIDTH:
            pieces.append(Piece(char, start, end, style))
    if pending_hyphen is not None:
        _append_hyphen(pieces, pending_hyphen)
    flush(soft_hyphen=pending_hyphen is not None)
    return found


def _append_hyphen(pieces: list[Piece], glyph: Glyph) -> None:
    """The hyphen as printed; without a place of its own it stands behind the last character."""
    if glyph.style is not None and glyph.end > glyph.start:
        pieces.append(Piece("-", glyph.start, glyph.end, glyph.style))
    elif pieces:
        last = pieces[-1]
        pieces.append(Piece("-", last.end, last.end, last.style))


def _leaves_line(last: Piece, start: float, style: Style) -> bool:
    size = max(last.style.size, style.size)
    return (
        style.rotation != last.style.rotation
        or abs(style.baseline - last.style.baseline) > _BASELINE_JUMP * size
        or start < last.start - _BACKWARD_JUMP * size
        or start > last.end + _FORWARD_JUMP * size
    )


def _doubles(last: Piece, char: str, start: float, style: Style) -> bool:
    return (
        char == last.char
        and abs(start - last.start) <= DOUBLED_OFFSET * style.size
        and abs(style.baseline - last.style.baseline) <= DOUBLED_OFFSET * style.size
        and abs(style.size - last.style.size) <= DOUBLED_OFFSET * style.size
    )


def _unglued(pieces: Sequence[Piece], soft_hyphen: bool) -> list[Chunk]:
    """One chunk, or several where a hole stands out from the word's own letter spacing."""
    if len(pieces) < 2 or not all(piece.style.advances for piece in (pieces[0], pieces[-1])):
        return [Chunk(tuple(pieces), soft_hyphen)]
    widest = 0.0
    last_end = pieces[0].end
    for piece in pieces:
        gap = piece.start - last_end
        widest = max(widest, gap)
        last_end = piece.end
    size = pieces[0].style.size
    if widest <= GLUE_GAP * size:
        return [Chunk(tuple(pieces), soft_hyphen)]
    gaps = [b.start - a.end for a, b in pairwise(pieces)]
    own = max(median(gaps), 0.0) if len(gaps) > 1 else 0.0
    limit = own + (GLUE_GAP if len(gaps) > 1 else SHORT_GLUE_GAP) * size
    cut: list[Chunk] = []
    begin = 0
    for index, gap in enumerate(gaps, start=1):
        if gap > limit:
            cut.append(Chunk(tuple(pieces[begin:index])))
            begin = index
    cut.append(Chunk(tuple(pieces[begin:]), soft_hyphen))
    return cut
