"""Which line of one report is which line of another: an assignment within unit, scenario and part, best evidence
first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from verslag.pipeline.comparison.line_evidence import ENOUGH, LineMatch, held_together
from verslag.pipeline.comparison.report_lines import ReportLine, part_of_year
from verslag.schemas.records import MetricRow

_MOST_HOLDERS = 40
"""Lines with one sign that are held against another; a sign that more lines share tells none of them."""

_CLOSE = 0.5
"""Points by which a match must lead the next best one of either line; otherwise it is doubtful."""

_DOUBTFUL = 0.5
"""What is left of the confidence of a match that does not lead."""

_LONG_WORD = 5
"""Letters from which a word of a label is a sign to look it up by."""


@dataclass(frozen=True, slots=True)
class MatchSide:
    """A line that looks for its like, and all that its series has printed, by the day periods end."""

    line: ReportLine
    known: Mapping[str, MetricRow]


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A match: places in both sequences, how alike the labels are (0 to 1), and how sure it is."""

    left: int
    right: int
    likeness: float
    confidence: float


def match(left: Sequence[MatchSide], right: Sequence[ReportLine], *, within: bool) -> list[LabelMatch]:
    """One-to-one matches in the order of `right`; a close contest lowers the confidence of who wins it.

    Args:
        left: what is known so far.
        right: the lines of a report.
        within: whether both sides report on one organisation, so that the part of it a line is about must agree too.
    """
    found = _unrefuted([(i, j, m) for i, j, m in _candidates(left, right, within) if m.points >= ENOUGH])
    contest: defaultdict[tuple[str, int], list[float]] = defaultdict(list)
    for i, j, m in found:
        contest["left", i].append(m.points)
        contest["right", j].append(m.points)
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for i, j, m in sorted(found, key=lambda c: (-c[2].points, abs(c[0] - c[1]), c[0], c[1])):
        if i in taken_left or j in taken_right:
            continue
        taken_left.add(i)
        taken_right.add(j)
        lead = min(_lead(contest["left", i], m.points), _lead(contest["right", j], m.points))
        sure = m.confidence if lead >= _CLOSE else m.confidence * _DOUBTFUL
        pairs.append(LabelMatch(i, j, m.likeness, sure))
    return sorted(pairs, key=lambda pair: pair.right)


def _unrefuted(found: Sequence[tuple[int, int, LineMatch]]) -> list[tuple[int, int, LineMatch]]:
    """Without those whose values differ where either line has one of its name with its values: it was not restated."""
    proven_left = {i for i, _, m in found if m.proven}
    proven_right = {j for _, j, m in found if m.proven}
    return [(i, j, m) for i, j, m in found if not (m.refuted and (i in proven_left or j in proven_right))]


def _lead(points: Sequence[float], own: float) -> float:
    """How far a match is before the next best one; behind a better one, it has none."""
    others = sorted(points, reverse=True)
    others.remove(own)
    return own - others[0] if others else own


def _candidates(
    left: Sequence[MatchSide], right: Sequence[ReportLine], within: bool
) -> Iterator[tuple[int, int, LineMatch]]:
    """Pairs that share a sign, each once."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, side in enumerate(left):
        for sign in _signs(side.line, side.known, within):
            holders[sign].append(at)
    for j, line in enumerate(right):
        near: dict[int, None] = {}
        for sign in _signs(line, line.values, within):
            if len(holders.get(sign, ())) <= _MOST_HOLDERS:
                near.update(dict.fromkeys(holders.get(sign, ())))
        for i in near:
            yield i, j, held_together(left[i].line, left[i].known, line, within=within)


def _signs(line: ReportLine, known: Mapping[str, MetricRow], within: bool) -> Iterator[Hashable]:
    """What a line is looked up by: lines of one sign have one unit, scenario, part of the whole and of a year."""
    row = line.first
    part = row.entity if within and row.entity != line.document.entity else ""
    must = (row.unit, row.scenario, part, part_of_year(row))
    for series_id in line.series_ids:
        yield (*must, "series", series_id)
    if line.words:
        yield (*must, "words", line.words)
    for word in {word for word in line.words.split() if len(word) >= _LONG_WORD}:
        yield (*must, "word", word, row.tag)
    if within:
        for moment, other in known.items():
            if moment and other.value:
                yield (*must, "value", moment, other.value)
