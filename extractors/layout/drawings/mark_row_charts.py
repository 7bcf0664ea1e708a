"""Rows of marks to charts: gauges, waffles and bubbles, each with a value and a name by its side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import Literal

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.bar_lengths import fits
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.measured_marks import MeasuredMark
from verslag.extractors.layout.drawings.printed_values import is_name, is_value, number_of, text_of
from verslag.extractors.lines.close_words import close_runs

_Place = Literal["on", "below", "beside", "above"]
_PLACES: tuple[_Place, ...] = ("on", "below", "beside", "above")
_NAMED: tuple[_Place, ...] = ("below", "above", "beside", "on")
# Words below a mark stand within so many ems of its row, words above within so many of it.
_REACH, _REACH_ABOVE = 9.0, 3.0
# They stand in its middle to within so many ems or this share of its width; the lines of a name within so many ems.
_CENTRED, _MIDDLE, _LEADING, _WORD_GAP = 0.8, 0.15, 0.6, 0.8
# Marks show their value to within so many hundredths; so many of them must.
_OFF, _FITTING, _LEAST_SIZED = 2.0, 0.7, 3

_Around = Mapping[_Place, Sequence[list[Word]]]
"""The runs of words around a mark by where they stand, top to bottom."""


def mark_row_chart(marks: Sequence[MeasuredMark], around: AroundMarks) -> Chart | None:
    """The chart of a row of marks; None where they do not show the values that stand at them, or have no names.

    Args:
        marks: of one row, from the left.
        around: what stands around them.
    """
    runs = close_runs(around.words, _WORD_GAP)
    foot = max(mark.bbox.bottom for mark in marks)
    placed = [_placed(mark.bbox, foot, end, runs) for mark, end in zip(marks, _ends(marks), strict=True)]
    for at, named_at in product(_PLACES, _NAMED):
        values = [[run for run in near[at] if is_value(text_of(run))][:1] for near in placed]
        names = [_name(near, named_at) for near in placed]
        texts = [text_of_name(name) for name in names]
        if not all(values) or not all(texts) or len(set(texts)) < len(texts):
            continue
        found = [tuple(value[0]) for value in values]
        fitting = _fitting(marks, [number_of(text_of(value)) or 0.0 for value in found])
        if sum(fitting) >= _FITTING * len(fitting):
            points = tuple(
                ChartPoint(value, (text,), fits=fit) for value, text, fit in zip(found, texts, fitting, strict=True)
            )
            own = {w for words in (*found, *names) for w in words}
            return chart_of("marks", union(mark.bbox for mark in marks), around.words, own, points)
    return None


def _ends(marks: Sequence[MeasuredMark]) -> list[float]:
    """How far right the words beside each mark reach: to the next one."""
    gaps = [after.bbox.x0 - before.bbox.x1 for before, after in pairwise(marks)]
    return [*(mark.bbox.x0 for mark in marks[1:]), marks[-1].bbox.x1 + max(gaps, default=marks[-1].bbox.width)]


def _placed(mark: BBox, foot: float, end: float, runs: Sequence[list[Word]]) -> _Around:
    found: dict[_Place, list[list[Word]]] = {place: [] for place in _PLACES}
    for run in runs:
        box, size = union(w.bbox for w in run), run[0].size
        centred = abs(box.x_mid - mark.x_mid) <= max(_CENTRED * size, _MIDDLE * mark.width)
        if mark.contains_point(box.x_mid, box.y_mid):
            found["on"].append(run)
        elif centred and box.top >= mark.bottom - 0.3 * size and box.top - foot <= _REACH * size:
            found["below"].append(run)
        elif centred and -0.3 * size <= mark.top - box.bottom <= _REACH_ABOVE * size:
            found["above"].append(run)
        elif mark.x1 - 1 <= box.x0 and box.x1 <= end and mark.top - size <= box.y_mid <= mark.bottom + size:
            found["beside"].append(run)
    return found


def _name(near: _Around, at: _Place) -> list[Word]:
    """The lines of one size that stand upon one another on a side of a mark, the nearest first."""
    lines: list[list[Word]] = []
    for run in near[at][::-1] if at == "above" else near[at]:
        if not is_name(run):
            continue
        box, last = union(w.bbox for w in run), union(w.bbox for line in lines[-1:] or [run] for w in line)
        if lines and (box.y_gap(last) > _LEADING * run[0].size or abs(run[0].size - lines[0][0].size) > 0.5):
            break
        lines.append(run)
    return [w for line in lines for w in line]


def _fitting(marks: Sequence[MeasuredMark], values: Sequence[float]) -> list[bool]:
    """For each mark whether it shows its value: by the share in one of its colours, else by its width or its area."""
    if all(mark.shares for mark in marks):
        return [
            any(abs(share - value) <= _OFF for share in mark.shares) for mark, value in zip(marks, values, strict=True)
        ]
    if len(marks) < _LEAST_SIZED or len({round(mark.bbox.width) for mark in marks}) < 2:
        return [False] * len(marks)
    return max((fits(values, [mark.bbox.width**power for mark in marks]) for power in (2, 1)), key=sum)
