"""Figures over years and side by side: matched by tag, label, unit and scenario; restated ones marked; none dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.comparison.trend import TrendRow, summary, trend_rows
from verslag.pipeline.validation.validate import reports_of
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]

PAIR = ("stichting-waterkant-2022", "stichting-waterkant-2023")


def steps(rows: list[TrendRow]) -> list[tuple[str, str, str]]:
    return [(r.period, str(r.value), str(r.change)) for r in rows]


def test_years_follow_each_other_across_reports(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Aantal bezoekers in 2022", "1200", "2022", unit="person"))
    new = make_report("2023", make_row("aantal bezoekers in 2023", "1500", "2023", unit="person"))
    rows = trend_rows([new, old])
    assert steps(rows) == [("2022", "1200", "None"), ("2023", "1500", "300")]
    assert {r.matched for r in rows} == {"years"}
    assert rows[1].change_percent == Decimal("25.0")


@pytest.mark.parametrize(
    "other",
    [{"unit": "person"}, {"scenario": "budget"}, {"label": "Huur van de werf"}],
    ids=["unit", "scenario", "label"],
)
def test_what_differs_in_unit_scenario_or_label_is_not_matched_but_listed(
    other: dict[str, str], make_row: MakeRow, make_report: MakeReport
) -> None:
    label = other.pop("label", "Giften van donateurs")
    old = make_report("2022", make_row("Giften van donateurs", "10", "2022"))
    new = make_report("2023", make_row(label, "12", "2023", **other))
    assert [(r.matched, r.change) for r in trend_rows([old, new])] == [("", None)] * 2


def test_a_shared_tag_allows_labels_that_are_less_alike(make_row: MakeRow, make_report: MakeReport) -> None:
    def reports(tag: str) -> list[Report]:
        return [
            make_report("2022", make_row("Giften van donateurs", "10", "2022", tag=tag)),
            make_report("2023", make_row("Giften donateurs en leden", "12", "2023", tag=tag)),
        ]

    assert {r.matched for r in trend_rows(reports("finance.donations"))} == {"years"}
    assert {r.matched for r in trend_rows(reports(""))} == {""}


def test_the_newest_print_counts_and_the_first_is_kept(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Bezoekers", "14212", "2022"))
    new = make_report("2023", make_row("Bezoekers", "15380", "2023"), make_row("Bezoekers", "14112", "2022"))
    first, second = trend_rows([old, new])
    assert (first.value, first.restated_from, first.document_id) == (Decimal(14112), Decimal(14212), "kade-2023")
    assert (first.metric_id, first.also_printed) == ("kade-2023-1", "kade-2022-0")
    assert second.change == 15380 - 14112


def test_an_opening_balance_is_the_closing_balance_of_the_year_before(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    def day(date: str) -> dict[str, str]:
        return {"period": date, "period_start": date, "period_end": date}

    opening, closing = make_row("Kas", "5", **day("2023-01-01")), make_row("Kas", "9", **day("2023-12-31"))
    old = make_report("2022", make_row("Kas", "5", **day("2022-12-31")))
    rows = trend_rows([old, make_report("2023", opening, closing)])
    assert [(str(r.value), r.restated_from) for r in rows] == [("5", None), ("9", None)]


def test_organisations_stand_side_by_side(make_row: MakeRow, make_report: MakeReport) -> None:
    rows = trend_rows(
        [
            make_report("2023", make_row("Totaal personeelskosten", "10", tag="finance.staff_costs")),
            make_report("2023", make_row("Personeelskosten", "90", tag="finance.staff_costs"), entity="Stichting Werf"),
            make_report("2023", make_row("Huur", "3"), entity="Stichting Dijk"),
        ]
    )
    assert [(r.entity, r.measure, r.matched) for r in rows] == [
        ("Stichting Kade", 1, "organisations"),
        ("Stichting Werf", 1, "organisations"),
        ("Stichting Dijk", None, ""),
    ]


def test_percentages_change_in_points_and_nothing_is_divided_by_zero(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    rows = trend_rows(
        [
            make_report("2022", make_row("Verzuim", "4", "2022", unit="percent"), make_row("Giften", "0", "2022")),
            make_report("2023", make_row("Verzuim", "5", "2023", unit="percent"), make_row("Giften", "7", "2023")),
        ]
    )
    assert [(r.change, r.change_percent) for r in rows if r.change is not None] == [(1, None), (7, None)]


def test_no_figure_is_dropped_or_doubled(samples_run: Summary) -> None:
    reports = reports_of(samples_run.folder)
    rows = trend_rows(reports)
    listed = [i for r in rows for i in (r.metric_id, *filter(None, r.also_printed.split(";")))]
    assert Counter(listed) == Counter(m.metric_id for report in reports for m in report.metrics)


def test_the_two_year_pair_has_its_restated_figure_and_no_other(samples_run: Summary) -> None:
    rows = trend_rows(reports_of(samples_run.folder, PAIR))
    restated = [(r.period, str(r.value), str(r.restated_from)) for r in rows if r.restated_from is not None]
    assert restated == [("2022", "14112", "14212")]
    assert sum(r.matched == "years" for r in rows) > len(rows) / 2
    assert "1 restated" in summary(rows)
