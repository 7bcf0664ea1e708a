"""A picture with nothing but its print, dark on white: what is drawn taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from verslag.extractors.ocr.marks.region_shapes import EDGE, PictureMark
from verslag.extractors.ocr.marks.shaded_ground import ShadedColours
from verslag.extractors.ocr.marks.traced_lines import TracedLine, is_marker

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_Kind = TypeVar("_Kind", bound=np.generic)

_Part = tuple[slice, slice]

_DARKEN, _SAME = 1.5, 20
"""By which what stands off from its ground is darkened: grey letters on white, or white ones on a middle colour; and
the steps by which the ground itself may differ.
"""

_BLURRED = 50
"""Steps from all mixtures of two colours of what is printed over their edge; JPEG and few dots an inch add less."""

_MIXED = 2
"""Pixels beside the edge that have a mixed colour, in pictures of 96 dots an inch too; letters stand further off."""


def print_alone(
    picture: Image, shaded: ShadedColours, marks: Sequence[PictureMark], lines: Sequence[TracedLine], finer: int
) -> Image:
    """The picture in grey, each pixel as dark as it stands off from the colour of the mark it stands on, or the ground.

    Args:
        picture: in colour.
        shaded: the colours of its pixels, in the coarser grid.
        marks: found there; the letters on them stay.
        lines: that are painted over.
        finer: times that the picture is finer than that grid.
    """
    from PIL.Image import fromarray

    colours = shaded.colours
    ground = np.zeros(colours.index.shape, dtype=np.int8)
    for mark in sorted(marks, key=lambda m: -m.box.area):
        if mark.form == "rectangle":
            x0, top, x1, bottom = (max(int(side), 0) for side in mark.box)
            ground[top:bottom, x0:x1] = mark.region.colour
            continue
        left, right = mark.region.sides()
        for row, (start, end) in enumerate(zip(left, right, strict=True), int(mark.region.box.top)):
            if end > start:
                ground[row, max(start - EDGE, 0) : end + EDGE] = mark.region.colour
    full = np.asarray(picture)
    shape = full.shape[:2]
    own = _finer_grid(ground, finer, shape)
    apart = np.zeros(shape, dtype=np.uint8)
    for part in range(3):
        below = shaded.ground_of(own, part, finer)
        channel = full[..., part]
        np.maximum(apart, np.maximum(channel, below) - np.minimum(channel, below), out=apart)
    other = _finer_grid(_mixed_with(ground, lines), finer, shape)
    mixed = other >= 0
    apart[mixed] = _apart_from_mixtures(full[mixed], colours.palette, own[mixed], other[mixed])
    for mark in marks:
        if is_marker(mark):  # nothing is printed there
            x0, top, x1, bottom = (int(side) for side in mark.box)
            around = slice(max(top - EDGE, 0), bottom + EDGE), slice(max(x0 - EDGE, 0), x1 + EDGE)
            apart[_fine(around[0], finer), _fine(around[1], finer)] = 0
    steps = range(256)
    dark = np.asarray([255 if s < _SAME else max(0, round(255 - s * _DARKEN)) for s in steps], dtype=np.uint8)
    return fromarray(dark[apart])


def _fine(part: slice, finer: int) -> slice:
    return slice(part.start * finer, part.stop * finer)


def _mixed_with(ground: NDArray[np.int8], lines: Sequence[TracedLine]) -> NDArray[np.int8]:
    """For pixels near an edge, or on a line, the other colour that theirs is mixed with; -1 for those that are pure."""
    other = np.full(ground.shape, -1, dtype=np.int8)
    for to, of in _neighbours():
        edge = ground[to] != ground[of]
        other[to][edge] = ground[of][edge]
    for line in lines:
        for piece in line.pieces:
            for row, start, end in zip(piece.rows, piece.starts, piece.ends, strict=True):
                other[row, start:end] = line.colour
    for _ in range(_MIXED):
        wider = other.copy()
        for to, of in _neighbours():
            reached = (wider[to] < 0) & (other[of] >= 0)
            wider[to][reached] = np.where(other[of] == ground[to], ground[of], other[of])[reached]
        other = wider
    return other


def _neighbours() -> list[tuple[_Part, _Part]]:
    """The parts of a grid that lie beside, above and below one another."""
    all_of, first, last = slice(None), slice(None, -1), slice(1, None)
    pairs = [((all_of, first), (all_of, last)), ((first, all_of), (last, all_of))]
    return pairs + [(of, to) for to, of in pairs]


def _apart_from_mixtures(
    seen: NDArray[np.uint8], palette: NDArray[np.uint8], own: NDArray[np.int8], other: NDArray[np.int8]
) -> NDArray[np.uint8]:
    """How far colours (one a row) stand off from what two others mix to, or either with the ground of the picture, of
    which a hair may show between them.
    """
    of_ground = np.zeros_like(own)
    pairs = ((own, other), (own, of_ground), (other, of_ground))
    apart = np.min([_off_line(seen, palette[one], palette[two]) for one, two in pairs], axis=0)
    return np.where(apart < _BLURRED, 0, apart).astype(np.uint8)


def _off_line(seen: NDArray[np.uint8], one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float32]:
    """How far colours lie from the line between two, by the primary colour that differs most."""
    start, way = one.astype(np.float32), other.astype(np.float32) - one
    along = ((seen - start) * way).sum(axis=1) / np.maximum((way**2).sum(axis=1), 1.0)
    nearest = start + along.clip(0.0, 1.0)[:, None] * way
    return np.asarray(np.abs(seen - nearest).max(axis=1), dtype=np.float32)


def _finer_grid(grid: NDArray[_Kind], finer: int, shape: tuple[int, ...]) -> NDArray[_Kind]:
    """A grid for the picture that is read; the coarser one was rounded up."""
    fine = np.repeat(np.repeat(grid, finer, axis=0), finer, axis=1)
    return fine[: shape[0], : shape[1]]
