"""One figure of an organisation over its reports: the newest print of each period counts, older ones are kept beside
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from verslag.pipeline.comparison.match import MatchSide, match
from verslag.pipeline.comparison.organisation_names import Aliases, by_organisation
from verslag.pipeline.comparison.repeated_lines import without_repeats
from verslag.pipeline.comparison.report_lines import ReportLine, lines_of, newest_last, report_year, years_in
from verslag.pipeline.comparison.two_prints import agree
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

DOUBTFUL_MATCH = 0.8
"""Confidence below which a match is doubtful: it is marked, and no restatement is read from it."""

DOUBTFUL_READING = 0.8
"""Confidence below which a reading is doubtful: likewise."""


@dataclass(slots=True)
class Series:
    """Lines of one organisation that name the same thing, oldest report first."""

    lines: list[ReportLine]
    likeness: float = 1.0
    """Of the least alike labels that were joined."""
    confidence: float = 1.0
    """Of the least sure match."""
    known: dict[str, MetricRow] = field(default_factory=dict)
    """The newest print of each period."""

    def __post_init__(self) -> None:
        for line in self.lines:
            self.known |= line.values

    @property
    def newest(self) -> ReportLine:
        return self.lines[-1]

    def add(self, line: ReportLine, likeness: float, confidence: float) -> None:
        """Put the line of a newer report behind the others."""
        self.lines.append(line)
        self.known |= line.values
        self.likeness, self.confidence = min(self.likeness, likeness), min(self.confidence, confidence)

    def observations(self) -> list[Observation]:
        """One a period, in time order."""
        printed: defaultdict[str, list[tuple[str, MetricRow]]] = defaultdict(list)
        for line in self.lines:
            for moment, row in line.rows:
                printed[moment].append((report_year(line.document), row))
        sure = self.confidence >= DOUBTFUL_MATCH
        return [_observation(moment, rows, sure) for moment, rows in sorted(printed.items())]


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure for one period."""

    when: str
    row: MetricRow
    """As the newest report prints it."""
    earlier: tuple[MetricRow, ...] = field(default=())
    """As older reports print it, oldest first."""
    restated: MetricRow | None = None
    """The print of the first report, where a report of a later year differs from it by more than what is printed
    rounds.
    """

    @property
    def first(self) -> MetricRow:
        """As it was first printed."""
        return self.earlier[0] if self.earlier else self.row


def _observation(moment: str, rows: Sequence[tuple[str, MetricRow]], sure: bool) -> Observation:
    (first_year, first), (last_year, last) = rows[0], rows[-1]
    of_one_thing = years_in(first.label) == years_in(last.label)  # "resultaat t/m 2021" is another thing next year
    sure = sure and min(first.confidence, last.confidence) >= DOUBTFUL_READING
    restated = sure and of_one_thing and bool(moment) and first_year != last_year and not agree(first, last)
    return Observation(moment, last, tuple(row for _, row in rows[:-1]), first if restated else None)


def series_of(reports: Sequence[Report], aliases: Aliases | None = None) -> list[list[Series]]:
    """The series of each organisation, organisations in the order given; each figure is in exactly one series."""
    return [_chain(newest_last(group)) for group in by_organisation(reports, aliases or {})]


def _chain(reports: Sequence[Report]) -> list[Series]:
    series: list[Series] = []
    for report in reports:
        lines = without_repeats(lines_of(report))
        sides = [MatchSide(one.newest, one.known) for one in series]
        matched = {pair.right: pair for pair in match(sides, lines, within=True)}
        for at, line in enumerate(lines):
            if pair := matched.get(at):
                series[pair.left].add(line, pair.likeness, pair.confidence)
            else:
                series.append(Series([line]))
    return series
