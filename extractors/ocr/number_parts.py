"""Numbers that fell apart at a point of their thousands, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from verslag.extractors.document.geometry import union
from verslag.extractors.ocr.tesseract import PictureWord

_GAP = 0.7
"""Share of a line's height that lies between the halves of a number; figures of two columns stand further apart."""

_LEVEL = 0.2
"""Share of a line's height by which two words of a line may stand higher or lower."""

_HEAD = re.compile(r"[-–€(]?[1-9]\d{0,4}\.?|[-–€(]?[1-9]\d{0,2}(?:\.\d{3})+\.?")
"""Digits and points of thousands, one of which may be lost."""

_REST = re.compile(r"(\d{3}(?:\.\d{3})*)((?:,\d\d|,-)?[)%]?)")
"""Groups of three digits, and what may end a number."""


def joined(words: Iterable[PictureWord]) -> list[PictureWord]:
    """The words in their order, the last three digits of a number with the number right before them."""
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
