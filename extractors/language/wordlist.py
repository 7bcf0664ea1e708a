"""The Dutch word list that ships with verslag (origin and licence: data/README.md)."""

from __future__ import annotations

import lzma
from functools import cache
from importlib.resources import files


def is_dutch_word(word: str) -> bool:
    """Whether the lower-case `word` is in the shipped list (words of 4 to 16 letters)."""
    words, wanted = _words(), word.encode("utf-8")
    low, high = 0, len(words) - 1
    while low < high:  # bisection over the bytes: the line that the middle falls in
        middle = (low + high) // 2
        start = words.rindex(b"\n", 0, middle + 1) + 1
        end = words.index(b"\n", start)
        line = words[start:end]
        if line == wanted:
            return bool(wanted)
        if line < wanted:
            low = end
        else:
            high = start - 1
    return False


@cache
def _words() -> bytes:
    """The list, one word a line in byte order, a line break at both ends: 4 MB, read when first asked for."""
    packed = files("verslag.extractors.language").joinpath("data/words_nl.txt.xz").read_bytes()
    return lzma.decompress(packed)
