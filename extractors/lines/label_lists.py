"""Lists of labels and values set at a tab stop: each label is read with its value, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.lines.lines import near_rows
from verslag.extractors.lines.numerals import is_big_number

# A value stands at a tab stop up to so many ems behind its label.
_WIDEST_TAB = 25.0
# Wider than this many ems the white in a row is a tab stop and no stretched space.
_TAB = 1.0
# Baselines of one row differ by less than this many ems.
_BASELINE_SLACK = 0.25
# Labels start at one edge, and so do values, to within this many ems.
_EDGE_SLACK = 0.5
# Type of a label and its value differs by at most this ratio.
_SIZE_RATIO = 1.3
# A label has at most so many words before its colon.
_LONGEST_LABEL = 6
# So many rows below one another are a list.
_LEAST_ROWS = 2
# Figures at one edge beside their labels are a list from so many rows on, pages beside titles from a few more.
_LEAST_FIGURES = 3
_LEAST_ENTRIES = 4
_RISING_SHARE = 0.8
_LONGEST_PAGE = 3
_LONGEST_FIGURE = 3
# White, in ems, between the figures of one list.
_NEXT_FIGURE = 4.0
# A label over two lines has its value beside the last of them.
_MOST_UNLABELLED = 1


def values_of_labels(runs: Sequence[Sequence[Word]], boxes: Sequence[BBox]) -> dict[int, int]:
    """The run that gives the value, by the run of its label.

    A value opens with a colon ("Voorzitter    : An Peeters"), or its label ends in one in a list whose labels and
    values each start at one edge ("Zetel:    Tienen").

    Args:
        runs: stretches of a line without gaps, in any order.
        boxes: of the runs.
    """
    order = sorted(range(len(runs)), key=lambda i: boxes[i].top)
    tops = [boxes[i].top for i in order]
    beside: dict[int, list[int]] = {
        i: [j for j in near_rows(boxes[i], 0.0, boxes, order, tops) if j != i and _level(runs[i], runs[j])]
        for i in order
    }
    values: dict[int, int] = {}
    pairs: list[tuple[int, int]] = []
    figures: list[tuple[int, int]] = []
    for i in order:
        left = [j for j in beside[i] if 0 <= boxes[i].x0 - boxes[j].x1 <= _WIDEST_TAB * runs[i][0].size]
        if runs[i][0].text.startswith(":") and left:
            values.setdefault(max(left, key=lambda j: boxes[j].x1), i)
        right = [j for j in beside[i] if boxes[j].x0 - boxes[i].x1 > 0]
        value = min(right, key=lambda j: boxes[j].x0, default=None)
        if value is None or not _of_one_size(runs[i], runs[value]):
            continue
        far = boxes[value].x0 - boxes[i].x1 > _WIDEST_TAB * runs[i][-1].size
        if runs[i][-1].text.endswith(":") and len(runs[i]) <= _LONGEST_LABEL and not far:
            pairs.append((i, value))
        elif _is_figure(runs[value]) and not _is_figure(runs[i]):
            figures.append((i, value))
    found = [rows for rows in _lists(pairs, runs, boxes) if len(rows) >= _LEAST_ROWS]
    for rows in [*found, *_figure_lists(figures, runs, boxes)]:
        values.update((label, value) for label, value in rows if label not in values)
    return values


def _is_figure(run: Sequence[Word]) -> bool:
    return len(run) <= _LONGEST_FIGURE and is_big_number(" ".join(w.text for w in run if not w.raised))


def _figure_lists(
    pairs: Sequence[tuple[int, int]], runs: Sequence[Sequence[Word]], boxes: Sequence[BBox]
) -> list[list[tuple[int, int]]]:
    """Lists of labels and figures (legends, bars), and of titles and their pages: the figures end at one edge.

    Labels start at one edge; titles in a table of contents may be indented, their pages hardly ever go back.
    """
    columns: list[list[tuple[int, int]]] = []
    for label, value in pairs:
        slack = _EDGE_SLACK * runs[value][0].size
        for rows in columns:
            last = rows[-1][1]
            ends = abs(boxes[last].x1 - boxes[value].x1) <= slack
            if ends and boxes[value].top - boxes[last].bottom <= _NEXT_FIGURE * runs[value][0].size:
                rows.append((label, value))
                break
        else:
            columns.append([(label, value)])
    lists = []
    for rows in columns:
        edges = [boxes[label].x0 for label, _ in rows]
        aligned = max(edges) - min(edges) <= _EDGE_SLACK * runs[rows[0][0]][0].size
        short = all(len(runs[label]) <= _LONGEST_LABEL for label, _ in rows)
        near = all(boxes[value].x0 - boxes[label].x1 <= _WIDEST_TAB * runs[label][-1].size for label, value in rows)
        if (len(rows) >= _LEAST_FIGURES and aligned and short and near) or _are_pages(
            [runs[value] for _, value in rows]
        ):
            lists.append(rows)
    return lists


def _are_pages(values: Sequence[Sequence[Word]]) -> bool:
    texts = ["".join(w.text for w in value) for value in values]
    if len(texts) < _LEAST_ENTRIES or not all(t.isdecimal() and len(t) <= _LONGEST_PAGE for t in texts):
        return False
    numbers = [int(t) for t in texts]
    return sum(a <= b for a, b in pairwise(numbers)) >= _RISING_SHARE * (len(numbers) - 1)


def label_rows(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines of one column are a label with its value.

    The values start at one edge, or are figures that end at one, at a tab stop at least once.
    """
    stops = {i: found for i, line in enumerate(lines) if (found := _value_stop(line)) is not None}
    rows: set[int] = set()
    for i, stop in stops.items():
        if stop.tabbed and i not in rows:
            slack = _EDGE_SLACK * lines[i].words[0].size
            alike = {j for j, other in stops.items() if stop.in_line(other, slack)}
            rows |= alike if len(alike) >= _LEAST_ROWS else set()
    return frozenset(rows)


