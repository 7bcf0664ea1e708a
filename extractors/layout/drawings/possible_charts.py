"""Every drawing of a page that may be a chart, with what reads it, those that are most easily mistaken first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Shape
from verslag.extractors.layout.drawings.area_bands import area_groups
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.bar_charts import area_chart, bar_chart
from verslag.extractors.layout.drawings.chart_regions import charts_of
from verslag.extractors.layout.drawings.dot_charts import dot_chart, dot_groups
from verslag.extractors.layout.drawings.drawn_lines import DrawnLine, crosses
from verslag.extractors.layout.drawings.line_charts import line_chart
from verslag.extractors.layout.drawings.mark_row_charts import mark_row_chart
from verslag.extractors.layout.drawings.measured_marks import mark_rows, parted_rows
from verslag.extractors.layout.drawings.panels import panel_of
from verslag.extractors.layout.drawings.parted_bars import bold_runs, groups_of_bars
from verslag.extractors.layout.drawings.pie_charts import pie_chart
from verslag.extractors.layout.drawings.pie_slices import pies_of
from verslag.extractors.layout.drawings.point_charts import period_axes, point_chart, point_charts
from verslag.extractors.layout.drawings.single_shares import share_chart
from verslag.extractors.layout.drawings.sliced_pies import sliced_pie
from verslag.extractors.layout.drawings.slope_charts import Slope, slope_chart
from verslag.extractors.layout.drawings.two_sided_rows import two_sided_chart, two_sided_rows
from verslag.extractors.layout.drawings.waterfalls import waterfall, waterfalls_of


class Strokes(NamedTuple):
    """The lines of a page that may be charts, in groups."""

    lines: Sequence[Sequence[DrawnLine]]
    slopes: Sequence[Sequence[Slope]]


class PossibleChart(NamedTuple):
    """A drawing that may be a chart."""

    bbox: BBox
    panel: BBox | None
    """The area it is drawn on."""
    read: Callable[[AroundMarks], Chart | None]
    """Makes a chart of its marks and what stands around them."""


def possible_charts(
    page: PageText, around: AroundMarks, strokes: Strokes, captions: Sequence[BBox]
) -> Iterator[PossibleChart]:
    """Waterfalls and rows to both sides come first, which look like bars, then bars, those with most pieces before
    others, then lines, then markers over years and other dots, then rows of marks, then pies whose names and shares
    stand together, then pies by their slices.

    Args:
        page: with its shapes.
        around: what stands around all marks.
        strokes: the lines of the page.
        captions: where numbered captions stand.
    """
    samples = {entry.sample for entry in around.legend if not entry.is_value}
    marks = [shape for shape in page.shapes if shape.bbox not in samples]
    titles = [*captions, *bold_runs(around.words)]
    return chain(
        _of_bars(page, marks, around, strokes, titles),
        _of_strokes(page, strokes),
        _of_dots(page, marks, around, titles),
        _of_pies(page, around.em),
    )


def _possible(box: BBox, page: PageText, read: Callable[[AroundMarks], Chart | None]) -> PossibleChart:
    return PossibleChart(box, panel_of(box, page), read)


def _of_bars(
    page: PageText, marks: Sequence[Shape], around: AroundMarks, strokes: Strokes, titles: Sequence[BBox]
) -> Iterator[PossibleChart]:
    for steps in waterfalls_of(marks, page.width):
        yield _possible(union(steps), page, partial(waterfall, steps))
    for rows in two_sided_rows(marks):
        yield _possible(rows.bbox, page, partial(two_sided_chart, rows))
    for group in groups_of_bars(marks, page, around.words, around.turned, titles):
        crossing = [over for over in strokes.lines if crosses(over, group.bbox, around.em)]
        colors = {line.color for over in crossing for line in over}
        yield _possible(group.bbox, page, partial(bar_chart, group, crossing=colors))
    for areas in area_groups(page.shapes):
        yield _possible(areas.bbox, page, partial(area_chart, areas))


def _of_strokes(page: PageText, strokes: Strokes) -> Iterator[PossibleChart]:
    for lines in strokes.lines:
        yield _possible(union(line.bbox for line in lines), page, partial(line_chart, lines))
    for slopes in strokes.slopes:
        yield _possible(union(slope.bbox for slope in slopes), page, partial(slope_chart, slopes))


def _of_dots(
    page: PageText, marks: Sequence[Shape], around: AroundMarks, titles: Sequence[BBox]
) -> Iterator[PossibleChart]:
    for axis, dots in point_charts(period_axes(around.words), marks):
        box = union([*(m.bbox for line in dots for m in line), *(w.bbox for w in axis.words)])
        yield _possible(box, page, partial(point_chart, axis, dots))
    for dotted in dot_groups(marks, around.words, around.em):
        yield _possible(dotted.bbox, page, partial(dot_chart, dotted))
    for row in mark_rows(page.shapes, page.width, around.em):
        for part in parted_rows(row, [panel_of(mark.bbox, page) for mark in row], titles):
            yield _possible(union(mark.bbox for mark in part), page, partial(mark_row_chart, part))


def _of_pies(page: PageText, em: float) -> Iterator[PossibleChart]:
    pies = _whole(charts_of(page.shapes, em))
    for box in pies:
        yield PossibleChart(box, None, partial(pie_chart, box, pies=pies))
    round_ones = pies_of(page.shapes, em)
    for pie in round_ones:
        yield _possible(pie.bbox, page, partial(sliced_pie, pie, others=round_ones))
        yield _possible(pie.bbox, page, partial(share_chart, pie))


def _whole(boxes: Sequence[BBox]) -> list[BBox]:
    """Boxes that overlap taken as one: the slices of a pie that do not all overlap one another."""
    whole: list[BBox] = []
    for box in boxes:
        apart = [b for b in whole if not (b.x_overlap(box) > 0 and b.y_overlap(box) > 0)]
        whole = [*apart, union([box, *(b for b in whole if b not in apart)])]
    return whole
