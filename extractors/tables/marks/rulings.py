"""Drawn shapes reduced to rulings and shaded areas: what can part the cells of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape

_MAX_THICKNESS = 3.0
"""Points; thicker bars are drawn areas, not rulings (designed totals are ruled up to about 2 points)."""
_SNAP = 1.5
"""Points within which rulings count as one: double rules, and cell borders drawn once for each neighbour."""
_JOIN = 3.0
"""Points between the ends of pieces of one ruling: dashes, borders drawn cell by cell."""
_MIN_LENGTH = 5.0
"""Points; shorter marks are bullets, ticks and dots."""
_PAGE_SHARE = 0.93
"""A box covering this share of both page sides is the page's background."""
MAX_SHADES = 3000
"""Filled boxes up to which they are looked at as cells; a shaded table has a few hundred, a picture many more."""
MAX_RULINGS = 400
"""Per direction. No table has more; hatched charts do, and the longest rulings are the ones that part cells."""


class Ruling(NamedTuple):
    """A straight line along one axis: `position` across it, from `start` to `end` along it."""

    position: float
    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


class Shade(NamedTuple):
    """A filled box."""

    box: BBox
    color: str


@dataclass(frozen=True, slots=True)
class Rulings:
    """The rulings and shaded areas of a page, in upright space."""

    horizontal: tuple[Ruling, ...]
    """By position, then start."""
    vertical: tuple[Ruling, ...]
    shades: tuple[Shade, ...]
    """Filled boxes in drawing order."""
    frames: tuple[BBox, ...]
    """Stroked boxes larger than a line of text."""


def find_rulings(shapes: Iterable[Shape], width: float, height: float) -> Rulings:
    """Rulings from lines, thin boxes and the borders of stroked boxes; n log n in the number of shapes.

    Args:
        shapes: in upright space.
        width: page width in points.
        height: page height in points.
    """
    horizontal: list[Ruling] = []
    vertical: list[Ruling] = []
    shades: list[Shade] = []
    frames: list[BBox] = []
    for shape in shapes:
        if shape.kind == "image" or (shape.fill is None and shape.stroke is None):
            continue
        box = shape.bbox
        across, down = box.x1 - box.x0, box.bottom - box.top
        if down <= _MAX_THICKNESS or across <= _MAX_THICKNESS:
            if across >= down:
                horizontal.append(Ruling((box.top + box.bottom) / 2, box.x0, box.x1))
            if down >= across:
                vertical.append(Ruling((box.x0 + box.x1) / 2, box.top, box.bottom))
            continue
        if shape.kind != "rect" or (across > _PAGE_SHARE * width and down > _PAGE_SHARE * height):
            continue
        if shape.fill is not None:
            shades.append(Shade(box, shape.fill))
        if shape.stroke is not None and shape.stroke != shape.fill:
            frames.append(box)
            horizontal += (Ruling(box.top, box.x0, box.x1), Ruling(box.bottom, box.x0, box.x1))
            vertical += (Ruling(box.x0, box.top, box.bottom), Ruling(box.x1, box.top, box.bottom))
    rows, columns = joined(horizontal), joined(vertical)
    return Rulings(tuple(rows), tuple(columns), tuple(shades), (*frames, *_drawn_frames(rows, columns)))


def _drawn_frames(horizontal: Sequence[Ruling], vertical: Sequence[Ruling]) -> list[BBox]:
    """Boxes drawn as four lines with nothing between the two upright ones."""
    frames = []
    for left, right in pairwise(vertical):
        if abs(left.start - right.start) > _JOIN or abs(left.end - right.end) > _JOIN:
            continue
        closed = [
            r
            for r in horizontal
            if abs(r.start - left.position) <= _JOIN
            and abs(r.end - right.position) <= _JOIN
            and (abs(r.position - left.start) <= _JOIN or abs(r.position - left.end) <= _JOIN)
        ]
        if len(closed) >= 2:
            frames.append(BBox(left.position, left.start, right.position, left.end))
    return frames


def joined(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Rulings on (nearly) one position joined where their ends meet, the short ones left out."""
    whole: list[Ruling] = []
    for group in _snapped(rulings):
        position = sum(r.position for r in group) / len(group)
        start, end = group[0].start, group[0].end
        for ruling in group[1:]:
            if ruling.start <= end + _JOIN:
                end = max(end, ruling.end)
            else:
                whole.append(Ruling(position, start, end))
                start, end = ruling.start, ruling.end
        whole.append(Ruling(position, start, end))
    long = [r for r in whole if r.length >= _MIN_LENGTH]
    if len(long) > MAX_RULINGS:
        long = sorted(long, key=lambda r: -r.length)[:MAX_RULINGS]
    return sorted(long)


def _snapped(rulings: Sequence[Ruling]) -> Iterable[list[Ruling]]:
    """Groups of rulings within the snapping distance of the group's first, each sorted by start."""
    group: list[Ruling] = []
    for ruling in sorted(rulings):
        if group and ruling.position - group[0].position > _SNAP:
            yield sorted(group, key=lambda r: r.start)
            group = []
        group.append(ruling)
    if group:
        yield sorted(group, key=lambda r: r.start)


def shade_at(shades: Sequence[Shade], x: float, y: float) -> str:
    """Colour of the last filled box drawn under a point; white where there is none."""
    for shade in reversed(shades):
        if shade.box.contains_point(x, y):
            return shade.color
    return "#ffffff"
