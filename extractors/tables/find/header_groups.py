"""Lines of column heads grouped into rows."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.language.hyphens import is_scrap
from verslag.extractors.tables.find.header_lines import STAGGERED
from verslag.extractors.tables.find.slots import Slots
from verslag.extractors.tables.marks.rulings import Rulings
from verslag.extractors.tables.read.rows import RowLine

# In font sizes (em).
_TIGHT = 1.45
"""Line spacing inside a header cell."""
_CLOSER = 0.9
"""Share of the distance of the rows below which header lines are one cell's."""


def header_groups(lines: Sequence[RowLine], slots: Slots, rulings: Rulings, distance: float) -> list[list[RowLine]]:
    """Header lines grouped into rows: a header wrapped over several lines is one cell.

    Lines closer together than the rows join when one has words only over columns over which the other has some too,
    each over one column; lines too close to be rows always do.

    Args:
        lines: header lines, top to bottom.
        slots: the table's columns.
        rulings: of the page; one between two lines keeps them apart.
        distance: usual distance of the table's rows in points.
    """
    groups: list[list[RowLine]] = []
    for line in lines:
        wraps = bool(groups) and _wraps(groups[-1], line, slots, rulings, distance)
        if wraps and not any(_heads_sets(above, line) for above in groups[-1]):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _heads_sets(above: RowLine, line: RowLine) -> bool:
    """Whether a line holds sets of the same heads, one for each head of another: two levels, though heads as high as
    both stand half a line between them.
    """
    texts, sets = [s.text for s in line.values], len(above.values)
    size = len(texts) // sets if sets > 1 else 0
    return size > 1 and texts == texts[:size] * sets


def _wraps(group: Sequence[RowLine], line: RowLine, slots: Slots, rulings: Rulings, distance: float) -> bool:
    above = group[-1]
    gap = line.baseline - above.baseline
    if not (line.values and above.values):
        return gap <= STAGGERED * line.size
    if gap > _TIGHT * max(line.size, above.size):
        return False
    if gap > _CLOSER * distance and not _ends_words(above, line, slots):
        return False
    upper = {place for x in group for place in slots.value_slots(x.values)}
    lower = set(slots.value_slots(line.values))
    if any(span > 1 for _, span in upper | lower):
        return False
    if gap > STAGGERED * line.size and not (upper <= lower or lower <= upper):
        return False
    x0, x1 = min(s.bbox.x0 for s in line.values), max(s.bbox.x1 for s in line.values)
    return not any(
        above.baseline <= r.position <= line.baseline - 0.5 * line.size and min(r.end, x1) > max(r.start, x0)
        for r in rulings.horizontal
    )


def _ends_words(above: RowLine, line: RowLine, slots: Slots) -> bool:
    """Whether all of a line are ends of words that were too long for their cells."""
    over = dict(zip(slots.value_slots(above.values), above.values, strict=True))
    pairs = [(over.get(place), s) for place, s in zip(slots.value_slots(line.values), line.values, strict=True)]
    return all(upper is not None and is_scrap(upper.words[-1].text, lower.text) for upper, lower in pairs)
