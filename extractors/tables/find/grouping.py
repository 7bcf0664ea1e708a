"""Columns of figures gathered into tables: beside each other without labels between, cut at prose and new headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.chained_groups import chained_groups
from verslag.extractors.tables.find.figure_columns import FigureColumn
from verslag.extractors.tables.find.new_heads import opens_table
from verslag.extractors.tables.find.table_regions import TableRegion
from verslag.extractors.tables.marks.segments import PageLine, Segment

_SLACK = 0.4
"""Font sizes of overhang over a column's edge."""
_SEPARATED_SHARE = 0.5
"""Share of rows with words between two columns of figures, from which those words label a second table."""
_LEAST_ATTRIBUTES = 4
_ATTRIBUTE_SHARE = 0.5
"""Share of different words in a column up to which they are attributes of the rows and label no second table."""
_PROSE_WORDS = 6
"""Words from which a line that runs from the labels through the figures reads as prose, if its neighbour does too."""
_LONG_PROSE_WORDS = 10
"""The same for a line on its own."""
_SUM_REACH = 3.0
"""Font sizes from the last amount down to the subtotal below it in the next column."""
_SUM_INDENT = 2.0
"""Font sizes by which the label of a subtotal may stand in or out of the labels of its items."""
_FOOT_GAP = 3.0
"""Usual row distances beyond which a lone figure under a table is a page number."""
_NEAR_FOOT_GAP = 1.15
"""The same where the figure is not in line with those above."""
_FOOT_ALIGNED = 0.25
"""Font sizes."""

_VALUES = (CellRole.FIGURE, CellRole.EMPTY, CellRole.CODE)


def find_regions(columns: Sequence[FigureColumn], lines: Sequence[PageLine]) -> list[TableRegion]:
    """The bodies of all tables that columns of figures show; texts around them are still to be found."""
    regions: list[TableRegion] = []
    for group in _grouped([v for c in columns if (v := _trimmed(c)) is not None], lines):
        for first, last in _stretches(group, lines):
            kept = [part for c in group if (part := c.between(first, last)) is not None and part.valued]
            region = _region(kept, lines)
            if region is not None:
                regions.append(region)
    return regions


def _region(columns: list[FigureColumn], lines: Sequence[PageLine]) -> TableRegion | None:
    if not any(m.role in (CellRole.FIGURE, CellRole.CODE) for c in columns for m in c.members):
        return None
    columns = _without_foot(columns, lines)
    rows = [m.line for c in columns for m in c.members if m.role in _VALUES]
    if not rows:
        return None
    first, last = min(rows), max(rows)
    columns = [part for c in columns if (part := c.between(first, last)) is not None]
    return TableRegion(sorted(columns, key=lambda c: c.x0), first, last)


def _trimmed(column: FigureColumn) -> FigureColumn | None:
    """The column from its first to its last figure: years above are headers, dates below are no part of it."""
    rows = [m.line for m in column.members if m.role in _VALUES]
    return column.between(min(rows), max(rows)) if rows else None


def _grouped(columns: Sequence[FigureColumn], lines: Sequence[PageLine]) -> list[list[FigureColumn]]:
    """Columns of one table each; a single figure joins the table at whose height it stands."""
    several = (c for c in columns if len(c.members) > 1)
    groups = chained_groups(several, lambda column, other: _belong(other, column, lines))
    for column in (c for c in columns if len(c.members) == 1):
        for group in groups:
            if _inside(column, group, lines):
                group.append(column)
                break
    return groups


def _inside(single: FigureColumn, group: Sequence[FigureColumn], lines: Sequence[PageLine]) -> bool:
    """Whether a single figure stands at the height of a group, with no words between it and the group's columns."""
    if not min(c.first for c in group) <= single.first <= max(c.last for c in group):
        return False
    left = min(c.x0 for c in group)
    right = max(c.x1 for c in group)
    low, high = (single.x1, left) if single.x0 < left else (right, single.x0)
    line = lines[single.first]
    if single.x0 < left and not any(s.role is CellRole.TEXT and s.bbox.x1 <= single.x0 for s in line.segments):
        return False
    return not any(s.role is CellRole.TEXT and low <= s.bbox.x_mid <= high for s in line.segments)


def _belong(a: FigureColumn, b: FigureColumn, lines: Sequence[PageLine]) -> bool:
    """Whether two columns of figures are of one table: beside each other without labels between."""
    low, high = max(a.first, b.first), min(a.last, b.last)
    if low > high:
        return _sums_below(a, b, lines) or _sums_below(b, a, lines)
    left, right = (a, b) if a.x0 <= b.x0 else (b, a)
    shared_lines = len(a.lines & b.lines)
    if right.x0 < left.x1 - 0.5 * min(left.x1 - left.x0, right.x1 - right.x0):
        return True
    shorter = min(a.last - a.first, b.last - b.first) + 1
    few = shared_lines < 2 and shared_lines * 2 < min(len(a.lines), len(b.lines))
    if few and (high - low + 1) * 2 < shorter:
        return False
    own = between = any_between = 0
    words: list[str] = []
    for index in sorted(a.lines | b.lines | set(range(low, high + 1))):
        line = lines[index]
        slack = _SLACK * line.size
        texts = [
            s.text
            for s in line.segments
            if s.role is CellRole.TEXT
            and left.x0 - slack <= s.bbox.x0 < right.x0 - slack
            and s.bbox.x1 > left.x1 + slack
        ]
        any_between += bool(texts) and low <= index <= high
        if index in right.lines or not low <= index <= high:
            own += 1
            between += bool(texts)
            words += texts
    if between < _SEPARATED_SHARE * max(1, own) and any_between < _SEPARATED_SHARE * (high - low + 1):
        return True
    return _are_attributes(words) and shared_lines >= _SEPARATED_SHARE * min(len(a.lines), len(b.lines))


