"""How much speaks for two lines being the same figure in two reports, and how sure that makes the match."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from verslag.pipeline.comparison.report_lines import ReportLine
from verslag.pipeline.comparison.two_prints import agree, is_telling
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

_SURE = ((6.0, 0.99), (5.0, 0.97), (4.0, 0.93), (3.0, 0.85), (2.5, 0.7), (ENOUGH, 0.6))
"""Points and the confidence of a match that has so many."""


@dataclass(frozen=True, slots=True)
class LineMatch:
    """What is known of two lines held against each other."""

    points: float
    likeness: float
    """Of the labels, 0 to 1."""
    proven: bool = False
    """Whether they have one name and print the same telling value for one period, and no other two."""
    refuted: bool = False
    """Whether they print different values for each period that both have."""

    @property
    def confidence(self) -> float:
        return next((sure for points, sure in _SURE if self.points >= points), 0.0)


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
    same_name = bool(left.words) and (likeness == 1 or (bool(left.name) and left.name == right.name))
    same_series = not left.series_ids.isdisjoint(right.series_ids)
    same_tag = bool(a.tag) and a.tag == b.tag
    points = _SAME_SERIES * same_series
    points += _SAME_NAME if same_name else _LIKE_NAME * likeness if left.words and likeness >= LIKE else 0
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
    proven = (same_name or same_series) and telling > 0 and not differing
    return LineMatch(points, likeness, proven, refuted=differing > 0 and not alike)


def _values(known: Mapping[str, MetricRow], line: ReportLine) -> tuple[int, int, int]:
    """Of the periods both print: how many values agree, how many of them are telling, how many differ."""
    shared = [(known[moment], row) for moment, row in line.rows if moment and moment in known]
    alike = [row for other, row in shared if agree(other, row)]
    return len(alike), sum(is_telling(row.value) for row in alike), len(shared) - len(alike)