class _Stop(NamedTuple):
    """Where a value stands behind its label."""

    x0: float
    x1: float
    tabbed: bool
    figure: bool

    def in_line(self, other: _Stop, slack: float) -> bool:
        ends = self.figure and other.figure and abs(other.x1 - self.x1) <= slack
        return ends or abs(other.x0 - self.x0) <= slack


def _value_stop(line: Line) -> _Stop | None:
    """The value behind a tab stop or a colon among the first words."""
    for at, (word, following) in enumerate(zip(line.words[:_LONGEST_LABEL], line.words[1:], strict=False), 1):
        if word.text.startswith(":"):
            return None  # the value of the label above goes on
        tabbed = following.bbox.x0 - word.bbox.x1 >= _TAB * word.size
        if following.text.startswith(":") or word.text.endswith(":") or tabbed:
            return _Stop(following.bbox.x0, line.words[-1].bbox.x1, tabbed, _is_figure(line.words[at:]))
    return None


def _level(a: Sequence[Word], b: Sequence[Word]) -> bool:
    left, right = (a, b) if a[0].bbox.x0 <= b[0].bbox.x0 else (b, a)
    return abs(left[-1].baseline - right[0].baseline) <= _BASELINE_SLACK * max(left[-1].size, right[0].size)


def _of_one_size(label: Sequence[Word], value: Sequence[Word]) -> bool:
    sizes = label[-1].size, value[0].size
    return max(sizes) <= _SIZE_RATIO * min(sizes)


def _lists(
    pairs: Sequence[tuple[int, int]], runs: Sequence[Sequence[Word]], boxes: Sequence[BBox]
) -> list[list[tuple[int, int]]]:
    """Pairs gathered, top to bottom, into lists: labels and values each start at one edge, nothing else between
    them.
    """
    lists: list[list[tuple[int, int]]] = []
    for label, value in pairs:
        slack = _EDGE_SLACK * runs[label][0].size
        home = None
        for rows in lists:
            first, last = rows[0], rows[-1]
            if (
                abs(boxes[first[0]].x0 - boxes[label].x0) <= slack
                and abs(boxes[first[1]].x0 - boxes[value].x0) <= slack
                and _between(last[0], label, boxes, slack) <= _MOST_UNLABELLED
            ):
                home = rows
        if home is None:
            lists.append([(label, value)])
        else:
            home.append((label, value))
    return lists


def _between(upper: int, lower: int, boxes: Sequence[BBox], slack: float) -> int:
    """How many boxes stand between two of one column at its edge."""
    x0, top, bottom = boxes[lower].x0, boxes[upper].y_mid, boxes[lower].y_mid
    return sum(
        top < box.y_mid < bottom and abs(box.x0 - x0) <= slack for i, box in enumerate(boxes) if i not in (upper, lower)
    )
