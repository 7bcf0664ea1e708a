"""All charts of a page, before anything else is read from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.layout.drawings.axis_ticks import value_axes
from verslag.extractors.layout.drawings.bar_charts import bar_chart, chart_em
from verslag.extractors.layout.drawings.bar_groups import BarGroup, bar_groups, parted
from verslag.extractors.layout.drawings.chart_captions import chart_captions
from verslag.extractors.layout.drawings.chart_naming import named_charts
from verslag.extractors.layout.drawings.chart_regions import charts_of
from verslag.extractors.layout.drawings.drawn_lines import DrawnLine, drawn_lines, line_groups
from verslag.extractors.layout.drawings.legends import legend_entries
from verslag.extractors.layout.drawings.line_charts import line_chart, with_lines
from verslag.extractors.layout.drawings.panels import panel_of, words_on
from verslag.extractors.layout.drawings.pie_charts import pie_chart
from verslag.extractors.layout.drawings.pie_slices import pies_of
from verslag.extractors.layout.drawings.point_charts import period_axes, point_chart, point_charts
from verslag.extractors.layout.drawings.single_shares import share_chart
from verslag.extractors.layout.drawings.sliced_pies import sliced_pie
from verslag.extractors.layout.drawings.two_sided_rows import two_sided_chart, two_sided_rows
from verslag.extractors.layout.drawings.waterfalls import waterfall, waterfalls_of

_DEFAULT_EM = 10.0
# Two bars or slices are the least that show a proportion.
_LEAST_MARKS = 2
_QUARTERS = (90, 270)


def find_charts(page: PageText) -> tuple[Chart, ...]:
    """The charts of a page with their words, titles and values, top to bottom."""
    words = [w for w in page.words if w.rotation == 0 and not w.leaning]
    drawn = sum(s.fill is not None and s.kind in ("rect", "curve") for s in page.shapes)
    lines = line_groups(drawn_lines(page.shapes))
    if (drawn < _LEAST_MARKS and not lines) or not any(ch.isdigit() for w in words for ch in w.text):
        return ()
    em = min(chart_em(words, _DEFAULT_EM), _DEFAULT_EM)
    found: list[Chart] = []
    free = words
    for box, panel, read in _readers(page, words, lines, em):
        chart = None if any(_inside(box, other.bbox) for other in found) else read(words_on(panel, free))
        if chart is not None:
            found.append(chart)
            own = set(chart.words)
            free = [w for w in free if w not in own]
    found = [_crossed(chart, lines, free, page, em) for chart in found]
    own = {word for chart in found for word in chart.words}
    return named_charts(found, page, [w for w in free if w not in own], em)


def _crossed(
    chart: Chart, lines: Sequence[Sequence[DrawnLine]], words: Sequence[Word], page: PageText, em: float
) -> Chart:
    """A chart of columns with the values of the lines that cross it."""
    if chart.kind != "columns":
        return chart
    legend = legend_entries(page.shapes, page.words)
    for group in lines:
        box = union(line.bbox for line in group)
        if (
            chart.bbox.x0 - em <= box.x0
            and box.x1 <= chart.bbox.x1 + em
            and box.top < chart.bbox.bottom
            and (chart.bbox.top - box.bottom <= chart.bbox.height)
        ):
            chart = with_lines(chart, group, words, legend)
    return chart


_Read = Callable[[Sequence[Word]], Chart | None]
"""Makes a chart of the words that no other chart has."""


def _readers(
    page: PageText, words: Sequence[Word], lines: Sequence[Sequence[DrawnLine]], em: float
) -> Iterator[tuple[BBox, BBox | None, _Read]]:
    """Every drawing that may be a chart, with its panel and what reads it.

    Waterfalls and rows to both sides come first, which look like bars, then bars, those with most pieces before others,
    then markers over years, then pies whose names and shares stand together, then pies by their slices.
    """
    area = page.width * page.height
    legend = legend_entries(page.shapes, words)
    samples = {entry.sample for entry in legend if not entry.is_value}
    marks = [shape for shape in page.shapes if shape.bbox not in samples]
    turned = [w for w in page.words if w.rotation in _QUARTERS or w.leaning]
    for steps in waterfalls_of(marks, page.width):
        panel = panel_of(union(steps), page.shapes, area)
        yield union(steps), panel, partial(waterfall, steps, turned=turned, em=em)
    for rows in two_sided_rows(marks):
        panel = panel_of(rows.bbox, page.shapes, area)
        yield rows.bbox, panel, partial(two_sided_chart, rows, legend=legend, panel=panel, em=em)
    captions = [caption.bbox for caption in chart_captions(words)]
    groups = [
        part
        for g in bar_groups(marks, page.width, page.height)
        for part in parted(g, _charts_within(g, words, turned, captions))
    ]
    for group in sorted(groups, key=lambda g: -sum(map(len, g.stacks))):
        panel = panel_of(group.bbox, page.shapes, area)
        yield group.bbox, panel, partial(bar_chart, group, turned=turned, legend=legend, panel=panel, em=em)
    for crossing in lines:
        box = union(line.bbox for line in crossing)
        panel = panel_of(box, page.shapes, area)
        yield box, panel, partial(line_chart, crossing, turned=turned, legend=legend, panel=panel, em=em)
    for axis, dots in point_charts(period_axes(words), marks):
        box = union([*(m.bbox for line in dots for m in line), *(w.bbox for w in axis.words)])
        panel = panel_of(box, page.shapes, area)
        yield box, panel, partial(point_chart, axis, dots, legend=legend, panel=panel, em=em)
    pies = _whole(charts_of(page.shapes, em))
    for box in pies:
        yield box, None, partial(pie_chart, box, pies=pies, em=em)
    round_ones = pies_of(page.shapes, em)
    for pie in round_ones:
        panel = panel_of(pie.bbox, page.shapes, area)
        yield pie.bbox, panel, partial(sliced_pie, pie, others=round_ones, legend=legend, panel=panel, em=em)
        yield pie.bbox, panel, partial(share_chart, pie, em=em)


def _charts_within(
    group: BarGroup, words: Sequence[Word], turned: Sequence[Word], captions: Sequence[BBox]
) -> list[int]:
    """The places of columns where another chart begins: the ticks or the title of an axis stand between them and the
    column before, or the second of two captions beside one another begins there.
    """
    if not group.upright:
        return []
    box = group.bbox
    level = [w for w in words if box.top - w.size <= w.bbox.y_mid <= box.bottom + w.size]
    aside = [w for w in turned if not w.leaning and box.top <= w.bbox.y_mid <= box.bottom]
    bars = [stack[0].bbox for stack in group.stacks]
    return [
        place
        for place, (before, after) in enumerate(pairwise(bars), 1)
        if after.x0 - before.x1 > group.thickness
        and (
            value_axes([w for w in level if before.x1 < w.bbox.x0 and w.bbox.x1 < after.x0], upright=True)
            or any(before.x1 < w.bbox.x0 and w.bbox.x1 < after.x0 for w in aside)
            or any(
                one.y_overlap(other) > 0 and one.x0 < before.x0 and before.x1 < other.x0 <= after.x0
                for one in captions
                for other in captions
            )
        )
    ]


def _whole(boxes: Sequence[BBox]) -> list[BBox]:
    """Boxes that overlap taken as one: the slices of a pie that do not all overlap one another."""
    whole: list[BBox] = []
    for box in boxes:
        apart = [b for b in whole if not (b.x_overlap(box) > 0 and b.y_overlap(box) > 0)]
        whole = [*apart, union([box, *(b for b in whole if b not in apart)])]
    return whole


def without_charts(page: PageText, charts: Sequence[Chart]) -> PageText:
    """The page without what belongs to charts: what is left may hold tables."""
    if not charts:
        return page
    own: set[Word] = {word for chart in charts for word in chart.words}
    return replace(
        page,
        words=tuple(w for w in page.words if w not in own),
        shapes=tuple(s for s in page.shapes if not _drawn_in(s, charts)),
    )


def _drawn_in(shape: Shape, charts: Sequence[Chart]) -> bool:
    return any(chart.bbox.contains(shape.bbox, slack=1.0) for chart in charts)


def _inside(box: BBox, other: BBox) -> bool:
    return other.x_overlap(box) * other.y_overlap(box) > 0.5 * box.area
