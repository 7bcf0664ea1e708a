"""Ruled lines of a picture: found, and upright ones taken out, beside which the engine loses separators and signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_DARKER = 40
"""Steps of grey by which a rule is darker than what lies on either side; thin ones come out grey."""

_BESIDE = 0.08
"""Inches beside a pixel where the ground is looked at: more than a rule is thick, so that edges of areas are none."""

_STROKE = 128
"""Grey of a stroke that comes out on either side of a rule, and darker."""

_SHORTEST = 0.4
"""Inches; no stroke of a letter below 40 points is as long."""

_SLENDER = 12
"""By which a rule is longer than it is thick; the stem of a large digit is six times."""

_THICKEST = 0.07
"""Inches of a rule, or of two that touch; what is thicker is an area. One that leans a little looks thicker."""

_WHOLE = 0.97
"""Share of a rule that has ink: scans leave specks out."""


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A ruled line, in pixels from the top left of the picture."""

    box: BBox
    upright: bool


def rules_of(picture: Image, resolution: float) -> tuple[RuledLine, ...]:
    """The ruled lines of a grey picture with a white ground, of that many pixels an inch."""
    grey = np.asarray(picture)
    level = (RuledLine(box, upright=False) for box in _rules(_stands_off(grey, resolution), resolution))
    upright = (RuledLine(box.mirrored(), upright=True) for box in _rules(_stands_off(grey.T, resolution), resolution))
    return (*level, *upright)


def without_upright_rules(picture: Image, rules: Iterable[RuledLine]) -> Image:
    """The picture with its upright rules painted over; where a stroke crosses one, the stroke stays.

    Level ones are left: the engine reads over them, and letters that hang through would lose their tails.
    """
    from PIL.Image import fromarray

    grey = np.array(picture)
    for rule in rules:
        if rule.upright:
            _paint_over(grey, rule.box)
    return fromarray(grey)


def without_level_rules(picture: Image, rules: Iterable[RuledLine]) -> Image:
    """The picture with its level rules painted over, to read numbers in: those have no tails."""
    from PIL.Image import fromarray

    grey = np.array(picture)
    for rule in rules:
        if not rule.upright:
            _paint_over(grey.T, rule.box.mirrored())
    return fromarray(grey)


def _paint_over(grey: NDArray[np.uint8], box: BBox) -> None:
    """Paint an upright rule white, but for the strokes that cross it."""
    x0, top, x1, bottom = (int(side) for side in box)
    beside = grey[top:bottom, max(x0 - 2, 0)], grey[top:bottom, min(x1 + 1, grey.shape[1] - 1)]
    crossed = (beside[0] < _STROKE) & (beside[1] < _STROKE)
    grey[top:bottom, max(x0 - 1, 0) : x1 + 1][~crossed] = 255


def _stands_off(grey: NDArray[np.uint8], resolution: float) -> NDArray[np.bool_]:
    """Pixels that are darker than the ground above or below."""
    away = round(_BESIDE * resolution)
    padded = np.pad(grey, ((away, away), (0, 0)), constant_values=255)
    lighter = np.maximum(padded[: -2 * away], padded[2 * away :])
    return grey < np.maximum(lighter, _DARKER) - _DARKER


def _rules(ink: NDArray[np.bool_], resolution: float) -> Iterator[BBox]:
    """Boxes of the level rules."""
    length = round(_SHORTEST * resolution)
    if ink.shape[1] <= length:
        return
    boxes: list[list[int]] = []
    growing: list[list[int]] = []
    for y in np.flatnonzero(ink.sum(axis=1) >= length):
        growing = [box for box in growing if box[3] >= y]
        for x0, x1 in _runs(ink[y], length):
            touching = next((box for box in growing if box[0] < x1 and x0 < box[2]), None)
            if touching is None:
                growing.append([x0, int(y), x1, int(y) + 1])
                boxes.append(growing[-1])
            else:
                touching[:] = [min(touching[0], x0), touching[1], max(touching[2], x1), int(y) + 1]
    for x0, top, x1, bottom in boxes:
        if bottom - top <= _THICKEST * resolution and x1 - x0 >= _SLENDER * (bottom - top):
            yield BBox(x0, top, x1, bottom)


def _runs(row: NDArray[np.bool_], length: int) -> Iterator[tuple[int, int]]:
    """Stretches of a row that are all ink, but for specks, over at least that length."""
    filled = np.cumsum(row, dtype=np.int32)
    enough = filled[length:] - filled[:-length] >= _WHOLE * length
    edges = np.flatnonzero(np.diff(np.concatenate(([False], enough, [False])).astype(np.int8)))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield int(start) + 1, int(end) + length
