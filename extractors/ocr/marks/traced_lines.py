"""Lines of a chart in a picture: thin strokes of one colour from left to right, by the points where they bend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.ocr.marks.colour_regions import ColourRegion, counted_from_zero, regions_of
from verslag.extractors.ocr.marks.region_shapes import PictureMark, Point, corners_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WIDE, _SHARE = 40, 0.12
"""Pixels, and share of the picture's width, over which a line runs, in all its pieces."""

_PIECE = 12
"""Pixels across of a piece of a line between others that cross it."""

_THICK = 16
"""Pixels of a line's thickness from top to foot where it is steep, its markers left out."""

_COVERED = 0.9
"""Share of the columns of pixels that a piece has."""

_LEVEL = 4
"""Pixels between the highest and the lowest point of a line of a grid."""

_PITCH = 14
"""Pixels from one bend of a line to the next, on average; the outlines of letters bend every few."""

_GAP = 40
"""Pixels between two pieces of a line: others, their markers or labels cover it there."""

_BEND = 2.0
"""Pixels by which a line is off the straight between two of its points."""

_ALONG, _MOSTLY = 4, 0.5
"""Pixels within which two strokes are one over that share of their length: mixed colours run along a line's edge."""

_LEAST_MARKER, _MARKER = 4, 26
"""Pixels across of the smallest and the largest marker of a line, or sample in a legend; at 150 an inch the largest has
twelve points.
"""

_THICKER = 1.4
"""Times its thickness that a line is thick at its markers."""


@dataclass(frozen=True, eq=False)
class TracedLine:
    """A line in pixels, with the areas that it was pieced together from."""

    colour: int
    points: tuple[Point, ...]
    pieces: tuple[ColourRegion, ...]
    markers: tuple[PictureMark, ...]
    """Dots and the like on it."""

    @property
    def box(self) -> BBox:
        return union(piece.box for piece in self.pieces)


def is_marker(mark: PictureMark) -> bool:
    """Whether a mark is small enough to be the marker of a line, or the sample in a legend."""
    return max(mark.box.width, mark.box.height) <= _MARKER


def traced_lines(index: NDArray[np.int8], marks: Sequence[PictureMark]) -> list[TracedLine]:
    """The lines of a picture.

    Args:
        index: colour of each pixel, those of areas taken out; that of the ground is 0.
        marks: of the picture; the small ones on lines are their markers.
    """
    pieces = [region for region in regions_of(index, but=0, smallest=_PIECE) if _is_piece(region)]
    markers = [mark for mark in marks if is_marker(mark)]
    found = sorted(
        (line for group in _chains(pieces) if (line := _line(group, markers, index.shape[1])) is not None),
        key=lambda line: -sum(piece.pixels for piece in line.pieces),
    )
    lines: list[TracedLine] = []
    for line in found:
        if not any(_runs_along(line, other) for other in lines):
            lines.append(line)
    return lines


def _is_piece(region: ColourRegion) -> bool:
    if region.box.width < _PIECE or region.box.width * _THICK < region.pixels:
        return False
    filled, _, spread = _columns(region)
    return bool((filled > 0).mean() >= _COVERED and np.median(spread[filled > 0]) <= _THICK)


def _columns(region: ColourRegion) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """For each column of a region how many pixels it has, their mean row, and over how many rows they are spread."""
    x0, width = int(region.box.x0), int(region.box.width)
    lengths = region.ends - region.starts
    columns = np.repeat(region.starts - x0, lengths) + counted_from_zero(lengths)
    rows = np.repeat(region.rows, lengths)
    filled = np.bincount(columns, minlength=width)
    middle = np.bincount(columns, weights=rows, minlength=width) / np.maximum(filled, 1) + 0.5
    low, high = np.full(width, np.iinfo(np.int64).max), np.full(width, -1)
    np.minimum.at(low, columns, rows)
    np.maximum.at(high, columns, rows)
    return filled, middle, np.where(filled > 0, high - low + 1, 0)


def _chains(pieces: Sequence[ColourRegion]) -> Iterator[list[ColourRegion]]:
    """Pieces of one colour that follow one another from left to right."""
    left = sorted(pieces, key=lambda piece: piece.box.x0)
    while left:
        chain = [left.pop(0)]
        while True:
            following = next((p for p in left if _follows(chain[-1], p)), None)
            if following is None:
                break
            left.remove(following)
            chain.append(following)
        yield chain


def _follows(one: ColourRegion, other: ColourRegion) -> bool:
    gap = other.box.x0 - one.box.x1
    near = max(one.box.top, other.box.top) - min(one.box.bottom, other.box.bottom) <= _GAP
    return one.colour == other.colour and -_ALONG <= gap <= _GAP and near


def _line(chain: Sequence[ColourRegion], marks: Sequence[PictureMark], width: int) -> TracedLine | None:
    """The line of a chain; None where it is short, or level as those of a grid."""
    box = union(piece.box for piece in chain)
    if box.width < max(_WIDE, _SHARE * width):
        return None
    places: dict[float, float] = {}
    for piece in chain:
        places |= _places(piece)
    on_it = tuple(m for m in marks if m.region.colour == chain[0].colour and any(_touch(m.box, p.box) for p in chain))
    for marker in on_it:
        x0, x1 = marker.box.x0, marker.box.x1
        places = {x: y for x, y in places.items() if not x0 <= x <= x1} | {marker.box.x_mid: marker.box.y_mid}
    points = corners_of(sorted(places.items()), _BEND)
    ys = [y for _, y in points]
    if max(ys) - min(ys) <= _LEVEL or (len(points) - 1) * _PITCH > box.width:
        return None
    return TracedLine(chain[0].colour, tuple(points), tuple(chain), on_it)


def _places(piece: ColourRegion) -> dict[float, float]:
    """The middle of a piece over each column of pixels; over a marker only that of the marker."""
    filled, middle, spread = _columns(piece)
    thicker = spread > _THICKER * np.median(spread[filled > 0])
    edges = np.flatnonzero(np.diff(np.concatenate(([False], thicker, [False])).astype(np.int8)))
    taken = filled > 0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if _LEAST_MARKER <= end - start <= _MARKER:
            at, reach = (start + end) // 2, spread[start:end].max() // 2 + 1
            taken[max(at - reach, 0) : at + reach + 1] = False
            taken[at] = True
    return {float(piece.box.x0 + x + 0.5): float(middle[x]) for x in np.flatnonzero(taken)}


def _touch(one: BBox, other: BBox) -> bool:
    return one.x_overlap(other) > 0 and one.y_overlap(other) > 0


def _runs_along(line: TracedLine, other: TracedLine) -> bool:
    """Whether most of a line runs right beside a stronger one."""
    xs = np.arange(line.points[0][0], line.points[-1][0], 2.0)
    own, strong = (_heights(each, xs) for each in (line, other))
    return bool(len(xs)) and bool((np.abs(own - strong) <= _ALONG).mean() >= _MOSTLY)


def _heights(line: TracedLine, xs: NDArray[np.float64]) -> NDArray[np.float64]:
    """How high a line stands at places; beside its ends far off, and not where another stands."""
    points = np.asarray(line.points)
    heights = np.interp(xs, points[:, 0], points[:, 1])
    within = (xs >= points[0, 0]) & (xs <= points[-1, 0])
    return np.asarray(np.where(within, heights, -2 * points[:, 1].max()), dtype=np.float64)
