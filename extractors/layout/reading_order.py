"""The order in which a person reads what stands on a page.

A recursive X-Y cut (Nagy & Seth 1984) over blocks: columns first where a gutter runs through, else bands, a band being
the longest stretch that shares a gutter. Where no straight cut goes through, blocks are sorted topologically by the two
rules of Breuel 2003 ("above and overlapping" and "left of, with nothing between").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.layout.blocks.card_rows import grid_rows

# A gutter is at least this many ems wide.
_GUTTER = 0.8
# A white band across all columns cuts them from this many lines: what stands below is another row of the page.
_CLEAR_BAND = 2.4

# … and at least this many times the usual white between the rows there.
_CLEAR_RATIO = 2.5
# Labels in the margin take up at most this share of the width, and this share of the height with white between them.
_LABEL_WIDTH = 0.4
_LABEL_FILL = 0.55
# A label may start this many ems below the top of what it labels.
_LABEL_RISE = 0.8

# A title alone over a row of columns is at most this many ems high.
_TITLE_HEIGHT = 4.0

# More pieces than this that no straight cut parts are words scattered over a map or a plot, in no order at all; the
# order is found in time that grows with their cube.
_MOST_ENTANGLED = 120

_Interval = tuple[float, float]


def reading_order(boxes: Sequence[BBox], em: float) -> list[int]:
    """Indices of `boxes` in reading order.

    Args:
        boxes: of blocks that stand on one page or card.
        em: size of the running text, the unit gutters and bands are measured in.
    """
    return _ordered(list(range(len(boxes))), boxes, em)


def _ordered(items: list[int], boxes: Sequence[BBox], em: float) -> list[int]:
    if len(items) < 2:
        return items
    slabs = _slabs(items, boxes)
    bands = _bands(slabs, boxes, em, _break_height(slabs, boxes, em))
    if len(bands) > 1:
        return [i for band in bands for i in _ordered(band, boxes, em)]
    columns = _columns(items, boxes, em)
    if len(columns) > 1 and _stand_beside(columns, slabs):
        rows = grid_rows(slabs, columns, boxes, em) or _labelled_rows(columns, boxes, em)
        if rows:
            return [i for row in rows for i in _ordered(row, boxes, em)]
        return [i for column in columns for i in _ordered(column, boxes, em)]
    if len(slabs) > 1:
        return [i for slab in slabs for i in _ordered(slab, boxes, em)]
    return _topological(items, boxes)


def _stand_beside(columns: Sequence[list[int]], slabs: Sequence[list[int]]) -> bool:
    """Whether anything stands in two of the columns at one height: a centred title over short lines is no column."""
    column_of = {i: k for k, column in enumerate(columns) for i in column}
    return any(len({column_of[i] for i in slab}) > 1 for slab in slabs)


def _slabs(items: list[int], boxes: Sequence[BBox]) -> list[list[int]]:
    """Items grouped into rows that no horizontal white line cuts, top to bottom."""
    slabs: list[list[int]] = []
    bottom = float("-inf")
    for item in sorted(items, key=lambda i: (boxes[i].top, boxes[i].x0)):
        box = boxes[item]
        # Half a point of overlap is the slack of ascenders and descenders, not company.
        if slabs and box.top < bottom - min(1.5, 0.2 * box.height):
            slabs[-1].append(item)
        else:
            slabs.append([item])
        bottom = max(bottom, box.bottom)
    return slabs


def _columns(items: list[int], boxes: Sequence[BBox], em: float) -> list[list[int]]:
    """Items grouped into columns that gutters separate, left to right."""
    columns: list[list[int]] = []
    right = float("-inf")
    for item in sorted(items, key=lambda i: (boxes[i].x0, boxes[i].top)):
        box = boxes[item]
        if columns and box.x0 < right + _GUTTER * em:
            columns[-1].append(item)
        else:
            columns.append([item])
        right = max(right, box.x1)
    return columns


def _labelled_rows(columns: list[list[int]], boxes: Sequence[BBox], em: float) -> list[list[int]]:
    """Rows where the first column holds labels beside their texts (timeline badges, margin headings), else none.

    Labels are narrow and sparse, and every one starts level with something, cutting through nothing.
    """
    labels = sorted(columns[0], key=lambda i: boxes[i].top)
    others = [i for column in columns[1:] for i in column]
    everything = union(boxes[i] for column in columns for i in column)
    width = median(boxes[i].width for i in labels)
    height = sum(boxes[i].height for i in labels)
    if len(labels) < 2 or width > _LABEL_WIDTH * everything.width or height > _LABEL_FILL * everything.height:
        return []
    starts = [boxes[i].top - _LABEL_RISE * em for i in labels]
    rows = [[label] for label in labels]
    for other in others:
        box = boxes[other]
        row = max((k for k, start in enumerate(starts) if box.top >= start), default=0)
        if row + 1 < len(starts) and box.bottom > starts[row + 1] + 2 * _LABEL_RISE * em:
            return []
        rows[row].append(other)
    return rows if all(len(row) > 1 for row in rows[1:]) and (len(rows[0]) > 1 or len(rows) > 2) else []


def _free(items: list[int], boxes: Sequence[BBox], em: float) -> list[_Interval]:
    """The x intervals, unbounded at both ends, that no item covers."""
    free: list[_Interval] = []
    right = float("-inf")
    for item in sorted(items, key=lambda i: boxes[i].x0):
        if boxes[item].x0 - right >= _GUTTER * em:
            free.append((right, boxes[item].x0))
        right = max(right, boxes[item].x1)
    free.append((right, float("inf")))
    return free


def _shared(a: list[_Interval], b: list[_Interval], em: float) -> list[_Interval]:
    shared = [(max(p[0], q[0]), min(p[1], q[1])) for p in a for q in b]
    return [(x0, x1) for x0, x1 in shared if x1 - x0 >= _GUTTER * em]


def _break_height(slabs: list[list[int]], boxes: Sequence[BBox], em: float) -> float:
    """White of this height across all columns starts another row of the page: much more than the usual."""
    whites = [
        min(boxes[i].top for i in lower) - max(boxes[i].bottom for i in upper) for upper, lower in pairwise(slabs)
    ]
    return max(_CLEAR_BAND * em, _CLEAR_RATIO * median(whites)) if whites else _CLEAR_BAND * em


def _bands(slabs: list[list[int]], boxes: Sequence[BBox], em: float, break_height: float) -> list[list[int]]:
    """Slabs gathered, top to bottom, into the longest stretches that share a gutter with text on both its sides."""
    bands: list[list[list[int]]] = []
    shared: list[_Interval] = []
    for index, slab in enumerate(slabs):
        free = _free(slab, boxes, em)
        if bands and not _opens_row(slabs, index, boxes, em):
            both = _shared(shared, free, em)
            joined = [*bands[-1], slab]
            upper = _flat(bands[-1])
            parted = _gutters(both, _flat(joined), boxes)
            if not _splits(shared, upper, boxes) and parted < _gutters(free, slab, boxes):
                parted = 0  # a title over some of the columns is no part of them
            if parted and _in_columns(upper, slab, both, boxes, em):
                if not _clear_break(upper, slab, boxes, em, break_height):
                    bands[-1], shared = joined, both
                    continue
            elif not _splits(shared, upper, boxes):
                if not _splits(free, slab, boxes):
                    bands[-1], shared = joined, both
                    continue
                # A column that starts higher than its neighbour stood alone so far: it belongs to this band.
                pulled: list[list[int]] = []
                while bands[-1] and _shared_gutter(free, bands[-1][-1], slab, boxes, em):
                    free = _shared(free, _free(bands[-1][-1], boxes, em), em)
                    pulled.insert(0, bands[-1].pop())
                if not bands[-1]:
                    bands.pop()
                bands.append([*pulled, slab])
                shared = free
                continue
        bands.append([slab])
        shared = free
    for upper_band, lower_band in pairwise(bands):
        while len(upper_band) > 1 and _heads(upper_band, lower_band, boxes, em):
            lower_band.insert(0, upper_band.pop())
    return [_flat(band) for band in bands]


def _heads(band: Sequence[list[int]], below: Sequence[list[int]], boxes: Sequence[BBox], em: float) -> bool:
    """Whether the last of a band of columns is the title of what stands below, across them: set nearer to that."""
    last, above, text = band[-1], band[-2], union(boxes[i] for i in below[0])
    title = boxes[last[0]]
    if len(last) > 1 or title.height > _TITLE_HEIGHT * em or abs(title.x0 - text.x0) > em:
        return False
    columns = _columns(_flat(list(band)), boxes, em)
    if len(columns) < 2 or text.x1 <= min(boxes[i].x0 for i in columns[1]):
        return False
    return 0 <= text.top - title.bottom < title.top - max(boxes[i].bottom for i in above)


def _flat(slabs: list[list[int]]) -> list[int]:
    return [item for slab in slabs for item in slab]


def _shared_gutter(free: list[_Interval], upper: list[int], lower: list[int], boxes: Sequence[BBox], em: float) -> bool:
    white = min(boxes[i].top for i in lower) - max(boxes[i].bottom for i in upper)
    both = _shared(free, _free(upper, boxes, em), em)
    return (
        white <= _CLEAR_BAND * em
        and _gutters(both, [*upper, *lower], boxes) >= _gutters(free, lower, boxes) > 0
        and _in_columns(upper, lower, both, boxes, em)
    )


def _in_columns(upper: list[int], lower: list[int], gutters: list[_Interval], boxes: Sequence[BBox], em: float) -> bool:
    """Whether the two parts, cut at the same gutters, line up column by column: a centred title is no part of one."""
    edges = sorted(x1 for _, x1 in gutters)
    for left, right in pairwise([float("-inf"), *edges, float("inf")]):
        a, b = ([boxes[i] for i in part if left <= boxes[i].x_mid < right] for part in (upper, lower))
        if a and b and not _aligned(union(a), union(b), em):
            return False
    return True


def _aligned(a: BBox, b: BBox, em: float) -> bool:
    if min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.x_mid - b.x_mid)) <= 2 * em:
        return True
    return (a.x0 - em <= b.x0 and b.x1 <= a.x1 + em) or (b.x0 - em <= a.x0 and a.x1 <= b.x1 + em)


def _splits(free: list[_Interval], items: list[int], boxes: Sequence[BBox]) -> bool:
    return _gutters(free, items, boxes) > 0


def _gutters(free: list[_Interval], items: list[int], boxes: Sequence[BBox]) -> int:
    """How many of the white intervals have items on both sides."""
    left, right = min(boxes[i].x0 for i in items), max(boxes[i].x1 for i in items)
    return sum(x0 > left and x1 < right for x0, x1 in free)


def _clear_break(upper: list[int], lower: list[int], boxes: Sequence[BBox], em: float, height: float) -> bool:
    """Whether so much white lies between two parts that the lower one is a new row of the page."""
    white = min(boxes[i].top for i in lower) - max(boxes[i].bottom for i in upper)
    return white > height and _splits(_free(upper, boxes, em), upper, boxes)


def _opens_row(slabs: list[list[int]], index: int, boxes: Sequence[BBox], em: float) -> bool:
    """Whether a slab is a title alone over columns that start level: the columns end there and begin anew below it."""
    if not 0 < index < len(slabs) - 1 or len(slabs[index]) > 1:
        return False
    above, title, below = slabs[index - 1], boxes[slabs[index][0]], slabs[index + 1]
    tops = [boxes[i].top for i in below]
    if not _splits(_free(below, boxes, em), below, boxes) or max(tops) - min(tops) > _LABEL_RISE * em:
        return False
    if abs(title.x0 - min(boxes[i].x0 for i in below)) > em or title.height > _TITLE_HEIGHT * em:
        return False
    return title.top - max(boxes[i].bottom for i in above) > min(tops) - title.bottom


def _topological(items: list[int], boxes: Sequence[BBox]) -> list[int]:
    """Breuel's order: repeatedly the topmost, leftmost item that nothing left must precede."""
    if len(items) > _MOST_ENTANGLED:
        return sorted(items, key=lambda i: (boxes[i].top, boxes[i].x0))
    after: dict[int, set[int]] = {i: set() for i in items}
    for a in items:
        for b in items:
            if a != b and _precedes(a, b, items, boxes):
                after[b].add(a)
    result: list[int] = []
    left = sorted(items, key=lambda i: (boxes[i].top, boxes[i].x0))
    while left:
        ready = next((i for i in left if not after[i] & set(left)), left[0])
        left.remove(ready)
        result.append(ready)
    return result


def _precedes(a: int, b: int, items: list[int], boxes: Sequence[BBox]) -> bool:
    first, second = boxes[a], boxes[b]
    if first.x_overlap(second) > 0:
        return first.y_mid < second.y_mid
    if first.x1 > second.x0:
        return False
    between = union((first, second))
    return not any(
        boxes[c].x_overlap(first) > 0
        and boxes[c].x_overlap(second) > 0
        and between.top < boxes[c].y_mid < between.bottom
        and (first.y_mid < boxes[c].y_mid) != (second.y_mid < boxes[c].y_mid)
        for c in items
        if c not in (a, b)
    )
