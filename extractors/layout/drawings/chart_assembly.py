"""Marks with the words that belong to them made a chart, whatever the marks are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from verslag.extractors.document.chart import Chart, ChartKind, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.axis_ticks import unit_of


def chart_of(
    kind: ChartKind,
    marks: BBox,
    words: Iterable[Word],
    own: Collection[Word],
    points: Sequence[ChartPoint],
    ticks: Collection[Word] = (),
    *,
    legend_shared: bool = False,
) -> Chart:
    """The chart around its marks and words, which has no number and no title yet.

    Args:
        kind: of the chart.
        marks: the box of what is drawn.
        words: of the page, in whose order those of the chart are kept.
        own: those that belong to the chart: values, names, its legend.
        points: its values with what names them.
        ticks: along its axis of values, which belong to it as well.
        legend_shared: its series are named by the legend of the chart beside it.
    """
    kept = tuple(w for w in words if w in own or w in ticks)
    box = union([marks, *(w.bbox for w in kept)])
    return Chart("", 0, kind, box, kept, tuple(points), tick_unit=unit_of(ticks), legend_shared=legend_shared)
