"""Bars to charts: the value at each, the names on its axis, the series of its colour, and the proof that they fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.axis_ticks import ValueAxis, value_axis
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup
from verslag.extractors.layout.drawings.bar_lengths import fits
from verslag.extractors.layout.drawings.category_names import levels_of, names_beside, rows_below, text_of_name
from verslag.extractors.layout.drawings.legends import LegendEntry
from verslag.extractors.layout.drawings.printed_values import number_of, text_of, values_among

# A value stands within so many ems of the end of its bar.
_ABOVE, _BEHIND = 1.9, 1.6
# Ticks stand within so many ems left of the first bar, names of categories within so many below the axis.
_TICK_REACH, _NAME_REACH = 9.0, 9.0
# A legend stands within so many ems below the axis, above the bars or right of them.
_LEGEND_BELOW, _LEGEND_ABOVE, _LEGEND_RIGHT = 7.0, 3.0, 14.0
# Of the bars so many have a printed value, and of those so many the length it asks for.
_VALUED, _FITTING = 0.5, 0.6
_LEAST = 2
# Bars prove something by their lengths from this difference on, as a share of the longest.
_SPREAD = 0.05
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Reading:
    """The values found at the bars of a group, with what was used to find them."""

    at: tuple[tuple[Bar, int, tuple[Word, ...]], ...]
    """Bar, its place on the axis, its value."""
    beside: tuple[tuple[int, tuple[Word, ...]], ...] = ()
    """Second values over a column, as of a line drawn over it: place and words."""


def bar_chart(group: BarGroup, words: Sequence[Word], legend: Sequence[LegendEntry], em: float) -> Chart | None:
    """The chart a group of bars makes with the words around it; None where nothing proves it is one.

    Proof is that the bars are as long as the printed values say, or that ticks stand along them.

    Args:
        group: bars on one axis.
        words: of the page, upright.
        legend: samples of colour on the page.
        em: size of the running text.
    """
    entries = _own_legend(group, legend, em)
    taken = {word for entry in entries for word in entry.words}
    free = [w for w in words if w not in taken]
    reading = _values(group, free)
    axis = _axis(group, free, em) if group.upright else None
    ticks = set(axis.ticks) if axis else set()
    used = {w for _, _, value in reading.at for w in value} | {w for _, value in reading.beside for w in value} | ticks
    rest = [w for w in free if w not in used]
    levels = _levels(group, rest, em)
    on_axis = not reading.at
    if on_axis:
        reading, levels = _values_on_axis(group, levels)
    fitting = _fitting(group, reading, axis)
    if not _is_chart(group, reading, fitting, axis):
        return None
    if sum(fitting) < _FITTING * len(fitting):
        reading, fitting = _Reading(()), []  # the numbers at the bars are others, as of a table drawn under them
    series = {entry.color: entry.text for entry in entries}
    telling = [level for level in levels if not _is_alone(level)]
    names = [[text_of_name(level[place]) for level in telling if level[place]] for place in range(len(group.stacks))]
    points = [
        ChartPoint(value, tuple(names[place]), "" if on_axis else series.get(bar.fill, ""), group.length(bar), fit)
        for (bar, place, value), fit in zip(reading.at, fitting, strict=True)
    ]
    spare = [e.text for e in entries if e.color not in {bar.fill for stack in group.stacks for bar in stack}]
    spare = spare or [e.text for e in entries[1:]] if reading.beside else []
    if len(spare) == 1:
        points += [ChartPoint(value, tuple(names[place]), spare[0]) for place, value in reading.beside]
    own = ticks | taken | {w for level in telling for name in level for w in name}
    own |= {w for level in levels if _is_alone(level) for w in level[0] if _is_plain(w)}
    own |= {w for point in points for w in point.words} | {w for _, value in reading.beside for w in value}
    ordered = tuple(w for w in words if w in own)
    unit = "%" if axis and sum(t.text.endswith("%") for t in axis.ticks) * 2 > len(axis.ticks) else ""
    return Chart(
        chart_id="",
        page=0,
        kind="columns" if group.upright else "rows",
        bbox=union([group.bbox, *(w.bbox for w in ordered)]),
        words=ordered,
        points=tuple(points),
        tick_unit=unit,
    )


def _is_alone(level: Sequence[Sequence[Word]]) -> bool:
    """Whether one name stands for all places: the title of the axis or of the chart, which tells none from the others."""
    return len(level) > _LEAST and all(name == level[0] for name in level)


def _is_plain(word: Word) -> bool:
    return word.weight < BOLD_WEIGHT


def _values(group: BarGroup, words: Sequence[Word]) -> _Reading:
    at: list[tuple[Bar, int, tuple[Word, ...]]] = []
    beside: list[tuple[int, tuple[Word, ...]]] = []
    room = max(0.0, group.pitch - group.thickness) / 2
    for place, stack in enumerate(group.stacks):
        for bar in stack:
            last = bar is stack[-1]
            if group.upright:
                inside, above = _in_column(bar.bbox, words, room, open_end=last, down=group.is_negative(bar))
            else:
                inside, above = _in_row(bar.bbox, words, open_end=last)
            if len(inside) == 1:
                at.append((bar, place, inside[0]))
                if len(stack) == 1 and len(above) == 1:
                    beside.append((place, above[0]))
            elif not inside and len(above) == 1:
                at.append((bar, place, above[0]))
    return _Reading(tuple(at), tuple(beside))


def _in_column(
    box: BBox, words: Sequence[Word], room: float, *, open_end: bool, down: bool
) -> tuple[list[tuple[Word, ...]], list[tuple[Word, ...]]]:
    strip = [w for w in words if box.x0 - room <= w.bbox.x_mid <= box.x1 + room]
    inside = [w for w in strip if box.top <= w.bbox.y_mid <= box.bottom]
    if down:
        beyond = [w for w in strip if open_end and box.bottom < w.bbox.y_mid <= box.bottom + _ABOVE * w.size]
    else:
        beyond = [w for w in strip if open_end and box.top - _ABOVE * w.size <= w.bbox.y_mid < box.top]
    return values_among(inside), values_among(beyond)


def _in_row(
    box: BBox, words: Sequence[Word], *, open_end: bool
) -> tuple[list[tuple[Word, ...]], list[tuple[Word, ...]]]:
    strip = [w for w in words if box.top - 0.2 * w.size <= w.bbox.y_mid <= box.bottom + 0.2 * w.size]
    inside = [w for w in strip if box.x0 <= w.bbox.x_mid <= box.x1]
    behind = [w for w in strip if open_end and w.bbox.x0 - box.x1 + 0.5 * w.size >= 0 and w.bbox.x_mid > box.x1]
    first = min((w.bbox.x0 for w in behind), default=0.0)
    near = bool(behind) and first - box.x1 <= _BEHIND * behind[0].size
    return values_among(inside), [v for v in values_among(behind) if near and v[0].bbox.x0 == first]


def _axis(group: BarGroup, words: Sequence[Word], em: float) -> ValueAxis | None:
    box = group.bbox
    left = [
        w
        for w in words
        if box.x0 - _TICK_REACH * em - group.thickness <= w.bbox.x1 <= box.x0 + 0.2 * em
        and w.bbox.y_mid <= box.bottom + em
    ]
    axis = value_axis(left, upright=True)
    if axis is None or not any(box.top - em <= t.bbox.y_mid <= box.bottom + em for t in axis.ticks):
        return None
    return axis


def _levels(group: BarGroup, words: Sequence[Word], em: float) -> list[list[list[Word]]]:
    box = group.bbox
    middles = [group.middle(stack[0].bbox) for stack in group.stacks]
    if not group.upright:
        left = [w for w in words if w.bbox.x1 <= box.x0 + 0.3 * w.size]
        return [names_beside(left, middles, box.x0, group.pitch)]
    side = max(0.6 * group.pitch, em)
    below = [
        w
        for w in words
        if box.x0 - side <= w.bbox.x_mid <= box.x1 + side
        and box.bottom - 0.3 * w.size <= w.bbox.top <= box.bottom + _NAME_REACH * em
    ]
    rows = rows_below(below, box.bottom, middles, group.pitch)
    return levels_of(rows, middles, group.pitch)


def _values_on_axis(group: BarGroup, levels: Sequence[list[list[Word]]]) -> tuple[_Reading, list[list[list[Word]]]]:
    """Values printed below their bars among the names of the axis: the level whose numbers the bars fit."""
    for index, level in enumerate(levels):
        if not all(name and number_of(text_of(name)) is not None for name in level):
            continue
        reading = _Reading(tuple((stack[0], i, tuple(level[i])) for i, stack in enumerate(group.stacks)))
        if len(reading.at) > _LEAST and all(_fitting(group, reading, None)):
            return reading, [*levels[:index], *levels[index + 1 :]]
    return _Reading(()), list(levels)


def _fitting(group: BarGroup, reading: _Reading, axis: ValueAxis | None) -> list[bool]:
    if not reading.at:
        return []
    values = [number_of(text_of(value)) or 0.0 for _, _, value in reading.at]
    lengths = [group.length(bar) for bar, _, _ in reading.at]
    stacked = any(len(stack) > 1 for stack in group.stacks)
    return fits(values, lengths, [_end(group, bar) for bar, _, _ in reading.at], None if stacked else axis)


def _end(group: BarGroup, bar: Bar) -> float:
    return bar.bbox.bottom if group.is_negative(bar) else bar.bbox.top


def _is_chart(group: BarGroup, reading: _Reading, fitting: Sequence[bool], axis: ValueAxis | None) -> bool:
    bars = [bar for stack in group.stacks for bar in stack]
    uneven = len({round(group.length(bar)) for bar in bars}) > 1
    if axis is not None and (uneven or reading.at):
        return True
    if len(reading.at) < max(_LEAST, _VALUED * len(bars)):
        return False
    lengths = [abs(group.length(bar)) for bar, _, _ in reading.at]
    telling = max(lengths) - min(lengths) >= _SPREAD * max(lengths)
    years = all(_YEAR.fullmatch(text_of(value)) for _, _, value in reading.at)
    return telling and not years and sum(fitting) >= max(_LEAST, _FITTING * len(fitting))


def _own_legend(group: BarGroup, legend: Sequence[LegendEntry], em: float) -> list[LegendEntry]:
    """The entries nearest to the bars that explain one of their colours, with those in line with them."""
    box = group.bbox
    fills = {bar.fill for stack in group.stacks for bar in stack}
    bars = {bar.bbox for stack in group.stacks for bar in stack}
    near: dict[str, list[LegendEntry]] = {"below": [], "above": [], "right": []}
    for entry in legend:
        sample = entry.sample
        if sample in bars:
            continue
        over = box.x0 - _TICK_REACH * em <= sample.x0 <= box.x1 + 2 * em
        if over and 0 <= sample.top - box.bottom <= _LEGEND_BELOW * em:
            near["below"].append(entry)
        elif over and 0 <= box.top - sample.bottom <= _LEGEND_ABOVE * em:
            near["above"].append(entry)
        elif 0 <= sample.x0 - box.x1 <= _LEGEND_RIGHT * em and box.top - em <= sample.y_mid <= box.bottom + em:
            near["right"].append(entry)
    for entries in near.values():
        if any(e.color in fills for e in entries):
            return entries
    return []


def chart_em(words: Collection[Word], default: float) -> float:
    """The size most words are set in."""
    return median(w.size for w in words) if words else default
