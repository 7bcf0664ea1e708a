"""Figures that one report prints twice: in the accounts and beside next year's budget, in a summary and in a note."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from verslag.pipeline.comparison.report_lines import ReportLine, part_of_year
from verslag.pipeline.comparison.two_prints import agree, is_telling

_TWIN_ROWS = 3
"""Telling rows of one name and value from which two tables print the same, so that round and small ones are too."""

_TablePair = frozenset[str]


def without_repeats(lines: Sequence[ReportLine]) -> list[ReportLine]:
    """The lines in their order, each with those that print it again: one name, and equal values where both have one."""
    called: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.words:
            first = line.first
            called[line.words, first.unit, first.scenario, first.entity, part_of_year(first)].append(at)
    twins = _twin_tables([[lines[at] for at in places] for places in called.values()])
    kept: dict[int, ReportLine] = dict(enumerate(lines))
    for places in called.values():
        for a, b in combinations(places, 2):
            if a in kept and b in kept and _again(kept[a], kept[b], twins):
                kept[a] = _joined(kept[a], kept[b])
                del kept[b]
    return list(kept.values())


def _twin_tables(groups: Sequence[Sequence[ReportLine]]) -> frozenset[_TablePair]:
    """Pairs of tables that print the same figures."""
    rows: Counter[_TablePair] = Counter()
    for group in groups:
        for one, other in combinations(group, 2):
            tables = frozenset({one.first.table_id, other.first.table_id})
            if len(tables) == 2 and "" not in tables and _tells(one, other):
                rows[tables] += 1
    return frozenset(tables for tables, count in rows.items() if count >= _TWIN_ROWS)


def _again(one: ReportLine, other: ReportLine, twins: frozenset[_TablePair]) -> bool:
    if _tells(one, other):
        return True
    in_twins = frozenset({one.first.table_id, other.first.table_id}) in twins
    return in_twins and _agree(one, other)


def _tells(one: ReportLine, other: ReportLine) -> bool:
    """Whether they agree, and about a value that is hardly equal by chance."""
    return _agree(one, other) and any(is_telling(value) for value in _shared_values(one, other))


def _agree(one: ReportLine, other: ReportLine) -> bool:
    """Whether both have a period, and one value for each such period."""
    shared = [(one.values[moment], row) for moment, row in other.rows if moment and moment in one.values]
    return bool(shared) and all(agree(a, b) for a, b in shared)


def _shared_values(one: ReportLine, other: ReportLine) -> Iterator[Decimal]:
    return (one.values[moment].value for moment, _ in other.rows if moment and moment in one.values)


def _joined(one: ReportLine, other: ReportLine) -> ReportLine:
    """One line of both; the longer one gives it its name."""
    first, second = (one, other) if len(one.rows) >= len(other.rows) else (other, one)
    repeats = (row for moment, row in second.rows if moment in first.values)
    rows = tuple(sorted((second.values | first.values).items()))
    return ReportLine(first.document, rows, (*first.repeats, *second.repeats, *repeats))
