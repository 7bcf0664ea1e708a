"""Which line goes with which name on a page: below it, to its right, above it or to its left, as most of a list
shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from verslag.extractors.document.geometry import BBox

Direction = Literal["below", "right", "above", "left"]
_DIRECTIONS: tuple[Direction, ...] = ("below", "right", "above", "left")
"""Of equally good directions the first wins: lists print the role behind the name."""
_NEAR = 1.6
"""A line belongs to the name above or below it at a gap of at most this many line heights."""
_SAME_STEP = 0.3
"""Lines of one list stand equally far from their names, give or take this share of a line height."""
_FEWEST_PAIRED = 2
"""One pair shows nothing of where the others stand."""
_SAME_LINE = 0.5
"""Share of the smaller height that texts on one line overlap by."""


def pairs(names: Mapping[int, BBox], lines: Mapping[int, BBox], all_names: Iterable[BBox] = ()) -> dict[int, int]:
    """Name → the line beside it, in the one direction in which most names have a line.

    A line and a name belong together where each is the other's nearest in that direction. A line that stands above or
    below a name of its own column belongs to that list: it is never taken across the gutter.

    Args:
        names: boxes of the names of one list.
        lines: boxes of the lines that may go with them.
        all_names: boxes of all names of the page.
    """
    others = list(all_names)
    alone = {m: box for m, box in lines.items() if not any(_in_own_column(box, other) for other in others)}
    best: tuple[int, float] = (0, 0.0)
    found: dict[int, int] = {}
    for direction in _DIRECTIONS:
        matched = _matched(names, alone if direction in ("left", "right") else lines, direction)
        gap = sum(_gap(names[n], lines[m], direction) / names[n].height for n, m in matched.items())
        rank = (len(matched), -gap / max(1, len(matched)) if direction in ("below", "above") else -_NEAR)
        if matched and (not found or rank > best):
            best, found = rank, matched
    return found


def pairs_alike(names: Mapping[int, BBox], lines: Mapping[int, BBox], paired: Mapping[int, int]) -> dict[int, int]:
    """Name → the line that stands to it as the lines of most other names of its list do to theirs.

    Args:
        names: boxes of the names of one list.
        lines: boxes of all lines, those already paired among them.
        paired: name → line, as far as the lines speak for themselves.
    """
    if len(paired) < _FEWEST_PAIRED or len(paired) * 2 <= len(names):
        return {}
    steps = sorted((_step(names[n], lines[m]) for n, m in paired.items()), key=lambda step: step[1])
    across, down = steps[len(steps) // 2]
    found = {}
    for n in names.keys() - paired.keys():
        slack = _SAME_STEP * names[n].height
        alike = [
            m
            for m, box in lines.items()
            if m not in paired.values()
            and abs(_step(names[n], box)[0] - across) <= slack
            and abs(_step(names[n], box)[1] - down) <= slack
        ]
        if len(alike) == 1:
            found[n] = alike[0]
    return found


def _step(name: BBox, line: BBox) -> tuple[float, float]:
    """How far right and down of a name its line begins."""
    return line.x0 - name.x0, line.top - name.top


def _matched(names: Mapping[int, BBox], lines: Mapping[int, BBox], direction: Direction) -> dict[int, int]:
    nearest_line = {n: _nearest(box, lines, direction) for n, box in names.items()}
    opposite: dict[Direction, Direction] = {"below": "above", "above": "below", "right": "left", "left": "right"}
    return {
        n: m for n, m in nearest_line.items() if m is not None and _nearest(lines[m], names, opposite[direction]) == n
    }


def _nearest(box: BBox, others: Mapping[int, BBox], direction: Direction) -> int | None:
    gaps = [(gap, key) for key, other in others.items() if (gap := _gap(box, other, direction)) >= 0]
    return min(gaps)[1] if gaps else None


def _gap(box: BBox, other: BBox, direction: Direction) -> float:
    """Points from `box` to `other` in a direction; -1 where it does not lie there."""
    height = min(box.height, other.height)
    if direction in ("right", "left"):
        gap = other.x0 - box.x1 if direction == "right" else box.x0 - other.x1
        return gap if gap >= 0 and box.y_overlap(other) >= _SAME_LINE * height else -1
    gap = other.top - box.bottom if direction == "below" else box.top - other.bottom
    overhang = -_SAME_LINE * height  # boxes of close lines overlap a little
    if not overhang <= gap <= _NEAR * height or not _aligned(box, other):
        return -1
    return max(gap, 0.0)


def _in_own_column(line: BBox, name: BBox) -> bool:
    return max(_gap(line, name, "below"), _gap(line, name, "above")) >= 0


def _aligned(box: BBox, other: BBox) -> bool:
    """One above the other: they share an edge or the middle, or one lies within the other's width."""
    return box.x_overlap(other) > 0.5 * min(box.width, other.width)


def in_line(box: BBox, other: BBox) -> bool:
    """Whether two texts stand in one column: they share the left edge, the right edge or the middle."""
    slack = 0.6 * min(box.height, other.height)
    return abs(box.x0 - other.x0) <= slack or abs(box.x1 - other.x1) <= slack or abs(box.x_mid - other.x_mid) <= slack
