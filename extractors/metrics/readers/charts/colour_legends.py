"""Legends: what a colour of a drawing stands for, and the year a bar stands beside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape
from verslag.extractors.metrics.readers.charts.text_runs import LONE_YEAR, Run, is_name

_SWATCH = 1.6
"""A colour sample is at most this many text heights wide and high."""

_SWATCH_GAP = 1.5
"""Its text begins within this many text heights."""


def legend_of(shapes: Sequence[Shape], runs: Sequence[Run]) -> dict[str, tuple[Run, ...]]:
    """Fill colours to the texts beside their samples."""
    found: dict[str, list[Run]] = {}
    places = sorted(range(len(runs)), key=lambda i: runs[i].bbox.x0)
    starts = [runs[i].bbox.x0 for i in places]
    reach = _SWATCH_GAP * max((run.bbox.height for run in runs), default=0.0)
    for shape in shapes:
        if shape.fill is None or shape.kind == "image":
            continue
        end = shape.bbox.x1
        for place in sorted(places[bisect_left(starts, end) : bisect_right(starts, end + reach)]):
            run = runs[place]
            height = run.bbox.height
            small = max(shape.bbox.width, shape.bbox.height) <= _SWATCH * height and shape.bbox.height >= 0.25 * height
            beside = 0 <= run.bbox.x0 - shape.bbox.x1 <= _SWATCH_GAP * height and shape.bbox.y_overlap(run.bbox) > 0
            if small and beside and is_name(run) and any(ch.isalpha() for ch in run.text):
                found.setdefault(shape.fill, []).append(run)
    return {fill: tuple(texts) for fill, texts in found.items()}


def legend_text(
    box: BBox, shapes: Sequence[Shape], legend: Mapping[str, Sequence[Run]], headings: Sequence[BBox]
) -> str:
    """What the drawing under a figure stands for.

    Only entries of the figure's own legend count, with no heading between; empty where it has fewer than two, or where
    shapes of several of its colours overlap under the figure.
    """
    own: dict[str, set[str]] = {}
    for fill, runs in legend.items():
        for run in runs:
            low, high = sorted((run.bbox.y_mid, box.y_mid))
            if not any(low < heading.y_mid < high for heading in headings):
                own.setdefault(fill, set()).add(run.text)
    own = {fill: texts for fill, texts in own.items() if len(texts) == 1}
    if len(own) < 2:
        return ""
    under = [
        s.fill
        for s in shapes
        if s.fill is not None
        and s.fill in own
        and s.bbox.contains_point(box.x_mid, box.y_mid)
        and s.bbox.area > box.area
    ]
    return next(iter(own[under[0]])) if len(set(under)) == 1 else ""


def year_beside(box: BBox, runs: Sequence[Run]) -> str:
    """The year of a column of years left of a figure that stands nearest to its height; empty where none is near."""
    years = [r for r in runs if LONE_YEAR.match(r.text) and r.bbox.x1 <= box.x0 + 1]
    if not years:
        return ""
    nearest = min(years, key=lambda r: (abs(r.bbox.y_mid - box.y_mid), box.x0 - r.bbox.x1))
    column = sorted({r.bbox.y_mid for r in years if abs(r.bbox.x0 - nearest.bbox.x0) <= r.bbox.height / 2})
    gaps = [b - a for a, b in pairwise(column)]
    if not gaps or abs(nearest.bbox.y_mid - box.y_mid) > min(gaps) / 2:
        return ""
    return nearest.text
