"""All charts of a page, before anything else is read from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.area_bands import area_groups
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.axis_ticks import value_axes
from verslag.extractors.layout.drawings.bar_charts import area_chart, bar_chart, chart_em
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup, bar_groups, bars_of, parted
from verslag.extractors.layout.drawings.chart_captions import chart_captions
from verslag.extractors.layout.drawings.chart_naming import named_charts
from verslag.extractors.layout.drawings.chart_regions import charts_of
from verslag.extractors.layout.drawings.dot_charts import dot_chart, dot_groups
from verslag.extractors.layout.drawings.drawn_lines import DrawnLine, drawn_lines, line_groups
from verslag.extractors.layout.drawings.floating_stacks import floating_stacks
from verslag.extractors.layout.drawings.legends import legend_entries
from verslag.extractors.layout.drawings.line_charts import line_chart, with_lines
from verslag.extractors.layout.drawings.panels import panel_of, words_on
from verslag.extractors.layout.drawings.pie_charts import pie_chart
from verslag.extractors.layout.drawings.pie_slices import pies_of
from verslag.extractors.layout.drawings.point_charts import period_axes, point_chart, point_charts
from verslag.extractors.layout.drawings.single_shares import share_chart
from verslag.extractors.layout.drawings.sliced_pies import sliced_pie
from verslag.extractors.layout.drawings.slope_charts import Slope, slope_chart, slope_groups
from verslag.extractors.layout.drawings.two_sided_rows import two_sided_chart, two_sided_rows
from verslag.extractors.layout.drawings.waterfalls import waterfall, waterfalls_of
from verslag.extractors.lines.close_words import close_runs

_DEFAULT_EM = 10.0
# Two bars or slices are the least that show a proportion.
_LEAST_MARKS = 2
_QUARTERS = (90, 270)
# Words of one line of text stand within so many ems; captions and titles within so many of the bars they part.
_WORD_GAP, _CAPTION_REACH = 0.8, 8.0


def find_charts(page: PageText) -> tuple[Chart, ...]:
    """The charts of a page with their words, titles and values, top to bottom."""
    words = [w for w in page.words if w.rotation == 0 and not w.leaning]
    drawn = sum(s.fill is not None and s.kind in ("rect", "curve") for s in page.shapes)
    em = min(chart_em(words, _DEFAULT_EM), _DEFAULT_EM)
    lines, slopes = line_groups(drawn_lines(page.shapes)), slope_groups(page.shapes, em)
    if (drawn < _LEAST_MARKS and not lines and not slopes) or not any(
        ch.isdigit() for w in page.words for ch in w.text
    ):
        return ()
    around = AroundMarks(words, _turned(page), legend_entries(page.shapes, words), None, em)
    found: list[Chart] = []
    captions = chart_captions(words)
    spoken_for = {word for caption in captions for word in caption.words}
    free = [w for w in words if w not in spoken_for]
    strokes = _Strokes(lines, slopes)
    for box, panel, read in _readers(page, around, strokes, [caption.bbox for caption in captions]):
        if any(_inside(box, other.bbox) for other in found):
            continue
        chart = read(around._replace(words=words_on(panel, free), panel=panel))
        if chart is not None:
            found.append(chart)
            own = set(chart.words)
            free = [w for w in free if w not in own]
    found = [_crossed(chart, lines, free, page, em) for chart in found]
    own = {word for chart in found for word in chart.words}
    return named_charts(found, page, [w for w in words if w not in own], em)


def _crossed(
    chart: Chart, lines: Sequence[Sequence[DrawnLine]], words: Sequence[Word], page: PageText, em: float
) -> Chart:
    """A chart of columns with the values of the lines that cross it."""
    if chart.kind != "columns":
        return chart
    crossing = [group for group in lines if _crosses(group, chart.bbox, em)]
    legend = legend_entries(page.shapes, page.words) if crossing else []
    for group in crossing:
        chart = with_lines(chart, group, words, legend)
    return chart


def _crosses(lines: Sequence[DrawnLine], box: BBox, em: float) -> bool:
    """Whether lines run over columns, or over them within their height."""
    own = union(line.bbox for line in lines)
    level = box.x0 - em <= own.x0 and own.x1 <= box.x1 + em
    return level and own.top < box.bottom and box.top - own.bottom <= box.height


def _turned(page: PageText) -> list[Word]:
    return [w for w in page.words if w.rotation in _QUARTERS or w.leaning]


class _Strokes(NamedTuple):
    """The lines of a page that may be charts, in groups."""

    lines: Sequence[Sequence[DrawnLine]]
    slopes: Sequence[Sequence[Slope]]


_Read = Callable[[AroundMarks], Chart | None]
"""Makes a chart of some marks and what stands around them."""


def _readers(
    page: PageText, around: AroundMarks, strokes: _Strokes, captions: Sequence[BBox]
) -> Iterator[tuple[BBox, BBox | None, _Read]]:
    """Every drawing that may be a chart, with its panel and what reads it.

    Waterfalls and rows to both sides come first, which look like bars, then bars, those with most pieces before others,
    then markers over years, then pies whose names and shares stand together, then pies by their slices.
    """
    words, turned, legend, _, em = around
    lines, slopes = strokes
    samples = {entry.sample for entry in legend if not entry.is_value}
    marks = [shape for shape in page.shapes if shape.bbox not in samples]
    for steps in waterfalls_of(marks, page.width):
        panel = panel_of(union(steps), page)
        yield union(steps), panel, partial(waterfall, steps)
    for rows in two_sided_rows(marks):
        panel = panel_of(rows.bbox, page)
        yield rows.bbox, panel, partial(two_sided_chart, rows)
    titles = [*captions, *_bold_runs(words)]
    groups = [
        part
        for g in _groups(bars_of(marks, page.width, page.height), page)
        for part in parted(g, _charts_within(g, words, turned, titles))
    ]
    for group in sorted(groups, key=lambda g: -sum(map(len, g.stacks))):
        panel = panel_of(group.bbox, page)
        colors = {line.color for over in lines if _crosses(over, group.bbox, em) for line in over}
        yield group.bbox, panel, partial(bar_chart, group, crossing=colors)
    for areas in area_groups(page.shapes):
        panel = panel_of(areas.bbox, page)
        yield areas.bbox, panel, partial(area_chart, areas)
    for crossing in lines:
        box = union(line.bbox for line in crossing)
        panel = panel_of(box, page)
        yield box, panel, partial(line_chart, crossing)
    for sloping in slopes:
        box = union(slope.bbox for slope in sloping)
        panel = panel_of(box, page)
        yield box, panel, partial(slope_chart, sloping)
    for axis, dots in point_charts(period_axes(words), marks):
        box = union([*(m.bbox for line in dots for m in line), *(w.bbox for w in axis.words)])
        panel = panel_of(box, page)
        yield box, panel, partial(point_chart, axis, dots)
    for dotted in dot_groups(marks, words, em):
        panel = panel_of(dotted.bbox, page)
        yield dotted.bbox, panel, partial(dot_chart, dotted)
    pies = _whole(charts_of(page.shapes, em))
    for box in pies:
        yield box, None, partial(pie_chart, box, pies=pies)
    round_ones = pies_of(page.shapes, em)
    for pie in round_ones:
        panel = panel_of(pie.bbox, page)
        yield pie.bbox, panel, partial(sliced_pie, pie, others=round_ones)
        yield pie.bbox, panel, partial(share_chart, pie)


def _groups(bars: Sequence[Bar], page: PageText) -> list[BarGroup]:
    """The groups of bars on a page: stacks that begin anywhere, and bars that begin on one line."""
    floating = [group for upright in (True, False) for group in floating_stacks(bars, upright=upright)]
    placed = [{bar for stack in group.stacks for bar in stack} for group in floating]
    based = bar_groups(bars, page.width, page.height)
    return floating + [g for g in based if not any(all(s[0] in known for s in g.stacks) for known in placed)]


def _bold_runs(words: Sequence[Word]) -> list[BBox]:
    """Bold words on a line, which may be the titles of charts beside one another."""
    return _worded_runs([w for w in words if w.weight >= BOLD_WEIGHT])


def _worded_runs(words: Sequence[Word]) -> list[BBox]:
    """Where words stand close together on a line, some letters among them."""
    runs = close_runs(words, _WORD_GAP)
    return [union(w.bbox for w in run) for run in runs if any(ch.isalpha() for w in run for ch in w.text)]


def _charts_within(
    group: BarGroup, words: Sequence[Word], turned: Sequence[Word], captions: Sequence[BBox]
) -> list[int]:
    """The places of bars where another chart begins: the ticks or the title of an axis stand between columns, the
    second of two captions or bold titles beside one another begins there, or a line of text parts rows.
    """
    box = group.bbox
    near = [c for c in captions if c.y_overlap(_taller(box, _CAPTION_REACH * words[0].size)) > 0]
    if not group.upright:
        rows = [stack[0].bbox for stack in group.stacks]
        across = _lines_across(box, words)
        return [
            place
            for place, (above, below) in enumerate(pairwise(rows), 1)
            if any(above.bottom <= line.y_mid <= below.top for line in across)
        ]
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
                for one in near
                for other in near
            )
        )
    ]


def _taller(box: BBox, by: float) -> BBox:
    return BBox(box.x0, box.top - by, box.x1, box.bottom + by)


def _lines_across(box: BBox, words: Sequence[Word]) -> list[BBox]:
    """Lines of text that run from outside the bars of rows into them: names stop before, values begin behind."""
    lines = _worded_runs([w for w in words if box.top <= w.bbox.y_mid <= box.bottom])
    return [line for line in lines if line.x0 < box.x0 and line.x1 > box.x0 + line.height]


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
