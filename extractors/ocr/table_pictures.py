"""Pictures inside a page of text that may show a table, told by where they stand and by a small copy of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText

if TYPE_CHECKING:
    from PIL.Image import Image

_SHARE, _MOST = 0.08, 0.95
"""Shares of the page: a smaller picture holds no table that anybody could read, a larger one is a scan."""

_WIDE, _HIGH = 100.0, 60.0
"""Points: two columns and some rows."""

_WORDS_OVER = 2
"""Words of the page that may stand on the picture; what has more is a ground for text."""

_PAPER, _PAPER_SHARE = 200, 0.6
"""Grey of paper and brighter, and the share of a picture of print that has it."""

_COLOUR, _COLOUR_SHARE = 60, 0.05
"""Steps between the primary colours of what is coloured, and the most that a table has of it: charts have more."""

_INK, _INK_SHARE = 140, 0.015
"""Grey of ink, and the least that a table has of it: charts of thin lines, and drawings, have less."""


def picture_boxes(page: PageText) -> Iterator[BBox]:
    """Where pictures stand on a page of text that are large enough for a table, and have no text over them."""
    area = page.width * page.height
    for shape in page.shapes if page.state == "text" and not page.by_ocr else ():
        box = shape.bbox
        if shape.kind == "image" and _SHARE * area <= box.area <= _MOST * area and box.width >= _WIDE:
            over = sum(box.contains_point(word.bbox.x_mid, word.bbox.y_mid) for word in page.words)
            if box.height >= _HIGH and over <= _WORDS_OVER:
                yield box


def is_print(picture: Image) -> bool:
    """Whether a picture of one pixel a point is dark print on paper: a table rather than a photograph or a chart."""
    colours = np.asarray(picture.convert("RGB")).astype(np.int16)
    grey = np.asarray(picture.convert("L"))
    if not grey.size:
        return False
    coloured = (colours.max(axis=2) - colours.min(axis=2) > _COLOUR).mean()
    return bool(
        (grey >= _PAPER).mean() >= _PAPER_SHARE and coloured <= _COLOUR_SHARE and (grey < _INK).mean() >= _INK_SHARE
    )
