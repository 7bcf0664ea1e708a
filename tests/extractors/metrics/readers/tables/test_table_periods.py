"""Figures in tables: of which day, year and scenario they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]


def test_flows_take_the_interval_between_two_stands(sheet: Any, read: Read) -> None:
    rows = [
        ["", "Boten"],
        ["Aantal ultimo 2020", "10"],
        ["Erbij", "3"],
        ["Eraf", "1"],
        ["Aantal ultimo 2021", "12"],
    ]
    figures = read(sheet.table(rows))
    assert [f.period.text for f in figures if f.period][1:3] == ["2021", "2021"]


def test_a_day_that_dates_an_event_is_no_period_of_its_row(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table([["", "Bedrag"], ["Besluit 16-02-2011 sluizen", "€ 70"], ["Besluit 3-4-2015 bruggen", "€ 9"]])
    )
    assert {f.period.text for f in figures if f.period} == {"2022"}


def test_what_a_book_value_is_made_up_of_was_so_on_its_day(sheet: Any, read: Read) -> None:
    sheet.heading("Toelichting op de balans")
    block = [["Aanschafwaarde", "100.000"], ["Cumulatieve afschrijvingen", "-16.000"]]
    later = [["Aanschafwaarde", "100.000"], ["Cumulatieve afschrijvingen", "-20.000"]]
    rows = [["", "Gebouwen"], *block, ["Boekwaarde per 1 januari 2022", "84.000"], ["Afschrijvingen", "-4.000"], *later]
    figures = read(sheet.table([*rows, ["Boekwaarde per 31 december 2022", "80.000"]]))
    days = ["2022-01-01"] * 3 + ["2022"] + ["2022-12-31"] * 3
    assert [f.period.text for f in figures if f.period] == days


def test_a_row_below_the_heads_of_another_part_is_of_the_day_it_names(sheet: Any, read: Read) -> None:
    sheet.heading("Toelichting op de balans")
    above = [["", "2022", "2021"], ["Rekening-courant", "4.500", "1.750"], ["Spaarrekening", "5.000", "5.000"]]
    below = [["Saldo per 1 januari 2022", "", "60.000"], ["Bij: resultaat", "", "5.000"]]
    figures = read(sheet.table([*above, *below, ["Saldo per 31 december 2022", "", "65.000"]]))
    assert [f.period.text for f in figures if f.period][-3:] == ["2022-01-01", "2022", "2022-12-31"]


def test_a_heading_that_only_dates_heads_the_rows_that_stand_alone_below_it(sheet: Any, read: Read) -> None:
    above = [["", "Werkelijk 2022", "Werkelijk 2021"], ["Contributies", "€ 15.000", "€ 14.000"]]
    below = [["Begroting 2023", "", ""], ["Contributies", "", "€ 15.500"], ["Zaalhuur", "", "€ 27.000"]]
    figures = read(sheet.table([*above, *below]))
    found = [(f.period.text if f.period else "", f.scenario, f.context.column_label) for f in figures]
    assert found == [
        ("2022", "actual", "Werkelijk 2022"),
        ("2021", "actual", "Werkelijk 2021"),
        ("2023", "budget", "Begroting 2023"),
        ("2023", "budget", "Begroting 2023"),
    ]


def test_balance_is_of_a_day_and_flow_of_the_year(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [["", "31-12-2022"], ["Totaal activa", "€ 900"], ["Totaal baten", "€ 700"], ["Totaal lasten", "€ 600"]]
        )
    )
    assert [f.period.text for f in figures if f.period] == ["2022-12-31", "2022", "2022"]


def test_costs_paid_ahead_stand_in_the_balance_on_its_day(sheet: Any, read: Read) -> None:
    rows = [
        ["", "31-12-2022", "31-12-2021"],
        ["Vooruitbetaalde kosten", "€ 9", "€ 7"],
        ["Te betalen huur", "€ 5", "€ 4"],
    ]
    figures = read(sheet.heading("Toelichting op de balans").table(rows))
    assert [f.period.text for f in figures if f.period] == ["2022-12-31", "2021-12-31"] * 2


def test_what_a_provision_changed_by_in_the_statement_of_income_is_of_the_year(sheet: Any, read: Read) -> None:
    rows = [["", "2022", "2021"], ["Mutatie voorzieningen", "€ 9", "€ 7"]]
    figures = read(sheet.heading("Staat van baten en lasten").table(rows))
    assert [f.period.text for f in figures if f.period] == ["2022", "2021"]


def test_columns_between_two_stands_are_of_the_year(sheet: Any, read: Read) -> None:
    rows = [["", "Stand 31-12-2021", "Aankopen", "Stand 31-12-2022"], ["Effecten", "€ 9", "€ 2", "€ 11"]]
    figures = read(sheet.heading("Balans").table(rows))
    assert [f.period.text for f in figures if f.period] == ["2021-12-31", "2022", "2022-12-31"]


def test_day_in_the_row_and_year_in_the_column_make_a_date(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.heading("Reserve").table(
            [["", "2022", "2021"], ["Stand 1 januari", "€ 10", "€ 8"], ["Stand 31 december", "€ 12", "€ 10"]]
        )
    )
    assert [f.period.text for f in figures if f.period] == ["2022-01-01", "2021-01-01", "2022-12-31", "2021-12-31"]
    assert "Reserve" in figures[0].context.label


def test_a_column_without_head_is_not_of_the_year_of_the_column_beside_it(sheet: Any, read: Read) -> None:
    rows = [["", "", "2021"], ["Huur", "€ 3", "€ 4"], ["Rente", "€ 5", "€ 6"]]
    figures = read(sheet.table(rows))
    assert [f.period.text if f.period else "" for f in figures] == ["2022", "2021", "2022", "2021"]
    assert [Doubt.COLUMN_WITHOUT_HEADER in f.doubts for f in figures] == [True, False, True, False]


def test_items_and_their_totals_share_the_one_year_over_them(sheet: Any, read: Read) -> None:
    rows = [["", "", "2021"], ["Huur", "€ 3", ""], ["Rente", "€ 5", ""], ["Totaal", "", "€ 8"]]
    assert {f.period.text if f.period else "" for f in read(sheet.table(rows))} == {"2021"}


def test_prior_header_serves_a_continued_table(sheet: Any, read: Read) -> None:

    sheet.table([["", "2022", "2021"], ["Huur", "€ 10", "€ 9"], ["Energie", "€ 20", "€ 19"]])
    sheet.table([["Water", "€ 3", "€ 2"], ["Drukwerk", "€ 4", "€ 5"]], headers=0)
    sheet.tables[1] = replace(sheet.tables[1], continues="p1-t1")
    figures = read(sheet)
    assert [f.period.text for f in figures if f.period] == ["2022", "2021"] * 4


def test_years_along_a_row_are_heads_again_where_they_go_down(sheet: Any, read: Read) -> None:
    rows = [
        ["in euro", "2022", "2021"],
        ["Veerpont", "7829", "9019"],
        ["Baten", "2020", "2019"],
        ["Boei", "1057", "4100"],
    ]
    figures = read(sheet.table(rows))
    assert [f.period.text for f in figures[-2:] if f.period] == ["2020", "2019"]


def test_of_two_years_over_a_column_the_lower_one_counts(sheet: Any, read: Read) -> None:
    rows = [
        ["", "Begroting 2022 (juni 2021)", "Begroting 2022 (juni 2021)"],
        ["", "2021", "2022"],
        ["Veerpont", "€ 7", "€ 9"],
    ]
    figures = read(sheet.table(rows, headers=2))
    assert [(f.period.text if f.period else "", f.scenario) for f in figures] == [
        ("2021", "budget"),
        ("2022", "budget"),
    ]


def test_scenario_of_the_title_reaches_columns_that_name_none(sheet: Any, read: Read) -> None:
    sheet.add("Tabel 4: Ramingen van het waterpeil", "caption")
    figures = read(sheet.table([["", "2021", "2022"], ["Veerpont", "7%", "9%"], ["Steiger", "3%", "4%"]]))
    assert {f.scenario for f in figures} == {"forecast"}


def test_scenario_of_a_row_by_the_short_form_of_its_year(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "in euro"], ["Veerpont BO 2022", "1.000"], ["Veerpont JR 2021", "900"]]))
    assert [f.scenario for f in figures] == ["budget", "actual"]


def test_a_share_beside_each_year_is_of_that_year(sheet: Any, read: Read) -> None:
    rows = [
        ["", "2022 (€)", "%", "2021 (€)", "%"],
        ["Veerpont", "412.500", "61,8", "398.000", "63,1"],
        ["Boei", "120", "38", "90", "36,9"],
    ]
    figures = read(sheet.table(rows))[:4]
    assert [(f.period.text if f.period else "", f.unit) for f in figures] == [
        ("2022", "EUR"),
        ("2022", "percent"),
        ("2021", "EUR"),
        ("2021", "percent"),
    ]


def test_a_row_called_after_its_year_is_named_by_its_columns(sheet: Any, read: Read) -> None:
    rows = [["Jaar", "Veerponten", "Leden"], ["2021", "12", "340"], ["2022", "14", "352"]]
    figures = read(sheet.table(rows))
    assert [(f.context.label, f.period.text if f.period else "") for f in figures] == [
        ("Veerponten", "2021"),
        ("Leden", "2021"),
        ("Veerponten", "2022"),
        ("Leden", "2022"),
    ]


def test_quarters_over_the_columns_are_periods(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "K1 2022", "K2 2022"], ["Veerpont", "€ 12", "€ 14"]]))
    assert [(f.context.label, f.period.text if f.period else "") for f in figures] == [
        ("Veerpont", "2022-01-01/2022-03-31"),
        ("Veerpont", "2022-04-01/2022-06-30"),
    ]


def test_a_line_with_a_year_and_a_number_gives_the_rows_below_it_no_period(sheet: Any, read: Read) -> None:
    rows = [["in euro", "2022"], ["Bijdrage kade 2020 6000", ""], ["Veerpont", "7.829"], ["Boei", "1.057"]]
    figures = read(sheet.table([["", "Realisatie"], *rows[1:]]))
    assert {f.period.text for f in figures if f.period} == {"2022"}


def test_table_that_goes_on_has_the_period_of_the_title_before_it(sheet: Any, read: Read) -> None:
    sheet.table(
        [["Boekjaar 2019 (x € 1.000)", "Groot", "Klein"], ["Omzet", "250", "183"], ["Kosten", "120", "42"]],
    )
    sheet.table([["Vrijstelling", "54", "13"], ["Winst", "50", "84"]], headers=0)
    figures = read(sheet)
    assert {f.period.text for f in figures if f.period} == {"2019"}
    assert len(figures) == 8


def test_a_year_in_one_name_dates_no_row_of_another_year(sheet: Any, read: Read) -> None:
    rows = [["", "€"], ["Teruggave 2021", "5"], ["Zaalhuur", "7"], ["Porti", "9"], ["Saldo per 31-12-2021", "3"]]
    figures = read(sheet.table(rows))
    assert [f.period.text if f.period else "" for f in figures] == ["2022", "2022", "2022", "2021-12-31"]
    assert [Doubt.YEAR_IN_LABEL in f.doubts for f in figures] == [True, False, False, False]


def test_a_year_still_to_come_dates_no_row_of_what_was(sheet: Any, read: Read) -> None:
    rows = [
        ["", "€"],
        ["Vooruit ontvangen 2023", "5"],
        ["Teruggave 2020", "7"],
        ["Teruggave 2021", "7"],
        ["Porti", "9"],
    ]
    figures = read(sheet.table([*rows, ["Zaalhuur", "4"], ["Zalen", "3"], ["Hout", "3"]]))
    assert [f.period.text if f.period else "" for f in figures[:4]] == ["2022", "2020", "2021", "2022"]


def test_rows_of_several_years_are_of_those_years(sheet: Any, read: Read) -> None:
    rows = [["", "€"], ["Teruggave 2021", "5"], ["Teruggave 2020", "7"], ["Porti", "9"], ["Zaalhuur", "4"]]
    figures = read(sheet.table(rows))
    assert [f.period.text if f.period else "" for f in figures] == ["2021", "2020", "2022", "2022"]


def test_what_comes_and_goes_between_two_stands_is_of_the_year(sheet: Any, read: Read) -> None:
    rows = [["Vorderingen", "2022"], ["Stand per 1 januari", "€ 5"], ["Nieuwe vorderingen", "€ 2"]]
    figures = read(sheet.heading("Balans").table([*rows, ["Stand per 31 december", "€ 7"]]))
    assert [f.period.text if f.period else "" for f in figures] == ["2022-01-01", "2022", "2022-12-31"]


def test_the_first_day_of_the_report_where_no_column_names_a_year(sheet: Any, read: Read) -> None:
    rows = [["", "Vermogen"], ["Stand per 1 januari", "€ 12"], ["Toename", "€ 3"], ["Stand per 31 december", "€ 15"]]
    figures = read(sheet.heading("Balans").table(rows))
    assert [f.period.text for f in figures if f.period] == ["2022-01-01", "2022", "2022-12-31"]


def test_a_row_of_a_day_keeps_it_under_a_group_of_another_year(sheet: Any, read: Read) -> None:
    rows = [["", "Bedrag"], ["Te ontvangen in 2023", ""], ["Fonds", "€ 75"], ["Saldo per 31/12/2022", "€ 12"]]
    assert [f.period.text for f in read(sheet.table(rows)) if f.period] == ["2023-12-31", "2022-12-31"]


def test_head_that_only_compares_two_years_tells_its_column_apart(sheet: Any, read: Read) -> None:
    rows = [
        ["", "2021", "2022", "2022 / 2021"],
        ["Premies", "€ 10", "€ 12", "20 %"],
        ["Toelagen", "€ 5", "€ 6", "20 %"],
    ]
    figures = read(sheet.table(rows))
    assert figures[2].context.label == "Premies – 2022 / 2021"
    assert Doubt.COLUMNS_NOT_TOLD_APART not in figures[2].doubts


def test_round_of_the_budget_in_a_row_label_outweighs_its_other_words(sheet: Any, read: Read) -> None:
    rows = [["", "€"], ["Uitgaven buiten de doelstelling BA 2022", "1.374"], ["Uitgaven rekening JR 2021", "1.290"]]
    assert [f.scenario for f in read(sheet.table(rows))] == ["budget", "actual"]


def test_what_compares_columns_is_of_the_later_of_them(sheet: Any, read: Read) -> None:
    rows = [
        ["", "2020", "2021", "Verschil", "%"],
        ["Huur", "120", "150", "30", "25,0"],
        ["Lonen", "80", "90", "10", "12,5"],
    ]
    figures = read(sheet.table(rows))
    assert [f.period.text for f in figures[:4] if f.period] == ["2020", "2021", "2021", "2021"]
    back = [[row[0], row[2], row[1], *row[3:]] for row in rows]
    assert [f.period.text for f in read(type(sheet)().table(back))[:4] if f.period] == ["2021", "2020", "2021", "2021"]


def test_a_number_like_a_year_under_a_head_with_a_year_is_a_figure(sheet: Any, read: Read) -> None:
    rows = [["", "K1 2022", "Totaal 2022"], ["Boten", "565", "1849"], ["Sloepen", "664", "990"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))] == ["565", "1849", "664", "990"]


def test_a_year_under_a_head_without_one_is_no_figure(sheet: Any, read: Read) -> None:
    rows = [["", "Lengte", "Gebouwd"], ["Boot", "565", "1949"], ["Sloep", "664", "1990"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))] == ["565", "664"]


def test_a_number_like_a_year_may_be_below_zero(sheet: Any, read: Read) -> None:
    rows = [["", "2021", "2022"], ["Boten", "1565", "-1988"], ["Sloepen", "2310", "2450"], ["Roeien", "1990-", "3120"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))] == [
        "1565",
        "-1988",
        "2310",
        "2450",
        "-1990",
        "3120",
    ]


def test_quarters_are_of_the_year_of_the_total(sheet: Any, read: Any) -> None:
    rows = [["", "1e kwartaal", "2e kwartaal", "Totaal 2031"], ["Ontvangsten", "€ 150", "€ 175", "€ 325"]]
    figures = read(sheet.table(rows))
    assert [f.period.end.year for f in figures if f.period] == [2031] * 3


def test_quarters_between_two_years_are_of_neither(sheet: Any, read: Any) -> None:
    rows = [["", "1e kwartaal", "Totaal 2031", "Totaal 2030"], ["Ontvangsten", "€ 150", "€ 325", "€ 300"]]
    (first, *_) = read(sheet.table(rows))
    assert first.period is not None and first.period.end.year == 2022
