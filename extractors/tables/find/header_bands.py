"""Heads set in one band across a ruled table: the columns below part them, no ruling does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.tables.marks.segments import Segment, resegmented
from verslag.extractors.tables.read.draft_grid import GridCell

_LEAST_COLUMNS = 3
"""A cell over two columns may well stand over both."""

_HEADED_SHARE = 0.6
"""Share of the columns under a band with words of their own in it, from which these are heads."""

_NOTE_SIZE = 0.85
"""Times the size of the heads; a smaller number is the mark of a note."""
_SLACK = 0.5
"""Font sizes by which a head may stick out of its column."""


def unbanded(cell: GridCell, columns: Mapping[int, tuple[float, float]]) -> list[GridCell]:
    """A cell over several columns with words over most of them, cut into a cell a column; any other cell as it is.

    Args:
        cell: a ruled cell.
        columns: from where to where each column of the table goes.
    """
    under = range(cell.column, cell.column + cell.column_span)
    if len(under) < _LEAST_COLUMNS or any(c not in columns for c in under):
        return [cell]
    if len({s.line for s in cell.segments}) == 1 and len(cell.segments) == 1:
        return [cell]  # a title
    size = max(s.size for s in cell.segments)
    parts: dict[int, list[Segment]] = {}
    for segment in cell.segments:
        words: dict[int, list[Word]] = {}
        for word in segment.words:
            place = next((c for c in under if _stands_in(word, columns[c], len(segment.words) == 1)), None)
            if place is None or (segment.role is CellRole.FIGURE and word.size > _NOTE_SIZE * size):
                return [cell]
            words.setdefault(place, []).append(word)
        for place, group in words.items():
            parts.setdefault(place, []).append(resegmented(group, segment))
    if len(parts) < _HEADED_SHARE * len(under):
        return [cell]
    return [
        replace(
            cell,
            column=column,
            column_span=1,
            segments=tuple(segments),
            box=BBox(columns[column][0], cell.box.top, columns[column][1], cell.box.bottom),
        )
        for column, segments in sorted(parts.items())
    ]


def _stands_in(word: Word, stretch: tuple[float, float], alone: bool) -> bool:
    """Whether a word begins in a column and, if others stand beside it, ends there, too."""
    slack = _SLACK * word.size
    return stretch[0] - slack <= word.bbox.x0 < stretch[1] - slack and (alone or word.bbox.x1 <= stretch[1] + slack)
