"""Bars of one chart: filled rectangles that start on one line, alike in thickness and not in length."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Shape

# Ends and thickness of bars of one chart agree to within so many points (drawing programs round to about one).
_ALIKE = 1.6
# A bar is at least so many points thick, and at most this share of the page: thinner ones are rules, thicker ones
# areas.
_THINNEST, _THICKEST = 4.0, 0.2
# Bars further apart than so many thicknesses, and so many times the usual gap, are of two charts.
_FAR, _UNUSUAL = 3.0, 2.5
# Bars of one category stand at most so many times as far apart as the nearest neighbours of the chart.
_PARTED = 2.0
# A shadow is drawn before its bar and stands off it by at most so many points; it is so many times as long at least.
_SHADOW, _LONG = 4.0, 3.0
# A drawing of more rectangles than this is a map or an illustration.
_MOST_RECTS = 1_500


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, or one piece of a stacked bar."""

    bbox: BBox
    fill: str


@dataclass(frozen=True)
class BarGroup:
    """The bars of one chart along their axis, each with what is stacked on it, from the axis outwards."""

    axis: float
    """Where the axis lies that the bars start from: down the page for columns, along it for rows."""

    upright: bool
    """Columns on a level axis; else rows from an upright one."""
    stacks: tuple[tuple[Bar, ...], ...]

    @cached_property
    def bbox(self) -> BBox:
        return union(bar.bbox for stack in self.stacks for bar in stack)

    @cached_property
    def pitch(self) -> float:
        """The distance between the middles of neighbours; the thickness where there is one bar."""
        middles = [self.middle(stack[0].bbox) for stack in self.stacks]
        return min((b - a for a, b in pairwise(middles)), default=self.thickness)

    @property
    def thickness(self) -> float:
        box = self.stacks[0][0].bbox
        return box.width if self.upright else box.height

    def middle(self, box: BBox) -> float:
        """Where a box stands along the axis of categories."""
        return box.x_mid if self.upright else box.y_mid

    def end(self, bar: Bar) -> float:
        """Where a bar ends along the axis of values."""
        if self.upright:
            return bar.bbox.bottom if self.is_negative(bar) else bar.bbox.top
        return bar.bbox.x0 if self.is_negative(bar) else bar.bbox.x1

    def clusters(self) -> tuple[tuple[int, ...], ...]:
        """Places that share a category: bars of different colours set closer together than to the next."""
        sides = [(b.x0, b.x1) if self.upright else (b.top, b.bottom) for b in (stack[0].bbox for stack in self.stacks)]
        gaps = [max(0.0, after[0] - before[1]) for before, after in pairwise(sides)]
        alone = tuple((place,) for place in range(len(self.stacks)))
        if not gaps:
            return alone
        parted = _PARTED * min(gaps) + _ALIKE
        clusters = [[0]]
        for place, gap in enumerate(gaps, 1):
            if gap > parted:
                clusters.append([place])
            else:
                clusters[-1].append(place)
        fills = [[self.stacks[place][0].fill for place in cluster] for cluster in clusters]
        if len(clusters) < 2 or any(len(set(f)) < len(f) for f in fills):
            return alone
        return tuple(map(tuple, clusters))

    def cluster_boxes(self) -> tuple[BBox, ...]:
        """Around the bars of each cluster that stand on the axis."""
        return tuple(union(self.stacks[place][0].bbox for place in cluster) for cluster in self.clusters())

    def is_negative(self, bar: Bar) -> bool:
        """Whether a bar hangs below the axis its neighbours stand on, or runs left of it."""
        return bar.bbox.top >= self.axis - _ALIKE if self.upright else bar.bbox.x1 <= self.axis + _ALIKE

    def length(self, bar: Bar) -> float:
        """How far a bar runs along the axis of values, in points; less than nothing where it runs the other way."""
        length = bar.bbox.height if self.upright else bar.bbox.width
        return -length if self.is_negative(bar) else length


