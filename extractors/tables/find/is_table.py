"""Whether lined-up figures are a table: not a list, a table of contents, tiles, an axis or chance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.find.figure_columns import FigureColumn
from verslag.extractors.tables.find.table_regions import TableRegion
from verslag.extractors.tables.marks.rulings import Shade
from verslag.extractors.tables.marks.segments import WITHIN_LINE, PageLine, Segment

_VALUES = (CellRole.FIGURE, CellRole.EMPTY)
_LABELLED_SHARE = 0.5
"""Share of the rows with a label, at least; subtotals have none."""


_PATCH = 1.5
"""Font sizes; side of a legend's patch of colour."""
_PATCH_GAP = 2.0
_FILLED_SHARE = 0.25
"""Share of the cells of four and more columns that hold something; figures strewn over a chart fill fewer."""


def is_table(region: TableRegion, lines: Sequence[PageLine], shades: Sequence[Shade], half: bool = False) -> bool:
    """Whether the region reads as a table.

    Args:
        region: columns of figures with their labels.
        lines: the lines of the region, header lines included.
        shades: filled boxes of the page.
        half: whether it stands on the rows of a table beside it, as the halves of an account do.
    """
    valued = [c for c in region.columns if any(m.role in _VALUES for m in c.members)]
    if not valued:
        return False
    rows = set().union(*(c.lines for c in valued))
    body = [line for line in lines if line.index in rows]
    labelled = sum(_is_labelled(line, lines, region) for line in body)
    several = len(valued) > 1
    if several:
        lasting = sum(len(c.members) > 1 for c in valued)
        if (len(rows) > 2 and lasting * 2 < len(valued)) or (len(valued) > 3 and _filled(valued, rows) < _FILLED_SHARE):
            return False
        if not region.labels:
            return len(rows) >= 4 and len(valued) >= 3 and _filled(valued, rows) >= 0.8
        least = 1 if all(_is_headed(c, lines, region.first) for c in valued) else min(2, len(rows))
        return labelled >= least and labelled >= 0.3 * len(body)
    column = valued[0]
    headed = any(m.role is CellRole.PERIOD for m in column.members[:2])
    if len(column.members) < (2 if headed or half else 3) or labelled < 2 or labelled < _LABELLED_SHARE * len(body):
        return False
    return not _is_contents(column) and not _is_legend(region, shades)


def _is_labelled(line: PageLine, lines: Sequence[PageLine], region: TableRegion) -> bool:
    """Whether a label stands beside the figures, or on two lines around them, half a line above and below."""
    if any(_labels(s, region) for s in line.segments):
        return True
    near = (other for other in lines if abs(other.baseline - line.baseline) <= WITHIN_LINE * line.size)
    halves = (other for other in near if all(_labels(s, region) and _is_worded(s) for s in other.segments))
    return {half.baseline > line.baseline for half in halves} == {True, False}


def _is_worded(segment: Segment) -> bool:
    """Whether a segment holds words; between the lines of a fraction stand signs."""
    return any(c.isalpha() for c in segment.text)


def _labels(segment: Segment, region: TableRegion) -> bool:
    return segment.role in (CellRole.TEXT, CellRole.PERIOD) and _in_labels(segment, region)


def _is_headed(column: FigureColumn, lines: Sequence[PageLine], first: int) -> bool:
    """Whether a year or a day stands over a column above the first figures: what is below is a table, however short."""
    return any(
        s.role is CellRole.PERIOD and s.bbox.x0 < column.x1 and s.bbox.x1 > column.x0
        for line in lines
        if line.index < first
        for s in line.segments
    )


def _is_legend(region: TableRegion, shades: Sequence[Shade]) -> bool:
    """Whether most labels have a small patch of colour before them: the legend of a chart."""
    labels = [s for t in region.labels for s in t.segments]
    patched = 0
    for label in labels:
        box, size = label.bbox, label.size
        patched += any(
            max(s.box.width, s.box.height) <= _PATCH * size
            and -0.2 * size <= box.x0 - s.box.x1 <= _PATCH_GAP * size
            and box.top - size <= s.box.y_mid <= box.bottom + size
            for s in shades
        )
    return patched * 2 > len(labels)


def _filled(columns: Sequence[FigureColumn], rows: set[int]) -> float:
    return sum(len(c.lines) for c in columns) / (len(columns) * len(rows))


def _in_labels(segment: Segment, region: TableRegion) -> bool:
    return any(t.x0 - 1 <= segment.bbox.x0 <= t.x1 + 1 for t in region.labels)


def _is_contents(column: FigureColumn) -> bool:
    return is_page_numbers([m.text for m in column.members if m.role in _VALUES])


def is_page_numbers(texts: Sequence[str]) -> bool:
    """Whether texts from top to bottom are page numbers: small, whole, (nearly) never falling."""
    if not all(n.isdecimal() and len(n) <= 3 for n in texts):
        return False
    values = [int(n) for n in texts]
    rising = sum(a <= b for a, b in pairwise(values))
    return rising >= 0.9 * (len(values) - 1)
