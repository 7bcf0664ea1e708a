"""Stacks that begin anywhere, as answers laid out around a middle do: pieces end to end, their colours in one order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.layout.drawings.bar_groups import Bar, BarGroup

# Ends, sides and thickness agree to within so many points.
_ALIKE = 1.6
# The least stacks, and pieces in each; stacks of one chart stand within so many thicknesses of one another.
_LEAST, _PIECES, _APART = 2, 3, 4.0


def floating_stacks(bars: Collection[Bar], *, upright: bool) -> list[BarGroup]:
    """Groups of stacks that do not share the line they begin at.

    Args:
        bars: rectangles of a page.
        upright: the pieces of a stack stand upon one another; else they follow from left to right.
    """
    stacks = sorted(_stacks(bars, upright), key=lambda s: _across(s[0].bbox, upright)[0])
    groups: list[list[tuple[Bar, ...]]] = []
    for stack in stacks:
        home = next((group for group in groups if _goes_on(group[-1], stack, upright)), None)
        if home is None:
            groups.append([stack])
        else:
            home.append(stack)
    return [
        BarGroup(max(starts) if upright else min(starts), upright, tuple(group))
        for group in groups
        if len(group) >= _LEAST
        and max(starts := [_start(stack[0].bbox, upright) for stack in group]) - min(starts) > _ALIKE
    ]


def _start(box: BBox, upright: bool) -> float:
    return box.bottom if upright else box.x0


def _end(box: BBox, upright: bool) -> float:
    return box.top if upright else box.x1


def _across(box: BBox, upright: bool) -> tuple[float, float]:
    return (box.x0, box.x1) if upright else (box.top, box.bottom)


def _stacks(bars: Collection[Bar], upright: bool) -> list[tuple[Bar, ...]]:
    """Pieces end to end, all of other colours."""
    sides: dict[tuple[int, int], list[Bar]] = {}
    for bar in bars:
        low, high = _across(bar.bbox, upright)
        sides.setdefault((round(low), round(high)), []).append(bar)
    found = []
    for level in sides.values():
        level.sort(key=lambda b: _start(b.bbox, upright), reverse=upright)
        stack: list[Bar] = []
        for bar in level:
            if stack and abs(_start(bar.bbox, upright) - _end(stack[-1].bbox, upright)) > _ALIKE:
                found.append(tuple(stack))
                stack = []
            stack.append(bar)
        found.append(tuple(stack))
    whole = [s for s in found if len(s) >= _PIECES and len({bar.fill for bar in s}) == len(s)]
    return [s for s in whole if not _is_painted_over(union(bar.bbox for bar in s), s, bars)]


def _is_painted_over(box: BBox, stack: Sequence[Bar], bars: Collection[Bar]) -> bool:
    """Whether a stack covers the end of a longer bar, whose own piece is what is left to see."""
    return any(
        bar not in stack and bar.bbox.area > box.area and _alike(bar.bbox, box) and bar.bbox.contains(box, slack=_ALIKE)
        for bar in bars
    )


def _alike(one: BBox, other: BBox) -> bool:
    """Whether two boxes have both sides in common along one axis."""
    level = abs(one.x0 - other.x0) <= _ALIKE and abs(one.x1 - other.x1) <= _ALIKE
    return level or (abs(one.top - other.top) <= _ALIKE and abs(one.bottom - other.bottom) <= _ALIKE)


def _goes_on(last: Sequence[Bar], stack: Sequence[Bar], upright: bool) -> bool:
    """Whether a stack is the next of a chart after its last one: as thick, near and level with it, in its colours."""
    low, high = _across(last[0].bbox, upright)
    start, end = _across(stack[0].bbox, upright)
    thick = high - low
    if abs((end - start) - thick) > _ALIKE or not 0 <= start - high <= _APART * thick:
        return False
    own, other = union(b.bbox for b in stack), union(b.bbox for b in last)
    shared = own.y_overlap(other) if upright else own.x_overlap(other)
    return shared > 0 and _same_order([b.fill for b in stack], [b.fill for b in last])


def _same_order(fills: Sequence[str], before: Sequence[str]) -> bool:
    """Whether a stack shares colours enough with the one before, in the same order."""
    shared = [fill for fill in fills if fill in before]
    return len(shared) >= _PIECES - 1 and shared == [fill for fill in before if fill in shared]
