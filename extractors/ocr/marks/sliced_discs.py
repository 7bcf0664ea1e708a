"""Pies and rings in a picture: areas that make a circle together, cut where the colour changes along it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from verslag.extractors.document.chained_groups import chained_groups
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.ocr.marks.region_shapes import PictureMark, Point

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SMALLEST = 40
"""Pixels across of a pie; smaller circles are bullets and icons."""

_ROUND = 0.06
"""A pie is as wide as high to within this share."""

_APART = 8
"""Pixels of white between slices."""

_LOOKS = 720
"""Directions from the centre in which the colour is looked at."""

_RINGS = (0.94, 0.9, 0.86, 0.82)
"""Distances from the centre, in radii, where it is looked at: labels stand further in, the ring's hole too."""

_OUTSIDE = 1.06
"""Distance at which there is no slice any more."""

_AROUND = 0.85
"""Share of the directions in which the colour is that of a slice, and outside it is not."""

_NARROWEST = 6
"""Directions that a slice takes: three degrees."""

_HOLE = 0.3
"""Radii from the centre at which a ring has no slice."""


class DiscSlice(NamedTuple):
    """A sector of a pie or ring, in pixels."""

    colour: int
    box: BBox
    outline: tuple[Point, ...]


class SlicedDisc(NamedTuple):
    """A pie or ring with the marks its slices were."""

    slices: tuple[DiscSlice, ...]
    marks: tuple[PictureMark, ...]


def sliced_discs(marks: Sequence[PictureMark], index: NDArray[np.int8]) -> Iterator[SlicedDisc]:
    """The pies and rings that marks make together."""
    round_ones = [mark for mark in marks if mark.form != "rectangle" and max(mark.box.width, mark.box.height) > _APART]
    for group in chained_groups(round_ones, _near):
        box = union(mark.box for mark in group)
        if box.width >= _SMALLEST and abs(box.width - box.height) <= _ROUND * box.width:
            slices = _slices(box, {mark.region.colour for mark in group}, index)
            if len(slices) > 1:
                yield SlicedDisc(tuple(slices), tuple(group))


def _near(one: PictureMark, other: PictureMark) -> bool:
    across = max(one.box.x0, other.box.x0) - min(one.box.x1, other.box.x1)
    down = max(one.box.top, other.box.top) - min(one.box.bottom, other.box.bottom)
    return max(across, down) <= _APART


def _slices(box: BBox, colours: set[int], index: NDArray[np.int8]) -> list[DiscSlice]:
    radius = (box.width + box.height) / 4
    known = np.asarray(sorted(colours))

    def at(share: float) -> NDArray[np.int8]:
        turns = 2 * np.pi * np.arange(_LOOKS) / _LOOKS
        xs = (box.x_mid + share * radius * np.sin(turns)).round().astype(np.int64)
        ys = (box.y_mid - share * radius * np.cos(turns)).round().astype(np.int64)
        inside = (xs >= 0) & (ys >= 0) & (xs < index.shape[1]) & (ys < index.shape[0])
        found = index[ys.clip(0, index.shape[0] - 1), xs.clip(0, index.shape[1] - 1)]
        return np.where(inside & np.isin(found, known), found, -1).astype(np.int8)

    seen = _commonest(np.stack([at(share) for share in _RINGS]))
    if (seen >= 0).mean() < _AROUND or (at(_OUTSIDE) >= 0).mean() > 1 - _AROUND:
        return []
    hole = 0.0 if (at(_HOLE) >= 0).mean() > 0.5 else _inner(at)
    return [_slice(box, radius, hole, colour, start, end) for colour, start, end in _runs(_closed(seen)) if colour >= 0]


def _commonest(looks: NDArray[np.int8]) -> NDArray[np.int8]:
    """For each direction the colour most looks have, -1 where half have none."""
    seen = np.full(looks.shape[1], -1, dtype=np.int8)
    for colour in np.unique(looks[looks >= 0]):
        seen[(looks == colour).sum(axis=0) * 2 > len(looks)] = colour
    return seen


def _inner(at: Callable[[float], NDArray[np.int8]]) -> float:
    """Where the hole of a ring ends, in radii."""
    shares = np.arange(_HOLE, _RINGS[-1], 0.02)
    return float(next((share for share in shares if (at(share) >= 0).mean() > 0.5), _RINGS[-1]))


def _closed(seen: NDArray[np.int8]) -> NDArray[np.int8]:
    """The directions without those that are too few for a slice, and the gaps between slices: each half to either."""
    kept = seen.copy()
    for colour, start, end in _runs(seen):
        if colour >= 0 and (end - start) < _NARROWEST:
            kept[np.arange(start, end) % _LOOKS] = -1
    known = np.flatnonzero(kept >= 0)
    if not len(known):
        return kept
    places = np.arange(_LOOKS)
    away = np.abs((places[:, None] - known[None, :] + _LOOKS // 2) % _LOOKS - _LOOKS // 2)
    closed: NDArray[np.int8] = kept[known[away.argmin(axis=1)]]
    return closed


def _runs(seen: NDArray[np.int8]) -> list[tuple[int, int, int]]:
    """Colour, first direction and the one behind the last, of stretches around the circle."""
    changes = np.flatnonzero(seen != np.roll(seen, 1))
    if not len(changes):
        return [(int(seen[0]), 0, _LOOKS)]
    first = int(changes[0])
    found, place = [], first
    for colour, members in groupby(np.roll(seen, -first)):
        count = len(list(members))
        found.append((int(colour), place, place + count))
        place += count
    return found


def _slice(box: BBox, radius: float, hole: float, colour: int, start: int, end: int) -> DiscSlice:
    def point(share: float, look: float) -> Point:
        turn = 2 * np.pi * look / _LOOKS
        return (box.x_mid + share * radius * float(np.sin(turn)), box.y_mid - share * radius * float(np.cos(turn)))

    looks = np.linspace(start, end, max(3, (end - start) // 4))
    outer = [point(1.0, look) for look in looks]
    inner = [point(hole, look) for look in looks[::-1]] if hole else [(box.x_mid, box.y_mid)]
    outline = (*outer, *inner)
    xs, ys = zip(*outline, strict=True)
    return DiscSlice(colour, BBox(min(xs), min(ys), max(xs), max(ys)), outline)
