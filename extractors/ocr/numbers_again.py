"""Numbers of a picture read a second time, each by itself: among other words the engine loses their separators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.extractors.document.geometry import union
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract

if TYPE_CHECKING:
    from PIL.Image import Image

_NUMBER = re.compile(r"(?=\D*\d\D*\d)[^\W\d_]{0,1}[\d.,:;'’%€()+\-–—/ ]+[^\W\d_]{0,1}")
"""Two digits at least, and hardly a letter."""

_GAP = 0.7
"""Share of a line's height that lies between the halves of a number; figures of two columns stand further apart."""

_LEVEL = 0.2
"""Share of a line's height by which two words of a line may stand higher or lower."""

_HEAD = re.compile(r"[-–€(]?[1-9]\d{0,4}\.?|[-–€(]?[1-9]\d{0,2}(?:\.\d{3})+\.?")
"""Digits and points of thousands, one of which may be lost."""

_REST = re.compile(r"(\d{3}(?:\.\d{3})*)((?:,\d\d|,-)?[)%]?)")
"""Groups of three digits, and what may end a number."""

_AROUND = 0.3
"""Share of a line's height of the picture that is kept around a number, as much as stands around print."""


def read_again(
    words: Iterable[PictureWord], picture: Image, resolution: int, engine: Tesseract
) -> Iterator[PictureWord]:
    """The words in their order; numbers as they read by themselves where the engine is surer of that.

    A number that fell apart at a point of its thousands is one again.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    for word in _joined(words):
        yield _surer(word, picture, resolution, engine) if _NUMBER.fullmatch(word.text) else word


def _joined(words: Iterable[PictureWord]) -> list[PictureWord]:
    found: list[PictureWord] = []
    for word in words:
        if found and _is_rest(found[-1], word):
            left = found.pop()
            sign = left.text.rstrip("0123456789.")
            rest, end = _REST.fullmatch(word.text).groups()  # type: ignore[union-attr]
            text = f"{sign}{int(_digits(left.text) + _digits(rest)):,}".replace(",", ".") + end
            sure = min(left.confidence, word.confidence)
            word = replace(left, text=text, box=union((left.box, word.box)), confidence=sure)
        found.append(word)
    return found


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _is_rest(left: PictureWord, word: PictureWord) -> bool:
    """Whether a word is the last three digits of the number right before it."""
    gap = word.box.x0 - left.box.x1
    return (
        abs(word.baseline - left.baseline) <= _LEVEL * word.height
        and abs(gap) <= _GAP * word.height
        and _HEAD.fullmatch(left.text) is not None
        and _REST.fullmatch(word.text) is not None
    )


def _surer(word: PictureWord, picture: Image, resolution: int, engine: Tesseract) -> PictureWord:
    around = round(_AROUND * word.height)
    box = word.box
    crop = picture.crop((int(box.x0) - around, int(box.top) - around, int(box.x1) + around, int(box.bottom) + around))
    text, confidence = engine.read_line(crop, resolution)
    if confidence > word.confidence and " " not in text and _NUMBER.fullmatch(text):
        return replace(word, text=text, confidence=confidence)
    return word
