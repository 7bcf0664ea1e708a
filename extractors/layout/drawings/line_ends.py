"""Names printed at the ends of lines, as charts have them that do without a legend."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.drawn_lines import DrawnLine
from verslag.extractors.layout.drawings.printed_values import is_name
from verslag.extractors.layout.drawings.value_matching import one_to_one
from verslag.extractors.lines.close_words import close_runs

# A name begins within so many ems of the end of its line, and stands as high to within so many.
_REACH, _LEVEL = 5.0, 1.2
_WORD_GAP = 0.8


def names_at_ends(lines: Sequence[DrawnLine], words: Sequence[Word]) -> dict[DrawnLine, Sequence[Word]]:
    """Each line with the words right of its last point; nothing unless each has words of its own.

    Names in the colours of the lines are told by these, whatever their height.

    Args:
        lines: of one chart.
        words: of the page that may be names.
    """
    end = max(line.points[-1][0] for line in lines)
    right = [w for w in words if -0.2 * w.size <= w.bbox.x0 - end <= 4 * _REACH * w.size]
    colored = [_runs([w for w in right if w.color == line.color], end) for line in lines]
    if all(len(own) == 1 for own in colored) and len({line.color for line in lines}) == len(lines):
        return {line: own[0] for line, own in zip(lines, colored, strict=True)}
    runs = _runs(right, end)
    pairs = sorted(
        (away, n, m)
        for n, line in enumerate(lines)
        for m, run in enumerate(runs)
        if (away := abs(union(w.bbox for w in run).y_mid - line.points[-1][1])) <= _LEVEL * run[0].size
    )
    found = one_to_one((n, m) for _, n, m in pairs)
    return {lines[n]: runs[m] for n, m in found.items()} if len(found) == len(lines) else {}


def _runs(words: Sequence[Word], end: float) -> list[list[Word]]:
    """The names among words that begin within reach of the ends of lines."""
    runs = close_runs(words, _WORD_GAP)
    return [r for r in runs if 0 <= r[0].bbox.x0 - end + r[0].size <= _REACH * r[0].size and is_name(r)]
