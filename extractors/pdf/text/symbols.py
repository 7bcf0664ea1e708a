"""Characters that fonts keep under codes of their own: ligatures opened, bullets named."""

from __future__ import annotations

import re

_OPENED = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "ĳ": "ij",
        "Ĳ": "IJ",
        # Private use: where older text fonts keep these glyphs.
        "\uf001": "fi",
        "\uf002": "fl",
        "\ue0b2": "ffi",
        "\ue0b3": "ffl",
        # Symbol and Wingdings by their font codes (0xF000 + code), as word processors write list marks.
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "➢",
        "\uf0e0": "→",
        "\uf0fc": "✓",
        "\uf0a8": "□",
        "\uf06e": "■",
        "\uf06f": "□",
        "\uf071": "❑",
        "\uf076": "❖",
        "\uf02d": "−",
        "\uf0ae": "→",
    }
)

_GLYPH_NUMBER_LIGATURES = {"Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "Ō": "ft"}
"""Ligature glyphs without a character of their own come out as their glyph number (415 is Ɵ, 425 Ʃ, 427 ƫ, 332 Ō
in the fonts that recent word processors set by default); no Dutch, French or English word has these letters."""

_IN_WORD = re.compile(r"(?<=[a-z])Ō|[ƟƩƫ](?=[a-z])|(?<=[a-z])[ƟƩƫ]")


_SWAPPED = re.compile(r"[\u4100-\u7a00]")
_ASCII_LETTERS = range(ord("A"), ord("z") + 1)


def _unswapped(match: re.Match[str]) -> str:
    """A letter whose two bytes a broken font table has swapped (琀 for t: U+7400 for U+0074); else what stood there."""
    high, low = divmod(ord(match.group()), 0x100)
    return chr(high) if low == 0 and high in _ASCII_LETTERS and chr(high).isalpha() else match.group()


PRIVATE_FIRST, _PRIVATE_LAST = "\ue000", "\uf8ff"
_LIST_MARK = "•"
"""What a glyph from a font of its own is taken for that stands alone: an icon, a tick, some bullet."""


def is_private(char: str) -> bool:
    """Whether each font gives this character a meaning of its own."""
    return PRIVATE_FIRST <= char <= _PRIVATE_LAST


def plain(text: str) -> str:
    """`text` with ligatures as the letters they join (`ĳ` included) and font codes of list marks as characters."""
    if text.isascii():
        return text
    opened = text.translate(_OPENED)
    if len(opened) == 1 and is_private(opened):
        return _LIST_MARK
    if _SWAPPED.search(opened) and any(char.isascii() and char.isalpha() for char in opened):
        opened = _SWAPPED.sub(_unswapped, opened)
    while (mended := _IN_WORD.sub(lambda match: _GLYPH_NUMBER_LIGATURES[match.group()], opened)) != opened:
        opened = mended
    return opened
