"""Turned text: margin titles, axis labels, chapter tabs."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.layout.draft import Draft, draft_of
from verslag.extractors.layout.lines import line_of
from verslag.extractors.page import Word

# Words of one turned line share this share of the narrower one's width.
_SAME_LINE = 0.5
# Words further apart than this many ems are two lines.
_WIDEST_GAP = 2.5


def rotated_drafts(words: Sequence[Word]) -> list[Draft]:
    """One block a turned line, each read in its own direction."""
    drafts: list[Draft] = []
    for rotation in (90, 180, 270):
        lines: list[list[Word]] = []
        for word in sorted((w for w in words if w.rotation == rotation), key=lambda w: _along(w, rotation)):
            for line in reversed(lines):
                if _goes_on(line[-1], word, rotation):
                    line.append(word)
                    break
            else:
                lines.append([word])
        drafts.extend(draft_of([line_of(line)]) for line in lines)
    return drafts


def _along(word: Word, rotation: int) -> float:
    """Where a word starts, along its own reading direction."""
    return {90: word.bbox.top, 180: -word.bbox.x1, 270: -word.bbox.bottom}[rotation]


def _goes_on(last: Word, word: Word, rotation: int) -> bool:
    if rotation == 180:
        gap = last.bbox.x0 - word.bbox.x1
        level = last.bbox.y_overlap(word.bbox) > _SAME_LINE * min(last.bbox.height, word.bbox.height)
    else:
        gap = word.bbox.top - last.bbox.bottom if rotation == 90 else last.bbox.top - word.bbox.bottom
        level = last.bbox.x_overlap(word.bbox) > _SAME_LINE * min(last.bbox.width, word.bbox.width)
    return level and gap < _WIDEST_GAP * max(last.size, word.size)
