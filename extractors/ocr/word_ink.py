"""How far the ink of a word reaches: the engine leaves signs and marks at its ends out of its box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.tesseract import PictureWord

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_INK = 150
"""Grey of ink on a white ground, and darker."""

_AROUND = 0.3
"""Share of a line's height of the picture that is kept around a number, as much as stands around print."""

_GAP = 0.4
"""Share of a line's height between a minus sign and its number; figures of two columns stand further apart."""

_REACH = 1.0
"""Line heights to which a word is followed: a sign with the space behind it."""

_APART = 0.5
"""Share of a line's height of ground inside a word that parts it in two."""

_RULED = 0.85
"""Share of ink in a row of pixels of a word and around it that is a rule; the fullest row of print has half."""

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class InkSpot:
    """Ink of a word that stands together, and what to look at to read it, in pixels."""

    ink: BBox
    around: Box


def ink_of(picture: Image) -> NDArray[np.bool_]:
    """Which pixels of a picture are ink."""
    return np.asarray(picture) < _INK


def spots_of(word: PictureWord, words: Sequence[PictureWord], dark: NDArray[np.bool_]) -> list[InkSpot]:
    """The ink of a word, in one spot or in several, with that at its ends which no other of the words has.

    Args:
        word: of a picture.
        words: all those of the picture.
        dark: the ink of the picture.
    """
    around, gap = max(round(_AROUND * word.height), 1), round(_GAP * word.height)
    x0, top, x1, bottom = (max(int(side), 0) for side in word.box)
    reach = round(_REACH * word.height)
    beside = [other.box for other in words if other is not word and other.box.y_overlap(word.box) > 0]
    left = max([0, x0 - reach, *(int(box.x1) + 1 for box in beside if box.x1 <= word.box.x_mid)])
    right = min([dark.shape[1], x1 + reach, *(int(box.x0) for box in beside if box.x0 >= word.box.x_mid)])
    band = dark[top:bottom]
    ruled = band[:, left:right].sum(axis=1) > _RULED * (right - left)
    columns = band[~ruled].any(axis=0)
    start = x0 - _run(columns[left:x0][::-1], gap)
    end = x1 + _run(columns[x1:right], gap)
    return [
        InkSpot(BBox(a, up, b, down), (a - around, up - around, b + around, down + around))
        for a, b in _stretches(columns, start, end, round(_APART * word.height))
        for up, down in [_height(band[:, a:b] & ~ruled[:, None], top)]
    ]


def _height(ink: NDArray[np.bool_], top: int) -> tuple[int, int]:
    """The first row of pixels with ink, and the one behind the last."""
    rows = np.flatnonzero(ink.any(axis=1))
    return (top + int(rows[0]), top + int(rows[-1]) + 1) if len(rows) else (top, top + len(ink))


def _stretches(columns: NDArray[np.bool_], start: int, end: int, gap: int) -> list[tuple[int, int]]:
    """Parts from start to end with more than so many empty pixels between them."""
    places = np.flatnonzero(columns[start:end]) + start
    if not len(places):
        return [(start, end)]
    wide = np.flatnonzero(np.diff(places) > gap)
    starts = [start, *(int(places[at + 1]) for at in wide)]
    ends = [*(int(places[at]) + 1 for at in wide), end]
    return list(zip(starts, ends, strict=True))


def _run(ink: NDArray[np.bool_], gap: int) -> int:
    """How far ink goes on from the start of a row of pixels, over gaps of that many; 0 where it does not end."""
    places = np.flatnonzero(ink)
    if not len(places):
        return 0
    steps = np.flatnonzero(np.diff(np.concatenate(([-1], places))) > gap)
    last = places[steps[0] - 1] if len(steps) and steps[0] else (-1 if len(steps) else places[-1])
    return 0 if last >= len(ink) - 1 else int(last) + 1
