"""Each rule finds its kind of trouble, names both places, and is quiet where figures agree."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.comparison.series import series_of
from verslag.pipeline.validation.check_findings import self_checks
from verslag.pipeline.validation.finding_formats import render
from verslag.pipeline.validation.implausible import implausible
from verslag.pipeline.validation.jumps import jumps
from verslag.pipeline.validation.missing import missing
from verslag.pipeline.validation.prior_year import prior_year
from verslag.pipeline.validation.validate import exit_code, reports_of, validate
from verslag.schemas.errors import ExitCode, UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import CheckPart, Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


def test_last_years_column_is_held_against_last_years_report(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Bezoekers", "1200", "2022", page=4), make_row("Giften", "500", "2022"))
    new = make_report("2023", make_row("Bezoekers", "1180", "2022", page=7), make_row("Giften", "500", "2022"))
    [found] = prior_year(series_of([new, old]))
    assert (found.document_id, found.page, found.other_document_id, found.other_page) == (
        "kade-2023",
        7,
        "kade-2022",
        4,
    )


def test_rounding_is_no_restatement(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Som der baten", "347183", "2022"))
    new = make_report("2023", make_row("Som der baten", "347000", "2022", decimals=-3))
    assert not list(prior_year(series_of([old, new])))


def test_another_organisation_is_not_held_against_it(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Bezoekers", "1200", "2022"), entity="Stichting Werf")
    new = make_report("2023", make_row("Bezoekers", "1180", "2022"))
    assert not list(prior_year(series_of([old, new])))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("347", "354842", True),
        ("1200000", "1310", True),
        ("347000", "354842", False),
        ("2", "2100", False),
        ("0", "900", False),
    ],
)
def test_a_jump_by_a_thousand_smells_of_a_lost_scale(
    before: str, after: str, found: bool, make_row: MakeRow, make_report: MakeReport
) -> None:
    rows = (make_row("Personeelskosten", before, "2022"), make_row("Personeelskosten", after, "2023"))
    assert [f.severity for f in jumps(series_of([make_report("2023", *rows)]))] == ["error"] * found


def test_a_total_that_is_not_the_sum_is_found_with_both_places(make_row: MakeRow, make_report: MakeReport) -> None:
    right = make_report("2023", make_row("Kosten huur", "1000"), make_row("Totaal kosten", "3010"))
    check = CheckPart(code="total-mismatch", message="anders", page=1, metric_ids=["kade-2023-1", "kade-2023-0"])
    [found] = self_checks([right.model_copy(update={"checks": [check]})])
    assert (found.rule, found.metric_id, found.other_metric_id) == ("total-mismatch", "kade-2023-1", "kade-2023-0")
    assert not list(self_checks([right]))


def test_a_missing_period_or_unit_is_said(make_row: MakeRow, make_report: MakeReport) -> None:
    rows = (
        make_row("Leden", "12", "", unit="person"),
        make_row("Huur", "12", unit=""),
        make_row("Personeelskosten", "12", unit="count", tag="finance.staff_costs"),
        make_row("Personeelskosten", "12", tag="finance.staff_costs"),
    )
    found = list(missing([make_report("2023", *rows)]))
    assert [(f.rule, f.severity) for f in found] == [("period-missing", "info"), ("unit-missing", "info")]
    assert "2 of 4" in found[1].message


def test_implausible_figures_of_a_table_are_one_finding(make_row: MakeRow, make_report: MakeReport) -> None:
    doubt = {"table_id": "p1-t1", "unit": "percent", "confidence_reasons": "implausible share; period from column"}
    rows = [make_row(f"Beleggingen {i}", "162644", **doubt) for i in range(3)]
    [found] = implausible([make_report("2023", make_row("Leden", "12", unit="person"), *rows)])
    assert found.metric_id == "kade-2023-1"
    assert "3 figures" in found.message


def test_a_digit_or_a_difference_beside_large_figures_is_no_finding(make_row: MakeRow, make_report: MakeReport) -> None:
    doubt = {"table_id": "p1-t1", "confidence_reasons": "off its row"}
    small, difference = make_row("Rest", "-2000", **doubt), make_row("Werf", "1284", column_label="Verschil", **doubt)
    rows = [small, difference, make_row("Huur", "40112", **doubt)]
    [found] = implausible([make_report("2023", *rows)])
    assert found.figure.startswith("Huur")


def test_what_differs_in_one_table_is_one_finding(make_row: MakeRow, make_report: MakeReport) -> None:
    def rows(step: int) -> list[MetricRow]:
        return [
            make_row(f"Fonds {word}", str(40000 + 700 * at + step), "2022", table_id="t1", series_id=word)
            for at, word in enumerate(("oost", "west", "noord"))
        ]

    [found] = prior_year(series_of([make_report("2022", *rows(0)), make_report("2023", *rows(55))]))
    assert (found.rows, found.amount) == (3, Decimal(41455))
    assert "3 figures" in found.message


def test_money_and_the_figures_that_hang_on_it_come_first(make_row: MakeRow, make_report: MakeReport) -> None:
    doubt = {"unit": "percent", "confidence_reasons": "implausible share"}
    many = [make_row(f"Aandeel {at}", "1200", table_id="t1", **doubt) for at in range(9)]
    one = make_row("Aandeel", "1300", table_id="t2", **doubt)
    large = make_row("Legaat", "2000000000000", table_id="t3", confidence_reasons="beyond any size")
    found = validate([make_report("2023", one, *many, large)])
    assert [f.rows for f in found] == [1, 9, 1]
    assert found[0].figure.startswith("Legaat")


def test_the_samples_give_only_the_restated_figure_between_two_years(samples_run: Summary) -> None:
    names = ("stichting-waterkant-2022", "stichting-waterkant-2023")
    found = [
        f for f in validate(reports_of(samples_run.folder, names)) if f.rule in ("prior-year-differs", "scale-jump")
    ]
    assert [(f.rule, f.figure, f.other_figure.rsplit(": ")[1]) for f in found] == [
        ("prior-year-differs", "Bezoekers museumwerf 2022: 14112 person", "14212 person")
    ]


def test_the_exit_code_follows_the_severity(make_row: MakeRow, make_report: MakeReport) -> None:
    found = validate([make_report("2023", make_row("Leden", "12", ""))])
    assert exit_code(found, "info") is ExitCode.DIFFERENCES
    assert exit_code(found, "warning") is ExitCode.OK
    assert exit_code(found, "error") is ExitCode.OK
    assert exit_code(found, "never") is ExitCode.OK
    assert "period-missing" in render(found, "text")
    assert render([], "text") == "nothing to look at\n"
    assert render(found, "csv").startswith("rule,severity,")


def test_a_label_that_is_a_formula_is_guarded_for_a_spreadsheet(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("=1+1", "1200", "2022"))
    new = make_report("2023", make_row("=1+1", "900", "2022"))
    text = render(prior_year(series_of([new, old])), "csv", "nl")
    assert ";'=1+1" in text
    assert ";=1+1" not in text


def test_a_document_that_is_not_in_the_run_is_said(samples_run: Summary) -> None:
    with pytest.raises(UsageError, match="no document elders"):
        reports_of(samples_run.folder, ["elders"])
