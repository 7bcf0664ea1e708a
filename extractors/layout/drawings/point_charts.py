"""Lines with printed values: a marker over each year of an axis, the value on it or near it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.legends import legend_of_chart, series_of_colors
from verslag.extractors.layout.drawings.printed_values import number_of, text_of, values_among
from verslag.extractors.layout.drawings.value_matching import one_to_one

_MONTHS = "|".join(re.escape(month) for month in sorted(word_list("months"), key=len, reverse=True))
_PERIOD = re.compile(rf"(?:19|20)\d\d|[QK][1-4]|(?:{_MONTHS})(?:[-'’ ]?(?:20)?\d\d)?", re.IGNORECASE)
# The least places of an axis; they stand evenly to within this share of their distance, on one line to within so many
# ems.
_LEAST, _EVEN, _LEVEL = 3, 0.3, 0.4
# A marker is about as wide as high, and so many ems of its axis; markers of one line are alike to within this share.
_ROUND, _SMALLEST, _LARGEST, _ALIKE = 0.2, 0.2, 6.0, 0.2
# It stands over its place to within this share of the distance between places, so many of these over the axis at most.
_ASIDE, _HIGH = 0.3, 6.0
# A value stands within so many ems over or under its marker, in the middle to within so many.
_NEAR, _CENTRED = 1.6, 1.5
# A line has markers at so many of the places, so many of which have a value; of pairs of values so many stand in order.
_COVERED, _ORDERED = 0.6, 0.8


@dataclass(frozen=True, slots=True)
class PeriodAxis:
    """Years, quarters or months in a row, evenly apart."""

    words: tuple[Word, ...]

    @property
    def pitch(self) -> float:
        return median(b.bbox.x_mid - a.bbox.x_mid for a, b in pairwise(self.words))

    @property
    def top(self) -> float:
        return min(w.bbox.top for w in self.words)

    def place_of(self, box: BBox) -> int | None:
        """Which of its periods a box stands over."""
        at = min(range(len(self.words)), key=lambda i: abs(self.words[i].bbox.x_mid - box.x_mid))
        return at if abs(self.words[at].bbox.x_mid - box.x_mid) <= _ASIDE * self.pitch else None


def period_axes(words: Sequence[Word]) -> list[PeriodAxis]:
    """The axes of periods among words, top to bottom; a wider gap, or a step the other way, begins another."""
    found: list[PeriodAxis] = []
    rows: list[list[Word]] = []
    for word in sorted((w for w in words if _PERIOD.fullmatch(w.text)), key=lambda w: w.baseline):
        if rows and abs(rows[-1][0].baseline - word.baseline) <= _LEVEL * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda w: w.bbox.x0)
        found += [PeriodAxis(tuple(part)) for part in _even(row) if len(part) >= _LEAST]
    return found


def _even(row: Sequence[Word]) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in row:
        if len(part) > 1:
            pitch = part[1].bbox.x_mid - part[0].bbox.x_mid
            step = word.bbox.x_mid - part[-1].bbox.x_mid
            if abs(step - pitch) > _EVEN * pitch or any(word.text == other.text for other in part):
                yield part
                part = []
        part.append(word)
    yield part


def point_charts(axes: Sequence[PeriodAxis], shapes: Sequence[Shape]) -> list[tuple[PeriodAxis, list[list[Shape]]]]:
    """Axes with the markers over them, a list a line; of two axes a marker belongs to the nearer one below it.

    Args:
        axes: of periods on the page.
        shapes: drawn on the page.
    """
    markers = [s for s in shapes if s.kind in ("rect", "curve") and s.fill is not None and _is_round(s.bbox)]
    over: dict[PeriodAxis, list[tuple[int, Shape]]] = {}
    for marker in markers:
        below = [
            axis
            for axis in axes
            if 0 <= axis.top - marker.bbox.bottom <= _HIGH * axis.pitch and axis.place_of(marker.bbox) is not None
        ]
        size = max(marker.bbox.width, marker.bbox.height)
        axis = min(below, key=lambda a: a.top, default=None)
        if axis is not None and _SMALLEST * axis.words[0].size <= size <= _LARGEST * axis.words[0].size:
            place = axis.place_of(marker.bbox)
            if place is not None:
                over.setdefault(axis, []).append((place, marker))
    return [(axis, lines) for axis in axes if axis in over and (lines := _lines(axis, over[axis]))]


def _is_round(box: BBox) -> bool:
    return abs(box.width - box.height) <= _ROUND * max(box.width, box.height)


def _lines(axis: PeriodAxis, markers: Sequence[tuple[int, Shape]]) -> list[list[Shape]]:
    """Markers of one size, one a place: all of them, or those of each colour where places have several."""
    sizes: list[list[tuple[int, Shape]]] = []
    for place, marker in sorted(markers, key=lambda m: m[1].bbox.width):
        if sizes and marker.bbox.width <= (1 + _ALIKE) * sizes[-1][0][1].bbox.width:
            sizes[-1].append((place, marker))
        else:
            sizes.append([(place, marker)])
    lines: list[list[Shape]] = []
    for alike in sizes:
        groups = [alike]
        if max(Counter(place for place, _ in alike).values()) > 1:
            groups = [[m for m in alike if m[1].fill == fill] for fill in dict.fromkeys(m[1].fill for m in alike)]
        for group in groups:
            once = max(Counter(place for place, _ in group).values()) == 1
            if once and len(group) >= max(_LEAST, _COVERED * len(axis.words)):
                lines.append([marker for _, marker in sorted(group, key=lambda m: m[0])])
    return lines


def point_chart(axis: PeriodAxis, lines: Sequence[Sequence[Shape]], around: AroundMarks) -> Chart | None:
    """The chart of markers over an axis; None where they do not stand as high as their values say.

    Args:
        axis: of periods.
        lines: the markers of each line.
        around: what stands around them.
    """
    words, _, legend, panel, em = around
    markers = [marker for line in lines for marker in line]
    box = union([*(m.bbox for m in markers), *(w.bbox for w in axis.words)])
    explaining = {word for entry in legend for word in entry.words}
    values = values_among([w for w in words if w not in axis.words and w not in explaining])
    found = _values(markers, values, axis)
    read = [line for line in lines if sum(m in found for m in line) >= _COVERED * len(line) and _in_order(line, found)]
    if not read:
        return None
    fills = {marker.fill or "" for line in read for marker in line}
    entries = legend_of_chart(box, fills, legend, panel, em)
    series = series_of_colors(fills, entries) if len(read) > 1 else {}
    points = tuple(
        ChartPoint(
            found[marker], (axis.words[axis.place_of(marker.bbox) or 0].text,), series.get(marker.fill or "", "")
        )
        for line in read
        for marker in line
        if marker in found
    )
    own = {w for point in points for w in point.words} | {w for entry in entries for w in entry.words}
    return chart_of("line", box, words, own.union(axis.words), points)


def _values(
    markers: Sequence[Shape], values: Sequence[tuple[Word, ...]], axis: PeriodAxis
) -> dict[Shape, tuple[Word, ...]]:
    """Markers to the values on or near them, the nearest pairs first, each value once."""
    pairs = []
    for number, marker in enumerate(markers):
        for index, value in enumerate(values):
            place, size = union(w.bbox for w in value), value[0].size
            away = marker.bbox.y_gap(place)
            aside = abs(place.x_mid - marker.bbox.x_mid)
            if away <= _NEAR * size and aside <= min(_CENTRED * size, axis.pitch / 2) + marker.bbox.width / 2:
                pairs.append((away + aside, index, number))
    found = one_to_one((number, index) for _, index, number in sorted(pairs))
    return {markers[number]: values[index] for number, index in found.items()}


def _in_order(line: Sequence[Shape], found: dict[Shape, tuple[Word, ...]]) -> bool:
    """Whether markers with larger values stand higher; those level with one another are the stops of a timeline."""
    valued = [(number_of(text_of(found[m])) or 0.0, m.bbox.y_mid) for m in line if m in found]
    pairs = [(a, b) for a, b in combinations(valued, 2) if a[0] != b[0]]
    if pairs and max(y for _, y in valued) - min(y for _, y in valued) < _LEVEL * line[0].bbox.height:
        return False
    return sum((a[0] > b[0]) == (a[1] < b[1]) for a, b in pairs) >= _ORDERED * len(pairs)
