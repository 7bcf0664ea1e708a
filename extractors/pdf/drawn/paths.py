"""A path's segments as subpaths: which are straight, which make a rectangle."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pypdfium2.raw as pdfium_c

from verslag.extractors.pdf.engine import calls as engine

_SLACK = 0.05
"""Coordinates this close (in the path's own units) are the same: writers round to one or two decimals."""


@dataclass(frozen=True, slots=True)
class Subpath:
    """Points joined by straight lines, from one move to the next. `straight` is False where a curve is in it."""

    points: tuple[tuple[float, float], ...]
    straight: bool = True

    def is_axis_parallel(self) -> bool:
        """Whether every side runs along an axis."""
        return all(abs(ax - bx) <= _SLACK or abs(ay - by) <= _SLACK for (ax, ay), (bx, by) in pairwise(self.points))

    def is_rectangle(self) -> bool:
        """Whether the points are the corners of a rectangle along the axes, closed or closable."""
        points = self.points
        if len(points) == 5 and _same(points[0], points[4]):
            points = points[:4]
        if len(points) != 4 or not self.is_axis_parallel():
            return False
        xs = sorted(x for x, _ in points)
        ys = sorted(y for _, y in points)
        return (
            xs[1] - xs[0] <= _SLACK and xs[3] - xs[2] <= _SLACK and ys[1] - ys[0] <= _SLACK and ys[3] - ys[2] <= _SLACK
        )


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) <= _SLACK and abs(one[1] - other[1]) <= _SLACK


def subpaths(path: int, count: int) -> list[Subpath] | None:
    """The subpaths of a PDFium path object with `count` segments; None as soon as a curve is met."""
    found: list[Subpath] = []
    points: list[tuple[float, float]] = []
    place = engine.Floats(2)
    at = place.at
    closed = False
    for index in range(count):
        segment = engine.path_segment(path, index)
        if not segment:
            continue
        kind = engine.segment_type(segment)
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO:
            return None
        engine.segment_point(segment, at, at + 4)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO or closed:
            if len(points) > 1:
                found.append(Subpath(tuple(points)))
            points = []
        points.append((place.view[0], place.view[1]))
        closed = bool(engine.segment_closes(segment))
        if closed and len(points) > 2 and not _same(points[0], points[-1]):
            points.append(points[0])
    if len(points) > 1:
        found.append(Subpath(tuple(points)))
    return found


def outline_points(path: int, count: int) -> list[tuple[float, float]]:
    """All points of a path object with `count` segments, those its curves bend towards included, in the path's
    units.
    """
    place = engine.Floats(2)
    found = []
    for index in range(count):
        segment = engine.path_segment(path, index)
        if segment and engine.segment_point(segment, place.at, place.at + 4):
            found.append((place.view[0], place.view[1]))
    return found
