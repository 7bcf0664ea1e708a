"""Bars to charts: the value at each, the names on its axis, the series of its colour, and the proof that they fit."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from statistics import median

from verslag.extractors.document.chart import Chart, ChartKind, ChartPoint
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.axis_ticks import ValueAxis, value_axes
from verslag.extractors.layout.drawings.bar_groups import BarGroup
from verslag.extractors.layout.drawings.bar_lengths import fits
from verslag.extractors.layout.drawings.bar_values import ValueAtBar, values_at_bars, values_over_bars
from verslag.extractors.layout.drawings.category_names import names_of_places, text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.chart_tables import values_in_table
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.legends import legend_of_chart, series_of_colors, shared_legend
from verslag.extractors.layout.drawings.panel_names import panel_names
from verslag.extractors.layout.drawings.printed_values import YEAR, is_value, number_of, text_of
from verslag.extractors.layout.drawings.stack_names import names_at_stack

# Ticks stand within so many ems left of the first bar.
_TICK_REACH = 9.0
# Of the places along the axis so many have a printed value, and of the values so many the bar they ask for.
_VALUED, _FITTING = 0.5, 0.6
_LEAST = 2
# One bar alone proves something by so many pieces.
_LEAST_PIECES = 3
# The values of a chart are all percentages or none; so many may have lost their sign.
_UNLIKE = 0.25
# Bars prove something by their lengths from this difference on, as a share of the longest.
_SPREAD = 0.05
# Of the values so many may be years: bars of these are the heads of tables on a shaded ground.
_YEARS = 0.5


@dataclass(frozen=True, slots=True)
class _BarReading:
    """What stands at the bars of a group."""

    found: Sequence[ValueAtBar]
    over: Sequence[ValueAtBar]
    """Second values over columns."""
    fitting: Sequence[bool]
    """For each value found whether its bar is as long as it says."""
    levels: Sequence[list[list[Word]]]
    """Names of the places, the level next to the axis first."""
    axis: ValueAxis | None
    on_axis: bool
    """The values are printed along the axis, not at the bars."""
    beside: Sequence[Sequence[Word]] = ()
    """For each place another value among its names, as the amount of which a row shows the share."""


def bar_chart(group: BarGroup, around: AroundMarks, crossing: Collection[str] = ()) -> Chart | None:
    """The chart a group of bars makes with the words around it; None where nothing proves it is one.

    Proof is that the bars are as long as the printed values say, or that ticks stand along them.

    Args:
        group: bars on one axis.
        around: what stands around them.
        crossing: colours of lines drawn over the bars, which the legend explains, too.
    """
    words, turned, legend, panel, em = around
    marks = {bar.bbox for stack in group.stacks for bar in stack}
    fills = {bar.fill for stack in group.stacks for bar in stack}
    others = [e for e in legend if e.sample not in marks]
    in_series = bool(crossing) or max(map(len, (*group.stacks, *group.clusters()))) > 1
    entries = legend_of_chart(group.bbox, fills | set(crossing), others, panel, em, in_series=in_series)
    if not in_series and not {entry.color for entry in entries} >= fills:
        entries = []  # a bar set off by its colour, and the legend of another chart that has this one, too
    explaining = {word for entry in legend if not entry.is_value for word in entry.words}
    entries = entries or names_at_stack(group, [w for w in words if w not in explaining])
    shared = [] if entries or not in_series else shared_legend(group.bbox, fills, others, em)
    entries = entries or shared
    explaining |= {word for entry in entries for word in entry.words}
    reading = _read(group, [w for w in words if w not in explaining], turned, entries, em)
    if reading is None:
        return None
    telling = [level for level in reading.levels if not _is_alone(level)]
    points = _points(group, reading, telling, entries)
    own = {word for entry in entries for word in entry.words} | {w for at in reading.over for w in at.words}
    own |= {w for level in telling for name in level for w in name} | {w for point in points for w in point.words}
    own |= {w for level in reading.levels if _is_alone(level) for w in level[0] if w.weight < BOLD_WEIGHT}
    ticks = reading.axis.ticks if reading.axis else ()
    kind: ChartKind = "columns" if group.upright else "rows"
    return chart_of(kind, group.bbox, (*words, *turned), own, points, ticks, legend_shared=bool(shared))


def area_chart(group: BarGroup, around: AroundMarks) -> Chart | None:
    """The chart that areas make, whose bands are columns at each place; None where nothing proves it is one."""
    chart = bar_chart(group, around)
    return None if chart is None else replace(chart, kind="line")


def _read(
    group: BarGroup, words: Sequence[Word], turned: Sequence[Word], entries: Sequence[LegendEntry], em: float
) -> _BarReading | None:
    """Values and names at the bars; None where nothing proves that they make a chart."""
    axis = _axis(group, words, em) if group.upright else None
    ticks = axis.ticks if axis else ()
    upended = [w for w in turned if group.upright and not w.leaning]
    found = values_at_bars(group, [w for w in (*words, *upended) if w not in ticks], axis)
    found = found or values_in_table(group, words, entries)
    on_axis = not found
    fitting = _fitting(group, found, axis)
    if on_axis and axis is None and len(group.stacks) <= _LEAST:
        return None  # too few for values along the axis to prove anything
    if not on_axis and not _is_chart(group, found, fitting, axis):
        return None
    over = values_over_bars(group, found, words)
    used = {w for at in (*found, *over) for w in at.words}.union(ticks)
    free = [w for w in words if w not in used]
    unused = [w for w in turned if w not in used]
    levels = names_of_places(group, free, unused, [at.words for at in found], em)
    if on_axis:
        found, levels = _values_on_axis(group, levels)
        fitting = _fitting(group, found, axis)
        if not _is_chart(group, found, fitting, axis):
            return None
    if sum(fitting) < _FITTING * len(fitting):
        found, over, fitting = [], [], []  # the numbers at the bars are others, as of a table drawn under them
    texts = [text_of_name(name) for name in levels[0]] if len(levels) == 1 else []
    panels = panel_names(group, texts, free)
    levels = [*levels, panels] if panels else levels
    beside = [] if group.upright or len(levels) < 2 else next(filter(_is_valued, levels), [])
    return _BarReading(found, over, fitting, [n for n in levels if n is not beside], axis, on_axis, beside)


def _is_valued(level: Sequence[Sequence[Word]]) -> bool:
    """Whether all names of a level are values."""
    texts = [text_of(name) for name in level]
    return all(map(is_value, texts))


def _points(
    group: BarGroup, reading: _BarReading, telling: Sequence[list[list[Word]]], entries: Sequence[LegendEntry]
) -> list[ChartPoint]:
    """The values with their names and series; of values over the columns the series is the one that no column has."""
    fills = {bar.fill for stack in group.stacks for bar in stack}
    series = {} if reading.on_axis else series_of_colors(fills, entries)
    names = [
        tuple(text_of_name(level[place]) for level in telling if level[place]) for place in range(len(group.stacks))
    ]
    points = [
        ChartPoint(at.words, names[at.place], series.get(at.bar.fill, ""), group.length(at.bar), fit)
        for at, fit in zip(reading.found, reading.fitting, strict=True)
    ]
    spare = [e.text for e in entries if e.color not in fills] or [e.text for e in entries[1:]]
    if len(spare) == 1:
        points += [ChartPoint(at.words, names[at.place], spare[0]) for at in reading.over]
    return points + [ChartPoint(tuple(words), names[place]) for place, words in enumerate(reading.beside)]


def _is_alone(level: Sequence[Sequence[Word]]) -> bool:
    """Whether one name stands for all places: the title of the axis or of the chart, which tells none from the
    others.
    """
    return len(level) > _LEAST and all(name == level[0] for name in level)


def _axis(group: BarGroup, words: Sequence[Word], em: float) -> ValueAxis | None:
    box = group.bbox
    left = [
        w
        for w in words
        if box.x0 - _TICK_REACH * em - group.thickness <= w.bbox.x1 <= box.x0 + 0.2 * em
        and w.bbox.y_mid <= box.bottom + em
    ]
    axes = value_axes(left, upright=True)
    return next((a for a in axes if any(box.top - em <= t.bbox.y_mid <= box.bottom + em for t in a.ticks)), None)


def _values_on_axis(
    group: BarGroup, levels: Sequence[list[list[Word]]]
) -> tuple[list[ValueAtBar], list[list[list[Word]]]]:
    """Values printed below their bars among the names of the axis: the level whose numbers the bars fit."""
    for index, level in enumerate(levels):
        if not all(name and number_of(text_of(name)) is not None for name in level):
            continue
        found = [ValueAtBar(stack[0], i, tuple(level[i])) for i, stack in enumerate(group.stacks)]
        if len(found) > _LEAST and all(_fitting(group, found, None)):
            return found, [*levels[:index], *levels[index + 1 :]]
    return [], list(levels)


def _fitting(group: BarGroup, found: Sequence[ValueAtBar], axis: ValueAxis | None) -> list[bool]:
    if not found:
        return []
    stacked = any(len(stack) > 1 for stack in group.stacks)
    lengths = [group.length(at.bar) for at in found]
    ends = [group.end(at.bar) for at in found]
    return fits([at.value for at in found], lengths, ends, None if stacked else axis, cut=not stacked)


def _is_chart(group: BarGroup, found: Sequence[ValueAtBar], fitting: Sequence[bool], axis: ValueAxis | None) -> bool:
    bars = [bar for stack in group.stacks for bar in stack]
    uneven = len({round(group.length(bar)) for bar in bars}) > 1
    hanging = sum(map(group.is_negative, bars)) * 2 > len(bars)  # or the heads of a table on a shaded ground
    if axis is not None and (uneven or found) and not hanging:
        return True
    if len(found) < _LEAST or len({at.place for at in found}) < _VALUED * len(group.stacks):
        return False
    if any(len({bar.fill for bar in stack}) < len(stack) for stack in group.stacks):
        return False  # the shaded rows of a table
    if len(group.stacks) == 1 and (sum(fitting) < len(fitting) or len(fitting) < _LEAST_PIECES):
        return False
    percent = sum(text_of(at.words).endswith("%") for at in found)
    if min(percent, len(found) - percent) > _UNLIKE * len(found):
        return False
    lengths = [abs(group.length(at.bar)) for at in found]
    telling = max(lengths) - min(lengths) >= _SPREAD * max(lengths)
    years = sum(bool(YEAR.fullmatch(text_of(at.words))) for at in found)
    if years >= _YEARS * len(found):
        return False  # the shaded heads of several tables
    return telling and sum(fitting) >= max(_LEAST, _FITTING * len(fitting))


def chart_em(words: Collection[Word], default: float) -> float:
    """The size most words are set in."""
    return median(w.size for w in words) if words else default
