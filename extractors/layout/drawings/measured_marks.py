"""Rows of marks of which each shows one value by itself: half rings, squares of which some are filled, discs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees, hypot

from verslag.extractors.document.chained_groups import chained_groups
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape

# Marks are at least so many ems wide and at most this share of the page; discs may be smaller beside larger ones.
_LEAST, _LEAST_DISC, _WIDEST = 2.0, 0.8, 0.4
# Marks of a row stand on one line to within so many points.
_LEVEL = 2.0
# A disc is as wide as high to within this share; a half ring so many times as wide as high.
_ROUND, _HALF_RING = 0.06, (1.3, 2.3)
# The ring lies beyond this share of the radius from its centre; a half turn has so many degrees.
_ON_RING, _HALF_TURN = 0.75, 180.0
# Cells of a waffle are of one size to within so many points and stand within this share of their size of one another;
# so many make a waffle, in at least so many rows and columns.
_SAME, _CELL_GAP, _LEAST_CELLS, _LEAST_SIDE = 0.4, 0.8, 25, 4
# Titles stand within so many of their heights over the marks.
_TITLE_REACH = 10.0
# A drawing with more rings or discs is an illustration.
_MOST = 60


@dataclass(frozen=True, slots=True)
class MeasuredMark:
    """A mark with what can be measured on it."""

    bbox: BBox
    shares: tuple[float, ...] = ()
    """The hundredths of it in each of its colours; none where it has but a size."""


def mark_rows(shapes: Sequence[Shape], width: float, em: float) -> list[list[MeasuredMark]]:
    """The rows of a page with two marks or more of one kind, each from the left.

    Args:
        shapes: drawn on the page.
        width: of the page.
        em: size of the running text.
    """
    found = [*_in_rows(_half_rings(shapes, width, em)), *_in_rows(_waffles(shapes, em))]
    discs = [s for s in shapes if s.kind == "curve" and s.fill is not None and _is_disc(s.bbox, em)]
    fills = dict.fromkeys(s.fill for s in discs) if len(discs) <= _MOST else ()
    for fill in fills:
        boxes = dict.fromkeys(s.bbox for s in discs if s.fill == fill)
        found += [row for row in _in_rows([MeasuredMark(box) for box in boxes]) if _is_large(row, em)]
    return found


def _is_disc(box: BBox, em: float) -> bool:
    return abs(box.width - box.height) <= _ROUND * box.width and box.width >= _LEAST_DISC * em


def _is_large(row: Sequence[MeasuredMark], em: float) -> bool:
    return max(mark.bbox.width for mark in row) >= _LEAST * em


def _in_rows(marks: Iterable[MeasuredMark]) -> list[list[MeasuredMark]]:
    """Marks on one line that do not overlap, two at least."""
    rows: list[list[MeasuredMark]] = []
    for mark in sorted(marks, key=lambda m: (m.bbox.y_mid, m.bbox.x0)):
        last = rows[-1][-1].bbox if rows else None
        if last is not None and min(abs(last.y_mid - mark.bbox.y_mid), abs(last.bottom - mark.bbox.bottom)) <= _LEVEL:
            rows[-1].append(mark)
        else:
            rows.append([mark])
    ordered = [sorted(row, key=lambda m: m.bbox.x0) for row in rows]
    return [row for row in ordered if len(row) > 1 and all(a.bbox.x1 <= b.bbox.x0 + 1 for a, b in pairwise(row))]


def parted_rows(
    row: Sequence[MeasuredMark], panels: Sequence[BBox | None], titles: Sequence[BBox]
) -> list[list[MeasuredMark]]:
    """The marks of a row parted where another chart begins: on another panel, or under the second of two titles beside
    one another.

    Args:
        row: marks from the left.
        panels: what each is drawn on.
        titles: captions and bold words of the page.
    """
    over = [t for t in titles if any(0 <= mark.bbox.top - t.bottom <= _TITLE_REACH * t.height for mark in row)]
    found = [[row[0]]]
    for place, (before, after) in enumerate(pairwise(row), 1):
        begun = any(
            one.y_overlap(other) > 0 and one.x0 <= before.bbox.x_mid < other.x0 <= after.bbox.x_mid
            for one in over
            for other in over
        )
        if begun or panels[place - 1] != panels[place]:
            found.append([])
        found[-1].append(after)
    return found


def _half_rings(shapes: Sequence[Shape], width: float, em: float) -> list[MeasuredMark]:
    """Curves of two colours or more around the middle of the line they end on."""
    curves = [
        s
        for s in shapes
        if s.kind == "curve" and s.fill is not None and s.outline and 1 < s.bbox.width <= _WIDEST * width
    ]
    if not 2 < len(curves) <= _MOST:
        return []
    found = []
    for group in chained_groups(curves, lambda a, b: a.bbox.x_gap(b.bbox) <= 1 and a.bbox.y_gap(b.bbox) <= 1):
        box = union(s.bbox for s in group)
        low, high = _HALF_RING
        if len({s.fill for s in group}) > 1 and low <= box.width / box.height <= high and box.width >= _LEAST * em:
            found.append(MeasuredMark(box, tuple(_share_of_ring(s, box) for s in group)))
    return found


def _share_of_ring(shape: Shape, box: BBox) -> float:
    """The hundredths of a half turn that a curve takes, seen from the middle of the foot."""
    radius = box.width / 2
    angles = [
        degrees(atan2(max(box.bottom - y, 0.0), x - box.x_mid))
        for x, y in shape.outline
        if hypot(x - box.x_mid, y - box.bottom) >= _ON_RING * radius
    ]
    return 100 * (max(angles) - min(angles)) / _HALF_TURN if angles else 0.0


def _waffles(shapes: Sequence[Shape], em: float) -> list[MeasuredMark]:
    """Squares of small cells of one size, each in one of two colours."""
    sizes: dict[int, list[Shape]] = defaultdict(list)
    for s in shapes:
        box = s.bbox
        square = abs(box.width - box.height) <= _SAME and 1 < box.width <= 2 * em
        if s.kind in ("rect", "curve") and s.fill is not None and square:
            sizes[round(box.width)].append(s)
    return [
        mark
        for cells in sizes.values()
        if len(cells) >= 2 * _LEAST_CELLS
        for row in _parts(cells, lambda s: s.bbox.top)
        for part in _parts(row, lambda s: s.bbox.x0)
        if (mark := _waffle({s.bbox: s.fill or "" for s in part})) is not None
    ]


def _parts(cells: Sequence[Shape], at: Callable[[Shape], float]) -> list[list[Shape]]:
    """Cells along an axis, parted where a wide gap begins."""
    ordered = sorted(cells, key=at)
    found = [[ordered[0]]]
    for before, cell in pairwise(ordered):
        if at(cell) - at(before) > (1 + _CELL_GAP) * cell.bbox.width:
            found.append([])
        found[-1].append(cell)
    return found


def _waffle(cells: Mapping[BBox, str]) -> MeasuredMark | None:
    """The mark that cells make, by the colour of each."""
    sides = (len({round(b.x0) for b in cells}), len({round(b.top) for b in cells}))
    counts = Counter(cells.values())
    if len(cells) < _LEAST_CELLS or min(sides) < _LEAST_SIDE or len(counts) > 2:
        return None
    return MeasuredMark(union(cells), tuple(100 * count / len(cells) for count in counts.values()))
