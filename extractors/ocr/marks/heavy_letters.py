"""Letters so large or heavy that they look like marks: titles, and the figures of tiles."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.ocr.marks.region_shapes import PictureMark

_LARGEST = 110
"""Pixels of the height of a letter, at 150 an inch fifty points; the area of a chart is higher."""

_BESIDE = 1.0
"""Heights between a letter and the next in which a straight one, a dot or a dash stands."""

_ALIKE = 1.6
"""Times the height of a letter that its neighbours are high at most: ascenders, capitals."""


def heavy_letters(marks: Sequence[PictureMark], sliced: Collection[PictureMark]) -> set[PictureMark]:
    """The marks that are letters: small outlines that are no slice, and what stands in a row with those.

    Args:
        marks: found in a picture.
        sliced: those that make pies and rings.
    """
    letters = {mark for mark in marks if mark.form == "area" and mark not in sliced and mark.box.height <= _LARGEST}
    outlines = list(letters)
    for mark in marks:
        if mark.form != "area" and mark not in sliced and any(_in_row(mark, other) for other in outlines):
            letters.add(mark)
    return letters


def _in_row(mark: PictureMark, letter: PictureMark) -> bool:
    one, other = mark.box, letter.box
    apart = max(one.x0, other.x0) - min(one.x1, other.x1)
    return (
        mark.region.colour == letter.region.colour
        and one.height <= _ALIKE * other.height
        and one.width <= _ALIKE * other.height
        and apart <= _BESIDE * other.height
        and one.y_overlap(other) > 0
    )
