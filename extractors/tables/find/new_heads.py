"""Lines among figures that hold the column heads of another table than the one above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.page import Word
from verslag.extractors.tables.find.figure_columns import FigureColumn
from verslag.extractors.tables.marks.content import is_timeline, is_year
from verslag.extractors.tables.marks.segments import PageLine, Segment

_HEADED_SHARE = 0.6
"""Share of the columns over which words make a line a header."""
_LARGER = 1.1
"""Times the size of the figures from which a line is set as a title."""
_APART = 1.5
"""Usual row distances from which a line of words stands apart from the rows above."""
_HEADER_LOOKBACK = 8
"""Lines above the first figures in which the column headers stand."""

_VALUES = (CellRole.FIGURE, CellRole.EMPTY, CellRole.CODE)


def opens_table(lines: Sequence[PageLine], group: Sequence[FigureColumn], start: int, index: int) -> bool:
    """Whether a line holds the column headers of another table than the one that began at `start`.

    It repeats a header line, or has years or words over most columns and no figure; words of a row with its own label
    only where they are set unlike the figures or well below the rows above.
    """
    x0, x1 = min(c.x0 for c in group), max(c.x1 for c in group)
    values = _header_values(lines[index], x0, x1)
    if not values or not any(_has_values(line, x0, x1) for line in lines[start:index]):
        return False
    if is_year(lines[index].segments[0].text) and is_timeline(s.text for s in lines[index].segments):
        return True
    texts = sorted(s.text for s in values)
    label = _label_text(lines[index], x0)
    periods = all(s.role is CellRole.PERIOD for s in values)
    for line in lines[max(0, start - _HEADER_LOOKBACK) : index]:
        earlier = _header_values(line, x0, x1)
        if not earlier:
            continue
        if texts == sorted(s.text for s in earlier) and (periods or len(values) > 1):
            return True
        common = sum((Counter(texts) & Counter(s.text for s in earlier)).values())
        if len(values) > 2 and common * 2 >= len(values):
            return True
        if periods and label and label == _label_text(line, x0) and all(s.role is CellRole.PERIOD for s in earlier):
            return True
    columns = [c for c in group if len(c.members) > 1]
    if not all(is_year(s.text) for s in values):  # an amount may look like a year; words head what is below them
        columns = [c for c in columns if c.last > index]
    covered = sum(any(_over(s, c) for s in values) for c in columns)
    if len(values) > 1 and _is_larger(lines[index - 1], lines[index]):
        return True
    if covered < max(2.0, _HEADED_SHARE * len(columns)) or len(values) < 2:
        return False
    if not label or all(is_year(s.text) for s in values):
        return True
    rows = sorted(i for i in set().union(*(c.lines for c in columns)) if start <= i < index)
    gaps = sorted(lines[b].baseline - lines[a].baseline for a, b in pairwise(rows))
    apart = lines[index].baseline - lines[index - 1].baseline
    if gaps and apart > _APART * gaps[len(gaps) // 2]:
        return True
    figure = columns[0].members[0].words[-1]
    if _is_title(lines[index - 1], figure):
        return True
    return all(_style(s.words[0]) != _style(figure) for s in values)


def _is_larger(line: PageLine, below: PageLine) -> bool:
    """Whether a line holds one text, larger than the line below: the title of what that heads."""
    return len(line.segments) == 1 and line.size > _LARGER * below.size


def _is_title(line: PageLine, figure: Word) -> bool:
    """Whether a line holds one text, bolder or larger than the figures: heads under it are those of another table."""
    if len(line.segments) != 1 or not any(ch.isalpha() for ch in line.segments[0].text):
        return False
    word = line.segments[0].words[0]
    return word.weight > figure.weight or word.size > figure.size * _LARGER


def _style(word: Word) -> tuple[int, str, int]:
    return word.weight, word.color, round(2 * word.size)


def _over(segment: Segment, column: FigureColumn) -> bool:
    return segment.bbox.x0 < column.x1 + segment.size and segment.bbox.x1 > column.x0 - segment.size


def _header_values(line: PageLine, x0: float, x1: float) -> list[Segment]:
    """What stands over the figures on a line without figures; nothing where there are any."""
    values = [s for s in line.segments if x0 - s.size <= s.bbox.x_mid <= x1 + s.size]
    return [] if any(s.role in _VALUES for s in values) else values


def _has_values(line: PageLine, x0: float, x1: float) -> bool:
    return any(s.role in _VALUES and x0 - s.size <= s.bbox.x_mid <= x1 + s.size for s in line.segments)


def _label_text(line: PageLine, x0: float) -> str:
    return " ".join(s.text for s in line.segments if s.bbox.x_mid < x0 - s.size)
