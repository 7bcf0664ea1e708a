"""Charts with their numbers, titles and the words along their axes of values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.chart import Chart
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.layout.drawings.axis_titles import upright_axis_title
from verslag.extractors.layout.drawings.chart_captions import captions_of, chart_captions, without_sources
from verslag.extractors.layout.drawings.chart_titles import ChartTitle, chart_title, panel_title
from verslag.extractors.layout.drawings.grid_lines import with_grid
from verslag.extractors.layout.drawings.panels import panel_of, words_on
from verslag.extractors.layout.drawings.printed_values import text_of
from verslag.extractors.layout.drawings.shared_captions import captioned, captions_of_grids, is_level
from verslag.extractors.lines.lines import rows_of

# Titles of at most so many words, within so many ems over their charts, may stand under a heading of them all.
_SHORT, _OVER = 3, 6.0


def named_charts(charts: Sequence[Chart], page: PageText, free: Sequence[Word], em: float) -> tuple[Chart, ...]:
    """The charts of a page top to bottom, with what they are called.

    Args:
        charts: with their words and points.
        page: they stand on.
        free: upright words of the page that belong to no chart.
        em: size of the running text.
    """
    ordered = sorted(charts, key=lambda c: (c.bbox.top, c.bbox.x0))
    boxes = [with_grid(chart.bbox, page.shapes, page.words) for chart in ordered]
    panels = [panel_of(box, page) for box in boxes]
    used = {word for chart in ordered for word in chart.words}
    beside = [w for w in page.words if w not in used]
    free = without_sources(free)
    captions = captions_of(boxes, chart_captions(free), em)
    spoken_for = {word for caption in captions.values() for word in caption.words}
    free = [w for w in free if w not in spoken_for]
    captions = captions_of_grids(boxes, captions, free)
    named = []
    for place, (chart, panel) in enumerate(zip(ordered, panels, strict=True)):
        others = [*boxes[:place], *boxes[place + 1 :]]
        alone = panel is not None and panels.count(panel) == 1
        title, alike = ChartTitle(panel_title(chart.bbox, words_on(panel, free)) if alone else ""), False
        if not title.text:
            title = chart_title(boxes[place], free, page.shapes, page.width, others)
            title, alike = captioned(title, place, boxes, captions, free)
        named.append(
            replace(
                chart,
                chart_id=f"p{page.number}-c{place + 1}",
                page=page.number,
                title=title.text,
                subtitle=title.below,
                title_shared=alike,
                axis_title=text_of(upright_axis_title(chart.bbox, beside, em, others)),
            )
        )
    return tuple(_under_joint_headings(named, page, free))


def _under_joint_headings(charts: Sequence[Chart], page: PageText, free: Sequence[Word]) -> list[Chart]:
    """The charts, those beside one another under short titles with the bold line over all of these before them."""
    found = list(charts)
    for n, chart in enumerate(charts):
        row = [c for c in charts if c is chart or _is_beside(c.bbox, chart.bbox)]
        titles = [c.title for c in sorted(row, key=lambda c: c.bbox.x0)]
        if len(row) < 2 or len(set(titles)) < len(titles) or not all(0 < len(t.split()) <= _SHORT for t in titles):
            continue
        box = union(c.bbox for c in row)
        over = [w for w in free if w.bbox.bottom <= chart.bbox.top + w.size and w.bbox.top >= box.top - _OVER * w.size]
        line = next((r for r in rows_of(over) if text_of(r.words) == " ".join(titles)), None)
        if line is None:
            continue
        rest = [w for w in free if w not in line.words]
        heading = chart_title(BBox(box.x0, line.bbox.top, box.x1, box.bottom), rest, page.shapes, page.width, ())
        if heading.text:
            found[n] = replace(chart, title=f"{heading.text}: {chart.title}")
    return found


def _is_beside(one: BBox, other: BBox) -> bool:
    return is_level(one, other) and one.x_overlap(other) <= 0
