"""Columns that say in what the figures of each row are printed, wherever they stand: `aantal`, `%`, `miljoen euro`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verslag.extractors.language.word_lists import word_list
from verslag.extractors.numbers import parse_cell

_HEADS = word_list("unit_columns.heads")
_COUNTED = word_list("unit_columns.counted")
_LONGEST = 5
"""Words up to which a cell names a unit ("euro per inwoner per jaar"), and explains nothing."""

_LEAST_UNITS = 2
"""One unit without a head may belong to the figure beside it."""

_SHORT_SHARE = 0.7
"""Share of the cells below a head that says so which must be short and without a figure."""
_KNOWN_SHARE = 0.3
"""Share of them that must be units outright: what an office calls its units are names."""

_DIGITS = re.compile(r"\d")
_SCALE_ALONE = re.compile(r"[x×]?\s*(?:€\s*)?1(?:[. ]?000){1,3}(?:\s*(?:€|euro|eur))?", re.IGNORECASE)
_POWER_OF_TEN = re.compile(r"\b1(?:[. ]?000)+\b|(?<=[^\W\d_])[23]\b")
"""Digits that a unit itself may have: `1.000 ton`, `m2`, `CO2`."""


def is_unit_column(texts: Sequence[str], header: str) -> bool:
    """Whether a column names units: its head says so, or every cell is a unit and nothing else.

    Args:
        texts: of its cells below the header.
        header: the words over it.
    """
    if _is_head(header):
        named = sum(len(t.split()) <= _LONGEST and not _DIGITS.search(_POWER_OF_TEN.sub("", t)) for t in texts)
        known = sum(map(_is_only_unit, texts))
        return known > 0 and named >= _SHORT_SHARE * len(texts) and known >= _KNOWN_SHARE * len(texts)
    return len(texts) >= _LEAST_UNITS and all(map(_is_only_unit, texts))


def _is_head(header: str) -> bool:
    words = re.findall(r"[^\W\d_]+", header.casefold())
    return bool(words) and all(word in _HEADS for word in words)


def _is_only_unit(text: str) -> bool:
    """Whether a text could stand behind a number as its unit, or counts; nothing else may stand in it."""
    words = [word.strip("(),.:;").casefold() for word in text.split()]
    if all(word in _COUNTED for word in words) or _SCALE_ALONE.fullmatch(text.strip(" ()")):
        return True
    letter = len(text.strip()) == 1 and text.strip().isalpha()  # M and V say who, not in what
    if letter or _DIGITS.search(_POWER_OF_TEN.sub("", text)):
        return False
    behind = next(iter(parse_cell(f"2 {text}")), None)
    whole = behind is not None and behind.end >= len(f"2 {text}".rstrip(" ."))
    return whole and behind is not None and bool(behind.unit or behind.scale or behind.kind == "percent")
