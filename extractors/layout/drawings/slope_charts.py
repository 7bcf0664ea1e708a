"""Slope charts: a line a name from its value then to its value now, both printed at its ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.printed_values import YEAR, number_of, text_of, values_among
from verslag.extractors.lines.close_words import close_runs

# Lines of one chart begin and end at the same places to within so many points; the least lines, which are so many ems
# wide at least.
_ALIKE, _LEAST, _WIDEST_LEAST = 1.5, 3, 4.0
# A line has two ends; a drawing with more slanted lines is an illustration.
_ENDS, _MOST = 2, 300
# Charts under one another stand so many ems apart at least.
_APART = 4.0
# A label ends or begins within so many ems of the end of its line and stands as high to within so many; its words stand
# within so many ems of one another.
_REACH, _LEVEL, _WORD_GAP = 2.5, 0.9, 1.3
# Times stand over or under the ends within so many ems of the labels, in their middle to within so many.
_TIME_REACH, _CENTRED = 4.0, 2.5
# An end lies on the scale of all to within so many points, or this share of the height of the lines; so many must.
_OFF_POINTS, _OFF_SHARE, _FITTING = 2.0, 0.04, 0.8


@dataclass(frozen=True, slots=True)
class Slope:
    """A line from one time to another; which of its ends is the higher one its box does not tell."""

    color: str
    bbox: BBox

    def ends(self, *, falling: bool) -> tuple[float, float]:
        """How far down the page it begins and ends."""
        return (self.bbox.top, self.bbox.bottom) if falling else (self.bbox.bottom, self.bbox.top)


@dataclass(frozen=True, slots=True)
class _Label:
    """A value with the name printed beside it, if any."""

    value: tuple[Word, ...]
    name: tuple[Word, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        return (*self.value, *self.name)

    @property
    def number(self) -> float:
        return number_of(text_of(self.value)) or 0.0

    @property
    def y(self) -> float:
        return union(w.bbox for w in self.words).y_mid


@dataclass(frozen=True, slots=True)
class _Reading:
    """A line with the labels at its ends."""

    slope: Slope
    falling: bool
    left: _Label
    right: _Label

    @property
    def ends(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """How far down the page each end stands, with its value."""
        start, end = self.slope.ends(falling=self.falling)
        return (start, self.left.number), (end, self.right.number)


def slope_groups(shapes: Iterable[Shape], em: float) -> list[list[Slope]]:
    """The lines of a page that begin at one place and end at another, not all of them level; those that may be several
    charts under one another as a whole first, then parted.

    Args:
        shapes: drawn on the page.
        em: size of the running text.
    """
    wide = [
        Slope(s.stroke, s.bbox)
        for s in shapes
        if s.kind in ("line", "curve")
        and s.stroke is not None
        and s.fill is None
        and len(s.outline) <= _ENDS
        and s.bbox.width >= _WIDEST_LEAST * em
    ]
    slanted = [slope for slope in wide if slope.bbox.height > _ALIKE]
    groups: list[list[Slope]] = []
    for slope in slanted if len(slanted) <= _MOST else ():
        if not any(_share_places(group[0].bbox, slope.bbox) for group in groups):
            groups.append([other for other in dict.fromkeys(wide) if _share_places(slope.bbox, other.bbox)])
    whole = [part for group in groups for part in _parts(group, em)]
    return [g for g in whole if sum(slope.bbox.height > _ALIKE for slope in g) > 1 and len(g) >= _LEAST]


def _parts(group: Sequence[Slope], em: float) -> list[list[Slope]]:
    """The lines as one chart, and as those under one another that they may be, parted at the widest gap."""
    ordered = sorted(group, key=lambda slope: slope.bbox.top)
    gaps = [
        (ordered[at].bbox.top - max(slope.bbox.bottom for slope in ordered[:at]), at) for at in range(1, len(ordered))
    ]
    widest, at = max(gaps, default=(0.0, 0))
    if widest < _APART * em:
        return [ordered]
    return [ordered, *_parts(ordered[:at], em), *_parts(ordered[at:], em)]


def _share_places(one: BBox, other: BBox) -> bool:
    return abs(one.x0 - other.x0) <= _ALIKE and abs(one.x1 - other.x1) <= _ALIKE


def slope_chart(slopes: Sequence[Slope], around: AroundMarks) -> Chart | None:
    """The chart of such lines; None where their ends do not stand as high as the values at them say.

    Args:
        slopes: of one chart.
        around: what stands around them.
    """
    words = around.words
    box = union(slope.bbox for slope in slopes)
    sides = [_labels(box, words, left=left) for left in (True, False)]
    found = _readings(slopes, *sides)
    fitting = _fitting(found)
    if len(found) < _LEAST or sum(fitting) < _FITTING * len(fitting):
        return None
    labels = [label for reading in found for label in (reading.left, reading.right)]
    used = {w for label in labels for w in label.words}
    places = union([box, *(w.bbox for w in used)])
    times = [_time(x, places, [w for w in words if w not in used]) for x in (box.x0, box.x1)]
    names = [text_of_name(reading.left.name or reading.right.name) for reading in found]
    if not all(times) or not all(names) or len(set(names)) < len(names):
        return None
    points = tuple(
        ChartPoint(label.value, (name,), text_of(time), fits=fit)
        for reading, name, fit in zip(found, names, fitting, strict=True)
        for label, time in zip((reading.left, reading.right), times, strict=True)
    )
    return chart_of("line", box, words, used | {w for time in times for w in time}, points)


def _labels(box: BBox, words: Sequence[Word], *, left: bool) -> list[_Label]:
    """The labels at one side of the lines: runs of words with one value each."""
    level = [w for w in words if box.top - w.size <= w.bbox.y_mid <= box.bottom + w.size]
    side = [w for w in level if (w.bbox.x1 <= box.x0 + w.size if left else w.bbox.x0 >= box.x1 - w.size)]
    found = []
    for run in close_runs(side, _WORD_GAP):
        gap = box.x0 - run[-1].bbox.x1 if left else run[0].bbox.x0 - box.x1
        values = values_among(run)
        if gap <= _REACH * run[0].size and len(values) == 1:
            found.append(_Label(values[0], tuple(w for w in run if w not in values[0])))
    return found


def _readings(slopes: Sequence[Slope], left: Sequence[_Label], right: Sequence[_Label]) -> list[_Reading]:
    """Lines with the labels at both ends, each used once; those that leave no choice come first."""
    colors = {slope.color for slope in slopes}
    options = [
        _Reading(slope, falling, start, end)
        for slope in slopes
        for falling in ((True, False) if slope.bbox.height > _ALIKE else (True,))
        for start in left
        for end in right
        if _is_at(slope, start, slope.ends(falling=falling)[0], colors)
        and _is_at(slope, end, slope.ends(falling=falling)[1], colors)
    ]
    found: list[_Reading] = []
    while options:
        choices = {slope: [o for o in options if o.slope == slope] for slope in {o.slope for o in options}}
        surest = min(choices.values(), key=lambda c: (len(c), c[0].slope.bbox))
        taken = min(surest, key=_away)
        found.append(taken)
        options = [
            o for o in options if o.slope != taken.slope and o.left is not taken.left and o.right is not taken.right
        ]
    return sorted(found, key=lambda reading: reading.left.y)


def _is_at(slope: Slope, label: _Label, height: float, colors: set[str]) -> bool:
    """Whether a label stands at the end of a line, and is not in the colour of another."""
    color = label.value[0].color
    return abs(label.y - height) <= _LEVEL * label.value[0].size and (color == slope.color or color not in colors)


def _away(reading: _Reading) -> float:
    (start, _), (end, _) = reading.ends
    return abs(reading.left.y - start) + abs(reading.right.y - end)


def _fitting(found: Sequence[_Reading]) -> list[bool]:
    """For each line whether both its ends stand as high as their values say, on the scale that most ends lie on."""
    ends = [end for reading in found for end in reading.ends]
    rises = [(b[0] - a[0]) / (b[1] - a[1]) for a, b in combinations(ends, 2) if a[1] != b[1]]
    if not rises or (scale := median(rises)) >= 0:  # larger values stand higher
        return [False] * len(found)
    start = median(y - scale * value for y, value in ends)
    heights = [y for y, _ in ends]
    slack = max(_OFF_POINTS, _OFF_SHARE * (max(heights) - min(heights)))
    return [all(abs(start + scale * value - y) <= slack for y, value in reading.ends) for reading in found]


def _time(x: float, box: BBox, words: Sequence[Word]) -> list[Word]:
    """The words over or under the ends at one place: a year before other words, those above before those below."""
    runs = close_runs(words, _WORD_GAP / 2)
    near = [
        (not YEAR.fullmatch(text_of(run)), around.y_mid > box.y_mid, gap, run)
        for run in runs
        if abs((around := union(w.bbox for w in run)).x_mid - x) <= _CENTRED * run[0].size
        and -run[0].size <= (gap := max(box.top - around.bottom, around.top - box.bottom)) <= _TIME_REACH * run[0].size
    ]
    return min(near, key=lambda n: n[:3])[3] if near else []
