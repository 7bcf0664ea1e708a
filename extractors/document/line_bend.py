"""How far the lines of print hang off the level: of sheets that were bent or photographed aslant."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox

POWERS = ((1, 0), (2, 0), (3, 0), (1, 1), (2, 1), (3, 1))
"""Of the place across and down in each term: a line may bend twice, and the lines differently from top to foot."""


@dataclass(frozen=True, slots=True)
class LineBend:
    """A smooth field over a page: nothing in its middle from top to foot, more to either side."""

    factors: tuple[float, ...]
    """Of the terms, in the unit of the page."""
    width: float
    height: float

    def hangs(self, x: float, y: float) -> float:
        """How much further down print stands at a place than it would on a level line."""
        return sum(f * term for f, term in zip(self.factors, terms(x, y, self.width, self.height), strict=True))

    def bent(self, box: BBox) -> BBox:
        """Where a box of the straightened print stands."""
        return box.moved(0.0, self.hangs(box.x_mid, box.y_mid))

    def scaled(self, share: float) -> LineBend:
        """The same field in another unit."""
        return LineBend(tuple(f * share for f in self.factors), self.width * share, self.height * share)


def terms(x: float, y: float, width: float, height: float) -> tuple[float, ...]:
    """The terms at a place on a page of that size."""
    across, down = 2 * x / width - 1, 2 * y / height - 1
    return tuple(across**i * down**j for i, j in POWERS)
