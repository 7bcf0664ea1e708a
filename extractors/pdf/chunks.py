"""Characters to chunks: what is printed between two spaces, with the engine's gluing and doubling mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from verslag.extractors.pdf.glyphs import Glyph, Style

SOFT_HYPHEN = "\u00ad"
_ENGINE_HYPHENS = frozenset("\u0002\ufffe")
"""PDFium's marks for a hyphen at a line's end."""

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u0000")

DOUBLED_OFFSET = 0.12
"""Fake bold prints a character again this share of its size further; the narrowest digit is 0.4 wide."""

GLUE_GAP = 0.14
"""A hole this share of the size wider than the word's own spacing is a word space: fonts' spaces are 0.2 to 0.33."""

SEAM_GAP = 0.11
"""The same where the writer began a new piece of text: kerning does not reach over that seam."""

SHORT_GLUE_GAP = 0.2
"""The same for two characters, where the word has no spacing of its own to compare with."""

TIGHT_GAP = 0.1
"""A hole below this share of the size is no space, whatever the engine says: it breaks wide-set type at random."""

_OVERLAP = 0.25
"""Kerned characters overlap by less than this share of the size."""

_SAME = 0.05
"""Baselines and sizes that differ by less than this share of the size are the same, but for rounding."""

_BASELINE_JUMP = 0.6
"""A baseline further off than this share of the size belongs to another line; superscripts rise by 0.3 to 0.5."""

_BACKWARD_JUMP = 0.5
"""A character starting this share of the size before the start of the one before it is not its neighbour."""

_FORWARD_JUMP = 1.0
"""One starting this share of the size behind the end is not either, whatever the engine says."""

_LEADERS = frozenset(".·…_\ufffd")
_SHORTEST_LEADER = 4
"""Dots in a row that lead the eye to a page number; an ellipsis has three."""


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
    """Cut characters into chunks at spaces and wherever the line is left; mend doubling, gluing and false breaks."""
    found: list[Chunk] = []
    pieces: list[Piece] = []
    broken = False
    hyphen: Glyph | None = None  # a printed soft hyphen, until it is known whether the line ends there

    def flush(*, soft_hyphen: bool = False) -> None:
        nonlocal broken, hyphen
        if hyphen is not None:
            _append_hyphen(pieces, hyphen)
        if pieces:
            found.extend(_cut(pieces, soft_hyphen or hyphen is not None))
            pieces.clear()
        broken, hyphen = False, None

    for glyph in glyphs:
        char, start, end, style = glyph
        if char in _ENGINE_HYPHENS:
            _append_hyphen(pieces, glyph)
            flush(soft_hyphen=True)
        elif char == SOFT_HYPHEN:
            hyphen = glyph
        elif style is None:
            broken = True
        elif char.isspace():
            hyphen = None
            flush()
        elif char not in _ZERO_WIDTH:
            if pieces:
                last = pieces[-1]
                if broken:
                    if not _is_tight(pieces, start, style):
                        flush()
                elif last.style is not style:
                    if _leaves_line(last, start, style):
                        flush()
                    elif _doubles(last, char, start, style):
                        continue
            broken, hyphen = False, None
            pieces.append(Piece(char, start, end, style))
    flush()
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
        style.angle != last.style.angle
        or abs(style.baseline - last.style.baseline) > _BASELINE_JUMP * size
        or start < last.start - _BACKWARD_JUMP * size
        or start > last.end + _FORWARD_JUMP * size
    )


def _is_tight(pieces: Sequence[Piece], start: float, style: Style) -> bool:
    """Whether a character stands no further off than the word's own letter spacing lets it."""
    last = pieces[-1]
    size = style.size
    return (
        style.angle == last.style.angle
        and abs(style.size - last.style.size) <= _SAME * size
        and abs(style.baseline - last.style.baseline) <= _SAME * size
        and start > last.start + DOUBLED_OFFSET * size
        and -_OVERLAP * size < start - last.end < TIGHT_GAP * size + _letter_spacing(pieces)
    )


def _letter_spacing(pieces: Sequence[Piece]) -> float:
    """The median hole between the characters of a word, 0 where there are too few to tell."""
    return max(median([b.start - a.end for a, b in pairwise(pieces)]), 0.0) if len(pieces) > 2 else 0.0


def _doubles(last: Piece, char: str, start: float, style: Style) -> bool:
    return (
        char == last.char
        and abs(start - last.start) <= DOUBLED_OFFSET * style.size
        and abs(style.baseline - last.style.baseline) <= DOUBLED_OFFSET * style.size
        and abs(style.size - last.style.size) <= DOUBLED_OFFSET * style.size
    )


def _cut(pieces: Sequence[Piece], soft_hyphen: bool) -> list[Chunk]:
    """One chunk, or several where a hole or a row of leader dots parts it."""
    inner = _glued_at(pieces) + _leader_edges(pieces)
    if not inner:
        return [Chunk(tuple(pieces), soft_hyphen)]
    edges = sorted({0, len(pieces), *inner})
    return [Chunk(tuple(pieces[a:b]), soft_hyphen and b == len(pieces)) for a, b in pairwise(edges)]


def _glued_at(pieces: Sequence[Piece]) -> list[int]:
    """Where a hole stands out from the word's own letter spacing."""
    if len(pieces) < 2 or not (pieces[0].style.advances and pieces[-1].style.advances):
        return []
    size = pieces[0].style.size
    least = SEAM_GAP * size
    last_end = pieces[0].end
    for piece in pieces:
        if piece.start - last_end > least:
            break
        last_end = piece.end
    else:
        return []
    own = _letter_spacing(pieces)
    found = []
    for index, (before, after) in enumerate(pairwise(pieces), start=1):
        share = SHORT_GLUE_GAP if len(pieces) == 2 else GLUE_GAP if before.style is after.style else SEAM_GAP
        if after.start - before.end > own + share * size:
            found.append(index)
    return found


def _leader_edges(pieces: Sequence[Piece]) -> list[int]:
    """Both ends of every row of leader dots."""
    if len(pieces) < _SHORTEST_LEADER or sum([piece.char in _LEADERS for piece in pieces]) < _SHORTEST_LEADER:
        return []
    edges: list[int] = []
    begin = 0
    for index in range(1, len(pieces) + 1):
        if index < len(pieces) and pieces[index].char == pieces[begin].char:
            continue
        if index - begin >= _SHORTEST_LEADER and pieces[begin].char in _LEADERS:
            edges += (begin, index)
        begin = index
    return edges
