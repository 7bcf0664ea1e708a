"""One figure of an organisation over its reports: the newest print of each period counts, older ones are kept beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from verslag.pipeline.comparison.match import match
from verslag.pipeline.comparison.report_lines import ReportLine, lines_of, newest_last, organisation
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report


@dataclass(slots=True)
class Series:
    """Lines of one organisation that name the same thing, oldest report first."""

    lines: list[ReportLine]
    likeness: float = 100.0
    """Of the least alike labels that were joined."""

    @property
    def newest(self) -> ReportLine:
        return self.lines[-1]

    def observations(self) -> list[Observation]:
        """One a period, in time order."""
        printed: defaultdict[str, list[MetricRow]] = defaultdict(list)
        for line in self.lines:
            for moment, row in line.rows:
                printed[moment].append(row)
        return [Observation(moment, rows[-1], tuple(rows[:-1])) for moment, rows in sorted(printed.items())]


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure for one period."""

    when: str
    row: MetricRow
    """As the newest report prints it."""
    earlier: tuple[MetricRow, ...] = field(default=())
    """As older reports print it, oldest first."""

    @property
    def restated(self) -> MetricRow | None:
        """The original print, where the newest one differs from it by more than rounding."""
        original = next(iter(self.earlier), None)
        return original if original is not None and not agree(original, self.row) else None


def agree(a: MetricRow, b: MetricRow) -> bool:
    """Whether two prints of a figure are the same but for rounding."""
    return a.value_high == b.value_high and abs(a.value - b.value) <= max(_half_step(a), _half_step(b))


def _half_step(row: MetricRow) -> Decimal:
    return Decimal(0) if row.decimals is None else Decimal(1).scaleb(-row.decimals) / 2


def series_of(reports: Sequence[Report]) -> list[list[Series]]:
    """The series of each organisation, organisations in the order given; each figure is in exactly one series."""
    groups: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        groups[organisation(report.document)].append(report)
    return [_chain(newest_last(group)) for group in groups.values()]


def _chain(reports: Sequence[Report]) -> list[Series]:
    series: list[Series] = []
    for report in reports:
        lines = lines_of(report)
        matched = {pair.right: pair for pair in match([s.newest for s in series], lines, within=True)}
        known = list(series)
        for at, line in enumerate(lines):
            if at in matched:
                joined = known[matched[at].left]
                joined.lines.append(line)
                joined.likeness = min(joined.likeness, matched[at].likeness)
            else:
                series.append(Series([line]))
    return series
