"""Which series are drawn, and in which order."""

from __future__ import annotations

from collections.abc import Callable

from verslag.pipeline.comparison.drawn_series import worth_drawing
from verslag.pipeline.comparison.trend import trend_rows
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


def drawn(*reports: Report, most: int = 9) -> list[str]:
    return [one.last.label for one in worth_drawing(trend_rows(reports), most)]


def over_years(make_row: MakeRow, label: str, values: dict[str, str], **fields: object) -> list[MetricRow]:
    return [make_row(label, value, year, series_id=label, **fields) for year, value in values.items()]


def test_whole_lines_of_known_figures_come_first(make_row: MakeRow, make_report: MakeReport) -> None:
    short = over_years(make_row, "Zalen", {"2022": "512", "2023": "640"})
    known = over_years(make_row, "Kosten", {"2021": "612", "2022": "640", "2023": "700"}, tag="finance.expenses")
    other = over_years(make_row, "Boten", {"2021": "9120", "2022": "9400", "2023": "9700"})
    plan = over_years(make_row, "Plan", {"2021": "99120", "2022": "99400", "2023": "99700"}, scenario="budget")
    report = make_report("2023", *short, *known, *other, *plan)
    assert drawn(report) == ["Kosten", "Boten", "Plan", "Zalen"]
    assert drawn(report, most=2) == ["Kosten", "Boten"]


def test_no_line_is_drawn_through_a_doubtful_point(make_row: MakeRow, make_report: MakeReport) -> None:
    doubtful = make_row("Kosten", "700", "2023", series_id="Kosten", confidence=0.5)
    report = make_report("2023", *over_years(make_row, "Kosten", {"2021": "612", "2022": "640"}), doubtful)
    assert drawn(report) == []


def test_one_figure_alone_and_what_never_changes_are_not_drawn(make_row: MakeRow, make_report: MakeReport) -> None:
    level = over_years(make_row, "Kapitaal", {"2022": "100", "2023": "100"})
    assert drawn(make_report("2023", make_row("Huur", "3"), *level)) == []


def test_two_sides_of_a_balance_are_drawn_once(make_row: MakeRow, make_report: MakeReport) -> None:
    values = {"2022": "512", "2023": "640"}
    sides = [row for label in ("Totaal bezit", "Waar het vandaan komt") for row in over_years(make_row, label, values)]
    assert drawn(make_report("2023", *sides)) == ["Totaal bezit"]
