"""The panel a chart is drawn on: the drawn area that holds it with its title, legend and source."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape, Word

# A panel is larger than what it holds by so much, and at most this share of the page: more is the page's background.
_LARGER, _LARGEST = 1.15, 0.6


def panel_of(box: BBox, shapes: Sequence[Shape], page_area: float) -> BBox | None:
    """The smallest drawn area around a box that leaves room for words; None where it stands on the page itself.

    Args:
        box: of the marks of a chart.
        shapes: drawn on the page.
        page_area: in square points.
    """
    around = [
        s.bbox
        for s in shapes
        if s.kind in ("rect", "curve")
        and s.bbox.contains(box, slack=1.0)
        and _LARGER * box.area <= s.bbox.area <= _LARGEST * page_area
    ]
    return min(around, key=lambda b: b.area, default=None)


def words_on(panel: BBox | None, words: Sequence[Word]) -> list[Word]:
    """The words of a panel; all where there is none."""
    if panel is None:
        return list(words)
    return [w for w in words if panel.contains_point(w.bbox.x_mid, w.bbox.y_mid)]
