"""The frame in which turned text stands upright: along the line to the right, across it downwards.

For text turned by `angle` degrees clockwise on the displayed page, along = x·cos + y·sin, across = y·cos − x·sin;
a quarter turn is exact, so upright text keeps its displayed coordinates.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from verslag.extractors.document.geometry import BBox

_EXACT = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}


@lru_cache(maxsize=256)
def _direction(angle: float) -> tuple[float, float]:
    return _EXACT.get(angle) or (math.cos(math.radians(angle)), math.sin(math.radians(angle)))


def to_frame(x: float, y: float, angle: float) -> tuple[float, float]:
    """(along, across) of a displayed point."""
    cos, sin = _direction(angle)
    return x * cos + y * sin, y * cos - x * sin


def from_frame(along: float, across: float, angle: float) -> tuple[float, float]:
    """The displayed point of (along, across)."""
    cos, sin = _direction(angle)
    return along * cos - across * sin, along * sin + across * cos


def box_to_frame(box: BBox, angle: float) -> BBox:
    """The box in the frame around a displayed box."""
    return box if angle == 0.0 else _turned(box, angle, to_frame)


def box_from_frame(box: BBox, angle: float) -> BBox:
    """The displayed box around a box of the frame."""
    return box if angle == 0.0 else _turned(box, angle, from_frame)


def _turned(box: BBox, angle: float, turn: Callable[[float, float, float], tuple[float, float]]) -> BBox:
    corners = [turn(x, y, angle) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return BBox(min(xs), min(ys), max(xs), max(ys))


def quarter(angle: float) -> int:
    """The nearest quarter turn: 0, 90, 180 or 270."""
    return 0 if angle == 0.0 else round(angle / 90) % 4 * 90
