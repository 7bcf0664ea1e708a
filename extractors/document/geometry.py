"""Bounding boxes: points, origin top-left of the page as displayed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class BBox(NamedTuple):
    """A bounding box in points; `top` < `bottom`, measured down from the top of the displayed page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def area(self) -> float:
        return max(self.width, 0.0) * max(self.height, 0.0)

    @property
    def x_mid(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y_mid(self) -> float:
        return (self.top + self.bottom) / 2

    def moved(self, right: float, down: float) -> BBox:
        """The box so many points further right and down."""
        return BBox(self.x0 + right, self.top + down, self.x1 + right, self.bottom + down)

    def mirrored(self) -> BBox:
        """The box with across and down exchanged, as in a picture whose rows are read as columns."""
        return BBox(self.top, self.x0, self.bottom, self.x1)

    def x_overlap(self, other: BBox) -> float:
        """Width shared by both boxes, 0 where they stand apart."""
        shared = min(self.x1, other.x1) - max(self.x0, other.x0)
        if shared > 0.0:
            return shared
        return 0.0

    def y_overlap(self, other: BBox) -> float:
        """Height shared by both boxes, 0 where they stand apart."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        if shared > 0.0:
            return shared
        return 0.0

    def x_gap(self, other: BBox) -> float:
        """White between both boxes across the page, 0 where they overlap."""
        return max(0.0, other.x0 - self.x1, self.x0 - other.x1)

    def y_gap(self, other: BBox) -> float:
        """White between both boxes down the page, 0 where they overlap."""
        return max(0.0, other.top - self.bottom, self.top - other.bottom)

    def contains(self, other: BBox, slack: float = 0.0) -> bool:
        """Whether `other` lies inside this box, `slack` points of overhang allowed on each side."""
        return (
            other.x0 >= self.x0 - slack
            and other.x1 <= self.x1 + slack
            and other.top >= self.top - slack
            and other.bottom <= self.bottom + slack
        )

    def contains_point(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


def union(boxes: Iterable[BBox]) -> BBox:
    """The smallest box around all boxes.

    Raises:
        ValueError: there is no box.
    """
    given = tuple(boxes)
    if len(given) == 1:
        return given[0]
    x0s, tops, x1s, bottoms = zip(*given, strict=True)
    return BBox(min(x0s), min(tops), max(x1s), max(bottoms))


def intersection(one: BBox, other: BBox) -> BBox | None:
    """What both boxes share; None where they stand apart."""
    x0, top, x1, bottom = (
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    )
    return BBox(x0, top, x1, bottom) if x0 < x1 and top < bottom else None


def turned(box: BBox, rotation: int, width: float, height: float) -> BBox:
    """`box` of a page of `width` × `height` points in the frame where text of `rotation` degrees reads upright."""
    match rotation:
        case 90:
            return BBox(box.top, width - box.x1, box.bottom, width - box.x0)
        case 180:
            return BBox(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
        case 270:
            return BBox(height - box.bottom, box.x0, height - box.top, box.x1)
    return box


def turned_back(box: BBox, rotation: int, width: float, height: float) -> BBox:
    """`box` of the frame where text of `rotation` degrees reads upright, on the page of `width` × `height` points."""
    sideways = rotation in (90, 270)
    return turned(box, (360 - rotation) % 360, height if sideways else width, width if sideways else height)