def parted(group: BarGroup, at: Collection[int]) -> list[BarGroup]:
    """The group cut before the stacks at some places: charts that stand on one line."""
    cuts = sorted({0, len(group.stacks), *at})
    parts = (group.stacks[a:b] for a, b in pairwise(cuts))
    return [BarGroup(group.axis, group.upright, part) for part in parts if len(part) > 1 or len(part[0]) > 1]


def bars_of(shapes: Iterable[Shape], width: float, height: float) -> list[Bar]:
    """The rectangles of a page that may be bars; none where there are too many for a chart.

    Args:
        shapes: drawn on the page.
        width: of the page, in points.
        height: of the page.
    """
    boxes = {
        tuple(round(v) for v in s.bbox): Bar(s.bbox, s.fill)
        for s in shapes
        if s.kind == "rect" and s.fill is not None and s.bbox.area < _THICKEST * width * height
    }
    return _without_shadows(list(boxes.values())) if 2 <= len(boxes) <= _MOST_RECTS else []


def _without_shadows(bars: list[Bar]) -> list[Bar]:
    """The rectangles without those of a colour that all lie askew under the one drawn next."""
    under = {bar for bar, upon in pairwise(bars) if bar.fill != upon.fill and _is_shadow(bar.bbox, upon.bbox)}
    spared = {bar.fill for bar in bars if bar not in under}
    return [bar for bar in bars if bar not in under or bar.fill in spared]


def _is_shadow(box: BBox, upon: BBox) -> bool:
    off = [abs(a - b) for a, b in zip(box, upon, strict=True)]
    aside = box.x0 != upon.x0 and box.x1 != upon.x1 and (box.x0 > upon.x0) is (box.x1 > upon.x1)
    return aside and max(off) <= _SHADOW < max(box.width, box.height) / _LONG


def bar_groups(bars: Sequence[Bar], width: float, height: float) -> list[BarGroup]:
    """All groups of two or more bars, and single bars cut in pieces.

    Args:
        bars: rectangles of the page.
        width: of the page, in points.
        height: of the page.
    """
    return [*_groups(bars, True, _THICKEST * width), *_groups(bars, False, _THICKEST * height)]


def _groups(bars: Sequence[Bar], upright: bool, thickest: float) -> list[BarGroup]:
    def thick(bar: Bar) -> float:
        return bar.bbox.width if upright else bar.bbox.height

    def base(bar: Bar) -> float:
        return bar.bbox.bottom if upright else bar.bbox.x0

    def end(bar: Bar) -> float:
        return bar.bbox.top if upright else bar.bbox.x1

    def alike(one: float, bar: Bar, other: float, than: Bar) -> bool:
        return abs(one - other) <= _ALIKE and abs(thick(bar) - thick(than)) <= _ALIKE

    def together(place: Callable[[Bar], float]) -> list[list[Bar]]:
        """The bars of one thickness that share a place."""
        found: list[list[Bar]] = []
        for bar in sorted(fit, key=lambda b: (place(b), thick(b))):
            home = next((g for g in reversed(found) if alike(place(g[0]), g[0], place(bar), bar)), None)
            if home is None:
                found.append([bar])
            else:
                home.append(bar)
        return found

    fit = [b for b in bars if _THINNEST <= thick(b) <= thickest]
    fit.sort(key=lambda b: (base(b), thick(b)))
    groups = []
    for members in (_without_tracks(members, upright) for members in together(base)):
        axis = median(base(bar) for bar in members)
        hanging = [b for b in fit if alike(end(b), b, axis, members[0])]
        for part in _split([*members, *hanging] if len(members) > 1 else members, upright):
            stacks = tuple(_stack(bar, fit, upright) for bar in part)
            if len(stacks) > 1 or len(stacks[0]) > 1:
                groups.append(BarGroup(axis, upright, stacks))
    for members in together(end):
        axis = median(end(bar) for bar in members)
        standing = [b for b in fit if alike(base(b), b, axis, members[0])]
        if len(members) < 2 or len(standing) > 1 or len({round(_length(bar, upright)) for bar in members}) < 2:
            continue  # bars that stand on the line tell of it, and those of one length are cells of a table
        groups += [
            BarGroup(axis, upright, tuple((bar,) for bar in part))
            for part in _split([*members, *standing], upright)
            if len(part) > 1
        ]
    return [g for g in groups if not any(_is_part(g, other) for other in groups)]