def _are_attributes(words: Sequence[str]) -> bool:
    """Whether words repeat a few values ("ja", "nee"): they tell something of the rows and name none of them."""
    return len(words) >= _LEAST_ATTRIBUTES and len(set(words)) <= _ATTRIBUTE_SHARE * len(words)


def _sums_below(upper: FigureColumn, lower: FigureColumn, lines: Sequence[PageLine]) -> bool:
    """Whether a column on the right begins right below the other with a subtotal: without label, or in its row of
    labels.
    """
    gap = lower.members[0].baseline - upper.members[-1].baseline
    if not 0 < gap <= _SUM_REACH * lower.members[0].size or lower.x0 < upper.x1:
        return False
    labels = [s for s in lines[lower.first].segments if s.bbox.x1 <= lower.x0 and _is_words(s)]
    if not labels:
        return True
    above = [s for s in lines[upper.last].segments if s.bbox.x1 <= upper.x0 and _is_words(s)]
    same_labels = bool(above) and abs(labels[0].bbox.x0 - above[0].bbox.x0) <= _SUM_INDENT * labels[0].size
    return same_labels and all(s.bbox.x1 <= upper.x0 for s in labels)


def _is_words(segment: Segment) -> bool:
    """Whether a segment holds words, not only an arrow or a dash."""
    return segment.role is CellRole.TEXT and any(c.isalpha() for c in segment.text)


def _stretches(group: Sequence[FigureColumn], lines: Sequence[PageLine]) -> Iterator[tuple[int, int]]:
    """The group's height cut where prose runs through it or a new header starts another table."""
    first, last = min(c.first for c in group), max(c.last for c in group)
    x0, x1 = min(c.x0 for c in group), max(c.x1 for c in group)
    start = first
    for index in range(first, last + 1):
        if _prose_through(lines, index, x0, x1):
            if index > start:
                yield start, index - 1
            start = index + 1
        elif index > start and _is_caption(lines[index]):
            yield start, index - 1
            start = index + 1
        elif index > start and opens_table(lines, group, start, index):
            yield start, index - 1
            start = index
    if start <= last:
        yield start, last


_NUMBERED = re.compile(r"^(?:tabel|table|tableau)\s+\d", re.IGNORECASE)


def _is_caption(line: PageLine) -> bool:
    """Whether nothing but a numbered caption stands on a line: what is above it and below it are two tables."""
    return len(line.segments) == 1 and bool(_NUMBERED.match(line.segments[0].text))


def _prose_through(lines: Sequence[PageLine], index: int, x0: float, x1: float) -> bool:
    here = _through(lines[index], x0, x1)
    if here < _PROSE_WORDS:
        return False
    around = (i for i in (index - 1, index + 1) if 0 <= i < len(lines))
    return here >= _LONG_PROSE_WORDS or any(_through(lines[i], x0, x1) >= _PROSE_WORDS for i in around)


def _through(line: PageLine, x0: float, x1: float) -> int:
    """Words of the text that runs from left of the figures far into them, 0 where none does."""
    for segment in line.segments:
        box = segment.bbox
        if segment.role is CellRole.TEXT and box.x0 < x0 - segment.size and box.x1 - x0 >= 0.4 * (x1 - x0):
            return len(segment.words)
    return 0


def _without_foot(columns: list[FigureColumn], lines: Sequence[PageLine]) -> list[FigureColumn]:
    """Columns without lone figures far below the others: page numbers."""
    rows = sorted(set().union(*(c.lines for c in columns)))
    gaps = sorted(lines[b].baseline - lines[a].baseline for a, b in pairwise(rows))
    if not gaps:
        return columns
    usual = gaps[(len(gaps) - 1) // 2]
    last = lines[rows[-1]]
    gap = last.baseline - lines[rows[-2]].baseline
    if len(last.segments) > 1 or gap <= _NEAR_FOOT_GAP * usual:
        return columns
    foot = last.segments[0].core
    edges = [m.core.x1 for c in columns for m in c.members if m.line != last.index]
    lined_up = any(abs(edge - foot.x1) <= _FOOT_ALIGNED * last.size for edge in edges)
    if gap <= _FOOT_GAP * usual and lined_up:
        return columns
    return [part for c in columns if (part := c.between(rows[0], rows[-2])) is not None]
