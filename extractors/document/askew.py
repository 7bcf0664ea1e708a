"""Print that lies askew on its page: read as if it were level, and put back where it stands."""

from __future__ import annotations

import math
from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox, turned, turned_back
from verslag.extractors.document.line_bend import LineBend


@dataclass(frozen=True, slots=True)
class Askew:
    """By how much the words of a page were turned about its middle to be level."""

    tilt: float
    """Degrees clockwise by which the print leans on the page."""
    turn: int
    """Degrees clockwise by which it is turned besides: 0, 90, 180 or 270."""
    width: float
    height: float
    """Of the displayed page."""
    bend: LineBend | None = None
    """Of its lines, upright and level, in points, where they were laid straight besides."""

    def displayed(self, box: BBox) -> BBox:
        """The box on the page around what stands in a box of the level print."""
        sideways = self.turn in (90, 270)
        width, height = (self.height, self.width) if sideways else (self.width, self.height)
        upright = turned(box, self.turn, self.width, self.height)
        upright = self.bend.bent(upright) if self.bend is not None else upright
        cos, sin = math.cos(math.radians(self.tilt)), math.sin(math.radians(self.tilt))
        corners = [
            (width / 2 + x * cos - y * sin, height / 2 + x * sin + y * cos)
            for x in (upright.x0 - width / 2, upright.x1 - width / 2)
            for y in (upright.top - height / 2, upright.bottom - height / 2)
        ]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        leaning = BBox(min(xs), min(ys), max(xs), max(ys))
        return turned_back(leaning, self.turn, self.width, self.height)
