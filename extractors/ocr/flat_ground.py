"""Pictures of pages with an even, white ground: shadows, grey paper and coloured tiles taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_BLOCK = 16
"""Pixels by which the ground is looked at; a stroke of body text at 300 dots an inch is 4 wide."""

_AROUND = 7
"""Blocks across, whose middle value is the ground: a third of an inch, more than a word's strokes can fill."""

_WHITE = 215
"""Grey of a ground that needs nothing done to it, and brighter; clean scans have 235 and more."""

_UNEVEN = 0.03
"""Share of the page with another ground from which it is worth the time."""

_CONTRAST = 2.0
"""By which what stands off from its ground is darkened: grey print on grey paper differs by half of the scale."""


def on_white(picture: Image) -> Image:
    """A grey picture in which everything is as dark as it stands off from the ground around it.

    Light letters on a dark tile come out dark on white. A picture whose ground is white is given back as it is.
    """
    from PIL import ImageChops, ImageFilter
    from PIL.Image import Resampling

    small = picture.resize((max(picture.width // _BLOCK, 1), max(picture.height // _BLOCK, 1)), Resampling.BOX)
    ground = small.filter(ImageFilter.MedianFilter(_AROUND))
    if sum(ground.histogram()[:_WHITE]) < _UNEVEN * ground.width * ground.height:
        return picture
    apart = ImageChops.difference(picture, ground.resize(picture.size, Resampling.BILINEAR))
    return apart.point([round(255 - min(255, value * _CONTRAST)) for value in range(256)])
