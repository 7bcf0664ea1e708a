"""Where print stands in a drawing: letters in a row, each run apart, for what stands scattered over a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.ocr.marks.colour_regions import regions_of
from verslag.extractors.ocr.word_ink import ink_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_COARSER = 2
"""Pixels by which ink is looked at."""

_LOWEST, _HIGHEST = 0.035, 0.7
"""Inches of the heights of letters."""

_WORD_GAP = 0.75
"""Heights of the higher of two letters between words of a run; names beside one another stand further apart."""

_LEVEL = 0.3
"""Share of the lower one's height by which letters of a run overlap in height."""

_SMALLER, _MARK_GAP = 0.45, 0.3
"""Share of a letter's height below which another is none of its size, but a mark or a dot, and how near that stands."""

_FLAT = 12.0
"""Times its height that a line is wide."""

_LOW = 0.5
"""Share of the height of letters that a run has at least: dashes and specks are lower."""

_TALL, _LETTERS = 2.5, 3
"""Times its width that a run is high which is turned, and pieces that it falls in when looked at as if it were not."""

_TIGHT = 0.5
"""Share of a letter's size between most letters of a turned run; figures of a column stand further apart."""

_TOUCHING = 1.8
"""Times their width that pieces are high in which letters of turned print touch; an upright digit is half as much."""

_SLIM = 1.6
"""Times its height that a turned letter is wide, as it was high."""


class PrintRun(NamedTuple):
    """Letters in a row, in pixels."""

    box: BBox
    turned: bool
    """Whether the row runs up or down the picture."""


def print_runs(picture: Image, resolution: int) -> list[PrintRun]:
    """The runs of a grey picture with nothing but print, from the top."""
    ink = _coarse(ink_of(picture))
    level = _runs(ink, resolution)
    turned = []
    for box in (box.mirrored() for box in _runs(ink.T, resolution)):
        inside = [run for run in level if box.contains(run, slack=2)]
        if box.height >= _TALL * box.width and _is_turned(inside):
            turned.append(box)
            level = [run for run in level if run not in inside]
    runs = [PrintRun(box, turned=False) for box in level] + [PrintRun(box, turned=True) for box in turned]
    runs = [run._replace(box=BBox(*(side * _COARSER for side in run.box))) for run in runs]
    return sorted(runs, key=lambda run: (run.box.top, run.box.x0))


def _runs(ink: NDArray[np.bool_], resolution: int) -> list[BBox]:
    """Boxes of ink in a row from left to right, in coarse pixels."""
    lowest, highest = (inches * resolution / _COARSER for inches in (_LOWEST, _HIGHEST))
    pieces = [box for box in _boxes(ink) if box.height <= highest and box.width <= _FLAT * box.height]
    heights = [box.height for box in pieces if box.height >= lowest and box.width <= 2 * box.height]
    if not heights:
        return []
    letter = median(heights)
    return [box for box in _in_rows(pieces) if box.height >= _LOW * letter]


def _in_rows(pieces: Sequence[BBox]) -> list[BBox]:
    """Boxes of letters that follow one another, with their dots and marks."""
    x0, top, x1, bottom = np.asarray(pieces, dtype=np.float64).T
    height = bottom - top
    home = np.arange(len(pieces))
    for at in range(len(pieces)):
        higher = np.maximum(height, height[at])
        gap = np.maximum(x0, x0[at]) - np.minimum(x1, x1[at])
        shared = np.minimum(bottom, bottom[at]) - np.maximum(top, top[at])
        lower = np.minimum(height, height[at])
        follows = (shared >= _LEVEL * lower) & (gap <= _WORD_GAP * higher) & (lower >= _SMALLER * higher)
        smaller = height < height[at]
        over = np.where(smaller, top[at], top) - np.where(smaller, bottom, bottom[at])
        beside = (shared > 0) & (gap <= _MARK_GAP * higher)
        dotted = (over >= 0) & (over <= _MARK_GAP * higher) & (gap < 0)
        near = np.unique(home[follows | ((lower < _SMALLER * higher) & (beside | dotted))])
        home[np.isin(home, near)] = near[0]
    return [union(pieces[int(at)] for at in np.flatnonzero(home == one)) for one in np.unique(home)]


def _is_turned(pieces: Sequence[BBox]) -> bool:
    """Whether what looks like runs above one another are the letters of one that is turned."""
    if sum(piece.height for piece in pieces) >= _TOUCHING * sum(piece.width for piece in pieces) > 0:
        return True
    ordered = sorted(pieces, key=lambda piece: piece.top)
    if len(ordered) < _LETTERS:
        return False
    letter = median(min(piece.width, piece.height) for piece in ordered)
    close = sum(b.top - a.bottom <= _TIGHT * letter for a, b in pairwise(ordered))
    slim = median(piece.width / piece.height for piece in ordered) <= _SLIM
    return slim and close * 2 > len(ordered) - 1


def _coarse(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    rows, columns = (side // _COARSER for side in ink.shape)
    cells = ink[: rows * _COARSER, : columns * _COARSER].reshape(rows, _COARSER, columns, _COARSER)
    return np.asarray(cells.any(axis=(1, 3)), dtype=np.bool_)


def _boxes(ink: NDArray[np.bool_]) -> Iterator[BBox]:
    return (region.box for region in regions_of(ink.astype(np.int8), but=0, smallest=2))
