"""Letter-spaced headings: "B E S T U U R" is one word, set wide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from verslag.extractors.pdf.text.chunks import Chunk, StyledChar

_FEWEST_CHUNKS = 4
"""Three single letters in a row may be initials or the cells of a table."""

_LONGEST_MEAN = 1.6
"""Mean characters a chunk above which text is not letter-spaced; kerned pairs come two together."""

_EVEN_SPREAD = 0.35
"""Letters set wide stand as far apart as their neighbours, within this share of the size."""

_WORD_GAP = 0.18
"""A gap this share of the size wider than the letter spacing is a space between words."""

_WIDEST = 1.5
"""Letter spacing beyond this share of the size is not type but a row of cells."""


def close_up(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join runs of single letters that stand evenly apart on one baseline; digits only behind such letters."""
    closed: list[Chunk] = []
    run: list[Chunk] = []
    for chunk in chunks:
        spaced = _may_be_spaced(chunk) or (len(run) >= _FEWEST_CHUNKS and _is_digit(chunk))
        if spaced and (not run or _continues(run[-1], chunk)):
            run.append(chunk)
            continue
        closed.extend(_closed_run(run))
        run = [chunk] if _may_be_spaced(chunk) else []
        if not run:
            closed.append(chunk)
    closed.extend(_closed_run(run))
    return closed


def _may_be_spaced(chunk: Chunk) -> bool:
    pieces = chunk.pieces
    return len(pieces) <= 3 and not any(p.char.isdigit() for p in pieces) and pieces[0].style.advances


def _is_digit(chunk: Chunk) -> bool:
    """Whether a chunk is one digit, which may go on a heading set wide ("J A A R 2 0 3 1")."""
    return len(chunk.pieces) == 1 and chunk.pieces[0].char.isdigit()


def _continues(last: Chunk, chunk: Chunk) -> bool:
    before, after = last.pieces[-1], chunk.pieces[0]
    size = before.style.size
    return (
        after.style.angle == before.style.angle
        and abs(after.style.size - size) < 0.05 * size
        and abs(after.style.baseline - before.style.baseline) < 0.05 * size
        and 0.0 < after.start - before.end < 3 * _WIDEST * size
        and not last.soft_hyphen
    )


def _closed_run(run: Sequence[Chunk]) -> list[Chunk]:
    letters = sum(len(chunk.pieces) for chunk in run)
    if len(run) < _FEWEST_CHUNKS or letters > _LONGEST_MEAN * len(run):
        return list(run)
    if not all(piece.char.isalpha() for chunk in run[:2] for piece in chunk.pieces):
        return list(run)
    pieces = [piece for chunk in run for piece in chunk.pieces]
    size = pieces[0].style.size
    gaps = [b.start - a.end for a, b in pairwise(pieces)]
    spacing = median(gaps)
    close = [gap for gap in gaps if gap <= spacing + _WORD_GAP * size]
    if spacing > _WIDEST * size or spacing - min(close) > _EVEN_SPREAD * size:
        return list(run)
    words: list[list[StyledChar]] = [[pieces[0]]]
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        if gap > spacing + _WORD_GAP * size:
            words.append([piece])
        else:
            words[-1].append(piece)
    if all(len(word) == 1 for word in words):
        return list(run)
    return [Chunk(tuple(word), run[-1].soft_hyphen and word is words[-1]) for word in words]
