"""Where print stands in a drawing: letters in a row, each run apart, for what stands scattered over a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.marks.colour_regions import regions_of
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_INK = 150
"""Grey of ink on a white ground, and darker."""

_COARSER = 2
"""Pixels by which ink is looked at."""

_LOWEST, _HIGHEST = 0.035, 0.5
"""Inches of the heights of letters."""

_WORD_GAP = 1.0
"""Heights of a small letter between words of a run; names beside one another stand further apart."""

_LEADING = 1
"""Coarse pixels between a letter and its dot or accent; lines of a text stand further apart."""

_LOW = 0.5
"""Share of the height of letters that a run has at least: dashes and specks are lower."""


_MARGIN, _GROUND = 3, 10
"""Pixels of the picture around a run that are read with it, and of white around those, which the engine needs."""


def print_runs(picture: Image, resolution: int) -> list[BBox]:
    """Boxes of the runs of a grey picture with nothing but print, in pixels, from the top."""
    ink = _coarse(np.asarray(picture) < _INK)
    lowest, highest = (inches * resolution / _COARSER for inches in (_LOWEST, _HIGHEST))
    heights = [box.height for box in _boxes(ink) if lowest <= box.height <= highest and box.width <= 2 * box.height]
    if not heights:
        return []
    letter = median(heights)
    gap = max(2, round(_WORD_GAP * letter))
    runs = (BBox(b.x0, b.top + _LEADING, b.x1 - gap, b.bottom) for b in _boxes(_spread(ink, gap)))
    found = [box for box in runs if box.height >= _LOW * letter and min(box.width, box.height) <= 4 * highest]
    return sorted((BBox(*(side * _COARSER for side in box)) for box in found), key=lambda b: (b.top, b.x0))


def _coarse(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    rows, columns = (side // _COARSER for side in ink.shape)
    cells = ink[: rows * _COARSER, : columns * _COARSER].reshape(rows, _COARSER, columns, _COARSER)
    return np.asarray(cells.any(axis=(1, 3)), dtype=np.bool_)


def _spread(ink: NDArray[np.bool_], gap: int) -> NDArray[np.bool_]:
    """The ink carried on to the right over a gap, and up to the dot of a letter."""
    spread = np.zeros((ink.shape[0], ink.shape[1] + gap), dtype=np.bool_)
    for off in range(gap + 1):
        spread[:, off : off + ink.shape[1]] |= ink
    raised = spread.copy()
    raised[:-_LEADING] |= spread[_LEADING:]
    return raised


def _boxes(ink: NDArray[np.bool_]) -> Iterator[BBox]:
    return (region.box for region in regions_of(ink.astype(np.int8), but=0, smallest=2))


def read_runs(runs: Sequence[BBox], picture: Image, resolution: int, engine: Tesseract) -> Iterator[PictureWord]:
    """The words of runs of a grey picture, each read by itself.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    from PIL.ImageOps import expand

    for number, run in enumerate(runs):
        spot = int(run.x0) - _MARGIN, int(run.top) - _MARGIN, int(run.x1) + _MARGIN, int(run.bottom) + _MARGIN
        line = expand(picture.crop(spot), _GROUND, 255)
        right, down = spot[0] - _GROUND, spot[1] - _GROUND
        for word in engine.read(line, resolution, one_line=True):
            yield replace(word, box=word.box.moved(right, down), baseline=word.baseline + down, line=number)


def unread(runs: Sequence[BBox], words: Sequence[PictureWord]) -> list[BBox]:
    """The runs that no word stands on."""
    boxes = [word.box for word in words]
    return [run for run in runs if not any(run.x_overlap(box) > 0 and run.y_overlap(box) > 0 for box in boxes)]
