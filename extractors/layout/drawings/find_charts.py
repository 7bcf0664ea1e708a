"""All charts of a page, before anything else is read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.bar_charts import chart_em
from verslag.extractors.layout.drawings.chart_captions import chart_captions
from verslag.extractors.layout.drawings.chart_naming import named_charts
from verslag.extractors.layout.drawings.drawn_lines import DrawnLine, crosses, drawn_lines, line_groups, off_points
from verslag.extractors.layout.drawings.legend_samples import LegendEntry, legend_entries
from verslag.extractors.layout.drawings.line_charts import with_lines
from verslag.extractors.layout.drawings.panels import words_on
from verslag.extractors.layout.drawings.possible_charts import Strokes, possible_charts
from verslag.extractors.layout.drawings.slope_charts import slope_groups

_DEFAULT_EM = 10.0
# Two bars or slices are the least that show a proportion.
_LEAST_MARKS = 2
_QUARTERS = (90, 270)


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
    around = AroundMarks(words, _turned(page), _legend(page, words, lines), None, em)
    found: list[Chart] = []
    captions = chart_captions(words)
    spoken_for = {word for caption in captions for word in caption.words}
    free = [w for w in words if w not in spoken_for]
    strokes = Strokes(lines, slopes)
    for box, panel, read in possible_charts(page, around, strokes, [caption.bbox for caption in captions]):
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


def _legend(page: PageText, words: Sequence[Word], lines: Sequence[Sequence[DrawnLine]]) -> list[LegendEntry]:
    """The samples of colour on a page, the markers at the ends of lines left out."""
    entries = legend_entries(page.shapes, words)
    samples = set(off_points([entry.sample for entry in entries], chain.from_iterable(lines)) if entries else ())
    return [entry for entry in entries if entry.sample in samples]


def _crossed(
    chart: Chart, lines: Sequence[Sequence[DrawnLine]], words: Sequence[Word], page: PageText, em: float
) -> Chart:
    """A chart of columns with the values of the lines that cross it."""
    if chart.kind != "columns":
        return chart
    crossing = [group for group in lines if crosses(group, chart.bbox, em)]
    legend = legend_entries(page.shapes, page.words) if crossing else []
    for group in crossing:
        chart = with_lines(chart, group, words, legend)
    return chart


def _turned(page: PageText) -> list[Word]:
    return [w for w in page.words if w.rotation in _QUARTERS or w.leaning]


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
