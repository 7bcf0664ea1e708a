"""Waterfalls: steps from one total to the next, each drawn from where the step before it ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.axis_ticks import ticks_among
from verslag.extractors.layout.drawings.bar_lengths import length_scales, slack_of
from verslag.extractors.layout.drawings.category_names import names_under, text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.printed_values import number_of, text_of, values_among

# A step is at least so many points wide and at most this share of the page; steps agree in width and place to so many.
_NARROWEST, _WIDEST, _ALIKE = 6.0, 0.2, 1.6
# A change drawn as a line is at most so many points thick.
_THICKEST_LINE = 3.0
# The least steps of a waterfall: a total, what is added or taken, and what comes of it; one of them hangs free.
_LEAST, _LEAST_FREE = 3, 1
# A value stands within so many ems over or under its step.
_REACH = 2.2
# Of the steps so many have a value, and of these so many the length it asks for.
_VALUED, _FITTING = 0.8, 0.7
# Steps add up to the last total to within this share of it.
_ROUNDING = 0.002
# Ticks stand within so many ems left of the steps.
_TICK_REACH = 9.0


def waterfalls_of(shapes: Iterable[Shape], width: float) -> list[tuple[BBox, ...]]:
    """The steps of every waterfall of a page, left to right; the least change is drawn as a mere line.

    Args:
        shapes: drawn on the page.
        width: of the page, in points.
    """
    steps = {
        tuple(round(v) for v in s.bbox): s.bbox
        for s in shapes
        if (s.kind == "rect" and s.fill is not None) or (s.kind == "line" and s.bbox.height < _THICKEST_LINE)
    }
    wide = [box for box in steps.values() if _NARROWEST <= box.width <= _WIDEST * width]
    wide.sort(key=lambda b: b.x0)
    chains: list[list[BBox]] = []
    for box in wide:
        home = next((chain for chain in chains if _goes_on(chain, box)), None)
        if home is None:
            chains.append([box])
        else:
            home.append(box)
    return [tuple(chain) for chain in chains if _is_waterfall(chain) and not _is_stacked(chain, wide)]


def _is_stacked(chain: Sequence[BBox], boxes: Sequence[BBox]) -> bool:
    """Whether steps have other pieces over or under them: they are pieces of stacked columns."""
    whole = union(chain)
    pieces = [b for b in boxes if b not in chain and b.y_overlap(whole) > 0]
    return sum(any(abs(b.x0 - s.x0) + abs(b.x1 - s.x1) <= _ALIKE for b in pieces) for s in chain) > 1


def _goes_on(chain: Sequence[BBox], box: BBox) -> bool:
    last = chain[-1]
    step = box.x_mid - last.x_mid
    pitch = chain[1].x_mid - chain[0].x_mid if len(chain) > 1 else step
    alike = abs(last.width - box.width) <= _ALIKE and abs(step - pitch) <= _ALIKE
    return alike and box.width < step <= 3 * box.width and _touch(last, box)


def _touch(last: BBox, box: BBox) -> bool:
    return any(abs(a - b) <= _ALIKE for a in (last.top, last.bottom) for b in (box.top, box.bottom))


def _is_waterfall(chain: Sequence[BBox]) -> bool:
    if len(chain) < _LEAST or any(_stand_on(chain, line) for line in (chain[0].top, chain[0].bottom)):
        return False
    ground = max(box.bottom for box in chain)
    free = [box for box in chain if ground - box.bottom > _ALIKE]
    standing = [box for box in chain if ground - box.bottom <= _ALIKE]
    rising = any(abs(before.top - after.bottom) <= _ALIKE for before, after in pairwise(chain))
    falling = any(abs(before.top - after.top) <= _ALIKE for before, after in pairwise(chain) if after in free)
    return bool(standing) and len(free) >= max(_LEAST_FREE, len(standing) - 1) and (rising or falling)


def _stand_on(chain: Sequence[BBox], line: float) -> bool:
    """Whether all start from one line, upwards or downwards: bars on an axis."""
    return all(min(abs(box.top - line), abs(box.bottom - line)) <= _ALIKE for box in chain)


def waterfall(steps: Sequence[BBox], around: AroundMarks) -> Chart | None:
    """The chart of a waterfall; None where its steps are not as long as the values at them.

    Args:
        steps: left to right.
        around: what stands around them.
    """
    words, turned, _, _, em = around
    box = union(steps)
    left = [w for w in words if box.x0 - _TICK_REACH * em <= w.bbox.x1 <= box.x0 and w.bbox.y_mid <= box.bottom + em]
    ticks = ticks_among(left, upright=True)
    pitch = steps[1].x_mid - steps[0].x_mid
    found = _values(steps, [w for w in words if w not in ticks], pitch)
    fitting = _fitting(steps, found, box.bottom)
    measured = [fit for fit in fitting.values() if fit is not None]
    if len(found) < _VALUED * len(steps) or sum(measured) < max(1, _FITTING * len(measured)):
        return None
    used = {w for value in found.values() for w in value}.union(ticks)
    free = [w for w in words if w not in used]
    levels = names_under(box, (free, turned), [step.x_mid for step in steps], pitch, em)[:1]
    points = tuple(
        ChartPoint(
            found[at], tuple(text_of_name(names[at]) for names in levels), length=steps[at].height, fits=fitting[at]
        )
        for at in sorted(found)
    )
    own = used | {w for names in levels for name in names for w in name}
    return chart_of("columns", box, (*words, *turned), own, points, ticks)


def _values(steps: Sequence[BBox], words: Sequence[Word], pitch: float) -> dict[int, tuple[Word, ...]]:
    """Steps to the nearest value over, under or on each."""
    found: dict[int, tuple[Word, ...]] = {}
    near: list[tuple[float, int, tuple[Word, ...]]] = []
    for value in values_among(words):
        place = union(w.bbox for w in value)
        at = min(range(len(steps)), key=lambda i: abs(steps[i].x_mid - place.x_mid))
        away = steps[at].y_gap(place)
        if abs(steps[at].x_mid - place.x_mid) <= pitch / 2 and away <= _REACH * value[0].size:
            near.append((away, at, value))
    for _, at, value in sorted(near, key=lambda n: n[:2]):
        found.setdefault(at, value)
    return found


def _fitting(steps: Sequence[BBox], found: dict[int, tuple[Word, ...]], ground: float) -> dict[int, bool | None]:
    """For each value whether its step is as long as it says; a total, whose foot is often cut off, by the steps."""
    numbers = {at: number_of(text_of(value)) or 0.0 for at, value in found.items()}
    free = [at for at in sorted(found) if ground - steps[at].bottom > _ALIKE]
    lengths = [steps[at].height for at in free]
    sizes = [abs(numbers[at]) for at in free]
    scales = length_scales(list(zip(lengths, sizes, strict=True)), lengths, lengths, None)
    off = slack_of(lengths)
    fits = [[scale.fits(i, size, off) for i, size in enumerate(sizes)] for scale in scales]
    best = max(fits, key=sum, default=[False] * len(free))
    fitting: dict[int, bool | None] = dict(zip(free, best, strict=True))
    totals = [at for at in sorted(found) if at not in fitting]
    return fitting | {at: _is_reached(numbers, totals, at, len(steps)) for at in totals}


def _is_reached(numbers: dict[int, float], totals: Sequence[int], at: int, count: int) -> bool | None:
    """Whether a total is what the total before it and the steps between add up to, or leads to the next that is so."""
    if len(numbers) < count or len(totals) < 2:
        return None
    place = totals.index(at)
    first, last = (totals[place - 1], at) if place else (at, totals[1])
    reached = sum(numbers[i] for i in range(first, last))
    return True if abs(reached - numbers[last]) <= _ROUNDING * abs(numbers[last]) else None
