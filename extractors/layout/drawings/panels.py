"""The panel a chart is drawn on: the drawn area that holds it with its title, names, legend and source."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.layout.drawings.axis_ticks import value_axes

# A panel is larger than what it holds by so much, and at most this share of the page: more is the page's background.
_LARGER, _LARGEST = 1.15, 0.6
# Bars stand on a side of the area of the plot to within so many points; its ticks stand outside within so many ems.
_ON_SIDE, _TICK_REACH = 1.5, 1.5


def panel_of(box: BBox, page: PageText) -> BBox | None:
    """The smallest drawn area around a box that leaves room for words; None where it stands on the page itself.

    Args:
        box: of the marks of a chart.
        page: they are drawn on.
    """
    largest = _LARGEST * page.width * page.height
    around = [
        s.bbox
        for s in page.shapes
        if s.kind in ("rect", "curve")
        and s.bbox.contains(box, slack=1.0)
        and _LARGER * box.area <= s.bbox.area <= largest
    ]
    return next((b for b in sorted(set(around), key=lambda b: b.area) if not _is_plot_area(b, box, page.words)), None)


def _is_plot_area(area: BBox, marks: BBox, words: Sequence[Word]) -> bool:
    """Whether an area is but that of the plot, with the names and ticks of the axes outside: marks stand on its side,
    no letter stands on it, or ticks stand along it.
    """
    if abs(area.x0 - marks.x0) <= _ON_SIDE or abs(area.bottom - marks.bottom) <= _ON_SIDE:
        return True
    inside = words_on(area, words)
    if not any(ch.isalpha() for w in inside for ch in w.text):
        return True
    before = [w for w in words if 0 <= area.x0 - w.bbox.x1 <= _TICK_REACH * w.size]
    level = [w for w in before if area.top - w.size <= w.bbox.y_mid <= area.bottom + w.size]
    return bool(value_axes(level, upright=True))


def words_on(panel: BBox | None, words: Sequence[Word]) -> list[Word]:
    """The words of a panel; all where there is none."""
    if panel is None:
        return list(words)
    return [w for w in words if panel.contains_point(w.bbox.x_mid, w.bbox.y_mid)]
