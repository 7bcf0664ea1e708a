"""Pies, rings and other drawings whose labels are read after the text around them."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape
from verslag.extractors.layout.drafts.draft import Draft
from verslag.extractors.lines.numerals import is_big_number

# A sector is at least this many ems wide and high; smaller curves are bullets and icons.
_LEAST_SIDE = 3.0
# Of a drawing with more curves than this (a map, an illustration) the largest are looked at.
_MOST_CURVES = 200


def charts_of(shapes: Sequence[Shape], em: float) -> tuple[BBox, ...]:
    """Boxes of drawings made of two or more filled curves that overlap, as the sectors of a pie do.

    Args:
        shapes: drawn on the page.
        em: size of the running text.
    """
    least = _LEAST_SIDE * em
    curves = [
        s.bbox
        for s in shapes
        if s.kind == "curve" and s.fill is not None and s.bbox.width >= least and s.bbox.height >= least
    ]
    charts: list[list[BBox]] = []
    for box in sorted(curves, key=lambda b: (-b.area, b.top, b.x0))[:_MOST_CURVES]:
        home = next((c for c in charts if _overlap(c[0], box)), None)
        if home is None:
            charts.append([box])
        else:
            home.append(box)
    return tuple(union(boxes) for boxes in charts if len(boxes) > 1)


def labels_last(drafts: Sequence[Draft], charts: Sequence[BBox]) -> list[Draft]:
    """The blocks of one region, the bare figures printed on its charts after everything else."""
    labels = [
        d
        for d in drafts
        if d.kind is None and is_big_number(d.text) and any(chart.contains(d.bbox, slack=1.0) for chart in charts)
    ]
    apart = set(labels)
    return [d for d in drafts if d not in apart] + sorted(labels, key=lambda d: (d.bbox.top, d.bbox.x0))


def _overlap(a: BBox, b: BBox) -> bool:
    return a.x_overlap(b) * a.y_overlap(b) > 0
