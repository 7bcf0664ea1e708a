"""Which printed lines make one row of a table: labels wrapped around their figures, headings of row groups."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.language.word_lists import word_list
from verslag.extractors.lines.cut_numbers import is_cut_number
from verslag.extractors.tables.marks.segments import WITHIN_LINE, Segment

# In font sizes (em).
_TIGHT = 1.45
"""Line spacing inside a wrapped label; set text runs from 1.1 to 1.4."""
_LOOSE = 1.65
"""The same from the line of the figures where the words read on: one and a half spacing."""
_WORD_SPACE = 0.25
_CLOSER = 0.8
"""Share of the usual distance between rows below which two lines belong together whatever they say."""

_MIN_BANDS = 3
"""Rows that rulings must part before they are taken to part all."""

_OPEN_ENDS = word_list("rows.open_ends")
"""Words no label ends with."""
_SHORT_FORM = re.compile(r"(?:[a-z]\.){3,}")
"""Prepositions in short, such as `o.w.v.`."""


@dataclass(frozen=True)
class RowLine:
    """One printed line of a table: what stands in the label columns and what stands in the others."""

    index: int
    baseline: float
    size: float
    labels: tuple[Segment, ...]
    values: tuple[Segment, ...]

    @property
    def worded(self) -> bool:
        """Whether all that stands right of the label is words: remarks, the label in another language."""
        return bool(self.values) and all(s.role is CellRole.TEXT for s in self.values)


def row_groups(lines: Sequence[RowLine], parted: Sequence[bool]) -> list[list[RowLine]]:
    """Lines grouped into rows, top to bottom.

    Args:
        lines: body lines of one table.
        parted: for each line, whether a ruling or the edge of a shaded row stands between it and the line before.
    """
    bands = _bands(lines, parted)
    if _one_row_each(bands):
        return bands
    usual = _usual_distance(lines)
    right = _label_edge(lines)
    with_next = [False] * len(lines)
    cut = [bool(i) and not parted[i] and _ends_numbers(lines[i - 1], line) for i, line in enumerate(lines)]
    for i, line in enumerate(lines):
        if cut[i]:
            with_next[i - 1] = True
        if not line.labels or (line.values and not line.worded):
            continue
        up = bool(i) and not parted[i] and _joins(lines[i - 1], line, usual, right)
        down = i + 1 < len(lines) and not parted[i + 1] and _joins(line, lines[i + 1], usual, right)
        if up and down and lines[i + 1].values:
            up_gap, down_gap = line.baseline - lines[i - 1].baseline, lines[i + 1].baseline - line.baseline
            if up_gap > down_gap * 1.1 or _ends_open(_label(line)):
                up = False
            elif down_gap > up_gap * 1.1 or _runs_on(_label(lines[i - 1]), _label(line)):
                down = False
            else:
                up = False
        if up:
            with_next[i - 1] = True
        if down:
            with_next[i] = True
    groups: list[list[RowLine]] = []
    for i, line in enumerate(lines):
        figured = any(x.values and not x.worded for x in groups[-1]) if groups else False
        if i and with_next[i - 1] and (cut[i] or not (line.values and not line.worded and figured)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _ends_numbers(above: RowLine, line: RowLine) -> bool:
    """Whether a line without a label holds nothing but the ends of numbers cut in narrow cells."""
    return bool(line.values) and not line.labels and all(_ends_number(end, above.values) for end in line.values)


def _ends_number(end: Segment, above: Sequence[Segment]) -> bool:
    first = end.words[0].text
    return any(_over(cut, end) and is_cut_number(cut.words[-1].text, first) for cut in above)


def _bands(lines: Sequence[RowLine], parted: Sequence[bool]) -> list[list[RowLine]]:
    """Lines between rulings."""
    bands: list[list[RowLine]] = []
    for line, apart in zip(lines, parted, strict=True):
        if apart or not bands:
            bands.append([line])
        else:
            bands[-1].append(line)
    return bands


def _one_row_each(bands: Sequence[Sequence[RowLine]]) -> bool:
    """Whether every ruled band but the first, the header, holds one line of figures: rulings part all rows."""
    body = bands[1:]
    return (
        len(body) >= _MIN_BANDS
        and all(sum(bool(line.values) for line in band) <= 1 for band in body)
        and len(bands[0]) == 1
    )


def _usual_distance(lines: Sequence[RowLine]) -> float:
    valued = [line.baseline for line in lines if line.values]
    gaps = sorted(b - a for a, b in pairwise(valued))
    return gaps[len(gaps) // 2] if gaps else 0.0


def _joins(above: RowLine, below: RowLine, usual: float, right: float) -> bool:
    """Whether two lines, at least one of them only a label, are lines of one row; `right` is where labels end at most.

    A line with words beside its label ends a row of figures, or opens it, where both halves of the label read on.
    """
    if above.worded or below.worded:
        figures = below if above.worded else above
        if above.worded == below.worded or not figures.values:
            return False
        if not figures.labels:
            return below.baseline - above.baseline <= WITHIN_LINE * max(above.size, below.size)
        return (
            _runs_on(_label(above), _label(below))
            and below.baseline - above.baseline <= _TIGHT * max(above.size, below.size)
            and _style(above.labels[-1]) == _style(below.labels[0])
        )
    gap = below.baseline - above.baseline
    size = max(above.size, below.size)
    valued = above if above.values else below if below.values else None
    if valued is not None and _is_beside(below if valued is above else above, valued):
        return gap <= WITHIN_LINE * size
    runs_on = _runs_on(_label(above), _label(below))
    if gap > (_LOOSE if runs_on and valued is not None else _TIGHT) * size:
        return False
    first, second = above.labels[-1] if above.labels else None, below.labels[0] if below.labels else None
    if first is None or second is None or _style(first) != _style(second):
        return False
    if not _over(first, second):
        return False
    if runs_on:
        return True
    return gap <= _CLOSER * usual and (valued is not None or _is_full(first, second, right))


def _label_edge(lines: Sequence[RowLine]) -> float:
    """Where labels end at most; nowhere where figures stand at half height beside labels of two lines, which pair."""
    halves = any(
        b.baseline - a.baseline <= WITHIN_LINE * max(a.size, b.size) and not (a.labels and b.labels)
        for a, b in pairwise(lines)
    )
    return float("inf") if halves else max((s.bbox.x1 for line in lines for s in line.labels), default=0.0)


def _is_full(line: Segment, following: Segment, right: float) -> bool:
    """Whether the first word of the line below found no room any more behind a line: one label goes on there."""
    return line.bbox.x1 + _WORD_SPACE * line.size + following.words[0].bbox.width > right


def _is_beside(label: RowLine, figures: RowLine) -> bool:
    """Whether a line of figures has no label of its own in the column of a label: none, or only a code beside it."""
    return not any(_over(own, other) for own in figures.labels for other in label.labels)


def _label(line: RowLine) -> str:
    return " ".join(s.text for s in line.labels)


def _runs_on(first: str, second: str) -> bool:
    """Whether the second text reads on from the first."""
    if not first or not second:
        return False
    if _ends_open(first):
        return True
    if first.count("(") > first.count(")"):
        return True
    start = second.lstrip("(‘'\"")
    return (start[:1].islower() or start.startswith(("/ ", "& "))) and not first.endswith((":", "."))


def _ends_open(text: str) -> bool:
    """Whether a text ends with a word that no label ends with, or with a sign that more is to come."""
    last = text.split()[-1] if text else ""
    if last == "&" or last.lower() in _OPEN_ENDS or _SHORT_FORM.fullmatch(last):
        return True
    return len(last) > 1 and last.endswith(("-", ",", "/", "(", "&"))


def _style(segment: Segment) -> tuple[bool, bool, str]:
    word = segment.words[0]
    return word.weight >= 600, word.italic, word.color


def _over(first: Segment, second: Segment) -> bool:
    return first.bbox.x_overlap(second.bbox) > 0
