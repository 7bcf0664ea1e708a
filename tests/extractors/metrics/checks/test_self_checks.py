"""Self-checks: agreement raises confidence, contradiction is reported and nothing is corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verslag.extractors.metrics import check_figures
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.schemas.exact import exact_amounts

Read = Callable[[Any], tuple[MetricFigure, ...]]
SOURCES = [["", "2022"], ["Giften", "€ 120"], ["Subsidies", "€ 380"]]


def test_total_that_adds_up_confirms_itself_and_its_parts(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([*SOURCES, ["Totaal baten", "€ 500"]]))
    checked, findings = check_figures(figures)
    assert findings == ()
    assert [f.confirmed_by for f in checked] == [("sum",)] * 3


def test_rounding_difference_still_adds_up(sheet: Any, read: Read) -> None:
    checked, findings = check_figures(read(sheet.table([*SOURCES, ["Totaal baten", "€ 501"]])))
    assert findings == ()
    assert checked[-1].confirmed_by == ("sum",)
    assert checked[-1].quantity.value == 501


def test_total_beyond_rounding_is_an_issue(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([*SOURCES, ["Totaal baten", "€ 508"]]))
    checked, findings = check_figures(figures)
    assert [f.code for f in findings] == ["total-mismatch"]
    assert [f.quantity.value for f in checked] == [f.quantity.value for f in figures]


def test_two_sides_of_a_balance_confirm_each_other(sheet: Any, read: Read) -> None:
    checked, _ = check_figures(
        read(sheet.table([["", "31-12-2022"], ["Totaal activa", "€ 900"], ["Totaal passiva", "€ 900"]]))
    )
    assert all(f.confirmed_by == ("balance",) for f in checked)


def test_balance_that_does_not_balance_is_an_issue(sheet: Any, read: Read) -> None:
    _, findings = check_figures(
        read(sheet.table([["", "31-12-2022"], ["Totaal activa", "€ 900"], ["Totaal passiva", "€ 950"]]))
    )
    assert [f.code for f in findings] == ["figures-contradict"]


def test_amount_said_in_text_and_table_is_found_elsewhere(sheet: Any, read: Read) -> None:
    sheet.add("De subsidies van 2022 bedroegen € 38.417.").table(
        [["", "2022"], ["Subsidies", "€ 38.417"], ["Giften", "€ 5"]]
    )
    checked, _ = check_figures(read(sheet))
    assert [f.confirmed_by for f in checked] == [("repeat",), ("repeat",), ()]


def test_shares_to_a_hundred_confirm_each_other(sheet: Any, read: Read) -> None:
    checked, _ = check_figures(read(sheet.table([["", "2022"], ["Mannen", "42,5%"], ["Vrouwen", "57,5%"]])))
    assert all(f.confirmed_by == ("share",) for f in checked)


def test_two_totals_of_one_name_contradict(new_sheet: Callable[[int], Any], read: Read) -> None:
    from dataclasses import replace

    figures = []
    for page, amount in ((1, "€ 170.166"), (2, "€ 170.137")):
        sheet = new_sheet(page).table([["", "2022"], ["Giften", "€ 12"], ["Totaal opbrengsten", amount]])
        figures += [replace(f, page=page) for f in read(sheet)]
    checked, findings = check_figures(figures)
    assert [f.code for f in findings] == ["figures-contradict"]
    assert [Doubt.CONTRADICTED in f.doubts for f in checked] == [False, True, False, True]
    assert [f.confirmed_by for f in checked] == [("repeat",), (), ("repeat",), ()]


def test_nothing_to_check_changes_nothing() -> None:
    assert check_figures(()) == ((), ())


def test_a_figure_of_any_length_is_checked(sheet: Any, read: Read) -> None:
    from dataclasses import replace
    from decimal import Decimal

    [figure, *_] = read(sheet.table([*SOURCES]))
    long = replace(figure, quantity=replace(figure.quantity, value=Decimal("7" * 39)))
    with exact_amounts():
        assert len(check_figures([long, long])[0]) == 2
