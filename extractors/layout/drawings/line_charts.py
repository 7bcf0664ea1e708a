"""Lines with printed values to charts: each value at the point that stands as high as it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.axis_ticks import ticks_among
from verslag.extractors.layout.drawings.category_names import by_place, names_under, text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.drawn_lines import DrawnLine
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.legends import legend_of_chart, series_of_colors
from verslag.extractors.layout.drawings.line_ends import names_at_ends
from verslag.extractors.layout.drawings.mark_values import PlacedMark, values_on_scale
from verslag.extractors.layout.drawings.printed_values import is_value, number_of, text_of, values_among
from verslag.extractors.lines.close_words import close_words
from verslag.extractors.lines.lines import rows_of

# A value stands within so many ems over or under its point, and within this share of the distance between places.
_NEAR, _ASIDE = 2.6, 0.5
# Names stand under their places to within this share of the distance between them; so many places have one.
_CENTRED, _NAMED = 0.3, 0.6
# Of the values over the places so many lie on the lines.
_FITTING = 0.6
_WORD_GAP = 0.6
# Ticks stand left of the lines within so many ems, or right of them.
_TICK_REACH = 9.0


def line_chart(lines: Sequence[DrawnLine], around: AroundMarks) -> Chart | None:
    """The chart of lines over one axis; None where their points do not stand as high as the values near them say.

    Args:
        lines: over the same places, those with most points first.
        around: what stands around them.
    """
    words, turned, legend, panel, em = around
    box = union(line.bbox for line in lines)
    explaining = [entry for entry in legend if not entry.is_value]  # a value behind a marker is no name
    explained = {word for entry in explaining for word in entry.words}
    free = [w for w in words if w not in explained]
    places = [x for x, _ in lines[0].points]
    foot = foot_of_names(box, places, lines[0].pitch, free, turned, em)
    if foot is None:
        return None
    ticks = _ticks(box, foot, free, em)
    free = [w for w in free if w not in ticks]
    plot = BBox(box.x0, box.top, box.x1, foot)
    names = [level for level in names_under(plot, (free, turned), places, lines[0].pitch, em) if _tells_apart(level)]
    named = {w for level in names for name in level for w in name}
    found = points_on_lines(lines, [w for w in free if w not in named and w.bbox.y_mid < foot])
    if not found:
        return None
    entries = legend_of_chart(plot, {line.color for line in lines}, explaining, panel, em)
    series, at_ends = _series_of_lines(lines, entries, free)
    points = tuple(
        ChartPoint(
            value, tuple(text_of_name(level[place]) for level in names if level[place]), series.get(line, ""), fits=True
        )
        for line, place, value in found
    )
    own = {w for point in points for w in point.words} | {w for entry in entries for w in entry.words}
    own |= {*named, *at_ends}
    return chart_of("line", plot, (*words, *turned), own, points, ticks)


def with_lines(chart: Chart, lines: Sequence[DrawnLine], words: Sequence[Word], legend: Sequence[LegendEntry]) -> Chart:
    """A chart of columns with the values of the lines drawn over it; each has the names of the columns below it.

    Args:
        chart: of the columns.
        lines: over the same places.
        words: of the page that no chart has.
        legend: samples of colour on the page.
    """
    below = sorted((union(w.bbox for w in point.words).x_mid, point.names) for point in chart.points)
    box = union([chart.bbox, *(line.bbox for line in lines)])
    found = points_on_lines(lines, [w for w in words if box.x0 <= w.bbox.x_mid <= box.x1])
    colors = {line.color for line in lines}
    entries = legend_of_chart(chart.bbox, colors, [e for e in legend if not e.is_value], None, lines[0].pitch / 4)
    series = {entry.color: entry.text for entry in entries}
    if not found or not below or not all(line.color in series for line, _, _ in found):
        return chart
    half = lines[0].pitch / 2
    more = []
    for line, place, value in found:
        x = line.points[place][0]
        near = min(below, key=lambda b: abs(b[0] - x))
        if abs(near[0] - x) <= half:
            more.append(ChartPoint(value, near[1], series[line.color], fits=True))
    own = tuple(w for point in more for w in point.words)
    return replace(chart, points=(*chart.points, *more), words=(*chart.words, *own))


def points_on_lines(lines: Sequence[DrawnLine], words: Sequence[Word]) -> list[tuple[DrawnLine, int, tuple[Word, ...]]]:
    """The values that stand at points as high as they say: the line, the number of its place, the words."""
    values = values_among(words)
    boxes = [union(w.bbox for w in value) for value in values]
    numbers = [number_of(text_of(value)) or 0.0 for value in values]
    colors = {line.color for line in lines}
    places = [x for x, _ in lines[0].points]
    pitch = lines[0].pitch
    marks, where = [], []
    for line in lines:
        for x, y in line.points:
            near = []
            for n, value in enumerate(values):
                aside, away = abs(boxes[n].x_mid - x), abs(boxes[n].y_mid - y)
                other = value[0].color in colors and value[0].color != line.color
                if aside <= _ASIDE * pitch and away <= _NEAR * value[0].size and not other:
                    near.append((n, aside + away))
            marks.append(PlacedMark(-y, tuple(sorted(near, key=lambda v: v[1]))))
            where.append((line, min(range(len(places)), key=lambda i: abs(places[i] - x))))
    found = _in_order(values_on_scale(marks, numbers), marks, numbers, [place for _, place in where])
    reached = {n for mark in marks for n, _ in mark.near}
    if len(found) < _FITTING * len(reached):
        return []
    return [(*where[mark], values[value]) for mark, value in sorted(found.items())]


def _in_order(
    found: Mapping[int, int], marks: Sequence[PlacedMark], numbers: Sequence[float], places: Sequence[int]
) -> dict[int, int]:
    """Marks to their values, at places where lines meet the larger value to the higher mark."""
    result: dict[int, int] = {}
    for place in set(places):
        here = sorted((mark for mark in found if places[mark] == place), key=lambda mark: marks[mark].at)
        values = sorted((found[mark] for mark in here), key=lambda value: numbers[value])
        result.update(zip(here, values, strict=True))
    return result


def _series_of_lines(
    lines: Sequence[DrawnLine], entries: Sequence[LegendEntry], words: Sequence[Word]
) -> tuple[dict[DrawnLine, str], list[Word]]:
    """What each line stands for, by the legend, else by the words at its end, and these words."""
    if len(lines) == 1 and len(entries) < 2:
        return {lines[0]: ""}, []
    known = series_of_colors({line.color for line in lines}, entries)
    if all(line.color in known for line in lines):
        return {line: known[line.color] for line in lines}, []
    names = names_at_ends(lines, words)
    return {line: text_of(name) for line, name in names.items()}, [w for name in names.values() for w in name]


def foot_of_names(
    box: BBox, places: Sequence[float], pitch: float, words: Sequence[Word], turned: Sequence[Word], em: float
) -> float | None:
    """Where the names of the places begin, under the lines; None where no row of words stands under them."""
    lower = [w for w in words if w.bbox.top > box.top and box.x0 - pitch <= w.bbox.x_mid <= box.x1 + pitch]
    for row in rows_of(lower):
        if row.bbox.top < box.bottom - em / 2:
            continue
        parts = [part for run in close_words(row.words, _WORD_GAP) for part in by_place(run, places, pitch)]
        runs = [union(w.bbox for w in part) for part in parts if not is_value(text_of(part))]
        named = sum(any(abs(run.x_mid - x) <= _CENTRED * pitch for run in runs) for x in places)
        if named >= _NAMED * len(places):
            return min(run.top for run in runs)
    tops = sorted(
        w.bbox.top for w in turned if w.bbox.top >= box.bottom and any(abs(w.bbox.x_mid - x) <= pitch for x in places)
    )
    return tops[0] if len(tops) >= _NAMED * len(places) else None


def _tells_apart(level: Sequence[Sequence[Word]]) -> bool:
    """Whether names tell places apart: one for all is the title, numbers are another chart's."""
    texts = [text_of(name) for name in level if name]
    values = sum(map(is_value, texts))
    return len(set(texts)) > 1 and values * 2 <= len(texts)


def _ticks(box: BBox, foot: float, words: Sequence[Word], em: float) -> set[Word]:
    """The ticks of the axes of values at both sides."""
    level = [w for w in words if box.top - _TICK_REACH * em <= w.bbox.y_mid <= foot + em]
    left = [w for w in level if box.x0 - _TICK_REACH * em <= w.bbox.x1 <= box.x0 + 0.2 * em]
    right = [w for w in level if box.x1 - 0.2 * em <= w.bbox.x0 <= box.x1 + _TICK_REACH * em]
    return {*ticks_among(left, upright=True), *ticks_among(right, upright=True)}
