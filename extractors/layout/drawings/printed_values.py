"""Values printed at marks: the number a word or a few words are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from verslag.extractors.document.page import Word
from verslag.extractors.lines.numerals import is_big_number
from verslag.extractors.numbers.parse import parse_quantities

# Words of one value stand at most so many ems apart, on one line to within so many.
_GAP, _LEVEL = 0.5, 0.3
YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = frozenset({"cardinal", "currency", "percent", "dimension"})


@lru_cache(maxsize=4096)
def number_of(text: str) -> float | None:
    """The value of a text that is nothing but a number with its unit; None for any other, years included in numbers."""
    if not is_big_number(text):
        return None
    digits = text.strip()
    if digits.isdigit():
        return float(digits)
    found = [q for q in parse_quantities(digits) if q.kind in _FIGURES and q.value is not None]
    return float(found[0].value) if len(found) == 1 and found[0].value is not None else None


def is_name(words: Sequence[Word]) -> bool:
    """Whether words can name something: letters, and more than a number with its unit."""
    text = text_of(words)
    return any(ch.isalpha() for ch in text) and number_of(text) is None


def is_value(text: str) -> bool:
    """Whether a text is a printed value: a number with its unit, and no year."""
    return number_of(text) is not None and not YEAR.fullmatch(text)


def values_among(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The values that words print, top to bottom: each a word or neighbours on a line that make one number."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (round(w.baseline), w.bbox.x0)):
        last = lines[-1][-1] if lines else None
        if (
            last is not None
            and abs(last.baseline - word.baseline) <= _LEVEL * word.size
            and -_GAP * word.size <= word.bbox.x0 - last.bbox.x1 <= _GAP * word.size
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    values: list[tuple[Word, ...]] = []
    for line in lines:
        whole = number_of(text_of(line)) is not None  # else values of bars that stand close together
        values += [
            part for part in ([tuple(line)] if whole else [(w,) for w in line]) if number_of(text_of(part)) is not None
        ]
    return values


def text_of(words: Sequence[Word]) -> str:
    """Words as printed; those split by style only are joined."""
    parts = [words[0].text] if words else []
    for _, word in pairwise(words):
        parts.append(word.text if word.joined else f" {word.text}")
    return "".join(parts)
