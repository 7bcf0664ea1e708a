"""Words of a picture as words of the page: places in points, with font size and baseline as if they were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median, median_low

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.ocr.tesseract import PictureWord

_ABOVE = 0.78
"""Share of a line's height above its baseline."""

_SAME_SIZE = 0.15
"""Line heights that differ by less than this share are one size of type: which letters a line has moves its height."""

_MISREAD_POINT = re.compile(r"(?<=\d)[:;'’](?=\d{3}(?!\d))")
"""A speck beside the point of thousands makes it a colon; before three digits neither a clock nor a ratio has one."""

_LOST_POINT = re.compile(r"(?<![\d.,])(\d{1,3})(\d{3}\.\d{3})(?![\d.,])")
"""Four to six digits before a point and three behind it: the first point of thousands was lost."""

_POINT, _COMMA = (re.compile(rf"-?\d{{1,3}}(?:{mark}\d{{3}})+") for mark in (r"\.", ","))
"""Numbers of more than three digits; on one page all have points of thousands, or all have commas."""

_POINTS = 72.0
"""In an inch."""


def page_words(found: Sequence[PictureWord], resolution: float) -> tuple[Word, ...]:
    """Words of a page drawn at that many pixels an inch, in the engine's order."""
    scale = _POINTS / resolution
    sizes = common_sizes([word.height * scale for word in found])
    texts = _with_points([_LOST_POINT.sub(r"\1.\2", _MISREAD_POINT.sub(".", word.text)) for word in found])
    return tuple(_placed(word, text, size, scale) for word, text, size in zip(found, texts, sizes, strict=True))


def _with_points(texts: Sequence[str]) -> list[str]:
    """The texts, those with a comma before three digits with a point, where most numbers of the page have points."""
    commas = sum(_COMMA.fullmatch(text) is not None for text in texts)
    if not commas or sum(_POINT.fullmatch(text) is not None for text in texts) <= commas:
        return list(texts)
    return [text.replace(",", ".") if _COMMA.fullmatch(text) else text for text in texts]


def _placed(word: PictureWord, text: str, size: float, scale: float) -> Word:
    baseline = word.baseline * scale
    sides = BBox(*(side * scale for side in word.box))
    level = BBox(sides.x0, baseline - _ABOVE * size, sides.x1, baseline + (1 - _ABOVE) * size)
    return Word(
        text=text,
        bbox=sides if word.turn else level,
        size=size,
        font="",
        weight=400,
        italic=False,
        color="#000000",
        baseline=baseline,
        rotation=word.turn,
        confidence=round(word.confidence, 3),
    )


def common_sizes(heights: Sequence[float]) -> list[float]:
    """For each line height the size of type that it and the heights close to it stand for: their median.

    The commonest size is found first, so that it is not torn apart by what lies at its edges.
    """
    sizes = list(heights)
    left = set(range(len(heights)))
    while left:
        middle = median_low(heights[i] for i in left)  # one that there is, where half are small and half large
        close = {i for i in left if abs(heights[i] - middle) <= _SAME_SIZE * middle}
        size = round(median(heights[i] for i in close), 1)
        for i in close:
            sizes[i] = size
        left -= close
    return sizes
