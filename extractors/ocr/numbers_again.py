"""Numbers of a picture read a second time, each by itself: among other words the engine loses their separators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

_NUMBER = re.compile(r"(?=\D*\d\D*\d)[^\W\d_]{0,1}[\d.,:;'’%€()+\-–—/ ]+[^\W\d_]{0,1}")
"""Two digits at least, and hardly a letter."""

_AROUND = 0.3
"""Share of a line's height of the picture that is kept around a number, as much as stands around print."""


def read_again(
    words: Iterable[PictureWord], picture: Image, resolution: int, engine: Tesseract
) -> Iterator[PictureWord]:
    """The words in their order; numbers as they read by themselves where the engine is surer of that.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    for word in words:
        yield _surer(word, picture, resolution, engine) if _NUMBER.fullmatch(word.text) else word


def _surer(word: PictureWord, picture: Image, resolution: int, engine: Tesseract) -> PictureWord:
    around = round(_AROUND * word.height)
    box = word.box
    crop = picture.crop((int(box.x0) - around, int(box.top) - around, int(box.x1) + around, int(box.bottom) + around))
    text, confidence = engine.read_line(crop, resolution)
    if confidence > word.confidence and " " not in text and _NUMBER.fullmatch(text):
        return replace(word, text=text, confidence=confidence)
    return word
