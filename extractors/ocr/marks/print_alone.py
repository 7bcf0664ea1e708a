"""A picture with nothing but its print, dark on white: what is drawn taken away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from verslag.extractors.ocr.marks.picture_colours import PictureColours
from verslag.extractors.ocr.marks.region_shapes import EDGE, PictureMark
from verslag.extractors.ocr.marks.traced_lines import TracedLine

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_Kind = TypeVar("_Kind", bound=np.generic)

FINER = 2
"""By which the picture that is read is finer than the grid in which marks are looked for."""

_DARKEN, _SAME = 1.5, 20
"""By which what stands off from its ground is darkened: grey letters on white, or white ones on a middle colour; and
the steps by which the ground itself may differ.
"""

_MIXED = 2
"""Pixels beside the edge that have a mixed colour, in pictures of 96 dots an inch too; letters stand further off."""


def print_alone(
    picture: Image, colours: PictureColours, marks: Sequence[PictureMark], lines: Sequence[TracedLine]
) -> Image:
    """The picture in grey, each pixel as dark as it stands off from the colour of the mark it stands on, or the ground.

    Args:
        picture: in colour.
        colours: of its pixels, in the coarser grid.
        marks: found there; the letters on them stay.
        lines: that are painted over.
    """
    from PIL.Image import fromarray

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
    fine = _finer_grid(ground, full.shape[:2])
    apart = np.zeros(full.shape[:2], dtype=np.uint8)
    for part in range(3):
        below = colours.palette[:, part][fine]
        channel = full[..., part]
        np.maximum(apart, np.maximum(channel, below) - np.minimum(channel, below), out=apart)
    apart[_finer_grid(_edges(ground) | _strokes(lines, ground.shape), full.shape[:2])] = 0
    steps = range(256)
    dark = np.asarray([255 if s < _SAME else max(0, round(255 - s * _DARKEN)) for s in steps], dtype=np.uint8)
    return fromarray(dark[apart])


def _edges(ground: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Pixels near where one ground meets another: their colours mix."""
    edges = np.zeros(ground.shape, dtype=np.bool_)
    across, down = ground[:, 1:] != ground[:, :-1], ground[1:] != ground[:-1]
    edges[:, 1:] |= across
    edges[:, :-1] |= across
    edges[1:] |= down
    edges[:-1] |= down
    return _wider(edges, _MIXED)


def _strokes(lines: Sequence[TracedLine], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Pixels of lines with their edges."""
    strokes = np.zeros(shape, dtype=np.bool_)
    for piece in (piece for line in lines for piece in line.pieces):
        for row, start, end in zip(piece.rows, piece.starts, piece.ends, strict=True):
            strokes[row, start:end] = True
    return _wider(strokes, _MIXED) if lines else strokes


def _wider(pixels: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    for _ in range(by):
        wider = pixels.copy()
        wider[:, 1:] |= pixels[:, :-1]
        wider[:, :-1] |= pixels[:, 1:]
        wider[1:] |= pixels[:-1]
        wider[:-1] |= pixels[1:]
        pixels = wider
    return pixels


def _finer_grid(grid: NDArray[_Kind], shape: tuple[int, ...]) -> NDArray[_Kind]:
    """A grid for the picture that is read; the coarser one was rounded up."""
    fine = np.repeat(np.repeat(grid, FINER, axis=0), FINER, axis=1)
    return fine[: shape[0], : shape[1]]
