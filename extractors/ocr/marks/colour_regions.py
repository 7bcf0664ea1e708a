"""Areas of one colour in a picture: pixels of that colour that touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class ColourRegion:
    """An area of one colour, as stretches of rows: the row of each, where it starts, and where it ends."""

    colour: int
    """Its place in the palette."""
    rows: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @cached_property
    def box(self) -> BBox:
        """In pixels."""
        return BBox(
            float(self.starts.min()), float(self.rows.min()), float(self.ends.max()), float(self.rows.max() + 1)
        )

    @cached_property
    def pixels(self) -> int:
        return int((self.ends - self.starts).sum())

    def sides(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """For each row from the first to the last where the area begins and ends; holes of letters are its own."""
        top = int(self.box.top)
        left = np.full(int(self.box.height), np.iinfo(np.int64).max)
        right = np.full(int(self.box.height), -1)
        np.minimum.at(left, self.rows - top, self.starts)
        np.maximum.at(right, self.rows - top, self.ends)
        return left, right


def regions_of(index: NDArray[np.int8], *, but: int, smallest: int) -> Iterator[ColourRegion]:
    """The areas of all colours but one.

    Args:
        index: colour of each pixel, -1 for none.
        but: the colour of the ground.
        smallest: pixels of an area.
    """
    colours, rows, starts, ends = _stretches(index, but)
    if not len(rows):
        return
    home = _joined(index.shape[1], colours, rows, starts, ends)
    order = np.argsort(home, kind="stable")
    cuts = np.flatnonzero(np.diff(home[order])) + 1
    for members in np.split(order, cuts):
        region = ColourRegion(int(colours[members[0]]), rows[members], starts[members], ends[members])
        if region.pixels >= smallest:
            yield region


def counted_from_zero(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """For stretches of those lengths, one behind another, how far each place is from the start of its own."""
    return np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)


def _stretches(
    index: NDArray[np.int8], but: int
) -> tuple[NDArray[np.int8], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Stretches of one colour along the rows, from the top left: colour, row, start, end."""
    height, width = index.shape
    padded = np.full((height, width + 1), -1, dtype=np.int8)
    padded[:, :width] = index
    line = padded.ravel()
    edges = np.flatnonzero(np.concatenate(([True], line[1:] != line[:-1])))
    colours = line[edges]
    ends = np.concatenate((edges[1:], [len(line)]))
    kept = (colours >= 0) & (colours != but)
    starts, ends = edges[kept], ends[kept]
    rows = starts // (width + 1)
    return colours[kept], rows, starts - rows * (width + 1), ends - rows * (width + 1)


def _joined(
    width: int,
    colours: NDArray[np.int8],
    rows: NDArray[np.int64],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
) -> NDArray[np.int64]:
    """For each stretch the number of its area: those of one colour that overlap from row to row."""
    across = width + 1
    first = np.searchsorted(rows * across + ends, (rows - 1) * across + starts, side="right")
    last = np.searchsorted(rows * across + starts, (rows - 1) * across + ends, side="left")
    count = np.maximum(last - first, 0)
    below = np.repeat(np.arange(len(rows)), count)
    above = counted_from_zero(count) + np.repeat(first, count)
    alike = colours[below] == colours[above]
    parent = list(range(len(rows)))

    def root(of: int) -> int:
        while parent[of] != of:
            parent[of] = parent[parent[of]]
            of = parent[of]
        return of

    for one, other in zip(above[alike].tolist(), below[alike].tolist(), strict=True):
        parent[root(other)] = root(one)
    return np.asarray([root(of) for of in range(len(rows))], dtype=np.int64)
