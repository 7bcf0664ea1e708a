"""The table of a comparison: every figure of every report, with the one a period before."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pydantic import Field

from verslag.pipeline.comparison.match import match
from verslag.pipeline.comparison.series import Observation, Series, series_of
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import Figure, MetricRow, Record
from verslag.schemas.report import Report

_PERCENT_PLACES = Decimal("0.1")


class TrendRow(Record):
    """A figure for one period, with the period before it in the same series."""

    measure: int | None = Field(description="Number that series of several organisations share where they match")
    series: int = Field(description="Number of the series: one figure of one organisation over its reports")
    matched: str = Field(description="years, organisations, both; empty where nothing matches: listed all the same")
    entity: str
    tag: str
    label: str
    unit: str
    scenario: str
    period: str
    value: Figure
    value_high: Figure | None = Field(description="Upper end, for ranges")
    previous_period: str
    previous_value: Figure | None
    change: Figure | None
    change_percent: Figure | None = Field(
        description="Of the previous value; a change of percentages is in points only"
    )
    restated_from: Figure | None = Field(description="What the first report printed, where a later one changed it")
    restated_in: str = Field(description="The report whose figure counts instead")
    likeness: float = Field(description="Of the least alike labels joined in the series, 0 to 100")
    document_id: str
    page: int
    metric_id: str
    also_printed: str = Field(description="Ids of the same figure elsewhere, joined by ';'")


@exact_amounts()
def trend_rows(reports: Sequence[Report]) -> list[TrendRow]:
    """Every figure once, as a row or among the `also_printed` of one; series by organisation, periods in order."""
    groups = series_of(reports)
    measures = _measures(groups)
    rows: list[TrendRow] = []
    number = 0
    for group in groups:
        for series in group:
            number += 1
            rows += _rows(series, number, measures.get(id(series)))
    return rows


def summary(rows: Sequence[TrendRow]) -> str:
    """What was found, in one line."""
    series = len({row.series for row in rows if row.matched})
    restated = sum(row.restated_from is not None for row in rows)
    alone = sum(not row.matched for row in rows)
    return f"{len(rows) - alone} figures in {series} series, {restated} restated, {alone} unmatched"


def _measures(groups: Sequence[Sequence[Series]]) -> dict[int, int]:
    """A number for each set of series of different organisations that match, by identity of the series."""
    clusters: list[list[Series]] = []
    for group in groups:
        pairs = match([c[-1].newest for c in clusters], [s.newest for s in group], within=False)
        cluster_of = {pair.right: clusters[pair.left] for pair in pairs}
        for at, series in enumerate(group):
            if at in cluster_of:
                cluster_of[at].append(series)
            else:
                clusters.append([series])
    shared = [cluster for cluster in clusters if len(cluster) > 1]
    return {id(series): number for number, cluster in enumerate(shared, 1) for series in cluster}


def _rows(series: Series, number: int, measure: int | None) -> list[TrendRow]:
    observations = series.observations()
    over_years = len(observations) > 1 or len(series.lines) > 1
    matched = {(True, True): "both", (True, False): "years", (False, True): "organisations"}.get(
        (over_years, measure is not None), ""
    )
    repeats = {line.document.document_id: line.repeats for line in series.lines}
    return [
        _row(series, observation, before, number, measure, matched, repeats.get(observation.row.document_id, ()))
        for before, observation in zip([None, *observations], observations, strict=False)
    ]


def _row(
    series: Series,
    observation: Observation,
    before: Observation | None,
    number: int,
    measure: int | None,
    matched: str,
    repeats: Sequence[MetricRow],
) -> TrendRow:
    row, original = observation.row, observation.restated
    previous = (
        before.row if before and before.when and row.value_high is None and before.row.value_high is None else None
    )
    change = row.value - previous.value if previous else None
    again = [r.metric_id for r in repeats if r.period_end == row.period_end]
    return TrendRow(
        measure=measure,
        series=number,
        matched=matched,
        entity=row.entity,
        tag=row.tag,
        label=row.label,
        unit=row.unit,
        scenario=row.scenario,
        period=row.period,
        value=row.value,
        value_high=row.value_high,
        previous_period=previous.period if previous else "",
        previous_value=previous.value if previous else None,
        change=change,
        change_percent=_percent(change, previous),
        restated_from=original.value if original else None,
        restated_in=row.document_id if original else "",
        likeness=round(series.likeness, 1),
        document_id=row.document_id,
        page=row.page,
        metric_id=row.metric_id,
        also_printed=";".join([*(r.metric_id for r in observation.earlier), *again]),
    )


def _percent(change: Decimal | None, previous: MetricRow | None) -> Decimal | None:
    if change is None or previous is None or not previous.value or previous.unit == "percent":
        return None
    return (100 * change / abs(previous.value)).quantize(_PERCENT_PLACES)
