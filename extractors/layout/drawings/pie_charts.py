"""Pies and rings to charts: names with their shares around the slices, proven by adding up to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.around_marks import AroundMarks
from verslag.extractors.layout.drawings.category_names import text_of_name
from verslag.extractors.layout.drawings.chart_assembly import chart_of
from verslag.extractors.layout.drawings.printed_values import number_of, text_of
from verslag.extractors.lines.close_words import close_words
from verslag.extractors.lines.lines import rows_of

# Labels stand within this share of the pie's height from it, and so many ems.
_REACH, _REACH_EMS = 0.5, 3.0
# Words of a label stand at most so many ems apart, its lines within so many.
_WORD_GAP, _LEADING = 0.8, 0.6
# A label has at most so many words.
_LONGEST = 12
# Slices make a pie from so many on; their shares add up to the whole to within so much a slice and so much in all.
_LEAST_SLICES, _ROUNDING, _OFF = 3, 0.1, 1.05
_WHOLE = 100.0


def pie_chart(box: BBox, around: AroundMarks, pies: Sequence[BBox]) -> Chart | None:
    """The pie with the labels around it; None where their shares do not make a whole.

    Args:
        box: of the slices.
        around: what stands around them.
        pies: boxes of all pies: a label belongs to the nearest.
    """
    words, em = around.words, around.em
    reach = _REACH * box.height + _REACH_EMS * em
    near = [
        w for w in words if _distance(box, w.bbox) <= reach and min(pies, key=lambda p: _distance(p, w.bbox)) == box
    ]
    points = [point for label in _labels(near) if (point := _point(label)) is not None]
    shares = [number_of(text_of(point.words)) or 0.0 for point in points]
    off = _OFF + _ROUNDING * len(shares)
    if len(points) < _LEAST_SLICES or abs(sum(shares) - _WHOLE) > off:
        return None
    own = {w for label in _labels(near) if _point(label) is not None for w in label}
    return chart_of("pie", box, words, own, points)


def _distance(box: BBox, other: BBox) -> float:
    return hypot(box.x_gap(other), box.y_gap(other))


def _labels(words: Sequence[Word]) -> list[list[Word]]:
    """Words set close together: each a name over one or more lines that ends with its share."""
    labels: list[list[Word]] = []
    last_runs: list[list[Word]] = []
    for row in rows_of(words):
        for run in close_words(row.words, _WORD_GAP, _has_share):
            box = union(w.bbox for w in run)
            home = next((i for i, last in enumerate(last_runs) if _goes_on(last, labels[i], box)), None)
            if home is None:
                labels.append(list(run))
                last_runs.append(run)
            else:
                labels[home].extend(run)
                last_runs[home] = run
    return labels


def _goes_on(last: Sequence[Word], label: Sequence[Word], box: BBox) -> bool:
    """Whether a run is the next line of a label that has no share yet."""
    above = union(w.bbox for w in last)
    near = -0.5 * last[0].size <= box.top - above.bottom <= _LEADING * last[0].size
    return near and above.x_overlap(box) >= 0.5 * min(above.width, box.width) and _share(label) is None


def _has_share(label: Sequence[Word]) -> bool:
    """Whether a label ends with its share: nothing more belongs to it."""
    return _share(label) is not None


def _share(label: Sequence[Word]) -> tuple[Word, ...] | None:
    """The words of the share a label ends with."""
    if not label or not label[-1].text.endswith("%"):
        return None
    share = tuple(label[-2:]) if label[-1].text == "%" else (label[-1],)
    return share if number_of(text_of(share)) is not None else None


def _point(label: Sequence[Word]) -> ChartPoint | None:
    share = _share(label)
    if share is None or not 1 < len(label) <= _LONGEST:
        return None
    name = text_of_name(label[: -len(share)])
    return ChartPoint(share, (name,)) if any(ch.isalpha() for ch in name) else None
