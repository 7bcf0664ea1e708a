"""Figures of tables and text that stand on drawn bars: their names may be those of another bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt

# A bar ends within so many heights of its figure, and is at most so many times as thick, and this share of the page.
_REACH, _THICKEST, _LARGEST = 1.5, 4.0, 0.2
# So many bars prove a drawing, of so many lengths: the shaded cells of a table are as long as one another.
_LEAST, _LENGTHS = 4, 3
_WHITE = "#ffffff"


def doubted_on_marks(candidates: Sequence[Candidate], page: PageText) -> list[Candidate]:
    """The figures of a page, with a doubt for those that no chart was read from though they stand at drawn bars.

    Args:
        candidates: the figures of one page.
        page: its shapes.
    """
    largest = _LARGEST * page.width * page.height
    rects = [s for s in page.shapes if s.kind == "rect" and s.fill not in (None, _WHITE) and s.bbox.area < largest]
    if len(rects) < _LEAST:
        return list(candidates)
    bars = {n: bar for n, c in enumerate(candidates) if c.extractor != "chart" and (bar := _bar_at(c.bbox, rects))}
    fills = {bar.fill for bar in bars.values()}
    lengths = {round(max(bar.bbox.width, bar.bbox.height)) for bar in bars.values()}
    if len(bars) < _LEAST or len(fills) < 2 or len(lengths) < max(_LENGTHS, len(bars) // 2):
        return list(candidates)
    return [replace(c, doubts=(*c.doubts, Doubt.FIGURE_AT_MARK)) if n in bars else c for n, c in enumerate(candidates)]


def _bar_at(figure: BBox, rects: Sequence[Shape]) -> Shape | None:
    """The bar a figure stands on, or right behind the end of."""
    reach = _REACH * figure.height
    for rect in rects:
        box = rect.bbox
        if not 0.3 * figure.height <= min(box.width, box.height) <= _THICKEST * max(figure.height, figure.width):
            continue
        on = box.contains_point(figure.x_mid, figure.y_mid)
        behind = box.top <= figure.y_mid <= box.bottom and 0 <= figure.x0 - box.x1 <= reach
        over = box.x0 <= figure.x_mid <= box.x1 and 0 <= box.top - figure.bottom <= reach
        if on or behind or over:
            return rect
    return None
