"""The table of a comparison: every figure of every report, with the one a period before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from pydantic import Field

from verslag.pipeline.comparison.match import MatchSide, match
from verslag.pipeline.comparison.organisation_names import Aliases
from verslag.pipeline.comparison.report_lines import report_year, when
from verslag.pipeline.comparison.series import DOUBTFUL_MATCH, DOUBTFUL_READING, Observation, Series, series_of
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import Figure, MetricRow
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record

_PERCENT_PLACES = Decimal("0.1")


class TrendRow(Record):
    """A figure for one period, with the period before it in the same series."""

    measure: int | None = Field(description="Number that series of several organisations share where they match")
    series: int = Field(description="Number of the series: one figure of one organisation over its reports")
    matched: str = Field(description="years, organisations, both; empty where nothing matches: listed all the same")
    entity: str = Field(description="As the newest report names the organisation; a part of it as printed")
    tag: str
    label: str
    unit: str
    scenario: str
    period: str
    year: str = Field(description="In which the period ends; a balance on 1 January counts for the year before")
    value: Figure
    value_high: Figure | None = Field(description="Upper end, for ranges")
    previous_period: str
    previous_value: Figure | None
    change: Figure | None
    change_percent: Figure | None = Field(
        description="Of the previous value; a change of percentages is in points only"
    )
    restated_from: Figure | None = Field(description="What was first printed, where a later report changed it")
    first_printed_in: str = Field(description="The report that printed it first; document_id is the one that counts")
    first_printed_page: int
    likeness: float = Field(description="Of the least alike labels joined in the series, 0 to 100")
    match_confidence: float = Field(description="How sure the least sure match of the series is, 0 to 1")
    confidence: float = Field(description="How sure the reading of the figure is, 0 to 1")
    doubtful: str = Field(description="match, reading, or both where their confidence is below 0.8; empty otherwise")
    document_id: str
    page: int
    metric_id: str
    series_id: str
    also_printed: str = Field(description="Ids of the same figure elsewhere, joined by ';'")


@exact_amounts()
def trend_rows(
    reports: Sequence[Report], *, aliases: Aliases | None = None, min_confidence: float = 0.0
) -> list[TrendRow]:
    """Every figure once, as a row or among the `also_printed` of one; series by organisation, periods in order.

    Args:
        reports: of one or many organisations and years.
        aliases: names that the user says are of one organisation.
        min_confidence: figures whose reading or match is less sure are left out.
    """
    groups = series_of(reports, aliases)
    measures = _measures(groups)
    rows: list[TrendRow] = []
    number = 0
    for at, group in enumerate(groups):
        names = _names_of(group)
        for place, series in enumerate(group):
            number += 1
            rows += _rows(series, number, measures.get((at, place)), names)
    return [row for row in rows if min(row.confidence, row.match_confidence) >= min_confidence]


def summary(rows: Sequence[TrendRow]) -> str:
    """What was found, in one line."""
    series = len({row.series for row in rows if row.matched})
    restated = sum(row.restated_from is not None for row in rows)
    alone = sum(not row.matched for row in rows)
    doubtful = len({row.series for row in rows if row.matched and row.match_confidence < DOUBTFUL_MATCH})
    said = f"{len(rows) - alone} figures in {series} series, {doubtful} of them doubtful"
    return f"{said}, {restated} restated, {alone} unmatched"


def _measures(groups: Sequence[Sequence[Series]]) -> dict[tuple[int, int], int]:
    """A number for each set of series of different organisations that match, by group and place in it."""
    clusters: list[list[tuple[int, int]]] = []
    for at, group in enumerate(groups):
        newest = [groups[i][place].newest for i, place in (cluster[-1] for cluster in clusters)]
        pairs = match([MatchSide(line, {}) for line in newest], [s.newest for s in group], within=False)
        cluster_of = {pair.right: clusters[pair.left] for pair in pairs if pair.confidence >= DOUBTFUL_MATCH / 2}
        for place in range(len(group)):
            if place in cluster_of:
                cluster_of[place].append((at, place))
            else:
                clusters.append([(at, place)])
    shared = [cluster for cluster in clusters if len(cluster) > 1]
    return {member: number for number, cluster in enumerate(shared, 1) for member in cluster}


def _names_of(group: Sequence[Series]) -> dict[str, str]:
    """Every name the reports give their organisation, to the one of the newest report."""
    documents = {line.document.document_id: line.document for series in group for line in series.lines}
    names = [document.entity for document in sorted(documents.values(), key=report_year)]
    newest = next((name for name in reversed(names) if name), "")
    return dict.fromkeys(names, newest)


def _rows(series: Series, number: int, measure: int | None, names: Mapping[str, str]) -> list[TrendRow]:
    observations = series.observations()
    over_years = len(observations) > 1 or len(series.lines) > 1
    matched = {(True, True): "both", (True, False): "years", (False, True): "organisations"}.get(
        (over_years, measure is not None), ""
    )
    return [
        _row(series, observation, before, number, measure, matched, names)
        for before, observation in zip([None, *observations], observations, strict=False)
    ]


def _row(
    series: Series,
    observation: Observation,
    before: Observation | None,
    number: int,
    measure: int | None,
    matched: str,
    names: Mapping[str, str],
) -> TrendRow:
    row, original = observation.row, observation.restated
    previous = (
        before.row if before and before.when and row.value_high is None and before.row.value_high is None else None
    )
    change = row.value - previous.value if previous else None
    again = [r.metric_id for line in series.lines for r in line.repeats if when(r) == observation.when]
    return TrendRow(
        measure=measure,
        series=number,
        matched=matched,
        entity=names.get(row.entity, row.entity),
        tag=row.tag,
        label=row.label,
        unit=row.unit,
        scenario=row.scenario,
        period=row.period,
        year=observation.when[:4],
        value=row.value,
        value_high=row.value_high,
        previous_period=previous.period if previous else "",
        previous_value=previous.value if previous else None,
        change=change,
        change_percent=_percent(change, previous),
        restated_from=original.value if original else None,
        first_printed_in=observation.first.document_id,
        first_printed_page=observation.first.page,
        likeness=round(100 * series.likeness, 1),
        match_confidence=round(series.confidence, 3),
        confidence=row.confidence,
        doubtful=_doubtful(series, row),
        document_id=row.document_id,
        page=row.page,
        metric_id=row.metric_id,
        series_id=row.series_id,
        also_printed=";".join([*(r.metric_id for r in observation.earlier), *again]),
    )


def _doubtful(series: Series, row: MetricRow) -> str:
    match_too, reading = series.confidence < DOUBTFUL_MATCH, row.confidence < DOUBTFUL_READING
    return "both" if match_too and reading else "match" if match_too else "reading" if reading else ""


def _percent(change: Decimal | None, previous: MetricRow | None) -> Decimal | None:
    if change is None or previous is None or not previous.value or previous.unit == "percent":
        return None
    return (100 * change / abs(previous.value)).quantize(_PERCENT_PLACES)
