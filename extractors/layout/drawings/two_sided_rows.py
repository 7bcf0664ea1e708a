"""Rows that run to both sides of a line, a group a side (men and women): a value at the end of each, a name a level."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.bar_groups import Bar
from verslag.extractors.layout.drawings.bar_lengths import fits
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.legend_samples import LegendEntry
from verslag.extractors.layout.drawings.legends import legend_of_chart, series_of_colors
from verslag.extractors.layout.drawings.printed_values import is_name, number_of, text_of, values_among
from verslag.extractors.lines.close_words import close_runs

# Ends, levels and thickness agree to within so many points; rows are at least so thick.
_ALIKE, _THINNEST = 1.6, 3.0
# The least levels; the two sides stand at most so many thicknesses apart, names may stand between them.
_LEAST, _APART = 3, 12.0
# Of the rows so many have a value, and of the values so many the length they ask for.
_VALUED, _FITTING = 0.8, 0.7
# Heads of the two sides stand within so many ems over them.
_SIDES, _HEAD_REACH = 2, 2.0
# A value stands within so many ems beyond its row; words of a name at most so many apart.
_REACH, _WORD_GAP = 1.6, 0.8


@dataclass(frozen=True, slots=True)
class TwoSided:
    """The rows of both sides, top to bottom; a level may have one of them only."""

    left: tuple[Bar, ...]
    right: tuple[Bar, ...]

    @property
    def bbox(self) -> BBox:
        return union(bar.bbox for bar in (*self.left, *self.right))


def two_sided_rows(shapes: Iterable[Shape]) -> list[TwoSided]:
    """The drawings of a page with rows to both sides: some end at one place, the others begin just right of it.

    Args:
        shapes: drawn on the page; the shortest row may be drawn as a line.
    """
    bars = {
        tuple(round(v) for v in s.bbox): Bar(s.bbox, s.fill)
        for s in shapes
        if s.kind in ("rect", "line") and s.fill is not None and s.bbox.height >= _THINNEST
    }
    found = []
    for left in _lines(list(bars.values()), lambda bar: bar.bbox.x1):
        for right in _lines(list(bars.values()), lambda bar: bar.bbox.x0):
            gap = right[0].bbox.x0 - left[0].bbox.x1
            thick = median(bar.bbox.height for bar in left)
            alike = abs(thick - median(bar.bbox.height for bar in right)) <= _ALIKE
            level = sum(any(_is_level(bar, other) for other in right) for bar in left)
            if alike and -_ALIKE <= gap <= _APART * thick and level >= max(_LEAST, 0.7 * max(len(left), len(right))):
                found.append(TwoSided(tuple(left), tuple(right)))
    whole = [rows for rows in found if _differ(rows.left) and _differ(rows.right)]
    return [rows for rows in whole if not _go_on(rows, list(bars.values()))]


def _go_on(rows: TwoSided, bars: Sequence[Bar]) -> bool:
    """Whether most rows of a side go on beyond their outer ends in other colours: they are pieces of stacks, and the
    sides two charts beside one another.
    """

    def goes_on(bar: Bar, *, leftwards: bool) -> bool:
        gaps = (bar.bbox.x0 - o.bbox.x1 if leftwards else o.bbox.x0 - bar.bbox.x1 for o in bars if _is_level(bar, o))
        return any(abs(gap) <= _ALIKE for gap in gaps)

    sides = ((rows.left, True), (rows.right, False))
    return any(sum(goes_on(bar, leftwards=left) for bar in side) > len(side) / 2 for side, left in sides)


def _lines(bars: Sequence[Bar], place: Callable[[Bar], float]) -> list[list[Bar]]:
    """Bars of one colour and thickness that share a place, top to bottom."""
    lines: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda b: (b.fill, place(b), b.bbox.top)):
        last = lines[-1][0] if lines else None
        if (
            last is not None
            and last.fill == bar.fill
            and abs(place(last) - place(bar)) <= _ALIKE
            and abs(last.bbox.height - bar.bbox.height) <= _ALIKE
        ):
            lines[-1].append(bar)
        else:
            lines.append([bar])
    return [sorted(line, key=lambda b: b.bbox.top) for line in lines if len(line) >= _LEAST]


def _is_level(one: Bar, other: Bar) -> bool:
    return one.fill != other.fill and abs(one.bbox.y_mid - other.bbox.y_mid) <= _ALIKE


def _differ(bars: Sequence[Bar]) -> bool:
    return len({round(bar.bbox.width / _ALIKE) for bar in bars}) > 1


def two_sided_chart(rows: TwoSided, around: AroundMarks) -> Chart | None:
    """The chart of such rows; None where they are not as long as the values at their ends.

    Args:
        rows: of both sides.
        around: what stands around them.
    """
    words, _, legend, panel, em = around
    bars = [*rows.left, *rows.right]
    legend = [entry for entry in legend if entry.sample not in {bar.bbox for bar in bars}]
    explaining = {word for entry in legend if not entry.is_value for word in entry.words}
    free = [w for w in words if w not in explaining]
    values = values_among(free)
    found = {
        bar: value
        for bar in bars
        if (value := next((v for v in values if _is_at(bar, v, leftwards=bar in rows.left)), None)) is not None
    }
    numbers = [number_of(text_of(value)) or 0.0 for value in found.values()]
    fitting = fits(numbers, [bar.bbox.width for bar in found])
    if len(found) < _VALUED * len(bars) or sum(fitting) < _FITTING * len(fitting):
        return None
    used = {w for value in found.values() for w in value}
    names = {bar: _name(rows, bar, [w for w in free if w not in used]) for bar in found}
    fills = {bar.fill for bar in bars}
    entries = legend_of_chart(rows.bbox, fills, legend, panel, em) or _heads(rows, free)
    series = series_of_colors(fills, entries)
    points = tuple(
        ChartPoint(value, (text_of_name(names[bar]),), series.get(bar.fill, ""), bar.bbox.width, fit)
        for (bar, value), fit in zip(found.items(), fitting, strict=True)
    )
    own = used | {w for name in names.values() for w in name} | {w for entry in entries for w in entry.words}
    return chart_of("rows", rows.bbox, words, own, points)


def _heads(rows: TwoSided, words: Sequence[Word]) -> list[LegendEntry]:
    """The words over each side, within its width; nothing unless each has one run of its own."""
    over = [w for w in words if 0 <= rows.bbox.top - w.bbox.bottom <= _HEAD_REACH * w.size]
    runs = [run for run in close_runs(over, _WORD_GAP) if is_name(run)]
    entries = []
    for side in (rows.left, rows.right):
        box = union(bar.bbox for bar in side)
        own = [run for run in runs if box.x0 <= union(w.bbox for w in run).x_mid <= box.x1]
        if len(own) == 1:
            entries.append(LegendEntry(side[0].fill, tuple(own[0]), box))
    return entries if len(entries) == _SIDES else []


def _is_at(bar: Bar, value: Sequence[Word], *, leftwards: bool) -> bool:
    box, size = union(w.bbox for w in value), value[0].size
    level = abs(box.y_mid - bar.bbox.y_mid) <= max(bar.bbox.height, size) / 2
    beyond = bar.bbox.x0 - box.x1 if leftwards else box.x0 - bar.bbox.x1
    return level and (bar.bbox.x0 <= box.x_mid <= bar.bbox.x1 or -0.5 * size <= beyond <= _REACH * size)


def _name(rows: TwoSided, bar: Bar, words: Sequence[Word]) -> list[Word]:
    """The words between the sides on the level of a row, else the run nearest left of both."""
    level = [w for w in words if abs(w.bbox.y_mid - bar.bbox.y_mid) <= max(bar.bbox.height, w.size) / 2]
    inner, outer = rows.left[0].bbox.x1, rows.right[0].bbox.x0
    between = [w for w in level if inner - _ALIKE <= w.bbox.x0 and w.bbox.x1 <= outer + _ALIKE]
    if between:
        return between
    before = [w for w in level if w.bbox.x1 <= inner]
    return max(close_runs(before, _WORD_GAP), key=lambda run: run[-1].bbox.x1, default=[])
