"""Words that are none: specks, ends of ruled lines, pieces of drawings that the engine gave a letter or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from verslag.extractors.ocr.tesseract import PictureWord

_RULE = frozenset("_|=~¦")
"""What ruled lines come out as."""

_SHORT = 2
"""Characters of what may be a speck; longer words hold more than chance."""

_UNSURE = 0.2
"""How sure the engine is of a short word below which it saw none."""

_FLAT, _HUGE = 0.25, 3.0
"""Shares of the height of most words that a letter or two never have: rules are flatter, logos and drawings larger."""


def without_specks(words: Sequence[PictureWord]) -> list[PictureWord]:
    """The words that are print, without the ends of rules that were read with them."""
    words = [replace(word, text=word.text.strip("_|") or word.text) for word in words]
    if not words:
        return []
    height = median(word.box.height for word in words)
    return [word for word in words if not _is_speck(word, height)]


def _is_speck(word: PictureWord, height: float) -> bool:
    if _RULE.issuperset(word.text):
        return True
    if len(word.text) > _SHORT:
        return False
    flat = word.box.height < _FLAT * height and any(map(str.isalnum, word.text))
    return word.confidence < _UNSURE or flat or word.box.height > _HUGE * height
