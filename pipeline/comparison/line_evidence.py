"""How much speaks for two lines being the same figure in two reports, and how sure that makes the match."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from verslag.pipeline.comparison.report_lines import ReportLine
from verslag.schemas.records import MetricRow

LIKE = 0.7
"""Likeness of two labels (0 to 1) below which they say nothing."""

ENOUGH = 2.25
"""Points from which two lines may be one: an equal label with one thing more, or equal values under a like label."""

_SAME_SERIES = 3.0
_SAME_NAME = 3.0
_LIKE_NAME = 2.0
"""Times the likeness of two labels that are not equal."""

_SAME_VALUE = 2.0
"""For a telling value that both print for one period: last year's column repeats last year's report."""
_MOST_FOR_VALUES = 4.0
_OTHER_VALUE = 1.5
"""Against, for a period with two values: a restatement is rarer than another figure."""
_RESTATED = 0.25
"""Against, where the name is the same: then it may well be restated."""

_SMALL = 0.5
"""For what is weak alone: the section, the tag, the kind of place, a value of few digits."""

_TELLING_DIGITS = 3

_SURE = ((6.0, 0.99), (5.0, 0.97), (4.0, 0.93), (3.0, 0.85), (2.5, 0.7), (ENOUGH, 0.6))
"""Points and the confidence of a match that has so many."""


@dataclass(frozen=True, slots=True)
class LineMatch:
    """What is known of two lines held against each other."""

    points: float
    likeness: float
    """Of the labels, 0 to 1."""

    @property
    def confidence(self) -> float:
        return next((sure for points, sure in _SURE if self.points >= points), 0.0)


def agree(a: MetricRow, b: MetricRow) -> bool:
    """Whether two prints of a figure are the same but for rounding: by no more than the last digit of the coarser
    one.
    """
    return a.value_high == b.value_high and abs(a.value - b.value) <= max(_step(a), _step(b))


def _step(row: MetricRow) -> Decimal:
    return Decimal(0) if row.decimals is None else Decimal(1).scaleb(-row.decimals)


def held_together(left: ReportLine, known: Mapping[str, MetricRow], right: ReportLine, *, within: bool) -> LineMatch:
    """Evidence for two lines of equal unit and scenario; `known` has all values of the left one by period.

    Args:
        left, right: lines of two reports, the left one the newest of its series.
        known: what the left series has printed, by the day its periods end.
        within: whether both reports are of one organisation, so that values for one period must agree.
    """
    from rapidfuzz.fuzz import token_sort_ratio

    a, b = left.first, right.first
    likeness = token_sort_ratio(left.words, right.words) / 100
    same_name = likeness == 1 or (bool(left.name) and left.name == right.name)
    same_series = bool(a.series_id) and a.series_id == b.series_id
    same_tag = bool(a.tag) and a.tag == b.tag
    points = _SAME_SERIES * same_series
    points += _SAME_NAME if same_name else _LIKE_NAME * likeness if likeness >= LIKE else 0
    points += _SMALL * (left.section == right.section) + _SMALL * same_tag - _SMALL * (a.kind != b.kind)
    points -= _SMALL * (bool(a.tag) and bool(b.tag) and a.tag != b.tag)
    if not within:
        return LineMatch(points, likeness)
    alike, telling, differing = _values(known, right)
    points += min(_MOST_FOR_VALUES, _SAME_VALUE * telling + _SMALL * (alike - telling))
    points -= (_RESTATED if same_series or same_name else _OTHER_VALUE) * differing
    if left.is_total != right.is_total and not (telling and not differing):
        points = 0.0  # a total and one of its parts
    if differing and not alike and not (same_series or same_name):
        points = 0.0
    return LineMatch(points, likeness)


def _values(known: Mapping[str, MetricRow], line: ReportLine) -> tuple[int, int, int]:
    """Of the periods both print: how many values agree, how many of them are telling, how many differ."""
    shared = [(known[moment], row) for moment, row in line.rows if moment and moment in known]
    alike = [row for other, row in shared if agree(other, row)]
    telling = [
        row for row in alike if len("".join(map(str, row.value.as_tuple().digits)).strip("0")) >= _TELLING_DIGITS
    ]
    return len(alike), len(telling), len(shared) - len(alike)
