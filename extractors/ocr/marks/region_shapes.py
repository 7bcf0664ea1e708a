"""Areas of one colour as shapes: rectangles, dots, and outlines of what is level below or anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.ocr.marks.colour_regions import ColourRegion

if TYPE_CHECKING:
    from numpy.typing import NDArray

MarkForm = Literal["rectangle", "dot", "area"]

Point = tuple[float, float]

_STRAIGHT, _OFF = 0.5, 2
"""Share of the rows of a rectangle that begin and end at its sides, to within so many pixels: letters on it, and what
hangs over its edge, take the others.
"""

_FURTHEST = 0.1
"""Share of the rows that may reach beyond its side."""

_FILLED = 0.3
"""Share of a rectangle that has its colour: letters on it have less than half; a frame has hardly any."""

_ROUND, _DISC, _FULL = 0.2, 0.08, 0.7
"""A dot is as wide as high to within the first share, and its rows as wide as those of a circle to within the second;
so much of the circle has its colour.
"""

_STROKE = 8
"""Pixels of the thickest stroke; what is thicker over its length is an area."""

EDGE = 1
"""Pixels at the edge of an area that are left out of it, as letters have no more."""

_LEAST, _LEAST_GREY = 6, 9
"""Pixels across of a mark without its edges, four points with them; of grey ones more, as of bold letters."""


class PictureMark(NamedTuple):
    """An area of one colour, in pixels."""

    form: MarkForm
    box: BBox
    outline: tuple[Point, ...]
    region: ColourRegion


def mark_of(region: ColourRegion, *, coloured: bool) -> PictureMark | None:
    """The mark that an area makes, with its edges; None for what is the piece of a letter or a frame.

    Args:
        region: an area without its edges.
        coloured: whether its colour is none that letters usually have.
    """
    box = region.box
    if min(box.width, box.height) < (_LEAST if coloured else _LEAST_GREY):
        return None
    left, right = region.sides()
    whole = _with_edges(box)
    if _is_disc(region, left, right):
        return PictureMark("dot", whole, circle_of(whole), region)
    x0, x1 = float(np.quantile(left, _FURTHEST)), float(np.quantile(right, 1 - _FURTHEST))
    if _is_straight(left, x0) and _is_straight(right, x1) and region.pixels >= _FILLED * box.area:
        return PictureMark("rectangle", _with_edges(BBox(round(x0), box.top, round(x1), box.bottom)), (), region)
    if region.pixels < _STROKE * max(box.width, box.height):
        return None
    return PictureMark("area", whole, _outline(region), region)


def _with_edges(box: BBox) -> BBox:
    return BBox(box.x0 - EDGE, box.top - EDGE, box.x1 + EDGE, box.bottom + EDGE)


def circle_of(box: BBox, points: int = 16) -> tuple[Point, ...]:
    """Points around the circle in a box."""
    turns = [2 * np.pi * n / points for n in range(points)]
    return tuple(
        (box.x_mid + box.width / 2 * float(np.cos(t)), box.y_mid + box.height / 2 * float(np.sin(t))) for t in turns
    )


def _is_straight(side: NDArray[np.int64], at: float) -> bool:
    return bool((np.abs(side - at) <= _OFF).mean() >= _STRAIGHT)


def _is_disc(region: ColourRegion, left: NDArray[np.int64], right: NDArray[np.int64]) -> bool:
    """Whether each row is as wide as that of a circle, and the circle has no large hole."""
    box = region.box
    if abs(box.width - box.height) > max(_ROUND * box.width, 1):
        return False
    down = (np.arange(len(left)) + 0.5) / len(left) * 2 - 1
    chords = box.width * np.sqrt(1 - down**2)
    as_wide = np.abs(right - left - chords).mean() <= _DISC * box.width
    return bool(as_wide) and region.pixels >= _FULL * np.pi / 4 * box.area


def _outline(region: ColourRegion) -> tuple[Point, ...]:
    """Corners of the outline along its top from left to right, and back along its foot."""
    box = region.box
    x0, width = int(box.x0), int(box.width)
    top = np.full(width, np.iinfo(np.int64).max)
    foot = np.full(width, -1)
    for row, start, end in zip(region.rows, region.starts, region.ends, strict=True):
        part = slice(int(start) - x0, int(end) - x0)
        np.minimum(top[part], row, out=top[part])
        np.maximum(foot[part], row + 1, out=foot[part])
    upper = [(float(x0 + x), float(y)) for x, y in enumerate(top)]
    lower = [(float(x0 + x), float(y)) for x, y in enumerate(foot)]
    return (*corners_of(upper), *corners_of(lower)[::-1])


def corners_of(line: list[Point], off: float = 1.5) -> list[Point]:
    """The points of a line between which it is straight to within so many pixels."""
    if len(line) < 3:
        return line
    points = np.asarray(line)
    start, end = points[0], points[-1]
    along = end - start
    length = float(np.hypot(*along)) or 1.0
    away = np.abs(along[0] * (points[:, 1] - start[1]) - along[1] * (points[:, 0] - start[0])) / length
    at = int(away.argmax())
    if away[at] <= off:
        return [line[0], line[-1]]
    return [*corners_of(line[: at + 1], off)[:-1], *corners_of(line[at:], off)]
