"""Which printed value belongs to which bar: the assignment under which most bars are as long as their values say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.axis_ticks import ValueAxis
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup
from verslag.extractors.layout.drawings.bar_lengths import length_scales, slack_of
from verslag.extractors.layout.drawings.printed_values import number_of, text_of, values_among
from verslag.extractors.layout.drawings.value_matching import MarkValue, matched

# A value stands within so many ems beyond the end of its bar, so many beside a column, so many before a row.
_ABOVE, _BESIDE, _BEHIND, _BEFORE = 1.9, 0.6, 1.6, 6.0
# A value before its row is preferred less than one at its end, by so many ems.
_BEFORE_COST = 2.0


@dataclass(frozen=True, slots=True)
class ValueAtBar:
    """A bar with the value printed at it."""

    bar: Bar
    place: int
    """Of its stack along the axis of categories."""
    words: tuple[Word, ...]

    @property
    def value(self) -> float:
        return number_of(text_of(self.words)) or 0.0


def values_at_bars(group: BarGroup, words: Sequence[Word], axis: ValueAxis | None) -> list[ValueAtBar]:
    """The values of the bars of a group, at most one each.

    Of all scales that a bar and a value near it give, and that of the axis, the one that most bars agree with pairs
    bars and values; bars that agree with no value near them take the only one that stands right at them.

    Args:
        group: bars on one axis.
        words: of the page that may be values, also turned by a quarter.
        axis: the axis of values, if it has ticks.
    """
    bars = [(bar, place) for place, stack in enumerate(group.stacks) for bar in stack]
    around = _widened(group.bbox, median(w.size for w in words) if words else 0.0, upright=group.upright)
    near = [w for w in words if around.contains_point(w.bbox.x_mid, w.bbox.y_mid)]
    values = values_among([w for w in near if not w.rotation])
    values += [(w,) for w in near if w.rotation and number_of(w.text) is not None]
    numbers = [number_of(text_of(v)) or 0.0 for v in values]
    placed = [(union(w.bbox for w in value), value[0].size) for value in values]
    pairs = [
        pair
        for number, (bar, place) in enumerate(bars)
        for index, (box, size) in enumerate(placed)
        if (pair := _pair(group, number, bar, group.stacks[place], index, box, size)) is not None
    ]
    pairs.sort(key=lambda p: p.distance)
    lengths = [group.length(bar) for bar, _ in bars]
    stacked = any(len(stack) > 1 for stack in group.stacks)
    scales = length_scales(
        [(lengths[p.mark], numbers[p.value]) for p in pairs],
        lengths,
        [group.end(bar) for bar, _ in bars],
        None if stacked else axis,
        cut=not stacked,
    )
    best = matched(pairs, numbers, scales, slack_of(lengths))
    return [ValueAtBar(bar, place, values[best[i]]) for i, (bar, place) in enumerate(bars) if i in best]


def values_over_bars(group: BarGroup, found: Sequence[ValueAtBar], words: Sequence[Word]) -> list[ValueAtBar]:
    """Second values over columns whose own value stands inside them, as of a line drawn over the columns."""
    inside = [at for at in found if group.upright and len(group.stacks[at.place]) == 1 and _is_inside(at)]
    if not inside:
        return []
    used = {w for at in found for w in at.words}
    free = values_among([w for w in words if w not in used])
    over = []
    for at in inside:
        box = at.bar.bbox
        room = max(0.0, group.pitch - group.thickness) / 2
        above = [
            v
            for v in free
            if box.x0 - room <= union(w.bbox for w in v).x_mid <= box.x1 + room
            and box.top - _ABOVE * v[0].size <= v[0].bbox.y_mid < box.top
        ]
        if len(above) == 1:
            over.append(ValueAtBar(at.bar, at.place, above[0]))
    return over


def _is_inside(at: ValueAtBar) -> bool:
    return at.bar.bbox.contains_point(at.words[0].bbox.x_mid, at.words[0].bbox.y_mid)


def _pair(
    group: BarGroup, number: int, bar: Bar, stack: Sequence[Bar], index: int, value: BBox, size: float
) -> MarkValue | None:
    """The value as one of the bar's, if it stands in reach of it: by its box and the size of its type."""
    box = bar.bbox
    is_last = bar is stack[-1]
    if group.upright:
        aside = box.x_gap(value)
        half = size / 2  # of a line of text, be it turned by a quarter
        beyond = value.top + half - box.bottom if group.is_negative(bar) else box.top - value.bottom + half
        inside = box.top <= value.y_mid <= box.bottom
        if aside > _BESIDE * size or not (inside or (is_last and 0 < beyond <= _ABOVE * size)):
            return None
        off = abs(value.x_mid - box.x_mid)
        return MarkValue(number, index, off + max(0.0, beyond), off <= max(group.pitch / 2, _BESIDE * size))
    if not box.top - 0.2 * size <= value.y_mid <= box.bottom + 0.2 * size:
        return None
    if box.x0 <= value.x_mid <= box.x1:
        return MarkValue(number, index, 0.0, True)
    behind, before = value.x0 - box.x1, box.x0 - value.x1
    if is_last and -0.5 * size <= behind <= _BEHIND * size:
        return MarkValue(number, index, max(0.0, behind), True)
    if bar is stack[0] and 0 <= before <= _BEFORE * size:
        return MarkValue(number, index, before + _BEFORE_COST * size, False)
    if behind > 0 and value.x1 <= group.bbox.x1 + _BEHIND * size:
        return MarkValue(number, index, behind, False)
    return None


def _widened(box: BBox, size: float, *, upright: bool) -> BBox:
    aside = (_BESIDE if upright else _BEFORE) * size + 3 * size
    return BBox(box.x0 - aside, box.top - _ABOVE * size, box.x1 + aside, box.bottom + _ABOVE * size)
