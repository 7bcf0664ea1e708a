"""How far the lines of a picture lean, and the picture turned back so that they are level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_SIDE = 1200
"""Pixels of the longer side at which lines are looked at: a line of print is some ten pixels high then."""

_INK = 128
"""Grey of ink on a white ground, and darker."""

_FEWEST = 400
"""Pixels of ink below which nothing is told: half a line of print."""

_MOST_FILLED = 0.3
"""Share of ink from which a picture is no print; a page of print has a tenth."""

_STEEPEST = 8.0
"""Degrees that are looked for; a sheet that lies further askew is laid again by whoever scans it."""

_COARSE, _FINE = 0.5, 0.05
"""Degrees between two looks, and between those close to the best of them."""

_CLEARER = 1.1
"""By which lines stand out more once turned; what gains less has none."""

SLIGHT = 0.15
"""Degrees that are left as they are: over a whole line that is less than half of its height."""


def tilt_of(picture: Image) -> float:
    """Degrees clockwise by which the lines of a grey picture with a white ground lean; 0 where they are level.

    Lines are level where the rows of pixels differ most from the rows next to them.
    """
    xs, ys = _ink(picture)
    if not len(xs):
        return 0.0

    def clear(degrees: float) -> float:
        rows = np.bincount((ys - xs * np.tan(np.radians(degrees)) + _SIDE).astype(np.int64), minlength=3 * _SIDE)
        return float((np.diff(rows) ** 2).sum())

    coarse = np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE)
    best = max(coarse, key=clear)
    best = max(np.arange(best - _COARSE, best + _COARSE, _FINE), key=clear)
    return float(best) if abs(best) >= SLIGHT and clear(best) >= _CLEARER * clear(0.0) else 0.0


def levelled(picture: Image, degrees: float) -> Image:
    """A picture whose lines lean by so many degrees clockwise, turned about its middle until they are level."""
    if not degrees:
        return picture
    from PIL.Image import Resampling

    return picture.rotate(degrees, Resampling.BICUBIC, fillcolor="white")


def _ink(picture: Image) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where there is ink in a smaller copy, each blot counted by its edge below: columns and rows."""
    share = min(_SIDE / max(picture.size), 1.0)
    small = np.asarray(picture.resize((max(round(picture.width * share), 2), max(round(picture.height * share), 2))))
    ink = small < _INK
    foot = ink[:-1] & ~ink[1:]
    if foot.sum() < _FEWEST or ink.mean() > _MOST_FILLED:
        return np.zeros(0), np.zeros(0)
    ys, xs = np.nonzero(foot)
    return xs.astype(np.float64), ys.astype(np.float64)
