"""Dots along an axis of categories, alone (lollipops) or several at each place (dumbbells): each value at the dot that
stands where it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from verslag.extractors.document.chart import Chart, ChartKind, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.axis_ticks import ticks_among
from verslag.extractors.layout.drawings.category_names import names_beside, names_under, text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.legends import legend_of_chart, series_of_colors, shared_legend
from verslag.extractors.layout.drawings.line_charts import foot_of_names
from verslag.extractors.layout.drawings.mark_values import PlacedMark, values_on_scale
from verslag.extractors.layout.drawings.printed_values import is_name, number_of, text_of, values_among
from verslag.extractors.lines.close_words import close_runs, close_words
from verslag.extractors.lines.lines import rows_of

# A dot is about as wide as high, so many ems of the text; dots of one chart are alike in size to within this share.
_ROUND, _SMALLEST, _LARGEST, _ALIKE = 0.15, 0.3, 5.0, 0.2
# Dots of one place stand on one line to within so many points; the least places, which stand evenly to within this
# share of their distance.
_LEVEL, _LEAST, _EVEN = 1.5, 3, 0.2
# A value stands within so many ems of its dot, and on its level, or in its middle, to within so many.
_REACH, _ASIDE = 1.8, 0.5
# So many of the dots have the value they ask for, so many of the places a name.
_FITTING, _NAMED = 0.8, 0.8
# Ticks of rows begin within so many ems below them.
_TICK_REACH = 4.0
_WORD_GAP = 0.6


@dataclass(frozen=True)
class DotGroup:
    """The dots of one chart, a list for each place along its axis of categories."""

    upright: bool
    """Their values rise up the page, places follow from left to right; else the other way round."""
    places: tuple[tuple[Shape, ...], ...]

    @cached_property
    def dots(self) -> tuple[Shape, ...]:
        return tuple(dot for place in self.places for dot in place)

    @cached_property
    def bbox(self) -> BBox:
        return union(dot.bbox for dot in self.dots)

    @cached_property
    def middles(self) -> tuple[float, ...]:
        """Where the places stand."""
        return tuple(_level(place[0], upright=self.upright) for place in self.places)

    @property
    def pitch(self) -> float:
        return min(b - a for a, b in pairwise(self.middles))


def dot_groups(shapes: Iterable[Shape], words: Sequence[Word], em: float) -> list[DotGroup]:
    """Dots that may be a chart: of one size, places evenly apart, no colour twice at a place.

    Args:
        shapes: drawn on the page, the samples of legends left out.
        words: of the page, upright; dots of rows behind names of one column are of one chart.
        em: size of the running text.
    """
    dots = {
        tuple(round(v) for v in s.bbox): s
        for s in shapes
        if s.kind in ("rect", "curve") and s.fill is not None and _is_dot(s.bbox, em)
    }
    sizes: list[list[Shape]] = []
    for dot in sorted(dots.values(), key=lambda s: s.bbox.height):
        if sizes and dot.bbox.height <= (1 + _ALIKE) * sizes[-1][0].bbox.height:
            sizes[-1].append(dot)
        else:
            sizes.append([dot])
    alike = [dots for dots in sizes if len(dots) >= _LEAST]
    if not alike:
        return []
    names = [run for run in close_runs(words, _WORD_GAP) if is_name(run)]
    boxes = [union(w.bbox for w in run) for run in names]
    rows = [group for dots in alike for own in _behind_names(dots, boxes) for group in _groups(own, upright=False)]
    return rows + [group for dots in alike for group in _groups(dots, upright=True)]


def _behind_names(dots: Sequence[Shape], names: Sequence[BBox]) -> list[list[Shape]]:
    """Dots parted by the column of names that the nearest name left of each stands in."""
    columns: list[tuple[BBox, list[Shape]]] = []
    for dot in dots:
        level = [n for n in names if n.x1 <= dot.bbox.x0 and abs(n.y_mid - dot.bbox.y_mid) <= n.height]
        if not level:
            continue
        name = max(level, key=lambda n: n.x1)
        joined = [(box, own) for box, own in columns if box.x_overlap(name) > 0]
        columns = [c for c in columns if c not in joined]
        columns.append((union([name, *(box for box, _ in joined)]), [dot, *(d for _, own in joined for d in own)]))
    return [own for _, own in columns]


def _is_dot(box: BBox, em: float) -> bool:
    size = max(box.width, box.height)
    return _SMALLEST * em <= size <= _LARGEST * em and abs(box.width - box.height) <= _ROUND * size


def _level(dot: Shape, *, upright: bool) -> float:
    return dot.bbox.x_mid if upright else dot.bbox.y_mid


def _groups(dots: Sequence[Shape], *, upright: bool) -> list[DotGroup]:
    ordered = sorted(dots, key=lambda d: _level(d, upright=upright))
    places: list[list[Shape]] = []
    for dot in ordered:
        if places and _level(dot, upright=upright) - _level(places[-1][0], upright=upright) <= _LEVEL:
            places[-1].append(dot)
        else:
            places.append([dot])
    runs: list[list[list[Shape]]] = []
    for place in places:
        last = runs[-1] if runs else []
        steps = [_level(b[0], upright=upright) - _level(a[0], upright=upright) for a, b in pairwise([*last, place])]
        if len(last) > 1 and abs(steps[-1] - steps[0]) > _EVEN * steps[0]:
            runs.append([last[-1], place] if steps[-1] < steps[0] else [place])
        elif last:
            last.append(place)
        else:
            runs.append([place])
    groups = [DotGroup(upright, tuple(map(tuple, run))) for run in runs if len(run) >= _LEAST]
    return [g for g in groups if all(len({d.fill for d in place}) == len(place) for place in g.places)]


def dot_chart(group: DotGroup, around: AroundMarks) -> Chart | None:
    """The chart that dots make; None where they do not stand where their values say, or their places have no names.

    Args:
        group: the dots.
        around: what stands around them.
    """
    words, turned, legend, panel, em = around
    own_dots = {dot.bbox for dot in group.dots}
    legend = [entry for entry in legend if not entry.is_value and entry.sample not in own_dots]
    explaining = {word for entry in legend for word in entry.words}
    free = [w for w in words if w not in explaining]
    found = _values(group, free)
    if len(found) < max(_LEAST, _FITTING * len(group.dots)):
        return None
    used = {w for value in found.values() for w in value}
    named = _names(group, free := [w for w in free if w not in used], turned, [*found.values()], em)
    if named is None:
        return None
    levels, ticks = named
    fills = {dot.fill or "" for dot in group.dots}
    several = max(map(len, group.places)) > 1
    entries = legend_of_chart(group.bbox, fills, legend, panel, em, in_series=several)
    entries = entries or (_names_over(group.places[0], free) if several else [])
    shared = shared_legend(group.bbox, fills, legend, em) if several and not entries else []
    series = series_of_colors(fills, entries or shared) if several or entries else {}
    points = tuple(
        ChartPoint(
            found[dot],
            tuple(text_of_name(level[n]) for level in levels if level[n]),
            series.get(dot.fill or "", ""),
            fits=True,
        )
        for n, place in enumerate(group.places)
        for dot in place
        if dot in found
    )
    naming = [word for level in levels for name in level for word in name]
    own = used | {*naming, *(w for entry in entries for w in entry.words)}
    kind: ChartKind = "columns" if group.upright else "rows"
    return chart_of(kind, group.bbox, (*words, *turned), own, points, ticks, legend_shared=bool(shared))


def _values(group: DotGroup, words: Sequence[Word]) -> dict[Shape, tuple[Word, ...]]:
    """Dots with the values that stand at them, on one even scale."""
    values = values_among(words)
    boxes = [union(w.bbox for w in value) for value in values]
    numbers = [number_of(text_of(value)) or 0.0 for value in values]
    marks = []
    for dot in group.dots:
        near = [(n, away) for n, box in enumerate(boxes) if (away := _away(dot.bbox, box, values[n][0].size)) >= 0]
        at = -dot.bbox.y_mid if group.upright else dot.bbox.x_mid
        marks.append(PlacedMark(at, tuple(sorted(near, key=lambda v: v[1]))))
    return {group.dots[mark]: values[value] for mark, value in values_on_scale(marks, numbers).items()}


def _away(dot: BBox, value: BBox, size: float) -> float:
    """How far from a dot a value stands beside, over or under it; less than nothing where it stands elsewhere."""
    across, down = dot.x_gap(value), dot.y_gap(value)
    level = abs(value.y_mid - dot.y_mid) <= _ASIDE * size and across <= _REACH * size
    under = abs(value.x_mid - dot.x_mid) <= _ASIDE * size + value.width / 4 and down <= _REACH * size
    return across + down if level or under else -1.0


def _names(
    group: DotGroup, words: Sequence[Word], turned: Sequence[Word], values: Sequence[Sequence[Word]], em: float
) -> tuple[list[list[list[Word]]], tuple[Word, ...]] | None:
    """The levels of names of the places, and the ticks of the axis of values; None where most places have no name."""
    ticks: tuple[Word, ...] = ()
    if group.upright:
        foot = foot_of_names(group.bbox, group.middles, group.pitch, words, turned, em)
        if foot is None:
            return None
        before = [w for w in words if w.bbox.x1 <= group.bbox.x0 and w.bbox.y_mid <= foot + em]
        ticks = ticks_among(before, upright=True)
        plot = BBox(group.bbox.x0, group.bbox.top, group.bbox.x1, foot)
        free = [w for w in words if w not in ticks]
        levels = names_under(plot, (free, turned), group.middles, group.pitch, em)
    else:
        edge = _edge(group, words)
        if edge is None:
            return None
        half = group.pitch / 2
        boxes = [BBox(group.bbox.x0, middle - half, group.bbox.x1, middle + half) for middle in group.middles]
        levels = names_beside(edge, words, [v for v in values if v[0].bbox.x0 < edge], boxes)
        below = [w for w in words if 0 <= w.bbox.top - group.bbox.bottom <= _TICK_REACH * em]
        ticks = ticks_among(below, upright=False)
    named = sum(bool(name) for name in levels[0]) if levels else 0
    return (levels, ticks) if named >= _NAMED * len(group.places) else None


def _edge(group: DotGroup, words: Sequence[Word]) -> float | None:
    """Where the names left of rows of dots end; None where most rows have none."""
    ends = []
    for place in group.places:
        first = min(dot.bbox.x0 for dot in place)
        level = [w for w in words if abs(w.bbox.y_mid - place[0].bbox.y_mid) <= group.pitch / 2 and w.bbox.x1 <= first]
        runs = [run for run in close_runs(level, _WORD_GAP) if is_name(run)]
        ends += [max(run[-1].bbox.x1 for run in runs)] if runs else []
    return max(ends) if len(ends) >= _NAMED * len(group.places) else None


def _names_over(place: Sequence[Shape], words: Sequence[Word]) -> list[LegendEntry]:
    """The words over the dots of the first row, one run each; nothing where a dot has none."""
    entries = []
    top = min(dot.bbox.top for dot in place)
    over = [w for w in words if 0 <= top - w.bbox.bottom <= _REACH * w.size]
    runs = [run for row in rows_of(over)[-1:] for run in close_words(row.words, _WORD_GAP)]
    for dot in place:
        own = [r for r in runs if abs(union(w.bbox for w in r).x_mid - dot.bbox.x_mid) <= r[0].size]
        if len(own) == 1:
            entries.append(LegendEntry(dot.fill or "", tuple(own[0]), dot.bbox))
    return entries if len(entries) == len(place) and len({e.words for e in entries}) == len(entries) else []
