"""Grounds that were lit unevenly, as in photographs and beside the fold of a book: their shades as one colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.ocr.marks.picture_colours import PictureColours, inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ACROSS = 12
"""Pixels to either side of where two colours meet: further than blur and grain make them change places."""

_SOFT, _MOSTLY = 12, 0.8
"""Steps of colour over that distance, along most of where two shades meet: light falls off by four or five and grain
adds some; colours that were drawn differ by twenty and more.
"""

_MEETING = 0.2
"""Share of the shorter side of the picture of the pairs of pixels at which shades of a ground meet at least."""

_BLOCK = 16
"""Pixels by which the light is measured: it changes over inches."""

_SEEN = 0.1
"""Share of a block that shows the ground; the rest is print."""


@dataclass(frozen=True, eq=False)
class ShadedColours:
    """The colours of a picture, shades of one ground as one of them."""

    colours: PictureColours
    lights: Mapping[int, NDArray[np.uint8]]
    """For each colour that has shades how it looks in each block of sixteen pixels."""

    def ground_of(self, own: NDArray[np.int8], part: int, finer: int) -> NDArray[np.uint8]:
        """One primary colour of what lies behind each pixel.

        Args:
            own: colour of the ground of each pixel, in a grid that is so many times finer than that of the colours.
            part: which primary colour.
            finer: than the grid of the colours.
        """
        below = self.colours.palette[:, part][own]
        for colour, light in self.lights.items():
            there = own == colour
            below[there] = _spread(light[..., part], finer * _BLOCK, own.shape)[there]
        return below


def with_shades_joined(picture: NDArray[np.uint8], colours: PictureColours) -> ShadedColours:
    """The colours of a picture (height x width x 3), those that run into one another without an edge as one."""
    root = _shades(picture, colours)
    shaded = sorted({int(root[at]) for at in range(len(root)) if root[at] != at})
    if not shaded:
        return ShadedColours(colours, {})
    index = np.where(colours.index >= 0, root[colours.index], -1).astype(np.int8)
    return ShadedColours(
        PictureColours(colours.palette, index), {colour: _light(picture, inner(index) == colour) for colour in shaded}
    )


def _shades(picture: NDArray[np.uint8], colours: PictureColours) -> NDArray[np.int8]:
    """For each colour the commonest of those it runs into; itself, where it was drawn with edges."""
    count = len(colours.palette)
    met, soft = np.zeros(count * count), np.zeros(count * count)
    inside = inner(colours.index)
    for along in (0, 1):
        before, behind = (np.moveaxis(inside, along, 0)[part] for part in _ENDS)
        both = (before != behind) & (before >= 0) & (behind >= 0)
        low, high = np.minimum(before, behind)[both], np.maximum(before, behind)[both]
        codes = low.astype(np.int64) * count + high
        one, other = (np.moveaxis(picture, along, 0)[part][both].astype(np.int16) for part in _ENDS)
        met += np.bincount(codes, minlength=count * count)
        soft += np.bincount(codes, weights=np.abs(one - other).max(axis=1) <= _SOFT, minlength=count * count)
    root = np.arange(count, dtype=np.int8)
    for code in np.flatnonzero((met >= _MEETING * min(inside.shape)) & (soft >= _MOSTLY * met)):
        low, high = sorted((root[code // count], root[code % count]))
        root[root == high] = low
    return root


_ENDS = slice(None, -2 * _ACROSS), slice(2 * _ACROSS, None)


def _light(picture: NDArray[np.uint8], ground: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """The mean of a ground in each block; where there is nothing of it, that of the nearest ones."""
    seen = _blocks(ground.astype(np.float32))
    known = seen >= _SEEN * _BLOCK**2
    light = np.stack([_blocks((picture[..., part] * ground).astype(np.float32)) for part in range(3)], axis=-1)
    light[known] /= seen[known][:, None]
    light[~known] = 0.0
    while known.any() and not known.all():
        near, total = _around(known.astype(np.float32)[..., None]), _around(light)
        reached = ~known & (near[..., 0] > 0)
        light[reached] = total[reached] / near[reached]
        known = known | reached
    return light.round().astype(np.uint8)


def _blocks(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Sums over blocks."""
    rows, columns = (-(-side // _BLOCK) for side in values.shape)
    padded = np.zeros((rows * _BLOCK, columns * _BLOCK), dtype=np.float32)
    padded[: values.shape[0], : values.shape[1]] = values
    return np.asarray(padded.reshape(rows, _BLOCK, columns, _BLOCK).sum(axis=(1, 3)))


def _around(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """For each cell the sum over itself and the eight around it."""
    padded = np.pad(values, ((1, 1), (1, 1), (0, 0)))
    rows, columns = values.shape[:2]
    shifted = [padded[down : down + rows, right : right + columns] for down in range(3) for right in range(3)]
    return np.asarray(np.sum(shifted, axis=0), dtype=np.float32)


def _spread(blocks: NDArray[np.uint8], side: int, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Blocks of that side as pixels, without steps from one to the next."""
    from PIL.Image import Resampling, fromarray

    rows, columns = blocks.shape
    wide = fromarray(blocks).resize((columns * side, rows * side), Resampling.BILINEAR)
    return np.asarray(wide)[: shape[0], : shape[1]]
