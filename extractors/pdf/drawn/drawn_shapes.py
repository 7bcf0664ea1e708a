"""Drawn lines, rectangles, curves and images of a page, in displayed space."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.pdf.drawn.paths import Subpath, outline_points, subpaths
from verslag.extractors.pdf.engine import calls as engine
from verslag.extractors.pdf.engine.page_space import Affine, DisplaySpace
from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits

_LINE_WIDTH = 2.0
"""A filled or stroked rectangle at most this thin (points) is a drawn rule."""

_THICK_LINE = 4.0
"""A stroke along an axis at least this thick is what it shows: a filled rectangle, as some programs draw bars."""

_CORNER = 0.15
"""Points of an outline this near (points of the page) to a corner or side of its box are on it."""

_OUTLINE_SEGMENTS, _PAGE_OUTLINES = 512, 20_000
"""The slice of a pie takes some ten segments, of browsers up to four hundred; what takes more is an illustration, of
which the box is enough, and so is what comes on a page that took more than the second.
"""


class PageShapes(NamedTuple):
    """Shapes of a page in drawing order, and where in that order its text is drawn."""

    shapes: tuple[Shape, ...]
    truncated: bool
    """Whether a limit cut them off."""
    texts: Mapping[int, int]
    """How many of the shapes are drawn before a text object, by its handle: those behind it can cover it."""
    forms: Mapping[int, int]
    """The outermost form that draws a text object, for those that stand in one."""
    spaces: Mapping[int, Affine]
    """For text objects that stand in a form, the way from its coordinates to the displayed page."""
    drawn_by: Sequence[int]
    """For each shape the object of the page that draws it: its own, or that of the form it stands in."""


class _ShapeReader:
    """Walks the objects of one page; keeps the budgets and the buffers PDFium writes into."""

    def __init__(self, space: DisplaySpace, limits: Limits) -> None:
        self._space = space
        self._limits = limits
        self.shapes: list[Shape] = []
        self.texts: dict[int, int] = {}
        self.forms: dict[int, int] = {}
        self.spaces: dict[int, Affine] = {}
        self.drawn_by: list[int] = []
        self.truncated = False
        self._form = 0
        self._objects_left = limits.page_objects
        self._segments_left = limits.page_segments
        self._outlines_left = _PAGE_OUTLINES
        self._floats = engine.Floats(6)
        self._ints = engine.Counts(4)

    def walk(self, objects: Iterator[int], to_display: Affine, depth: int) -> None:
        for handle in objects:
            if self._objects_left <= 0 or len(self.shapes) >= self._limits.page_shapes:
                self.truncated = True
                return
            self._objects_left -= 1
            kind = engine.object_type(handle)
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self.texts[handle] = len(self.shapes)
                if self._form:
                    self.forms[handle] = self._form
                    self.spaces[handle] = to_display
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._path(handle, to_display)
            elif kind in (pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_SHADING):
                box = self._bounds(handle, to_display)
                if box is not None:
                    self._add(Shape("image" if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE else "curve", box, None, None))
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < self._limits.form_depth:
                engine.object_matrix(handle, self._floats.at)
                inner = to_display.after(Affine(*self._floats.view))
                self._form = self._form if depth else handle
                self.walk(_form_objects(handle), inner, depth + 1)
                self._form = self._form if depth else 0
            if depth == 0 and len(self.drawn_by) < len(self.shapes):
                self.drawn_by += [handle] * (len(self.shapes) - len(self.drawn_by))

    def _add(self, shape: Shape) -> None:
        box = shape.bbox
        if box.x1 >= 0 and box.x0 <= self._space.width and box.bottom >= 0 and box.top <= self._space.height:
            self.shapes.append(shape)

    def _bounds(self, handle: int, to_display: Affine) -> BBox | None:
        at = self._floats.at
        if not engine.object_bounds(handle, at, at + 4, at + 8, at + 12):
            return None
        left, bottom, right, top, _, _ = self._floats.view
        return to_display.box(left, bottom, right, top)

    def _path(self, handle: int, to_display: Affine) -> None:
        at = self._ints.at
        fill_mode, stroked = self._draw_mode(handle)
        fill = stroke = None
        if fill_mode and engine.object_fill(handle, at, at + 4, at + 8, at + 12):
            fill = _hex(self._ints.view)
        if stroked and engine.object_stroke(handle, at, at + 4, at + 8, at + 12):
            stroke = _hex(self._ints.view)
        if fill is None and stroke is None:
            return
        matrix = Affine(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        if engine.object_matrix(handle, self._floats.at):
            matrix = Affine(*self._floats.view)
        placed = to_display.after(matrix)
        width = 0.0
        if stroke is not None and engine.object_stroke_width(handle, self._floats.at):
            width = self._floats.view[0] * abs(placed.a * placed.d - placed.b * placed.c) ** 0.5
        count = engine.path_segment_count(handle)
        if 0 < count <= min(self._limits.path_segments, self._segments_left):
            self._segments_left -= count
            parts = subpaths(handle, count)
        else:
            if count > self._segments_left:
                self.truncated = True
            parts = None
        if parts is None or any(not part.straight for part in parts):
            box = self._bounds(handle, to_display)
            if box is not None:
                simple = fill is not None and count <= min(_OUTLINE_SEGMENTS, self._outlines_left)
                self._outlines_left -= count if simple else 0
                outline = (placed.point(x, y) for x, y in (outline_points(handle, count) if simple else ()))
                self._add(_outlined(box, fill, stroke, width, tuple(outline)))
            return
        for part in parts:
            self._subpath(part, placed, fill, stroke, width)

    def _draw_mode(self, handle: int) -> tuple[int, int]:
        at = self._ints.at
        if not engine.path_draw_mode(handle, at, at + 4):
            return 0, 0
        return self._ints.view[0], self._ints.view[1]

    def _subpath(self, part: Subpath, placed: Affine, fill: str | None, stroke: str | None, width: float) -> None:
        points = [placed.point(x, y) for x, y in part.points]
        xs = [x for x, _ in points]
        ys = [y for _, y in points]
        box = BBox(min(xs), min(ys), max(xs), max(ys))
        thin = min(box.width, box.height)
        if len(set(points)) <= 2:
            if stroke is None:
                return  # a filled line without area shows nothing
            # Ruling drawn as one polyline is the exception; a slanted line is a line all the same.
            self._add(_stroke(box, stroke, width))
        elif part.is_rectangle():
            kind_is_line = thin <= _LINE_WIDTH and max(box.width, box.height) > 2 * thin
            if kind_is_line and stroke is None:
                self._add(Shape("line", box, fill, fill, thin))
            else:
                self._add(Shape("rect", box, fill, stroke, width))
        elif stroke is not None and fill is None and part.is_axis_parallel():
            for (ax, ay), (bx, by) in pairwise(points):
                side = BBox(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
                self._add(Shape("line", side, None, stroke, width))
        else:
            outline = tuple(points) if len(points) <= _OUTLINE_SEGMENTS else ()
            self._add(_outlined(box, fill, stroke, width, outline))


def _outlined(
    box: BBox, fill: str | None, stroke: str | None, width: float, outline: tuple[tuple[float, float], ...]
) -> Shape:
    """A path of any other form, or the rectangle that it is though it says its corners twice or more on its sides."""
    if fill is not None and len(outline) > 4 and _is_box(box, outline):
        return Shape("rect", box, fill, stroke, width)
    return Shape("curve", box, fill, stroke, width, outline)


def _is_box(box: BBox, outline: Sequence[tuple[float, float]]) -> bool:
    """Whether an outline runs along the sides of its box through all its corners."""

    def same(a: float, b: float) -> bool:
        return abs(a - b) <= _CORNER

    sides = all(same(x, box.x0) or same(x, box.x1) or same(y, box.top) or same(y, box.bottom) for x, y in outline)
    level = all(same(ax, bx) or same(ay, by) for (ax, ay), (bx, by) in pairwise(outline))
    corners = ((box.x0, box.top), (box.x1, box.top), (box.x1, box.bottom), (box.x0, box.bottom))
    return sides and level and all(any(same(x, cx) and same(y, cy) for x, y in outline) for cx, cy in corners)


def _stroke(box: BBox, color: str, width: float) -> Shape:
    """A straight stroke: a line, or the rectangle that a thick one along an axis is."""
    half = width / 2
    if width >= _THICK_LINE and box.height <= _LINE_WIDTH < box.width:
        return Shape("rect", BBox(box.x0, box.top - half, box.x1, box.bottom + half), color, None)
    if width >= _THICK_LINE and box.width <= _LINE_WIDTH < box.height:
        return Shape("rect", BBox(box.x0 - half, box.top, box.x1 + half, box.bottom), color, None)
    return Shape("line", box, None, color, width)


def _hex(rgba: memoryview[int]) -> str | None:
    red, green, blue, alpha = rgba
    return f"#{red:02x}{green:02x}{blue:02x}" if alpha else None


def _page_objects(page: int) -> Iterator[int]:
    for index in range(engine.page_object_count(page)):
        handle = engine.page_object(page, index)
        if handle:
            yield handle


def _form_objects(form: int) -> Iterator[int]:
    for index in range(engine.form_object_count(form)):
        handle = engine.form_object(form, index)
        if handle:
            yield handle


def read_shapes(page: Any, space: DisplaySpace, limits: Limits = LIMITS) -> PageShapes:
    """The shapes of an open PDFium page, those inside form XObjects included; clipping is not applied."""
    reader = _ShapeReader(space, limits)
    reader.walk(_page_objects(engine.address(page)), space.to_display, 0)
    return PageShapes(
        tuple(reader.shapes), reader.truncated, reader.texts, reader.forms, reader.spaces, reader.drawn_by
    )
