"""The ticks of an axis of values: numbers in a line that rise evenly as they stand evenly apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.printed_values import number_of

# Ticks stand evenly, and start or end at one edge, to within so many ems (evenly also to within a share of their
# distance).
_EVEN, _EVEN_SHARE, _EDGE = 0.35, 0.2, 0.5
_LEAST_TICKS = 3


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Ticks of an axis, and the value of a place along it: `value = start + step * place`."""

    ticks: tuple[Word, ...]
    start: float
    step: float

    def value_at(self, place: float) -> float:
        """The value at a place along the axis, in points of the page."""
        return self.start + self.step * place


def unit_of(ticks: Collection[Word]) -> str:
    """The unit that most ticks carry: `%`, or none."""
    return "%" if sum(t.text.endswith("%") for t in ticks) * 2 > len(ticks) else ""


def value_axes(words: Sequence[Word], *, upright: bool) -> list[ValueAxis]:
    """All lines of three ticks or more among words, the longest first.

    A zero set as a dash counts. One misprint is allowed: the ticks around it tell.

    Args:
        words: that may hold ticks, such as those left of the bars.
        upright: the axis runs up the page; else along it.
    """
    numbers = [(word, value) for word in words if (value := _tick(word.text)) is not None]
    lines: list[list[tuple[Word, float]]] = []
    for word, value in sorted(numbers, key=lambda n: -n[0].bbox.y_mid if upright else n[0].bbox.x_mid):
        home = next((line for line in lines if _in_line(line[-1][0], word, upright)), None)
        if home is None:
            lines.append([(word, value)])
        else:
            home.append((word, value))
    axes = [axis for line in lines for part in _even(line, upright) if (axis := _axis_of(part, upright)) is not None]
    return sorted(axes, key=lambda axis: -len(axis.ticks))


def ticks_among(words: Sequence[Word], *, upright: bool) -> tuple[Word, ...]:
    """The ticks of the longest axis among words; none where there is no axis.

    Args:
        words: that may hold ticks.
        upright: the axis runs up the page; else along it.
    """
    return next((axis.ticks for axis in value_axes(words, upright=upright)), ())


def _tick(text: str) -> float | None:
    return 0.0 if text in ("-", "–") else number_of(text)


def _in_line(one: Word, other: Word, upright: bool) -> bool:
    slack = _EDGE * one.size
    if upright:
        return abs(one.bbox.x1 - other.bbox.x1) <= slack or abs(one.bbox.x0 - other.bbox.x0) <= slack
    return abs(one.baseline - other.baseline) <= slack


def _even(line: Sequence[tuple[Word, float]], upright: bool) -> list[list[tuple[Word, float]]]:
    """The line cut where its words stop standing evenly apart: axes of charts above one another."""
    parts: list[list[tuple[Word, float]]] = []
    gap = None
    for entry in line:
        if parts:
            before = parts[-1][-1][0]
            step = before.bbox.y_mid - entry[0].bbox.y_mid if upright else entry[0].bbox.x_mid - before.bbox.x_mid
            if gap is None or abs(step - gap) <= max(_EVEN * entry[0].size, _EVEN_SHARE * gap):
                parts[-1].append(entry)
                gap = step if gap is None else gap
                continue
        parts.append([entry])
        gap = None
    return parts


def _axis_of(line: Sequence[tuple[Word, float]], upright: bool) -> ValueAxis | None:
    if len(line) < _LEAST_TICKS:
        return None
    places = [w.bbox.y_mid if upright else w.bbox.x_mid for w, _ in line]
    gaps = [abs(b - a) for a, b in pairwise(places)]
    if max(gaps) - min(gaps) > max(_EVEN * line[0][0].size, _EVEN_SHARE * max(gaps)):
        return None
    values = [value for _, value in line]
    steps = sorted(b - a for a, b in pairwise(values))
    step = steps[len(steps) // 2]
    even = sum(abs(s - step) <= 0.01 * abs(step) for s in steps)
    if step <= 0 or even < len(steps) - (2 if len(steps) > _LEAST_TICKS else 0):
        return None
    slope = step * (len(line) - 1) / (places[-1] - places[0])
    anchor = next(i for i, s in enumerate(b - a for a, b in pairwise(values)) if abs(s - step) <= 0.01 * step)
    return ValueAxis(tuple(w for w, _ in line), values[anchor] - slope * places[anchor], slope)
