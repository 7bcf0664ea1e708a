"""The words of lines cut where the white between two is wider than a space."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from verslag.extractors.document.page import Word
from verslag.extractors.lines.lines import rows_of


def _never(words: Sequence[Word]) -> bool:
    return False


def close_words(row: Sequence[Word], gap: float, ends: Callable[[Sequence[Word]], bool] = _never) -> list[list[Word]]:
    """Words that stand close together, from left to right.

    What a page prints in justified lines and columns is cut by `runs_of` (lines/runs.py), which looks at the lines
    around as well; this is for labels, whose words are never stretched.

    Args:
        row: the words of a line from left to right, at least one.
        gap: words further apart than this many font sizes are parted.
        ends: tells of the words so far whether none can follow.
    """
    found = [[row[0]]]
    for word in row[1:]:
        if word.bbox.x0 - found[-1][-1].bbox.x1 <= gap * word.size and not ends(found[-1]):
            found[-1].append(word)
        else:
            found.append([word])
    return found


def close_runs(words: Iterable[Word], gap: float) -> list[list[Word]]:
    """The words that stand close together, of all lines from the top down.

    Args:
        words: of a page, in any order.
        gap: words further apart than this many font sizes are parted.
    """
    return [run for row in rows_of(words) for run in close_words(row.words, gap)]
