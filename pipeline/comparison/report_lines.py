"""The lines of a report: what is printed under one label for one or several periods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from verslag.extractors.metrics.identity.name_words import name_words
from verslag.extractors.metrics.phrases.summing_words import sums_up
from verslag.pipeline.comparison.label_folding import YEAR, fold, plain_label
from verslag.schemas.records import DocumentRow, MetricRow
from verslag.schemas.report import Report


@dataclass(frozen=True)
class ReportLine:
    """Figures of one report that differ in their period only."""

    document: DocumentRow
    rows: tuple[tuple[str, MetricRow], ...]
    """(when, row), one a period, in time order."""
    repeats: tuple[MetricRow, ...] = ()
    """The same figures printed again in the same report."""

    @property
    def first(self) -> MetricRow:
        return self.rows[0][1]

    @cached_property
    def words(self) -> str:
        """The label without years, case, accents and punctuation."""
        return plain_label(self.first.label)

    @cached_property
    def name(self) -> str:
        """What it is called by its own row, group and column, as stems."""
        row = self.first
        return " ".join(map(name_words, (row.row_label, row.row_group, row.column_label))) if row.table_id else ""

    @cached_property
    def section(self) -> str:
        """The title of its section without years, case, accents and numbers."""
        return name_words(self.first.section.rpartition(" > ")[2])

    @cached_property
    def series_ids(self) -> frozenset[str]:
        """What all its prints are known by over the years."""
        return frozenset(row.series_id for row in (*self.values.values(), *self.repeats) if row.series_id)

    @cached_property
    def is_total(self) -> bool:
        """Whether any print of it is called a total or result."""
        return any(sums_up(row.row_label or row.label) for row in (self.first, *self.repeats))

    @cached_property
    def values(self) -> dict[str, MetricRow]:
        return dict(self.rows)


def when(row: MetricRow) -> str:
    """The day a period ends, on which figures are compared; a balance on 1 January is that of the day before."""
    if row.period_end and row.period_start == row.period_end and row.period_end.endswith("-01-01"):
        return (date.fromisoformat(row.period_end) - timedelta(days=1)).isoformat()
    return row.period_end


_SHORT = ((0, ""), (45, "month"), (130, "quarter"), (250, "half year"))
"""Days from the first to the last of a flow, up to which it is no longer than that; balances last no day."""


def part_of_year(row: MetricRow) -> str:
    """What part of a year a flow is of; empty for whole years, several of them, and balances."""
    if not row.period_start or not row.period_end:
        return ""
    days = (date.fromisoformat(row.period_end) - date.fromisoformat(row.period_start)).days
    return next((name for most, name in _SHORT if days <= most), "")


def years_in(label: str) -> frozenset[str]:
    """The years that a label names."""
    return frozenset(YEAR.findall(label))


def report_year(document: DocumentRow) -> str:
    """The last year of the reporting period; empty where it is not known."""
    years = YEAR.findall(document.period)
    return years[-1] if years else ""


def lines_of(report: Report) -> list[ReportLine]:
    """The lines of a report in reading order; each figure is in exactly one of them."""
    lines: defaultdict[tuple[object, ...], list[dict[str, MetricRow]]] = defaultdict(list)
    repeats: defaultdict[tuple[str, str], list[MetricRow]] = defaultdict(list)
    for row in report.metrics:
        name = (row.series_id,) if row.series_id else (row.entity, row.section_id, row.tag, fold(row.label))
        key = (*name, row.unit, row.scenario, part_of_year(row))
        _place(row, lines[key], repeats)
    return [
        ReportLine(
            report.document,
            tuple(sorted(by_period.items())),
            tuple(again for row in by_period.values() for again in repeats[(row.metric_id, when(row))]),
        )
        for group in lines.values()
        for by_period in group
    ]


def _place(
    row: MetricRow, group: list[dict[str, MetricRow]], repeats: defaultdict[tuple[str, str], list[MetricRow]]
) -> None:
    """Into the first line that lacks its period; the same value again is a repeat, another value another line."""
    moment = when(row)
    for by_period in group:
        there = by_period.get(moment)
        if there is None:
            by_period[moment] = row
            return
        if (there.value, there.value_high) == (row.value, row.value_high):
            repeats[(there.metric_id, moment)].append(row)
            return
    group.append({moment: row})


def newest_last(reports: Sequence[Report]) -> list[Report]:
    """Reports by year; of equal years in the order given."""
    return sorted(reports, key=lambda report: report_year(report.document))
