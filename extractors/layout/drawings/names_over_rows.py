"""Names of rows that are printed over them, flush with where they begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.lines.close_words import close_runs

# A name begins with its row to within so many ems and ends within so many over it; its lines within so many of one
# another.
_FLUSH, _OVER, _LEADING = 0.8, 1.0, 0.5
_WORD_GAP = 0.8


def names_over(words: Sequence[Word], boxes: Sequence[BBox]) -> list[list[Word]]:
    """For each row the words that begin with it right over it; nothing unless each has some.

    Args:
        words: of the page that may be names.
        boxes: of the rows, top to bottom.
    """
    rooms = [below.top - above.bottom for above, below in pairwise(boxes)]
    if not rooms or min(rooms) <= 0:
        return []
    found = []
    for box, room in zip(boxes, [min(rooms), *rooms], strict=True):
        near = [w for w in words if box.top - room <= w.bbox.y_mid <= box.top]
        runs = [run for run in close_runs(near, _WORD_GAP) if abs(run[0].bbox.x0 - box.x0) <= _FLUSH * run[0].size]
        found.append(_lines_over(box, runs))
    return found if all(any(ch.isalpha() for w in name for ch in w.text) for name in found) else []


def _lines_over(box: BBox, runs: Sequence[Sequence[Word]]) -> list[Word]:
    """The lines of one style that stand upon one another right over a row, of the runs over it from the top down."""
    lines: list[Sequence[Word]] = []
    edge = box.top
    for run in reversed(runs):
        first, gap = run[0], edge - union(w.bbox for w in run).bottom
        if gap > (_LEADING if lines else _OVER) * first.size or (lines and not _alike(first, lines[0][0])):
            break
        lines.insert(0, run)
        edge = union(w.bbox for w in run).top
    return [w for run in lines for w in run]


def _alike(one: Word, other: Word) -> bool:
    bold = (one.weight >= BOLD_WEIGHT) == (other.weight >= BOLD_WEIGHT)
    return bold and abs(one.size - other.size) <= 0.05 * other.size
