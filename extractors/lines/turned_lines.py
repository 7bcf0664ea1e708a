"""Words turned by a quarter in the lines they make."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.page import Word

# Words of one line have their baselines within so many ems.
_LEVEL = 0.4


def turned_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Lines and words in the order they read: upwards and to the right, or downwards and to the left.

    Args:
        words: at least one, all turned the same way.
    """
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.baseline):
        if lines and on_one_line(lines[-1][0], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    upwards = words[0].rotation == 270
    ordered = lines if upwards else lines[::-1]
    return [sorted(line, key=lambda w: -w.bbox.y_mid if upwards else w.bbox.y_mid) for line in ordered]


def on_one_line(one: Word, other: Word) -> bool:
    """Whether two turned words have their baselines at one place across the page."""
    return abs(one.baseline - other.baseline) <= _LEVEL * other.size
