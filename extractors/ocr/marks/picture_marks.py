"""What is drawn in a picture as shapes, and the picture with nothing but its print, dark on white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.ocr.marks.colour_regions import regions_of
from verslag.extractors.ocr.marks.heavy_letters import heavy_letters
from verslag.extractors.ocr.marks.joined_marks import joined_marks, met_marks, outermost
from verslag.extractors.ocr.marks.mark_grid import finer_than_grid
from verslag.extractors.ocr.marks.picture_colours import PictureColours, colours_of, inner, shows_areas
from verslag.extractors.ocr.marks.print_alone import print_alone
from verslag.extractors.ocr.marks.region_shapes import PictureMark, mark_of
from verslag.extractors.ocr.marks.shaded_ground import with_shades_joined
from verslag.extractors.ocr.marks.sliced_discs import DiscSlice, sliced_discs
from verslag.extractors.ocr.marks.traced_lines import TracedLine, is_marker, traced_lines

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

_SMALLEST = 24
"""Pixels of a mark: a legend's sample of a twentieth of an inch has twice as many at 150 an inch."""

_GLANCE = 3
"""By which the copy is coarser than the grid in which areas are looked for at first."""

_BLUR = 3
"""Pixels on either side of the edge of an area where mixed colours look like lines along it."""

_PAPER = 0.3
"""Share of the picture that a sheet fills which was photographed, without its print, and nothing that is drawn."""

_LEAST_COLOURS = 2
"""The ground and one that is drawn on it."""


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """What a picture shows besides print."""

    shapes: tuple[Shape, ...]
    """In pixels of the picture."""
    print: Image
    """Grey: what stands off from the ground or mark it stands on, dark on white."""


def drawn_picture(picture: Image, resolution: int, *, with_lines: bool = False) -> DrawnPicture | None:
    """The marks of a picture in colour; None where it is a photograph or nothing is drawn in it.

    Args:
        picture: of print and drawings, upright.
        resolution: pixels an inch.
        with_lines: whether lines of charts are looked for, too; on a page of print that takes long and finds few.
    """
    finer = finer_than_grid(resolution)
    if not with_lines and not shows_areas(np.asarray(picture.reduce(_GLANCE * finer))):
        return None
    coarse = np.asarray(picture.reduce(finer))
    found = colours_of(coarse)
    if found is None or len(found.palette) < _LEAST_COLOURS:
        return None
    shaded = with_shades_joined(coarse, found)
    colours = shaded.colours
    marks = _marks(colours)
    discs = list(sliced_discs(marks, colours.index))
    sliced = {mark for disc in discs for mark in disc.marks}
    letters = heavy_letters(marks, sliced)
    marks = [mark for mark in marks if mark not in letters]
    lines = traced_lines(_without_areas(marks, colours.index), marks) if with_lines else []
    if not marks and not lines:
        return None
    on_lines = {marker for line in lines for marker in line.markers}
    paper = {mark for mark in marks if mark.region.colour in shaded.lights and _is_paper(mark, colours)}
    shapes = [_shape(mark, colours, finer) for mark in marks if mark not in sliced | on_lines | paper]
    shapes += [_slice_shape(part, colours, finer) for disc in discs for part in disc.slices]
    shapes += [_line_shape(line, colours, finer) for line in lines]
    return DrawnPicture(tuple(shapes), print_alone(picture, shaded, marks, lines, finer))


def _is_paper(mark: PictureMark, colours: PictureColours) -> bool:
    return mark.region.pixels >= _PAPER * colours.index.size


def _marks(colours: PictureColours) -> list[PictureMark]:
    regions = regions_of(inner(colours.index), but=0, smallest=_SMALLEST)
    found = (mark_of(region, coloured=colours.is_coloured(region.colour)) for region in regions)
    marks = joined_marks([mark for mark in found if mark is not None], colours.index)
    return met_marks(outermost(marks), colours.index)


def _without_areas(marks: Sequence[PictureMark], index: NDArray[np.int8]) -> NDArray[np.int8]:
    """The colours without areas, but for the markers of lines."""
    bare = index.copy()
    for mark in marks:
        x0, top, x1, bottom = (max(int(side), 0) for side in mark.box)
        if not is_marker(mark):
            place = bare[top:bottom, x0:x1]
            place[place == mark.region.colour] = 0
        if mark.form == "rectangle" and not is_marker(mark):
            for y in (top, bottom):
                bare[max(y - _BLUR, 0) : y + _BLUR, x0:x1] = 0
            for x in (x0, x1):
                bare[top:bottom, max(x - _BLUR, 0) : x + _BLUR] = 0
    return bare


def _shape(mark: PictureMark, colours: PictureColours, finer: int) -> Shape:
    fill = colours.hex(mark.region.colour)
    if mark.form == "rectangle":
        return Shape("rect", _scaled(mark.box, finer), fill, None)
    return Shape(
        "curve", _scaled(mark.box, finer), fill, None, 0.0, tuple((x * finer, y * finer) for x, y in mark.outline)
    )


def _slice_shape(part: DiscSlice, colours: PictureColours, finer: int) -> Shape:
    outline = tuple((x * finer, y * finer) for x, y in part.outline)
    return Shape("curve", _scaled(part.box, finer), colours.hex(part.colour), None, 0.0, outline)


def _line_shape(line: TracedLine, colours: PictureColours, finer: int) -> Shape:
    outline = tuple((x * finer, y * finer) for x, y in line.points)
    thick = sum(piece.pixels for piece in line.pieces) / line.box.width
    return Shape("curve", _scaled(line.box, finer), None, colours.hex(line.colour), thick * finer, outline)


def _scaled(box: BBox, finer: int) -> BBox:
    return BBox(*(side * finer for side in box))
