"""Numbers of a picture read again, each by itself, blurred and sharpened; what most readings say is taken."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from verslag.extractors.ocr.number_marks import with_marks
from verslag.extractors.ocr.number_parts import joined
from verslag.extractors.ocr.tesseract import PictureWord, Tesseract
from verslag.extractors.ocr.word_ink import Box, InkSpot, ink_of, spots_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFilter import Filter

_NUMBER = re.compile(r"(?=\D*\d)[^\W\d_]?[\d.,:;'’%€()+\-–—/]+[^\W\d_]?")
"""A digit at least, and hardly a letter."""

_WELL_FORMED = re.compile(r"[-(€]{0,2}(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+|,-)?[)%]{0,2}")
"""As numbers are printed: points of thousands, one decimal comma."""

_MISREAD_SIGN = re.compile(r"^[=~_„‚«—–]+(?=\d)")
"""What a minus sign comes out as."""

_LITTER = "“”\"‘’'*|`^°"
"""What specks beside a number come out as."""

_INNER_SPACE = re.compile(r"^€\s+|\s+(?=%)|(?<=^-)\s+")
"""Spaces that a number has inside: behind its currency mark, its minus sign, before its percent sign."""

_UNSURE = 0.7
"""How sure the engine is of a word below which it may be a number that it took for letters."""

_LONGEST = 6.0
"""Line heights of the longest number that is looked for in letters."""

_ODD = 0.3
"""Weight of a reading that is not formed as numbers are."""

_ENOUGH = 3
"""Readings that need no more where they agree."""

_ALONE = 0.5
"""Share of its own sureness that a reading keeps which no other agrees with."""


def read_again(
    words: Iterable[PictureWord], picture: Image, resolution: int, engine: Tesseract
) -> Iterator[PictureWord]:
    """The words in their order; numbers as most readings of each by itself have them.

    A number that fell apart at a point of its thousands is one again, two that were read as one are two; short words
    that the engine is not sure of are numbers where readings of them by themselves agree on one.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    found = joined(words)
    dark = ink_of(picture)
    for word in found:
        text = cleaned(word.text)
        number = _NUMBER.fullmatch(text) is not None
        if word.turn or (not number and word.confidence >= _UNSURE):
            yield word
            continue
        spots = spots_of(word, found, dark)
        if number or all(spot.ink.width <= _LONGEST * word.height for spot in spots):
            yield from _parted(word, text, spots, picture, resolution, engine)
        else:
            yield word


def _parted(
    word: PictureWord, text: str, spots: Sequence[InkSpot], picture: Image, resolution: int, engine: Tesseract
) -> Iterator[PictureWord]:
    """A word as it reads by itself; as several where its ink stands apart and each part is a number."""
    if len(spots) > 1:
        numbers = ((spot, number_at(spot.around, picture, resolution, engine)) for spot in spots)
        parts = [(spot, number) for spot, number in numbers if number is not None]
        if len(parts) == len(spots):
            for spot, (part, sure) in parts:
                yield replace(word, text=part, confidence=sure, box=spot.ink)
            return
    sides = list(zip(*(spot.around for spot in spots), strict=True))
    whole = min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])
    first = (text, word.confidence) if _NUMBER.fullmatch(text) else None
    number = number_at(whole, picture, resolution, engine, first)
    yield word if number is None else replace(word, text=number[0], confidence=number[1])


def number_at(
    spot: Box, picture: Image, resolution: int, engine: Tesseract, first: tuple[str, float] | None = None
) -> tuple[str, float] | None:
    """The number at a spot of a picture and how sure it is; None where the readings do not agree on one.

    Args:
        spot: in pixels, with some ground around it.
        picture: of the page.
        resolution: pixels an inch.
        engine: that reads.
        first: what it was read as among other words, if that was a number; then it is one.

    Raises:
        RuntimeError: the engine fails on the picture.
    """
    crop = picture.crop(spot)
    readings = [first] if first else []
    for look in _looks():
        text, sure = engine.read_line(crop.filter(look), resolution)
        readings.append((cleaned(text), sure))
        if len(readings) == _ENOUGH and len({text for text, _ in readings}) == 1:
            break
    chosen = _chosen(readings, 1 if first else 2)
    return None if chosen is None else (with_marks(chosen[0], crop), chosen[1])


def _looks() -> Iterator[Filter]:
    """Ways to look at a number: softened, which closes the gaps of bad print, sharpened, which opens what has run
    together, and without specks.
    """
    from PIL.ImageFilter import GaussianBlur, MedianFilter, UnsharpMask

    yield GaussianBlur(1)
    yield UnsharpMask(3, 150, 2)
    yield MedianFilter(3)


def _chosen(readings: Sequence[tuple[str, float]], needed: int) -> tuple[str, float] | None:
    weights: defaultdict[str, float] = defaultdict(float)
    for text, sure in readings:
        if _NUMBER.fullmatch(text):
            weights[text] += sure * (1 if _WELL_FORMED.fullmatch(text) else _ODD)
    if not weights:
        return None
    best = max(weights, key=lambda text: weights[text])
    agreed = [sure for text, sure in readings if text == best]
    if len(agreed) < needed or (needed > 1 and not _WELL_FORMED.fullmatch(best)):
        return None
    return best, max(agreed) if len(agreed) > 1 else agreed[0] * _ALONE


def cleaned(text: str) -> str:
    """A number without what stands beside it, its minus sign as it is typed."""
    return _MISREAD_SIGN.sub("-", _INNER_SPACE.sub("", text).strip(_LITTER))
