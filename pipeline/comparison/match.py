"""Which line of one report is which line of another: by tag, then by the likeness of the labels, unit and scenario."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verslag.pipeline.comparison.report_lines import ReportLine

LIKE_WITH_TAG = 70.0
LIKE_WITHOUT_TAG = 88.0
"""Likeness of two labels (0 to 100) from which they name the same thing; a shared tag already says half of it."""
_SAME_VALUE = 20.0
"""For each period whose value both reports print: last year's column repeats last year's report."""
_SAME_SECTION = 5.0
_SAME_KIND = 3.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A match: places in both sequences, and how alike the labels are."""

    left: int
    right: int
    likeness: float


def match(left: Sequence[ReportLine], right: Sequence[ReportLine], *, within: bool) -> list[Pair]:
    """One-to-one matches, best evidence first.

    Args:
        left, right: lines; of one report each, or the newest lines of series.
        within: whether both sides report on one organisation, so that the part of it a line is about must agree too.
    """
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for _, pair in sorted(_candidates(left, right, within), key=lambda c: (-c[0], c[1].left, c[1].right)):
        if pair.left not in taken_left and pair.right not in taken_right:
            taken_left.add(pair.left)
            taken_right.add(pair.right)
            pairs.append(pair)
    return sorted(pairs, key=lambda pair: pair.right)


def _candidates(left: Sequence[ReportLine], right: Sequence[ReportLine], within: bool) -> Iterator[tuple[float, Pair]]:
    from rapidfuzz.fuzz import token_sort_ratio

    by_key: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, line in enumerate(left):
        by_key[_key(line, within)].append(at)
    for j, line in enumerate(right):
        for i in by_key[_key(line, within)]:
            other = left[i]
            likeness = token_sort_ratio(line.words, other.words, score_cutoff=LIKE_WITH_TAG)
            same_tag = bool(line.first.tag) and line.first.tag == other.first.tag
            if likeness >= (LIKE_WITH_TAG if same_tag else LIKE_WITHOUT_TAG):
                yield _evidence(other, line, likeness), Pair(i, j, likeness)


def _key(line: ReportLine, within: bool) -> tuple[str, ...]:
    """What must be equal."""
    part = line.first.entity if within and line.first.entity != line.document.entity else ""
    return line.first.unit, line.first.scenario, part


def _evidence(a: ReportLine, b: ReportLine, likeness: float) -> float:
    shared = sum(a.values[moment].value == row.value for moment, row in b.rows if moment and moment in a.values)
    return (
        likeness
        + _SAME_VALUE * shared
        + _SAME_SECTION * (a.section == b.section)
        + _SAME_KIND * (a.first.kind == b.first.kind)
        + _SAME_KIND * (a.first.tag == b.first.tag)
    )
