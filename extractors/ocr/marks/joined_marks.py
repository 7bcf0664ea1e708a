"""Rectangles as they were drawn: those that letters have cut in two as one, those that meet without blur between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.ocr.marks.colour_regions import ColourRegion
from verslag.extractors.ocr.marks.region_shapes import PictureMark

if TYPE_CHECKING:
    from numpy.typing import NDArray

_OFF = 3
"""Pixels by which the sides of two parts may differ."""

_LINE = 40
"""Pixels of the height of the letters between them, at 150 an inch nineteen points."""

_SHOWING = 0.15
"""Share of what lies between two parts that still has their colour, between the letters."""


_BLUR, _LEVEL = 6, 0.8
"""Pixels of mixed colours between two rectangles that meet, and the share of the shorter side along which they do."""

_GROUND = 0.5
"""Share of what lies between them that is ground where they stand apart."""


def joined_marks(marks: Sequence[PictureMark], index: NDArray[np.int8]) -> list[PictureMark]:
    """The marks, rectangles above one another of one colour and width as one where that shows between them.

    Args:
        marks: found in the picture.
        index: for each pixel its colour.
    """
    joined: list[PictureMark] = []
    for mark in sorted(marks, key=lambda m: m.box.top):
        above = next((m for m in reversed(joined) if _goes_on(m, mark, index)), None)
        if above is None:
            joined.append(mark)
        else:
            joined[joined.index(above)] = _both(above, mark)
    return joined


def outermost(marks: Sequence[PictureMark]) -> list[PictureMark]:
    """The marks but for what rectangles of their colour hold: the insides of letters."""
    grounds = [mark for mark in marks if mark.form == "rectangle"]
    return [
        mark
        for mark in marks
        if not any(
            ground is not mark and ground.region.colour == mark.region.colour and ground.box.contains(mark.box)
            for ground in grounds
        )
    ]


def _goes_on(above: PictureMark, below: PictureMark, index: NDArray[np.int8]) -> bool:
    one, other = above.box, below.box
    alike = above.form == below.form == "rectangle" and above.region.colour == below.region.colour
    level = abs(one.x0 - other.x0) <= _OFF and abs(one.x1 - other.x1) <= _OFF
    if not alike or not level or not 0 < other.top - one.bottom <= _LINE:
        return False
    between = index[int(one.bottom) : int(other.top), int(one.x0) : int(one.x1)]
    return bool((between == above.region.colour).mean() >= _SHOWING)


def _both(above: PictureMark, below: PictureMark) -> PictureMark:
    parts = above.region, below.region
    region = ColourRegion(
        above.region.colour,
        np.concatenate([part.rows for part in parts]),
        np.concatenate([part.starts for part in parts]),
        np.concatenate([part.ends for part in parts]),
    )
    box = union((above.box, below.box))
    return PictureMark("rectangle", BBox(above.box.x0, box.top, above.box.x1, box.bottom), (), region)


def met_marks(marks: Sequence[PictureMark], index: NDArray[np.int8]) -> list[PictureMark]:
    """The marks, rectangles of other colours beside or above one another up to the middle of the blur between them.

    Args:
        marks: found in the picture, those that letters cut joined.
        index: for each pixel its colour; that of the ground is 0.
    """
    met = list(marks)
    for turned in (False, True):
        places = [at for at, mark in enumerate(met) if mark.form == "rectangle"]
        places.sort(key=lambda at: _across(met[at].box, turned).x0)
        for n, at in enumerate(places):
            for other in places[n + 1 :]:
                one, two = _across(met[at].box, turned), _across(met[other].box, turned)
                if two.x0 - one.x1 > _BLUR:
                    break
                if _meet(one, two, index.T if turned else index):
                    middle = (one.x1 + two.x0) / 2
                    met[at] = met[at]._replace(box=_across(one._replace(x1=middle), turned))
                    met[other] = met[other]._replace(box=_across(two._replace(x0=middle), turned))
    return met


def _across(box: BBox, turned: bool) -> BBox:
    return box.mirrored() if turned else box


def _meet(one: BBox, two: BBox, index: NDArray[np.int8]) -> bool:
    gap = two.x0 - one.x1
    if gap <= 0 or one.y_overlap(two) < _LEVEL * min(one.height, two.height):
        return False
    top, bottom = int(max(one.top, two.top)), int(min(one.bottom, two.bottom))
    between = index[top:bottom, int(one.x1) : int(two.x0)]
    return not between.size or bool((between == 0).mean() <= _GROUND)
