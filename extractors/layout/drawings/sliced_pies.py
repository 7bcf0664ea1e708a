"""Pies whose slices are drawn apart: each value to the slice it stands on or beside, each slice to its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.bar_lengths import fits, length_scales, slack_of
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.coloured_names import coloured_names
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.legends import legend_of_chart
from verslag.extractors.layout.drawings.pie_slices import Pie, Slice
from verslag.extractors.layout.drawings.printed_values import number_of, text_of, values_among
from verslag.extractors.layout.drawings.value_matching import MarkValue, matched
from verslag.extractors.lines.close_words import close_runs
from verslag.extractors.lines.lines import rows_of

# Values stand on the pie or within so many ems of its edge.
_REACH = 3.5
# A value stands in the direction of its slice to within so many degrees: labels are moved aside for one another.
_ASIDE = 25.0
# A pie is read where so many slices have a value, and so many of the values the slice they ask for.
_VALUED, _FITTING, _LEAST = 0.6, 0.6, 2
# So many of the entries of a legend have the colour of the slice in their place where order tells the others.
_AGREEING = 0.7
# A name set apart from its value has at most so many lines.
_LINES = 2
# Words of a name stand at most so many ems apart, from its value too.
_WORD_GAP = 0.8


def sliced_pie(pie: Pie, around: AroundMarks, others: Sequence[Pie]) -> Chart | None:
    """The chart of a pie; None where its slices do not fit the values around it, or nothing names them.

    Args:
        pie: its slices.
        around: what stands around them.
        others: all pies of the page; what stands on one of them is its own.
    """
    words, _, legend, panel, em = around
    explaining = {word for entry in legend if not entry.is_value for word in entry.words}
    runs = close_runs([w for w in words if w not in explaining], _WORD_GAP)
    near = [w for run in runs if _distance(pie, run) <= _REACH * em for w in run if not _is_on(w, others, pie)]
    values = values_among(near)
    pairs = [
        pair
        for at, part in enumerate(pie.slices)
        for index, value in enumerate(values)
        if (pair := _pair(pie, at, part, index, value)) is not None
    ]
    numbers = [number_of(text_of(v)) or 0.0 for v in values]
    spans = [part.span for part in pie.slices]
    scales = length_scales([(spans[p.mark], numbers[p.value]) for p in pairs], spans, spans, None)
    found = matched(pairs, numbers, scales, slack_of(spans))
    order = [(at, found[at]) for at in sorted(found)]
    fitting = fits([numbers[value] for _, value in order], [spans[at] for at, _ in order])
    if len(order) < max(_LEAST, _VALUED * len(spans)) or sum(fitting) < max(_LEAST, _FITTING * len(order)):
        return None
    fills = {s.fill for s in pie.slices}
    names = _explained(pie, legend_of_chart(pie.bbox, fills, legend, panel, em))
    apart: set[Word] = set()
    if not names:
        names = _explained(pie, coloured_names(pie.bbox, fills, words, em))
        apart = {w for name in names.values() for w in name}  # may name the slices of other pies, too
    if not names:
        names = {at: _name_at(values[value], near) for at, value in order}
        directed = _in_direction(pie, [at for at, _ in order if not names[at]], names, values, near)
        names |= directed
        apart = {w for name in directed.values() for w in name}  # may stand with other figures; left to the text
    named = [(at, value, fit) for (at, value), fit in zip(order, fitting, strict=True) if names.get(at)]
    if len(named) < max(_LEAST, _VALUED * len(order)):
        return None
    own = {w for name in names.values() for w in name if w not in apart} | {
        w for _, value in order for w in values[value]
    }
    points = tuple(
        ChartPoint(values[value], (text_of_name(names[at]),), length=spans[at], fits=fit) for at, value, fit in named
    )
    return chart_of("pie", pie.bbox, words, own, points)


def _is_on(word: Word, pies: Sequence[Pie], but: Pie) -> bool:
    return any(pie is not but and pie.distance(word.bbox.x_mid, word.bbox.y_mid) <= 1 for pie in pies)


def _distance(pie: Pie, run: Sequence[Word]) -> float:
    """How far the nearest point of a run is from the circle, in points; less than nothing inside it."""
    box = union(w.bbox for w in run)
    x, y = min(max(pie.x, box.x0), box.x1), min(max(pie.y, box.top), box.bottom)
    return (pie.distance(x, y) - 1) * pie.radius


def _explained(pie: Pie, entries: Sequence[LegendEntry]) -> dict[int, Sequence[Word]]:
    """Slices to their entry of the legend: by colour, by order where two entries share a colour and the others
    agree.
    """
    alike = len({e.color for e in entries}) < len(entries)
    if alike and len(entries) == len(pie.slices):
        agreeing = sum(e.color == part.fill for e, part in zip(entries, pie.slices, strict=True))
        if agreeing >= _AGREEING * len(entries):
            return {at: entry.words for at, entry in enumerate(entries)}
    by_color = {e.color: e.words for e in entries if sum(o.color == e.color for o in entries) == 1}
    return {at: by_color[part.fill] for at, part in enumerate(pie.slices) if part.fill in by_color}


def _in_direction(
    pie: Pie,
    unnamed: Sequence[int],
    names: Mapping[int, Sequence[Word]],
    values: Sequence[Sequence[Word]],
    near: Sequence[Word],
) -> dict[int, Sequence[Word]]:
    """Slices to the only words without a number that stand outside the circle in their direction."""
    taken = {w for group in (*values, *names.values()) for w in group}
    runs = close_runs([w for w in near if w not in taken], _WORD_GAP)
    free = [run for run in runs if not any(ch.isdigit() for w in run for ch in w.text) and _distance(pie, run) > 0]
    found: dict[int, Sequence[Word]] = {}
    for at in unnamed:
        beside = [run for run in free if _away(pie, pie.slices[at], union(w.bbox for w in run)) == 0]
        if beside and len(beside) <= _LINES:
            found[at] = [w for run in beside for w in run]
    return found


def _pair(pie: Pie, at: int, part: Slice, index: int, words: Sequence[Word]) -> MarkValue | None:
    box = union(w.bbox for w in words)
    beyond = _away(pie, part, box)
    if beyond > _ASIDE:
        return None
    return MarkValue(at, index, beyond, beyond == 0)


def _away(pie: Pie, part: Slice, box: BBox) -> float:
    """How many degrees a box stands beside a slice, seen from the centre."""
    off = abs((pie.angle(box.x_mid, box.y_mid) - part.middle + 180) % 360 - 180)
    return max(0.0, off - part.span / 2)


def _name_at(value: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """The words on the line of a value, or on the lines right above or below it, that no other number stands among."""
    box = union(w.bbox for w in value)
    size = value[0].size
    label = list(value)
    around = box
    for row in rows_of(w for w in words if w not in value):
        for word in row.words:
            if around.x_gap(word.bbox) <= _WORD_GAP * size and around.y_gap(word.bbox) <= 0.5 * size:
                label.append(word)
                around = union((around, word.bbox))
    name = [w for w in label if w not in value]
    return name if name and not any(number_of(w.text) is not None for w in name) else []
