"""Figures in tables: headers, groups, totals, codes, scales."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]


def test_header_gives_period_scenario_and_unit(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["", "Begroting", "", ""],
                ["", "2022", "2022", "2021"],
                ["", "EUR", "EUR", "EUR"],
                ["Huur", "1.000", "1.100", "900"],
            ],
            headers=3,
        )
    )
    assert [(f.period.text if f.period else "", f.scenario, f.unit) for f in figures] == [
        ("2022", "budget", "EUR"),
        ("2022", "actual", "EUR"),
        ("2021", "actual", "EUR"),
    ]


def test_scale_of_a_header_is_applied_to_money_only(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["x € 1.000", "2022"],
                ["Subsidies", "1.250"],
                ["Overige baten", "300"],
                ["Bezetting (in fte)", "12"],
                ["Verzuimpercentage", "5,5%"],
            ]
        )
    )
    assert [(str(f.quantity.value), f.unit) for f in figures] == [
        ("1250000", "EUR"),
        ("300000", "EUR"),
        ("12", "fte"),
        ("5.5", "percent"),
    ]
    assert figures[0].quantity.scale == 3
    assert figures[0].quantity.decimals == -3


def test_scale_at_the_head_of_a_section_reaches_all_its_tables(sheet: Any, read: Read) -> None:
    sheet.heading("Balans").add("(in duizenden euro)")
    rows = [["", "2022"], ["Vorderingen", "12"], ["Liquide middelen", "30"]]
    figures = read(
        sheet.table(rows)
        .add("Een alinea met veel woorden die tussen de beide tabellen van deze balans in staat, zonder cijfers.")
        .table(rows)
    )
    assert {str(f.quantity.value) for f in figures} == {"12000", "30000"}


def test_a_name_before_an_explanation_is_the_label(sheet: Any, read: Read) -> None:
    told = "{} – buren die elkaar helpen met boodschappen, klussen en het onderhoud van de tuin en het huis"
    rows = [["", "2021"], *([told.format(name), value] for name, value in (("Buurthulp", "650"), ("Tuinhulp", "260")))]
    assert [f.context.row_label for f in read(sheet.table(rows))] == ["Buurthulp", "Tuinhulp"]


def test_zero_is_a_row_and_a_dash_is_not(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [["", "2022", "2021"], ["Giften", "€ 0", "-"], ["Rente", "nihil", "n.v.t."], ["Huur", "€ 5", "€ 6"]]
        )
    )
    assert [str(f.quantity.value) for f in figures] == ["0", "0", "5", "6"]


def test_group_heading_is_part_of_the_label_where_the_row_needs_it(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Personeel", ""], ["Lonen", "€ 100"], ["Overige", "€ 50"], ["Huis", ""], ["Overige", "€ 7"]]
    figures = read(sheet.table(rows, bold=[1, 4]))
    assert [f.context.label for f in figures] == ["Lonen", "Personeel: Overige", "Huis: Overige"]
    assert figures[0].context.row_group == "Personeel"


def test_number_of_an_item_is_no_part_of_its_label(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "2022"], ["II. Vaste activa", "€ 100"], ["B. Vorderingen", "€ 50"]]))
    assert [f.context.label for f in figures] == ["Vaste activa", "Vorderingen"]
    assert figures[0].context.row_label == "II. Vaste activa"


def test_topic_of_a_column_is_told_only_where_the_period_does_not_tell(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "Zolder 2021", "Kelder 2022"], ["Kisten", "12", "15"]]))
    assert [f.context.label for f in figures] == ["Kisten", "Kisten"]
    figures = read(type(sheet)().table([["", "Exploitatie 2022", "Index 2022"], ["Kisten", "12", "15"]]))
    assert [f.context.label for f in figures] == ["Kisten – Exploitatie", "Kisten – Index"]


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


def test_title_that_counts_makes_no_amounts(sheet: Any, read: Read) -> None:
    rows = [["", "2021", "2022"], ["Actieve", "1.706", "1.602"], ["Totaal", "2.698", "2.617"]]
    figures = read(sheet.add("Aantal deelnemers", "caption").table(rows))
    assert {f.unit for f in figures} == {"person"}


def test_total_without_label_is_named_by_the_group_it_sums(sheet: Any, read: Read) -> None:
    rows = [
        ["", "31-12-2022"],
        ["ACTIVA", ""],
        ["Vorderingen", ""],
        ["Debiteuren", "€ 70"],
        ["Overige", "€ 30"],
        ["", "€ 100"],
        ["Liquide middelen", ""],
        ["Bank", "€ 40"],
        ["", "€ 140"],
    ]
    figures = read(sheet.table(rows, bold=[1, 2, 6]))
    labels = {str(f.quantity.value): f.context.label for f in figures}
    assert labels["100"] == "Vorderingen (totaal)"
    assert labels["140"] == "ACTIVA (totaal)"


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


def test_what_people_are_paid_is_money_among_money(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Huur", "12.000"], ["Kosten techniek", "31.000"], ["Subsidies", "9.000"]]
    figures = read(sheet.table([*rows, ["Gages artiesten", "70.000"], ["Premie leden", "400"]]))
    assert [f.unit for f in figures] == ["EUR"] * 5
    rows += [["Vrijwilligers", "62"], ["Nieuwe leden", "40"]]
    assert [f.unit for f in read(type(sheet)().table(rows))][3:] == ["person", "person"]


def test_a_total_counts_what_its_parts_count(sheet: Any, read: Read) -> None:
    rows = [["Bedragen x € 1 miljoen", "2022"], ["Vermogen", "1.245,6"], ["Aantal actieven", "4.512"]]
    figures = read(sheet.table([*rows, ["Aantal gewezenen", "6.020"], ["Totaal", "10.532"]]))
    assert (figures[-1].unit, str(figures[-1].quantity.value)) == ("count", "10532")
    assert (figures[0].unit, str(figures[0].quantity.value)) == ("EUR", "1245600000")


def test_a_total_that_sums_nothing_keeps_the_unit_of_its_table(sheet: Any, read: Read) -> None:
    rows = [["Bedragen x € 1 miljoen", "2022"], ["Vermogen", "1.245,6"], ["Aantal actieven", "4.512"]]
    figures = read(sheet.table([*rows, ["Aantal gewezenen", "6.020"], ["Totaal", "1.300,0"]]))
    assert figures[-1].unit == "EUR"


def test_codes_and_notes_stand_apart_and_codes_give_the_tag(sheet: Any, read: Read) -> None:
    rows = [
        ["", "Toel.", "Codes", "Boekjaar", "Vorig boekjaar"],
        ["VASTE ACTIVA", "", "21/28", "500", "450"],
        ["Geldbeleggingen", "5.6", "50/53", "80", "75"],
        ["Bedrijfswinst", "", "9901", "42", "38"],
    ]
    figures = read(sheet.table(rows))
    assert [f.context.code for f in figures] == ["21/28", "21/28", "50/53", "50/53", "9901", "9901"]
    assert figures[2].context.note == "5.6"
    assert [f.tag for f in figures] == ["finance.assets"] * 2 + ["finance.investments"] * 2 + ["finance.result"] * 2
    assert len(figures) == 6


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


def test_words_in_a_cell_are_read_as_prose(sheet: Any, read: Read) -> None:
    rows = [
        ["Onderwerp", "Uitkomst"],
        ["Betaalgedrag", "92,7% op tijd betaald (2021: 96,0%)"],
        ["Inhuur", "Van 3 fte naar 5 fte"],
    ]
    figures = read(sheet.table(rows))
    assert [str(f.quantity.value) for f in figures] == ["92.7", "96.0", "3", "5"]
    assert [f.period.text for f in figures if f.period][:2] == ["2022", "2021"]
    assert all(f.context.row_label for f in figures)


def test_two_sides_of_an_account_keep_their_own_labels(sheet: Any, read: Read) -> None:
    rows = [
        ["Activa", "2022", "Passiva", "2022"],
        ["Gebouwen", "€ 300", "Eigen vermogen", "€ 250"],
        ["Bank", "€ 50", "Leningen", "€ 100"],
    ]
    figures = read(sheet.table(rows, columns=(50, 200, 300, 450)))
    assert [f.context.row_label for f in figures] == ["Gebouwen", "Eigen vermogen", "Bank", "Leningen"]


def test_a_column_without_head_is_not_of_the_year_of_the_column_beside_it(sheet: Any, read: Read) -> None:
    rows = [["", "", "2021"], ["Huur", "€ 3", "€ 4"], ["Rente", "€ 5", "€ 6"]]
    figures = read(sheet.table(rows))
    assert [f.period.text if f.period else "" for f in figures] == ["2022", "2021", "2022", "2021"]
    assert [Doubt.COLUMN_WITHOUT_HEADER in f.doubts for f in figures] == [True, False, True, False]


def test_items_and_their_totals_share_the_one_year_over_them(sheet: Any, read: Read) -> None:
    rows = [["", "", "2021"], ["Huur", "€ 3", ""], ["Rente", "€ 5", ""], ["Totaal", "", "€ 8"]]
    assert {f.period.text if f.period else "" for f in read(sheet.table(rows))} == {"2021"}


def test_prior_header_serves_a_continued_table(sheet: Any, read: Read) -> None:
    from dataclasses import replace

    sheet.table([["", "2022", "2021"], ["Huur", "€ 10", "€ 9"], ["Energie", "€ 20", "€ 19"]])
    sheet.table([["Water", "€ 3", "€ 2"], ["Drukwerk", "€ 4", "€ 5"]], headers=0)
    sheet.tables[1] = replace(sheet.tables[1], continues="p1-t1")
    figures = read(sheet)
    assert [f.period.text for f in figures if f.period] == ["2022", "2021"] * 4


def test_columns_that_nothing_tells_apart_are_doubted(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "EUR", "EUR"], ["Huur", "10", "20"], ["Energie", "30", "40"]]))
    assert all(Doubt.COLUMNS_NOT_TOLD_APART in f.doubts for f in figures)


def test_note_mark_is_no_part_of_the_label(sheet: Any, read: Read) -> None:
    (figure,) = read(sheet.table([["", "2022"], ["Klachten²", "14"]]))
    assert figure.context.row_label == "Klachten"
    assert figure.context.note == "2"


def test_identifiers_behind_their_label_are_no_figures(sheet: Any, read: Read) -> None:
    rows = [["KvK-nummer", "99418827"], ["RSIN", "8000.11.222"], ["Aantal leden", "1.234"], ["Donateurs", "87"]]
    rows.append(["Bezoekadres", "Dorpsplein 4, 9999 ZZ Lierde"])
    assert [str(f.quantity.value) for f in read(sheet.table(rows, headers=0))] == ["1234", "87"]


def test_a_group_called_after_a_share_makes_no_shares_of_its_amounts(sheet: Any, read: Read) -> None:
    rows = [["in euro", "2022"], ["Omzet en solvabiliteit", ""], ["Voorraden", "153.451"], ["Solvabiliteit", "38,5%"]]
    figures = read(sheet.table(rows, bold=[1]))
    assert [(str(f.quantity.value), f.unit) for f in figures] == [("153451", "EUR"), ("38.5", "percent")]


def test_an_unmarked_table_is_no_money_because_of_the_heading_above_it(sheet: Any, read: Read) -> None:
    rows = [["", "2022", "2021"], ["Wippen", "1.250", "980"], ["Speeltuigen", "310", "290"], ["Palen", "77", "70"]]
    figures = read(sheet.heading("Bereik van de voorzieningen").table(rows))
    assert {f.unit for f in figures} == {"count"}


def test_columns_without_heads_take_those_above_that_stand_in_their_place(sheet: Any, read: Read) -> None:
    sheet.table([["x € 1.000", "2022", "2021", "2020"], ["Dijken", "12", "13", "14"], ["Sluizen", "4", "5", "6"]])
    sheet.add("Een regel met woorden tussen de beide delen van het overzicht.")
    rows = [["Bruggen", "10", "20"], ["Gemalen", "11", "21"]]
    figures = read(sheet.table(rows, headers=0, columns=(50, 400, 500)))[6:]
    assert [(f.period.text if f.period else "", str(f.quantity.value)) for f in figures[:2]] == [
        ("2021", "10000"),
        ("2020", "20000"),
    ]


def test_columns_that_stand_elsewhere_take_no_heads(sheet: Any, read: Read) -> None:
    sheet.table([["in euro", "2019", "2018"], ["Dijken", "12", "13"], ["Sluizen", "4", "5"]])
    rows = [["Bruggen", "10", "20"], ["Gemalen", "11", "21"]]
    figures = read(sheet.table(rows, headers=0, columns=(50, 370, 470)))[4:]
    assert {f.period.text for f in figures if f.period} == {"2022"}


def test_rows_that_only_name_a_side_are_called_after_their_group(sheet: Any, read: Read) -> None:
    rows = [["in euro", "2022"], ["Tolheffing", ""], ["Uitgaven", "70"], ["Ontvangsten", "100"], ["Saldo", "30"]]
    figures = read(sheet.table(rows, bold=[1]))
    assert [f.context.label for f in figures] == ["Tolheffing: Uitgaven", "Tolheffing: Ontvangsten", "Saldo Tolheffing"]


def test_an_amount_printed_as_a_year_is_an_amount_in_a_table_without_thousands_marks(sheet: Any, read: Read) -> None:
    rows = [
        ["in euro", "2022", "2021"],
        ["Veerpont", "7829", "9019"],
        ["Steiger", "2000", "2000"],
        ["Boei", "1057", "4100"],
    ]
    figures = read(sheet.table(rows))
    assert [str(f.quantity.value) for f in figures[2:4]] == ["2000", "2000"]
    assert [f.period.text for f in figures[4:] if f.period] == ["2022", "2021"]


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


def test_what_comes_and_goes_is_counted_in_what_stood_there(sheet: Any, read: Read) -> None:
    rows = [
        ["", "Leden"],
        ["Aantal leden ultimo 2021", "100"],
        ["Overige mutaties", "-7"],
        ["Kosteloos erbij", "3"],
        ["Aantal leden ultimo 2022", "96"],
    ]
    figures = read(sheet.table(rows))
    assert "EUR" not in {f.unit for f in figures}


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


def test_groups_called_alike_are_told_apart_by_the_group_around_them(sheet: Any, read: Read) -> None:
    rows = [["", "2022"]]
    for town in ("NOORDKADE", "ZUIDKADE"):
        rows += [[town, ""], ["Ligplaatsen", ""], ["Bezet", "22"], ["Vrij", "4"]]
    figures = read(sheet.table(rows, bold=[1, 5]))
    assert figures[0].context.label == "NOORDKADE: Ligplaatsen: Bezet"
    assert figures[2].context.label == "ZUIDKADE: Ligplaatsen: Bezet"


def test_a_row_in_whole_euro_is_not_scaled(sheet: Any, read: Read) -> None:
    rows = [["x € 1.000", "2022"], ["Omzet", "553.035"], ["Winst per aandeel (in €)", "1,24"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))] == ["553035000", "1.24"]


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


def test_a_square_metre_is_no_note_and_the_day_of_an_entry_no_label(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "2022"], ["Dek (m²)", "3.250"], ["07-01-2022 Verf voor de boei", "€ 12"]]))
    assert (figures[0].unit, figures[0].context.note) == ("m2", "")
    assert figures[1].context.label == "Verf voor de boei"


def test_a_word_broken_over_two_heads_is_one(sheet: Any, read: Read) -> None:
    rows = [
        ["", "2022", "2023"],
        ["", "Verwezen-", "Verwachte"],
        ["", "lijkingen", "tolgelden"],
        ["Veerpont", "€ 7", "€ 9"],
    ]
    figures = read(sheet.table(rows, headers=3))
    assert [f.scenario for f in figures] == ["actual", "forecast"]
    assert "Verwezenlijkingen" in figures[0].context.column_label


def test_a_line_with_a_year_and_a_number_gives_the_rows_below_it_no_period(sheet: Any, read: Read) -> None:
    rows = [["in euro", "2022"], ["Bijdrage kade 2020 6000", ""], ["Veerpont", "7.829"], ["Boei", "1.057"]]
    figures = read(sheet.table([["", "Realisatie"], *rows[1:]]))
    assert {f.period.text for f in figures if f.period} == {"2022"}


def test_a_total_is_of_the_group_that_all_its_columns_add_up_to(sheet: Any, read: Read) -> None:
    rows = [["", "2022", "2021"], ["BEZIT", "", ""], ["boten", "40", "0"], ["Geld", "", ""], ["kas", "200", "90"]]
    figures = read(sheet.table([*rows, ["", "240", "90"]]))
    assert {f.context.label for f in figures[-2:]} == {"BEZIT (totaal)"}


def test_a_title_of_the_organisation_and_a_day_names_no_part_of_it(sheet: Any, read: Read) -> None:
    rows = [["", "bedrag"], ["Kas", "€ 1.250"], ["Boten", "€ 300"]]
    figures = read(sheet.heading("Stichting De Lantaarn - per 31-12-2022").table(rows))
    assert {f.entity for f in figures} == {"Stichting De Lantaarn"}
    figures = read(sheet.heading("Stichting De Lantaarn werf 2022").table(rows))
    assert figures[-1].entity == "Stichting De Lantaarn werf"


def test_the_mark_of_a_list_is_no_part_of_a_label(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "2022"], ["• Aantal lessen:", "12"], ["- aantal kisten", "30"]]))
    assert [f.context.label for f in figures] == ["Aantal lessen", "aantal kisten"]


def test_column_called_after_an_amount_is_money_whatever_its_rows_are_called(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["", "VTE 2022", "Loonkost 2022"],
                ["Dienst Water", "18", "1.411.732"],
                ["Dienst Scholen", "9,5", "868.752"],
                ["Dienst Bezwaren", "4", "387.043"],
            ]
        )
    )
    assert {f.unit for f in figures if f.context.column_label.startswith("Loonkost")} == {"EUR"}
    assert {f.unit for f in figures if f.context.column_label.startswith("VTE")} == {"fte"}
    assert all(Doubt.UNIT_FROM_COLUMN in f.doubts for f in figures if f.unit == "EUR")


def test_price_base_in_a_head_makes_the_table_money_and_is_no_period(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["", "2014-2020", "2021-2027 (prijzen 2018)", "2021-2027 (lopende prijzen)"],
                ["Noordkust", "9.528.052", "9.657.560", "10.884.960,99"],
                ["Heuvelland", "21.974.347", "22.826.960", "25.728.089,61"],
            ]
        )
    )
    assert {f.unit for f in figures} == {"EUR"}
    assert [f.period.text if f.period else "" for f in figures[:3]] == ["2014-2020", "2021-2027", "2021-2027"]


def test_unit_under_one_column_of_a_wide_head_holds_for_all_of_it(sheet: Any, read: Read) -> None:
    sheet.table(
        [
            ["", "Banen", "", "Waarde", ""],
            ["", "Direct", "Indirect", "Direct", "Indirect"],
            ["", "1 000 vte", "", "miljard euro", ""],
            ["Industrie", "554", "410", "45", "29"],
            ["Handel", "115", "137", "23", "16"],
        ],
        headers=3,
    )
    table = sheet.tables[0]
    wide = tuple(replace(c, column_span=2) if c.text in ("Banen", "Waarde") else c for c in table.cells)
    sheet.tables[0] = replace(table, cells=wide)
    figures = read(sheet)
    assert [(str(f.quantity.value), f.unit) for f in figures[:4]] == [
        ("554000", "fte"),
        ("410000", "fte"),
        ("45000000000", "EUR"),
        ("29000000000", "EUR"),
    ]


def test_label_beside_several_rows_names_each_of_them(sheet: Any, read: Read) -> None:
    sheet.table(
        [
            ["", "", "2022"],
            ["Aanvragers", "Binnenland", "€ 55"],
            ["", "Buitenland", "€ 12"],
            ["", "Overig", "€ 7"],
        ]
    )
    table = sheet.tables[0]
    tall = tuple(replace(c, row_span=3) if c.text == "Aanvragers" else c for c in table.cells)
    sheet.tables[0] = replace(table, cells=tall)
    assert [f.context.row_label for f in read(sheet)] == [
        "Aanvragers Binnenland",
        "Aanvragers Buitenland",
        "Aanvragers Overig",
    ]


def test_steps_of_a_scale_name_the_rows_and_are_no_figures(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["Schuld (van - tot)", "Aantal gezinnen", "Gemiddelde schuld"],
                ["€ 0 – € 100.000", "823.950 (23%)", "€ 59.545"],
                ["€ 100.000 – € 200.000", "441.161 (40%)", "€ 151.436"],
                ["> € 200.000", "114.096 (7,6%)", "€ 731.776"],
            ]
        )
    )
    assert [(str(f.quantity.value), f.unit) for f in figures[:3]] == [
        ("823950", "count"),
        ("23", "percent"),
        ("59545", "EUR"),
    ]
    assert figures[0].context.row_label == "€ 0 – € 100.000"
    assert len(figures) == 9


def test_column_of_references_to_other_pages_holds_no_figures(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["Maatregel (€ miljoen)", "Budgettair", "Fiche"],
                ["Schijf verlengen", "-1.074", "5"],
                ["Aftrek afbouwen", "696", "110-117"],
                ["Vrijstelling schrappen", "38", "87"],
            ]
        )
    )
    assert [str(f.quantity.value) for f in figures] == ["-1074000000", "696000000", "38000000"]


def test_amount_with_its_own_currency_among_shares_is_printed_in_full(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [
                ["Maatregel (€ miljoen)", "Stap", "Opbrengst"],
                ["Schijf verlengen", "+€ 2.000", "-1.074"],
                ["Tarief verlagen", "-1,9%", "-394"],
                ["Aftrek afbouwen tot 20%", "-€ 2.600", "696"],
            ]
        )
    )
    assert [(str(f.quantity.value), f.unit) for f in figures] == [
        ("2000", "EUR"),
        ("-1074000000", "EUR"),
        ("-1.9", "percent"),
        ("-394000000", "EUR"),
        ("-2600", "EUR"),
        ("696000000", "EUR"),
    ]


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


def test_shares_of_the_row_above_are_called_after_it(sheet: Any, read: Read) -> None:
    rows = [
        ["", "2022"],
        ["Ratio's", ""],
        ["Resultaat", "€ 5"],
        ["in % van de baten", "7%"],
        ["in % van de lasten", "9%"],
    ]
    figures = read(sheet.table(rows, bold=[1]))
    assert [f.context.label for f in figures[1:]] == [
        "Resultaat: in % van de baten",
        "Resultaat: in % van de lasten",
    ]


def test_rows_of_several_years_are_of_those_years(sheet: Any, read: Read) -> None:
    rows = [["", "€"], ["Teruggave 2021", "5"], ["Teruggave 2020", "7"], ["Porti", "9"], ["Zaalhuur", "4"]]
    figures = read(sheet.table(rows))
    assert [f.period.text if f.period else "" for f in figures] == ["2021", "2020", "2022", "2022"]


def test_what_comes_and_goes_between_two_stands_is_of_the_year(sheet: Any, read: Read) -> None:
    rows = [["Vorderingen", "2022"], ["Stand per 1 januari", "€ 5"], ["Nieuwe vorderingen", "€ 2"]]
    figures = read(sheet.heading("Balans").table([*rows, ["Stand per 31 december", "€ 7"]]))
    assert [f.period.text if f.period else "" for f in figures] == ["2022-01-01", "2022", "2022-12-31"]


def test_a_total_without_words_is_of_the_side_that_the_corner_names(sheet: Any, read: Read) -> None:
    rows = [["Passiva", "2022"], ["Reserves", "€ 5"], ["Leningen", "€ 2"], ["", "€ 7"]]
    assert read(sheet.heading("Balans").table(rows))[-1].context.label == "Passiva (totaal)"


def test_a_heading_over_two_lines_is_one(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Mutatie van de voorziening", ""], ["voor groot onderhoud", ""], ["Vrijval", "€ 5"]]
    assert (
        read(sheet.table(rows, bold=[1, 2]))[0].context.row_group == "Mutatie van de voorziening voor groot onderhoud"
    )


def test_a_label_that_closes_its_parenthesis_on_the_next_line_is_one(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Correctie (afronding", ""], ["van bedragen)", "€ 2"]]
    assert read(sheet.table(rows))[0].context.label == "Correctie (afronding van bedragen)"


def test_yield_in_a_table_of_thousands_is_an_amount(sheet: Any, read: Read) -> None:
    rows = [["x € 1.000", "2022"], ["Premies", "12"], ["Rendement", "11"], ["Rendement (in %)", "3"]]
    figures = read(sheet.table(rows))
    assert [(str(f.quantity.value), f.unit) for f in figures][1:] == [("11000", "EUR"), ("3", "percent")]


def test_what_is_paid_for_a_ratio_is_an_amount(sheet: Any, read: Read) -> None:
    rows = [["x € 1.000", "2022"], ["Premies", "12"], ["Bijdrage aan herstel van de dekkingsgraad", "-796"]]
    assert [f.unit for f in read(sheet.table([*rows, ["Vereiste dekkingsgraad", "118"]]))] == ["EUR", "EUR", "percent"]


def test_the_first_day_of_the_report_where_no_column_names_a_year(sheet: Any, read: Read) -> None:
    rows = [["", "Vermogen"], ["Stand per 1 januari", "€ 12"], ["Toename", "€ 3"], ["Stand per 31 december", "€ 15"]]
    figures = read(sheet.heading("Balans").table(rows))
    assert [f.period.text for f in figures if f.period] == ["2022-01-01", "2022", "2022-12-31"]


def test_a_row_of_a_day_keeps_it_under_a_group_of_another_year(sheet: Any, read: Read) -> None:
    rows = [["", "Bedrag"], ["Te ontvangen in 2023", ""], ["Fonds", "€ 75"], ["Saldo per 31/12/2022", "€ 12"]]
    assert [f.period.text for f in read(sheet.table(rows)) if f.period] == ["2023-12-31", "2022-12-31"]


def test_people_among_the_costs_are_what_they_cost(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Lasten", ""], ["Huur", "92"], ["Rente", "67"], ["Bankkosten", "50"], ["Trainers", "20"]]
    trainers = read(sheet.table(rows, bold=[1]))[-1]
    assert trainers.unit == "EUR" and Doubt.UNIT_FROM_MOST_ROWS in trainers.doubts


def test_people_in_a_table_of_bare_amounts_are_doubted(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Huur", "92"], ["Rente", "67"], ["Subsidies", "50"], ["Vrijwilligers", "20"]]
    people = read(sheet.table(rows))[-1]
    assert people.unit == "person" and Doubt.COUNT_BY_DEFAULT in people.doubts


def test_a_number_below_zero_is_no_count(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Liquide middelen", "92"], ["Noordwijk", "-67"], ["Zuidwijk", "-20"], ["Westwijk", "5"]]
    assert {f.unit for f in read(sheet.table(rows))} == {"EUR"}


def test_a_figure_refers_to_what_it_was_read_from(sheet: Any, read: Read) -> None:
    sheet.heading("Staat van baten en lasten")
    sheet.table([["", "2022", "2021"], ["Baten", "", ""], ["Contributies", "1.000", "900"], ["Giften", "250", "310"]])
    (table,) = sheet.layout().tables
    printed = {cell.bbox: cell.text for cell in table.cells}
    figures = {(f.context.row_label, f.raw_text): f for f in read(sheet)}
    spots = figures["Giften", "310"].spots
    said = {spot.role: printed[spot.bbox] for spot in spots if spot.bbox in printed}
    assert said == {"label": "Giften", "column": "2021", "group": "Baten"}
    assert "title" in {spot.role for spot in spots}


def test_scale_of_other_tables_is_doubted_and_counts_have_none(sheet: Any, read: Read) -> None:
    sheet.heading("Bijdragen").add("(In duizend euro)").table([["", "2022"], ["Lonen", "12"], ["Huur", "30"]])
    sheet.add("(In duizend euro)").table([["", "2022"], ["Premies", "14"], ["Toelagen", "31"]])
    sheet.add("Dit zinnetje hoort bij geen enkele tabel en is te lang om een titel boven de tabel te zijn, meer niet.")
    sheet.table([["", "2022"], ["Lonen", "13"], ["Huur", "31"]])
    sheet.add("Ook dit zinnetje hoort bij geen enkele tabel en is te lang om een titel boven de tabel te zijn.")
    sheet.table([["", "2022"], ["Ziekte (aantal dagen)", "219"], ["Rust (aantal personen)", "44"]])
    figures = read(sheet)
    assert [str(f.quantity.value) for f in figures] == [
        "12000",
        "30000",
        "14000",
        "31000",
        "13000",
        "31000",
        "219",
        "44",
    ]
    assert [Doubt.SCALE_OF_SECTION in f.doubts for f in figures] == [False] * 4 + [True] * 2 + [False] * 2


def test_class_over_a_column_names_its_figures_and_gives_no_unit(sheet: Any, read: Read) -> None:
    rows = [["", "<-5%", "-5 tot -2%", "> 5%"], ["huurders", "12", "43", "18"], ["eigenaars", "9", "21", "30"]]
    figures = read(sheet.table(rows))
    assert [f.context.label for f in figures[:3]] == ["huurders – <-5%", "huurders – -5 tot -2%", "huurders – > 5%"]
    assert all(f.unit != "percent" for f in figures)


def test_head_that_only_compares_two_years_tells_its_column_apart(sheet: Any, read: Read) -> None:
    rows = [
        ["", "2021", "2022", "2022 / 2021"],
        ["Premies", "€ 10", "€ 12", "20 %"],
        ["Toelagen", "€ 5", "€ 6", "20 %"],
    ]
    figures = read(sheet.table(rows))
    assert figures[2].context.label == "Premies – 2022 / 2021"
    assert Doubt.COLUMNS_NOT_TOLD_APART not in figures[2].doubts


def test_bounds_of_a_class_in_words_are_no_figures(sheet: Any, read: Read) -> None:
    rows = [["", "2022", "Uitleg"], ["Toelagen", "€ 12", "Toelagen (10 % tot < 16 %)"], ["Rente", "€ 5", "niets"]]
    assert [f.raw_text for f in read(sheet.table(rows))] == ["€ 12", "€ 5"]


def test_topic_of_a_column_is_told_wherever_topics_tell_columns_apart(sheet: Any, read: Read) -> None:
    rows = [
        ["", "Aantal scholen (2022)", "Aantal klassen (2022)", "Groei scholen 2010-2022"],
        ["Noord", "370", "4.133", "20%"],
        ["Zuid", "982", "3.516", "46%"],
    ]
    figures = read(sheet.table(rows))
    assert [f.context.label for f in figures[:3]] == ["Noord – scholen", "Noord – klassen", "Noord – Groei scholen"]


def test_round_of_the_budget_in_a_row_label_outweighs_its_other_words(sheet: Any, read: Read) -> None:
    rows = [["", "€"], ["Uitgaven buiten de doelstelling BA 2022", "1.374"], ["Uitgaven rekening JR 2021", "1.290"]]
    assert [f.scenario for f in read(sheet.table(rows))] == ["budget", "actual"]
