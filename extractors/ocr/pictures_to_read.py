"""Pictures inside a page of text that may show a table or chart, told by where they stand and by a small copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText
from verslag.extractors.ocr.marks.picture_colours import colours_of

if TYPE_CHECKING:
    from PIL.Image import Image

_SHARE, _MOST = 0.04, 0.95
"""Shares of the page: a smaller picture holds no table or chart that anybody could read, a larger one is a scan."""

_WIDE, _HIGH = 100.0, 60.0
"""Points: two columns and some rows."""

_WORDS_OVER = 2
"""Words of the page that may stand on the picture; what has more is a ground for text."""

_PAPER, _PAPER_SHARE = 200, 0.6
"""Grey of paper and brighter, and the share of a picture of print that has it."""

_COLOUR, _COLOUR_SHARE = 60, 0.05
"""Steps between the primary colours of what is coloured, and the most that print has of it."""

_INK, _INK_SHARE = 140, 0.015
"""Grey of ink, and the least that print has of it."""

_DRAWN_SHARE = 0.01
"""Share of a drawing that has another colour than its ground."""


def picture_boxes(page: PageText) -> Iterator[BBox]:
    """Where pictures stand on a page of text that are large enough to be read, and have no text over them."""
    area = page.width * page.height
    for shape in page.shapes if page.state == "text" and not page.by_ocr else ():
        box = shape.bbox
        if shape.kind == "image" and _SHARE * area <= box.area <= _MOST * area and box.width >= _WIDE:
            over = sum(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for word in page.words)
            if box.height >= _HIGH and over <= _WORDS_OVER:
                yield box


def may_be_read(picture: Image) -> bool:
    """Whether a picture of one pixel a point is print or a drawing of few colours rather than a photograph."""
    if not picture.width * picture.height:
        return False
    rgb = picture.convert("RGB")
    colours = colours_of(np.asarray(rgb))
    if colours is not None and (colours.index != 0).mean() >= _DRAWN_SHARE:
        return True
    return _is_print(rgb)


def _is_print(picture: Image) -> bool:
    """Whether a picture is dark print on paper, however uneven."""
    colours = np.asarray(picture).astype(np.int16)
    grey = np.asarray(picture.convert("L"))
    coloured = (colours.max(axis=2) - colours.min(axis=2) > _COLOUR).mean()
    return bool(
        (grey >= _PAPER).mean() >= _PAPER_SHARE and coloured <= _COLOUR_SHARE and (grey < _INK).mean() >= _INK_SHARE
    )
