"""Words below each other beside the figures of a table: columns of labels, of remarks, of running text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from verslag.extractors.tables.marks.segments import Segment

# In font sizes (em).
_GUTTER = 0.8
"""White from which two runs of labels are columns of their own."""
_PROSE_WORDS = 5
"""Words on a typical line of running text; labels are shorter."""
LEAST_PROSE = 4
"""Lines that show a text column to be running text."""
_LEAST_BRIDGED = 2
_LONGEST_NUMBER = 6
"""Characters of the number or letter of an item: `iii)`, `12.3.`"""


@dataclass(frozen=True)
class TextColumn:
    """Words below each other beside the figures: labels, notes, codes."""

    x0: float
    x1: float
    segments: tuple[Segment, ...]


def text_columns(segments: Sequence[Segment]) -> list[TextColumn]:
    """Segments parted where white runs down between them all, from left to right."""
    runs: list[list[Segment]] = []
    edge = 0.0
    for segment in sorted(segments, key=lambda s: s.bbox.x0):
        if runs and segment.bbox.x0 - edge < _GUTTER * segment.size:
            runs[-1].append(segment)
            edge = max(edge, segment.bbox.x1)
        else:
            runs.append([segment])
            edge = segment.bbox.x1
    return [TextColumn(run[0].bbox.x0, max(s.bbox.x1 for s in run), tuple(run)) for run in runs]


def is_prose(column: TextColumn, least: int = LEAST_PROSE) -> bool:
    """Whether most lines of a text column, `least` or more, run on from edge to edge."""
    if len(column.segments) < least:
        return False
    width = column.x1 - column.x0
    wide = sum(len(s.words) >= _PROSE_WORDS and s.bbox.width >= 0.7 * width for s in column.segments)
    return wide * 2 >= len(column.segments)


def without_bridges(labels: list[Segment]) -> list[Segment]:
    """The texts left of the figures without those alone on their line that reach over two columns of the others.

    The columns are full ones: where items are numbered before their names, a heading reaches over both.
    """
    lines = Counter(s.line for s in labels)
    shared = [s for s in labels if lines[s.line] > 1]
    rows = len({s.line for s in shared})
    full = [c for c in text_columns(shared) if len(c.segments) * 2 > rows and not _numbers_items(c)]
    if len(full) < _LEAST_BRIDGED:
        return labels
    return [
        s
        for s in labels
        if lines[s.line] > 1 or sum(s.bbox.x0 < c.x1 and c.x0 < s.bbox.x1 for c in full) < _LEAST_BRIDGED
    ]


def _numbers_items(column: TextColumn) -> bool:
    return sum(s.text.endswith((".", ")")) and len(s.text) <= _LONGEST_NUMBER for s in column.segments) * 2 > len(
        column.segments
    )
