"""Labels of two lines whose figures stand at half height between them."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.tables.marks.segments import WITHIN_LINE, PageLine

_EVENLY = 0.2
"""Font sizes by which a figure at half height may stand nearer to one line of its label than to the other."""
_LEAST_ROWS = 3
_STRADDLED_SHARE = 0.8
"""Share of the rows of figures that must stand so: running text beside a table does so now and then."""


def straddled(rows: Sequence[PageLine], around: Sequence[PageLine], x0: float, x1: float) -> bool:
    """Whether nearly every row of figures stands at half height between two lines of one column of text.

    Args:
        rows: the lines with figures.
        around: the lines from the one before the first row to the one after the last.
        x0: where the column of text begins.
        x1: where it ends.
    """
    heights = [s.baseline for line in around for s in line.segments if x0 - 1 <= s.bbox.x0 < x1]
    count = 0
    for row in rows:
        above = min((row.baseline - h for h in heights if h < row.baseline), default=row.baseline)
        below = min((h - row.baseline for h in heights if h > row.baseline), default=row.baseline)
        count += max(above, below) < WITHIN_LINE * row.size and abs(above - below) <= _EVENLY * row.size
    return len(rows) >= _LEAST_ROWS and count >= _STRADDLED_SHARE * len(rows)
