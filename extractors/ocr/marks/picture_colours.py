"""The few colours a picture of a drawing is made of, and which of them each of its pixels has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BITS = 5
"""Of each primary colour that are kept to count colours by: steps of eight in 256."""

_FLAT = 14
"""Steps between a pixel and its neighbours in an area of one colour, after what JPEG and scanners add."""

_ALIKE = 22
"""Steps between what is one colour; charts are drawn in colours that differ by 30 and more."""

_NEAREST = 40
"""Steps from its colour that a pixel may be: the edges of areas and letters are mixed from two."""

_SMALLEST = 40
"""Flat pixels of a colour that is one: half of a legend's sample at 150 pixels an inch."""

_MOST = 24
"""Colours of a drawing; photographs have more."""

_STEPS, _COVERED = 30, 0.85
"""Steps of colour that so much of the flat part of a drawing has at most, where JPEG and gradients blur it; photographs
have fifty and more.
"""

_FLAT_SHARE = 0.35
"""Share of a drawing that is flat; of most photographs it is less."""

_COLOURED = 40
"""Steps between the primary colours of what is no grey."""

_SEEN, _MANY = 3, 60
"""Pixels in a small copy, of 50 an inch, of areas that have a colour, and of grey ones, as large letters have, too."""


@dataclass(frozen=True, slots=True)
class PictureColours:
    """The colours of a picture and where they are."""

    palette: NDArray[np.uint8]
    """One row a colour: red, green, blue; the commonest first, which is the ground."""
    index: NDArray[np.int8]
    """For each pixel the row of its colour, -1 where it has none."""

    def hex(self, colour: int) -> str:
        """A colour as `#rrggbb`."""
        red, green, blue = (int(part) for part in self.palette[colour])
        return f"#{red:02x}{green:02x}{blue:02x}"

    def is_coloured(self, colour: int) -> bool:
        """Whether a colour is none of the greys, which letters have as well."""
        return int(self.palette[colour].max()) - int(self.palette[colour].min()) >= _COLOURED


def colours_of(picture: NDArray[np.uint8]) -> PictureColours | None:
    """The colours of a picture (height x width x 3); None where it has too many to be drawn: a photograph."""
    flat = _flat(picture)
    if flat.mean() < _FLAT_SHARE:
        return None
    codes = _codes(picture)
    counts = np.bincount(codes[flat], minlength=1 << 3 * _BITS)
    commonest = np.sort(counts)[::-1][:_STEPS]
    return _colours(codes, counts, _SMALLEST) if commonest.sum() >= _COVERED * counts.sum() else None


def shows_areas(picture: NDArray[np.uint8]) -> bool:
    """Whether a small copy of a page has coloured areas, or dark ones: pages of print have none, and need no more time.

    Letters smear to greys there, which touch in all directions where they are large.
    """
    codes = _codes(picture)
    colours = _colours(codes, np.bincount(codes[_flat(picture)], minlength=1 << 3 * _BITS), _SEEN)
    telling = [c for c in range(1, len(colours.palette)) if colours.is_coloured(c)]
    inside = inner(colours.index)
    return bool(np.isin(inside, telling).sum() >= _SEEN or (inside > 0).sum() >= _MANY)


def inner(index: NDArray[np.int8]) -> NDArray[np.int8]:
    """The colours without pixels that have another one beside, above or below: no strokes of letters, no lines."""
    middle = index[1:-1, 1:-1]
    same = (
        (middle == index[:-2, 1:-1])
        & (middle == index[2:, 1:-1])
        & (middle == index[1:-1, :-2])
        & (middle == index[1:-1, 2:])
    )
    inside = np.full_like(index, -1)
    inside[1:-1, 1:-1][same] = middle[same]
    return inside


def _codes(picture: NDArray[np.uint8]) -> NDArray[np.int32]:
    """For each pixel its colour in steps of eight, in one number."""
    shift = 8 - _BITS
    codes = picture[..., 0].astype(np.int32) >> shift
    for part in (1, 2):
        codes = codes << _BITS | picture[..., part].astype(np.int32) >> shift
    return codes


def _colours(codes: NDArray[np.int32], counts: NDArray[np.int64], smallest: int) -> PictureColours:
    """The colours that have so many flat pixels, and which of them all pixels have."""
    palette = _peaks(counts, smallest)
    if not len(palette):
        return PictureColours(palette, np.full(codes.shape, -1, dtype=np.int8))
    steps = np.abs(_middles()[:, None, :] - palette[None, :, :].astype(np.int16)).max(axis=2)
    nearest = np.where(steps.min(axis=1) <= _NEAREST, steps.argmin(axis=1), -1).astype(np.int8)
    return PictureColours(palette, nearest[codes])


def _flat(picture: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Pixels that are as their neighbours to the right and below."""
    flat = np.zeros(picture.shape[:2], dtype=np.bool_)
    flat[:-1, :-1] = True
    for part in range(3):
        channel = np.ascontiguousarray(picture[..., part])
        flat[:-1, :-1] &= _steps(channel[:-1, :-1], channel[:-1, 1:]) <= _FLAT
        flat[:-1, :-1] &= _steps(channel[:-1, :-1], channel[1:, :-1]) <= _FLAT
    return flat


def _steps(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.maximum(one, other) - np.minimum(one, other)


def _middles() -> NDArray[np.int16]:
    """The colour that each code stands for, its steps' middle."""
    codes = np.arange(1 << 3 * _BITS)
    mask, half = (1 << _BITS) - 1, 1 << (7 - _BITS)
    parts = [(codes >> place * _BITS & mask) << (8 - _BITS) | half for place in (2, 1, 0)]
    return np.stack(parts, axis=1).astype(np.int16)


def _peaks(counts: NDArray[np.int64], smallest: int) -> NDArray[np.uint8]:
    """The commonest colours, each the mean of what is alike."""
    middles = _middles()
    left = counts.copy()
    palette: list[NDArray[np.float64]] = []
    while len(palette) < _MOST:
        near = np.abs(middles - middles[int(left.argmax())]).max(axis=1) <= _ALIKE
        pixels = int(left[near].sum())
        if pixels < smallest:
            break
        palette.append((middles[near] * left[near][:, None]).sum(axis=0) / pixels)
        left[near] = 0
    return np.asarray(palette).round().astype(np.uint8).reshape(-1, 3)
