"""Slices of pies and rings: filled curves around one centre, each with the part of the circle it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, degrees, hypot
from statistics import median

from verslag.extractors.document.chained_groups import chained_groups
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape

# The outline of a slice lies on the circle where it is so far from the centre, as a share of the radius: the points
# that curves bend towards lie up to a third outside it.
_ON_CIRCLE = (0.85, 1.4)
# A circle is as wide as high to within this share.
_ROUND = 0.06
# Boxes of curves hold the points they bend towards, which lie outside the circle by up to this share of it; slices meet
# in the centre to within so many points.
_BULGE, _MEET = 0.2, 1.0
# Their centre lies within this share of the radius from the middle of their boxes.
_OFF_MIDDLE = 0.4
# A slice that reaches the centre leaves some of the circle open, one of a ring more than the points of a whole disc
# leave.
_OPEN, _OPEN_RING = 4.0, 46.0
_CENTRE = 0.15
_FEWEST, _MOST = 2, 24
# A drawing of more curves that touch is an illustration.
_MOST_TOUCHING = 80
# The slices together take the circle to within so many degrees: gaps drawn between them.
_WHOLE, _GAPS = 360.0, 24.0
# A disc under the slices is nearly as wide as they are together.
_NEARLY = 0.9


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a circle; angles in degrees clockwise from the top."""

    fill: str
    start: float
    span: float

    @property
    def middle(self) -> float:
        return (self.start + self.span / 2) % _WHOLE


@dataclass(frozen=True, slots=True)
class Pie:
    """Slices that make a whole circle."""

    x: float
    y: float
    radius: float
    slices: tuple[Slice, ...]

    @property
    def bbox(self) -> BBox:
        return BBox(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)

    def angle(self, x: float, y: float) -> float:
        """The direction of a point, in degrees clockwise from the top."""
        return degrees(atan2(x - self.x, self.y - y)) % _WHOLE

    def distance(self, x: float, y: float) -> float:
        """How far a point is from the centre, in radii."""
        return hypot(x - self.x, y - self.y) / self.radius


def pies_of(shapes: Sequence[Shape], em: float) -> list[Pie]:
    """The pies of a page: groups of slices whose boxes touch and that together go round.

    Args:
        shapes: drawn on the page.
        em: size of the running text; smaller circles are icons and bullets.
    """
    drawn = {
        (tuple(round(v) for v in s.bbox), s.fill): s
        for s in shapes
        if s.outline and s.fill is not None and max(s.bbox.width, s.bbox.height) >= em / 2
    }  # once, where a slice is filled and outlined apart
    return [pie for group in _touching(list(drawn.values())) for pie in _pies(group, em)]


def _touching(curves: Sequence[Shape]) -> list[list[Shape]]:
    return chained_groups(curves, lambda one, other: _touch(one.bbox, other.bbox))


def _pies(group: Sequence[Shape], em: float) -> list[Pie]:
    """The pie of a group, or those that are left when the grounds they lie on are taken away, the largest first."""
    pie = _pie(group, em) if len(group) <= _MOST else None
    if pie is not None:
        return [pie]
    if not 2 < len(group) <= _MOST_TOUCHING:
        return []
    ground = max(group, key=lambda shape: shape.bbox.area)
    rest = [shape for shape in group if shape is not ground]
    return [found for part in _touching(rest) for found in _pies(part, em)]


def _touch(one: BBox, other: BBox) -> bool:
    return one.x0 <= other.x1 and other.x0 <= one.x1 and one.top <= other.bottom and other.top <= one.bottom


def _pie(group: Sequence[Shape], em: float) -> Pie | None:
    box = union(shape.bbox for shape in group)
    middle = Pie(box.x_mid, box.y_mid, box.width / 2, ())
    frame = _around_centre(group, middle) or middle
    uneven = not _contains(box, frame.bbox) or max(box.width, box.height) > (1 + _BULGE) * frame.bbox.width
    if frame.bbox.width < 2 * em or uneven or abs(box.width - box.height) > _BULGE * box.width:
        return None
    slices = [part for shape in group if (part := _slice(shape, frame)) is not None]
    discs = [
        s.fill for s in group if s.fill is not None and _slice(s, frame) is None and s.bbox.width > _NEARLY * box.width
    ]
    rest = _WHOLE - sum(s.span for s in slices)
    if len(slices) == 1 and discs and rest > _GAPS:
        slices.append(Slice(discs[0], (slices[0].start + slices[0].span) % _WHOLE, rest))
    elif abs(rest) > _GAPS:
        return None
    if len(slices) < _FEWEST or len({s.fill for s in slices}) < _FEWEST:
        return None
    slices.sort(key=lambda s: (s.start + _OPEN) % _WHOLE)  # the first may begin a little before the top
    return Pie(frame.x, frame.y, frame.radius, tuple(slices))


def _around_centre(group: Sequence[Shape], middle: Pie) -> Pie | None:
    """The circle around the point where all slices meet; None where they meet in none, as those of a ring."""
    for x, y in group[0].outline:
        if middle.distance(x, y) <= _OFF_MIDDLE and all(
            any(hypot(a - x, b - y) <= _MEET for a, b in shape.outline) for shape in group
        ):
            # curves begin and end on the circle, and the points they bend towards lie outside it
            near = [[d for a, b in s.outline if (d := hypot(a - x, b - y)) > _MEET] for s in group]
            if all(near):
                return Pie(x, y, median(map(min, near)), ())
    return None


def _contains(box: BBox, circle: BBox) -> bool:
    return box.contains(circle, slack=_ROUND * circle.width)


def _slice(shape: Shape, frame: Pie) -> Slice | None:
    near, far = _ON_CIRCLE
    angles = sorted({frame.angle(x, y) for x, y in shape.outline if near <= frame.distance(x, y) <= far})
    if len(angles) < 2 or shape.fill is None:
        return None
    gaps = [(after - before, after) for before, after in pairwise([*angles, angles[0] + _WHOLE])]
    widest, start = max(gaps)
    central = any(frame.distance(x, y) <= _CENTRE for x, y in shape.outline)
    if widest < (_OPEN if central else _OPEN_RING):
        return None
    return Slice(shape.fill, start % _WHOLE, _WHOLE - widest)
