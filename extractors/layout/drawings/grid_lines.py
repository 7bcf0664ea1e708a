"""Grid lines of a chart, which may reach far over its marks: its title stands over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape, Word

# Lines of a grid begin and end at the same places to within so many points, stand evenly to within this share of their
# distance, are this share of the chart as wide, and three at least.
_ALIKE, _EVEN, _WIDE, _LEAST = 1.0, 0.15, 0.5, 3


def with_grid(box: BBox, shapes: Sequence[Shape], words: Sequence[Word]) -> BBox:
    """The box of a chart with the lines of its grid above; as it is where no line of an even grid crosses it, or words
    stand between the lines.

    Args:
        box: of the chart with its words.
        shapes: drawn on the page.
        words: of the page.
    """
    level = [
        s.bbox
        for s in shapes
        if s.kind == "line" and s.bbox.height <= _ALIKE and s.bbox.width >= _WIDE * box.width
        if s.bbox.x_overlap(box) >= _WIDE * s.bbox.width
    ]
    crossing = [line for line in level if box.top <= line.top <= box.bottom]
    found = box
    for first in crossing:
        alike = [n for n in level if abs(n.x0 - first.x0) <= _ALIKE and abs(n.x1 - first.x1) <= _ALIKE]
        places = sorted({round(line.top, 1) for line in alike if line.top <= first.top + _ALIKE})
        gaps = [after - before for before, after in pairwise(places)]
        if len(places) >= _LEAST and max(gaps) - min(gaps) <= 2 * _EVEN * median(gaps):
            grid = BBox(first.x0, places[0], first.x1, box.top)
            if places[0] < found.top and not any(grid.contains_point(w.bbox.x_mid, w.bbox.y_mid) for w in words):
                found = box._replace(top=places[0])
    return found
