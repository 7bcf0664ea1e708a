"""Which way up the print of a picture is, told from where most of it stands: a part is read on all four sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.ocr.picture_tilt import levelled, tilt_of
from verslag.extractors.ocr.tesseract import PictureWord, engine

if TYPE_CHECKING:
    from PIL.Image import Image

_SIDE = 0.45
"""Share of the shorter side of the picture that the part is wide and high: a fifth of a page, with lines enough."""

_CELL = 16
"""Pixels by which the part with most ink is looked for."""

_INK = 200
"""Grey of a cell that print stands in, and darker."""

_LEGIBLE = 0.6
"""How sure the engine is, on average, of the characters of upright print; of what is turned a third of that at most."""

_FEWEST = 10
"""Characters by which the sides are told apart."""

_SEVERAL = 3
"""Characters that stand beside each other take more room than a line is high."""


def turn_of(flat: Image, resolution: int) -> int | None:
    """Degrees clockwise by which the print of a grey picture with a white ground is turned.

    None where it is legible on no side: photographs, drawings, handwriting.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    part = flat.crop(_most_inked(flat))
    best: tuple[float, int] | None = None
    for turn in (0, 90, 180, 270):
        turned = part.rotate(turn, expand=True)
        words = engine().read(levelled(turned, tilt_of(turned)), resolution)
        characters = sum(len(word.text) for word in words)
        share = sureness(words) / characters if characters >= _FEWEST else 0.0
        if share >= _LEGIBLE and (best is None or share > best[0]):
            best = share, turn
    return None if best is None else best[1]


def sureness(words: Sequence[PictureWord]) -> float:
    """Over all that was read along its lines; what is read more and surer is read better."""
    return sum(word.confidence * len(word.text) for word in words if not _is_turned(word))


def _is_turned(word: PictureWord) -> bool:
    """Whether a word runs down the picture: the engine reads some of those, and loses their lines."""
    return len(word.text) >= _SEVERAL and word.box.height > word.box.width


def _most_inked(flat: Image) -> tuple[int, int, int, int]:
    ink = np.asarray(flat.reduce(_CELL)) < _INK
    side = max(round(_SIDE * min(ink.shape)), 1)
    sums = np.pad(ink.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    inside = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    row, column = (int(at) for at in np.unravel_index(int(inside.argmax()), inside.shape))
    return column * _CELL, row * _CELL, (column + side) * _CELL, (row + side) * _CELL
