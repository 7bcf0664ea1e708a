"""Code points of a text page, with the halves of surrogate pairs put together and what is no character marked."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from verslag.extractors.pdf.engine import calls as engine

_FIRST_SURROGATE = 0xD800

_HIGH_SURROGATES = range(_FIRST_SURROGATE, 0xDC00)

_LOW_SURROGATES = range(0xDC00, 0xE000)

_HYPHEN_IN_TEXT, _ENGINE_HYPHEN = 0xFFFE, 2
"""PDFium's mark for a hyphen at a line's end, in its whole text and as a character."""

REPLACEMENT = 0xFFFD
"""In the place of what is no character: half of one would break every writer."""

FIRST_HALF = -1
"""In the place of the first half of a surrogate pair."""


def character_codes(page: int, count: int) -> Sequence[int]:
    """The code points of the first characters of a text page.

    PDFium gives the whole text in one call, but without characters of code 0 and some control codes; where any is
    missing they are asked one by one.
    """
    text = engine.Shorts(count + 1)
    if engine.text(page, 0, count, text.at) == count + 1:
        codes = text.view.tolist()[:count]
        return [_ENGINE_HYPHEN if code == _HYPHEN_IN_TEXT else code for code in codes]
    return [engine.char_code(page, index) for index in range(count)]


def code_points(units: Sequence[int]) -> Sequence[int]:
    """UTF-16 units as code points: the second half of a pair stands for both, the first is `FIRST_HALF`.

    A half without the other is no character.
    """
    if max(units, default=0) < _FIRST_SURROGATE:
        return units
    points: list[int] = []
    for unit, after in zip(units, (*units[1:], 0), strict=True):
        if unit in _HIGH_SURROGATES:
            points.append(FIRST_HALF if after in _LOW_SURROGATES else REPLACEMENT)
        elif unit in _LOW_SURROGATES:
            paired = points and points[-1] == FIRST_HALF
            high = units[len(points) - 1] - _HIGH_SURROGATES.start if paired else 0
            points.append(0x10000 + (high << 10) + unit - _LOW_SURROGATES.start if paired else REPLACEMENT)
        else:
            points.append(unit if unit <= sys.maxunicode else REPLACEMENT)
    return points
