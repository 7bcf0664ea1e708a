"""From the points where rulings meet to the cells between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from verslag.extractors.document.geometry import BBox

Point = tuple[float, float]
Edge = Mapping[str, object]
"""A ruling as pdfplumber passes it."""
Corners = Mapping[Point, Mapping[str, Sequence[Edge]]]
"""(x, top) of each corner, with the edges through it: vertical under `v`, horizontal under `h`."""

_Place = tuple[object, ...]
_Joined = dict[Point, tuple[frozenset[_Place], frozenset[_Place]]]


def cells_between(corners: Corners) -> list[BBox]:
    """The smallest rectangle that opens at each corner and has rulings on its four sides, in order of x and top.

    The cells of `pdfplumber.table.intersections_to_cells`, which looks through all corners for each; here each corner
    looks along its own column and row.
    """
    joined: _Joined = {
        point: (frozenset(map(_place, edges["v"])), frozenset(map(_place, edges["h"])))
        for point, edges in corners.items()
    }
    columns: dict[float, list[Point]] = defaultdict(list)
    rows: dict[float, list[Point]] = defaultdict(list)
    cells = []
    # From the last to the first, so that a column or row holds the corners behind the one looked at, nearest last.
    for point in sorted(joined, reverse=True):
        corner = _opposite(point, columns[point[0]], rows[point[1]], joined)
        if corner is not None:
            cells.append(BBox(*point, *corner))
        columns[point[0]].append(point)
        rows[point[1]].append(point)
    return cells[::-1]


def _place(edge: Edge) -> _Place:
    """Where a ruling runs: no two run in one place."""
    return edge["x0"], edge["top"], edge["x1"], edge["bottom"]


def _opposite(point: Point, column: Sequence[Point], row: Sequence[Point], joined: _Joined) -> Point | None:
    """The nearest corner below and to the right that rulings lead to on both ways, corners below first."""
    for below in _reached(point, column, joined, 0):
        for right in _reached(point, row, joined, 1):
            opposite = (right[0], below[1])
            if opposite in joined and joined[opposite][0] & joined[right][0] and joined[opposite][1] & joined[below][1]:
                return opposite
    return None


def _reached(point: Point, line: Sequence[Point], joined: _Joined, along: int) -> Iterator[Point]:
    """The corners of a column (`along` 0) or row (1) on one edge with the point, nearest first."""
    return (other for other in reversed(line) if joined[point][along] & joined[other][along])
