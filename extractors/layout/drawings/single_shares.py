"""Pies and rings that show one share: the value on them, named by the words below, beside or above."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drafts.draft import BOLD_WEIGHT
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.pie_slices import Pie
from verslag.extractors.layout.drawings.printed_values import number_of, text_of, values_among
from verslag.extractors.lines.close_words import close_runs, close_words
from verslag.extractors.lines.lines import rows_of

# Slices of such a pie at most: the share, the rest, and a gap between them.
_MOST_SLICES = 3
# A slice fits its share to within so many hundredths of the circle.
_OFF = 1.5
_WHOLE = 100 / 360
# Its name begins within so many ems, has at most so many lines and words, and lines within so many ems of one another.
_REACH, _LINES, _LONGEST, _LEADING = 2.5, 5, 14, 0.8
# The lines of a name below a pie have their middle within this share of its radius from its own.
_CENTRED = 0.8
_WORD_GAP = 0.8


def share_chart(pie: Pie, around: AroundMarks) -> Chart | None:
    """The chart of a pie with one share; None where not exactly one value on it fits a slice, or nothing names it.

    Args:
        pie: its slices.
        around: what stands around them.
    """
    words, em = around.words, around.em
    if len(pie.slices) > _MOST_SLICES:
        return None
    on = [w for w in words if pie.distance(w.bbox.x_mid, w.bbox.y_mid) <= 1]
    fitting = [
        (value, part)
        for value in values_among(on)
        for part in pie.slices
        if text_of(value).endswith("%") and abs((number_of(text_of(value)) or 0.0) - part.span * _WHOLE) <= _OFF
    ]
    if len(fitting) != 1:
        return None
    (value, part) = fitting[0]
    name = _name(pie, [w for w in words if w not in on], em)
    if not any(ch.isalpha() for w in name for ch in w.text):
        return None
    point = ChartPoint(value, (text_of_name(name),), length=part.span, fits=True)
    return Chart("", 0, "pie", pie.bbox, value, (point,))


def _name(pie: Pie, words: Sequence[Word], em: float) -> list[Word]:
    """The words below the pie in its middle, else the bold ones right of it, else those above."""
    box = pie.bbox
    below = [w for w in words if w.bbox.y_mid - box.bottom >= 0 and w.bbox.top - box.bottom <= (_REACH + _LINES) * em]
    runs = _centred(below, pie)
    if runs and runs[0][0].bbox.top - box.bottom <= _REACH * em:
        return _block(runs)
    beside = [w for w in words if w.bbox.x0 - box.x1 + 0.2 * em >= 0 and box.top <= w.bbox.y_mid <= box.bottom]
    flush = [r for row in rows_of(beside) for r in close_words(row.words, _WORD_GAP)[:1]]
    flush = [run for run in flush if abs(run[0].bbox.x0 - flush[0][0].bbox.x0) <= em / 2]
    bold = list(takewhile(lambda run: all(w.weight >= BOLD_WEIGHT for w in run), flush))
    if bold and bold[0][0].bbox.x0 - box.x1 <= _REACH * em:
        return _block(bold)
    above = [w for w in words if 0 <= box.top - w.bbox.y_mid <= _REACH * em]
    return _block(_centred(above, pie))


def _centred(words: Sequence[Word], pie: Pie) -> list[list[Word]]:
    return [run for run in close_runs(words, _WORD_GAP) if abs(_box(run).x_mid - pie.x) <= _CENTRED * pie.radius]


def _block(runs: Sequence[Sequence[Word]]) -> list[Word]:
    """The first runs that follow one another in one size; nothing where they are too long for a name."""
    block: list[Word] = []
    bottom = 0.0
    for run in runs[:_LINES]:
        box = _box(run)
        if block and (box.top - bottom > _LEADING * run[0].size or abs(run[0].size - block[0].size) > 1):
            break
        block += run
        bottom = box.bottom
    return block if len(block) <= _LONGEST and not any(number_of(w.text) is not None for w in block) else []


def _box(run: Sequence[Word]) -> BBox:
    return union(w.bbox for w in run)
