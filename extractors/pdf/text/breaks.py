"""Word breaks mended: wide-set words that the engine broke are joined, words it glued are parted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from verslag.extractors.pdf.text.chunks import TIGHT_GAP, Chunk, StyledChar, is_same_line
from verslag.extractors.pdf.text.symbols import PRIVATE_FIRST, is_private, plain

GLUE_GAP = 0.14
"""A hole this share of the size wider than the word's own spacing is a word space: fonts' spaces are 0.2 to 0.33."""

SEAM_GAP = 0.11
"""The same where the writer began a new piece of text: kerning does not reach over that seam."""

SHORT_GLUE_GAP = 0.2
"""The same for two characters, where the word has no spacing of its own to compare with."""

_WIDE = 0.02
"""Letter spacing beyond this share of the size is set on purpose."""

_FURTHEST = 1.5
"""Chunks further apart than this share of the size stand on no common line of text."""

_ENOUGH_GAPS = 30
"""Holes after which no more of a line are looked at."""

_FEWEST_GAPS = 2
"""Holes between characters from which their median tells the letter spacing."""

_DISPLAY = 1.35
"""A figure larger by this ratio than the word behind it is set in display type."""

_LEADERS = frozenset(".·…_\ufffd")
_SHORTEST_LEADER = 4
"""Dots in a row that lead the eye to a page number; an ellipsis has three."""


def mended(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Chunks that are words as printed, but for note marks and letter-spaced headings."""
    return [part for chunk in _rejoined(chunks) for part in _cut(chunk)]


def _rejoined(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join what the engine broke within one line, where the hole is no wider than the letter spacing of that line."""
    joined: list[Chunk] = []
    run: list[Chunk] = []
    for chunk in chunks:
        if run and not _follows(run[-1], chunk):
            joined += _rejoined_run(run)
            run = []
        run.append(chunk)
    return joined + _rejoined_run(run)


def _follows(last: Chunk, chunk: Chunk) -> bool:
    before, after = last.pieces[-1], chunk.pieces[0]
    style = before.style
    return (
        not last.soft_hyphen
        and style.advances
        and 0.0 < after.start - before.end < _FURTHEST * style.size
        and is_same_line(style, after.style)
    )


def _rejoined_run(run: list[Chunk]) -> list[Chunk]:
    if len(run) < 2 or not any(chunk.broken for chunk in run):
        return run
    size = run[0].pieces[0].style.size
    spacing = _line_spacing(run)
    if spacing <= _WIDE * size:
        return run
    joined = [run[0]]
    for chunk in run[1:]:
        last = joined[-1]
        if chunk.broken and chunk.pieces[0].start - last.pieces[-1].end < spacing + TIGHT_GAP * size:
            joined[-1] = Chunk(last.pieces + chunk.pieces, chunk.soft_hyphen, last.broken)
        else:
            joined.append(chunk)
    return joined


def _line_spacing(run: Sequence[Chunk]) -> float:
    gaps: list[float] = []
    for chunk in run:
        gaps += chunk.gaps
        if len(gaps) >= _ENOUGH_GAPS:
            break
    return _spacing(gaps)


def _spacing(gaps: Sequence[float]) -> float:
    """The letter spacing, 0 where there are too few holes to tell."""
    return max(median(gaps), 0.0) if len(gaps) >= _FEWEST_GAPS else 0.0


def _cut(chunk: Chunk) -> list[Chunk]:
    """One chunk, or several where a hole or a row of leader dots parts it."""
    pieces = chunk.pieces
    inner = _glued_at(chunk) + _leader_edges(pieces)
    if pieces[0].char >= PRIVATE_FIRST:
        inner += _mark_edge(pieces)
    if not inner:
        return [chunk]
    edges = sorted({0, len(pieces), *inner})
    return [
        Chunk(pieces[a:b], chunk.soft_hyphen and b == len(pieces), chunk.broken and a == 0) for a, b in pairwise(edges)
    ]


def _glued_at(chunk: Chunk) -> list[int]:
    """Where a hole stands out from the word's own letter spacing."""
    pieces = chunk.pieces
    if len(pieces) < 2 or not (pieces[0].style.advances and pieces[-1].style.advances):
        return []
    size = pieces[0].style.size
    gaps = chunk.gaps
    if max(gaps) <= SEAM_GAP * min(size, pieces[-1].style.size):
        return []
    own = _spacing(gaps)
    found = []
    for index, (before, after) in enumerate(pairwise(pieces), start=1):
        if _ends_display(before, after):  # the space is the smaller type's
            if after.start - before.end > SEAM_GAP * after.style.size:
                found.append(index)
            continue
        share = SHORT_GLUE_GAP if len(pieces) == 2 else GLUE_GAP if before.style is after.style else SEAM_GAP
        if after.start - before.end > own + share * size:
            found.append(index)
    return found


def _ends_display(before: StyledChar, after: StyledChar) -> bool:
    """Whether a figure in display type ends before a word in much smaller type ("2,6 nachten")."""
    return (
        before.style is not after.style
        and before.char.isdigit()
        and after.char.isalpha()
        and before.style.size >= _DISPLAY * after.style.size
    )


def _mark_edge(pieces: Sequence[StyledChar]) -> list[int]:
    """Where a list mark from a font of its own ends that stands right before a word, parted by a tab that is no
    character.
    """
    first = pieces[0].char
    parted = len(pieces) > 1 and is_private(first) and not plain(first).isalpha() and pieces[1].char.isalnum()
    return [1] if parted else []


def _leader_edges(pieces: Sequence[StyledChar]) -> list[int]:
    """Both ends of every row of leader dots."""
    # A row that long holds one of every so many characters.
    if not any(piece.char in _LEADERS for piece in pieces[_SHORTEST_LEADER - 1 :: _SHORTEST_LEADER]):
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