def _is_part(group: BarGroup, other: BarGroup) -> bool:
    """Whether all first bars of a group are pieces stacked upon the bars of another."""
    if group is other or group.upright is not other.upright:
        return False
    upper = {bar for stack in other.stacks for bar in stack[1:]}
    return bool(upper) and all(stack[0] in upper for stack in group.stacks)


def _without_tracks(bars: Sequence[Bar], upright: bool) -> list[Bar]:
    """The bars without those of one length that lie under others: the full length a bar could have run."""
    long: list[Bar] = []
    short: list[Bar] = []
    for bar in bars:
        over = [
            b
            for b in bars
            if b is not bar and _is_level(b, bar, upright) and _length(b, upright) < _length(bar, upright)
        ]
        (long if over else short).append(bar)
    alike = {round(_length(bar, upright) / _ALIKE) for bar in long}
    return short if len(alike) == 1 else list(bars)


def _is_level(one: Bar, other: Bar, upright: bool) -> bool:
    if upright:
        return abs(one.bbox.x_mid - other.bbox.x_mid) <= _ALIKE
    return abs(one.bbox.y_mid - other.bbox.y_mid) <= _ALIKE


def _length(bar: Bar, upright: bool) -> float:
    return bar.bbox.height if upright else bar.bbox.width


def _split(bars: Sequence[Bar], upright: bool) -> list[list[Bar]]:
    def start(bar: Bar) -> float:
        return bar.bbox.x0 if upright else bar.bbox.top

    def end(bar: Bar) -> float:
        return bar.bbox.x1 if upright else bar.bbox.bottom

    ordered = sorted(bars, key=start)
    gaps = [start(b) - end(a) for a, b in pairwise(ordered)]
    if any(gap < -_ALIKE for gap in gaps):
        return []  # rectangles that overlap along the axis are no bars beside one another
    between = [g for g in gaps if g > _PARTED * max(0.0, min(gaps)) + _ALIKE]  # of the clusters, where there are some
    usual = median(between if len(between) > 1 else [g for g in gaps if g > _ALIKE] or [0.0])
    thickness = end(ordered[0]) - start(ordered[0])
    parts = [[ordered[0]]]
    for bar, gap in zip(ordered[1:], gaps, strict=True):
        if gap > _FAR * thickness and gap > _UNUSUAL * usual:
            parts.append([bar])
        else:
            parts[-1].append(bar)
    if len(parts) > 1 and len(ordered) == len(parts):
        return [ordered] if len(ordered) > 2 else parts
    return parts


def _stack(bar: Bar, bars: Sequence[Bar], upright: bool) -> tuple[Bar, ...]:
    stack = [bar]
    while True:
        top = stack[-1].bbox
        above = next(
            (
                b
                for b in bars
                if b not in stack
                and (
                    (
                        abs(b.bbox.bottom - top.top) <= _ALIKE
                        and abs(b.bbox.x0 - top.x0) <= _ALIKE
                        and abs(b.bbox.x1 - top.x1) <= _ALIKE
                    )
                    if upright
                    else (
                        abs(b.bbox.x0 - top.x1) <= _ALIKE
                        and abs(b.bbox.top - top.top) <= _ALIKE
                        and abs(b.bbox.bottom - top.bottom) <= _ALIKE
                    )
                )
            ),
            None,
        )
        if above is None:
            return tuple(stack)
        stack.append(above)
