"""Lines of a sheet that was bent when it was photographed, laid level by where their words stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.line_bend import LineBend, terms
from verslag.extractors.ocr.tesseract import PictureWord

if TYPE_CHECKING:
    from PIL.Image import Image

_HANGING = frozenset("gjpqyJQ,;()[]{}_-–—|/\"'“”„*•.·€@$&ç=~+°")
"""Characters that reach below the line, or do not reach down to it."""

_SURE = 0.6
"""How sure the engine is of a word that stands where it says."""

_FEWEST = 40
"""Pairs of words that follow one another from which the bend of a page is told."""

_OFF = 3.0
"""Times the usual error by which a pair is off where one of its words is misread, or on another line."""

_SLIGHT = 0.25
"""Share of the height of a line by which print hangs off that is left as it is."""

_STEEPEST = 0.12
"""Rise over width of what is a line: steeper ones are no neighbours on it."""

_PIECE = 128
"""Pixels of the pieces that are moved as if they were flat."""

_CLEARER = 0.7
"""Share of what words are off from the level that may be left once they are laid straight."""


def line_bend(words: Sequence[PictureWord], width: int, height: int) -> LineBend | None:
    """How the lines of a picture of that size bend, in pixels; None where they are straight or too few to tell."""
    pairs = [pair for line in _lines(words).values() for pair in pairwise(line)]
    rows = np.asarray([_step(a, b, width, height) for a, b in pairs])
    falls = np.asarray([b.box.bottom - a.box.bottom for a, b in pairs])
    if len(pairs) < _FEWEST:
        return None
    kept = np.asarray(
        [abs(f) <= _STEEPEST * (b.box.x_mid - a.box.x_mid) for f, (a, b) in zip(falls, pairs, strict=True)]
    )
    factors = np.zeros(0)
    for _ in range(2):
        if kept.sum() < _FEWEST:
            return None
        factors = np.linalg.lstsq(rows[kept], falls[kept], rcond=None)[0]
        off = np.abs(rows @ factors - falls)
        kept = kept & (off <= _OFF * max(float(np.median(off[kept])), 1.0))
    bend = LineBend(tuple(float(f) for f in factors), float(width), float(height))
    hanging = max(abs(bend.hangs(w.box.x_mid, w.box.y_mid)) for pair in pairs for w in pair)
    clearer = np.abs(off[kept]).mean() <= _CLEARER * np.abs(falls[kept]).mean()
    return bend if clearer and hanging >= _SLIGHT * median(w.height for w in words) else None


def laid_straight(picture: Image, bend: LineBend) -> Image:
    """The picture with every place where it would stand if the lines were level."""
    from PIL.Image import Resampling, Transform

    quads = []
    for x0, x1 in pairwise(_sides(picture.width)):
        for top, bottom in pairwise(_sides(picture.height)):
            corners = ((x0, top), (x0, bottom), (x1, bottom), (x1, top))
            quad = tuple(side for x, y in corners for side in (x, y + bend.hangs(x, y)))
            quads.append(((x0, top, x1, bottom), quad))
    return picture.transform(picture.size, Transform.MESH, quads, Resampling.BILINEAR, fillcolor="white")


def _sides(length: int) -> list[int]:
    return [*range(0, length, _PIECE), length]


def _lines(words: Sequence[PictureWord]) -> defaultdict[int, list[PictureWord]]:
    """Of each line the words that stand on it with all their letters, from the left."""
    lines: defaultdict[int, list[PictureWord]] = defaultdict(list)
    for word in sorted(words, key=lambda w: w.box.x0):
        if word.confidence >= _SURE and not word.turn and len(word.text) > 1 and _HANGING.isdisjoint(word.text):
            lines[word.line].append(word)
    return lines


def _step(one: PictureWord, other: PictureWord, width: int, height: int) -> list[float]:
    """By how much each term grows from one word to the next."""
    y = (one.box.y_mid + other.box.y_mid) / 2
    before, behind = (terms(word.box.x_mid, y, width, height) for word in (one, other))
    return [b - a for a, b in zip(before, behind, strict=True)]
