"""Figures in tables: in what unit and scale they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]


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


def test_title_that_counts_makes_no_amounts(sheet: Any, read: Read) -> None:
    rows = [["", "2021", "2022"], ["Actieve", "1.706", "1.602"], ["Totaal", "2.698", "2.617"]]
    figures = read(sheet.add("Aantal deelnemers", "caption").table(rows))
    assert {f.unit for f in figures} == {"person"}


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


def test_a_group_called_after_a_share_makes_no_shares_of_its_amounts(sheet: Any, read: Read) -> None:
    rows = [["in euro", "2022"], ["Omzet en solvabiliteit", ""], ["Voorraden", "153.451"], ["Solvabiliteit", "38,5%"]]
    figures = read(sheet.table(rows, bold=[1]))
    assert [(str(f.quantity.value), f.unit) for f in figures] == [("153451", "EUR"), ("38.5", "percent")]


def test_an_unmarked_table_is_no_money_because_of_the_heading_above_it(sheet: Any, read: Read) -> None:
    rows = [["", "2022", "2021"], ["Wippen", "1.250", "980"], ["Speeltuigen", "310", "290"], ["Palen", "77", "70"]]
    figures = read(sheet.heading("Bereik van de voorzieningen").table(rows))
    assert {f.unit for f in figures} == {"count"}


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


def test_a_row_in_whole_euro_is_not_scaled(sheet: Any, read: Read) -> None:
    rows = [["x € 1.000", "2022"], ["Omzet", "553.035"], ["Winst per aandeel (in €)", "1,24"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))] == ["553035000", "1.24"]


def test_a_square_metre_is_no_note_and_the_day_of_an_entry_no_label(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "2022"], ["Dek (m²)", "3.250"], ["07-01-2022 Verf voor de boei", "€ 12"]]))
    assert (figures[0].unit, figures[0].context.note) == ("m2", "")
    assert figures[1].context.label == "Verf voor de boei"


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


def test_yield_in_a_table_of_thousands_is_an_amount(sheet: Any, read: Read) -> None:
    rows = [["x € 1.000", "2022"], ["Premies", "12"], ["Rendement", "11"], ["Rendement (in %)", "3"]]
    figures = read(sheet.table(rows))
    assert [(str(f.quantity.value), f.unit) for f in figures][1:] == [("11000", "EUR"), ("3", "percent")]


def test_what_is_paid_for_a_ratio_is_an_amount(sheet: Any, read: Read) -> None:
    rows = [["x € 1.000", "2022"], ["Premies", "12"], ["Bijdrage aan herstel van de dekkingsgraad", "-796"]]
    assert [f.unit for f in read(sheet.table([*rows, ["Vereiste dekkingsgraad", "118"]]))] == ["EUR", "EUR", "percent"]


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


ROWS = [["", "2022", "2023"], ["Huur", "1.210", "1.330"], ["Lonen", "2.400", "2.500"]]


def values_of(figures: tuple[MetricFigure, ...]) -> list[str]:
    return [str(f.quantity.value) for f in figures]


def test_line_and_caption_under_a_table_give_its_unit(sheet: Any, read: Read) -> None:
    said = ["1210000", "1330000", "2400000", "2500000"]
    for text, kind in (
        ("(in duizend euro)", "paragraph"),
        ("Tabel 3: Kosten van het huis (in duizend euro)", "caption"),
    ):
        assert values_of(read(type(sheet)().table(ROWS).add(text, kind))) == said


def test_caption_with_a_unit_leaves_tables_that_say_theirs_alone(sheet: Any, read: Read) -> None:
    sheet.heading("Kosten").add("Tabel 1: Kosten (in duizend euro)", "caption").table(ROWS)
    sheet.add("Tabel 2: Aantal katten per huis", "caption").table([["", "2022"], ["Kelder", "1.210"], ["Zolder", "80"]])
    sheet.add("Tabel 3: Opbrengsten in euro", "caption").table([["", "2022"], ["Huur", "1.505"], ["Lonen", "2.500"]])
    sheet.add("Tabel 4: Schade", "caption").table([["", "2022"], ["Huur", "1.210,25"], ["Lonen", "2.500,75"]])
    figures = values_of(read(sheet))
    assert figures[4:] == ["1210", "80", "1505", "2500", "1210.25", "2500.75"]


def test_unit_alone_over_the_heads_is_the_whole_tables(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table(
            [["", "", "(x € 1.000)"], ["", "2022", "2023"], ["Huur", "12", "13"], ["Lonen", "24", "25"]], headers=2
        )
    )
    assert values_of(figures) == ["12000", "13000", "24000", "25000"]
    assert [f.context.column_label for f in figures[:2]] == ["2022", "2023"]


def test_share_without_a_sign_is_a_percentage(sheet: Any, read: Read) -> None:
    rows = [["", "2022", "Aandeel"], ["Kelders", "215", "21,5"], ["Zolders", "785", "78,5"]]
    assert [f.unit for f in read(sheet.table(rows))] == ["count", "percent"] * 2
    rows = [["", "2022", "Aandeel"], ["Kelders", "215", "21"], ["Zolders", "785", "785"]]
    assert "percent" not in {f.unit for f in read(type(sheet)().table(rows))}


def test_column_of_units_measures_its_rows(sheet: Any, read: Read) -> None:
    rows = [
        ["", "Eenheid", "2022"],
        ["Omzet", "k€", "4.118"],
        ["Oppervlakte", "m²", "1.240"],
        ["Bezetting", "vte", "41,2"],
    ]
    figures = read(sheet.table(rows))
    assert [(str(f.quantity.value), f.unit) for f in figures] == [("4118000", "EUR"), ("1240", "m2"), ("41.2", "fte")]


def test_grades_of_people_count_nobody(sheet: Any, read: Read) -> None:
    sheet.heading("Rapportcijfers").table([["", "2022"], ["Medewerkers", "8,2"], ["Bezoekers", "7,9"]])
    assert [f.unit for f in read(sheet)] == ["score", "score"]


def test_currency_over_the_columns_keeps_the_scale_of_another_caption_out(sheet: Any, read: Read) -> None:
    sheet.heading("Kosten").add("Tabel 1: Kosten (in duizend euro)", "caption").table(ROWS)
    sheet.add("Tabel 2: Schade", "caption").table([["", "2022 (EUR)", "2023 (EUR)"], ["Huur", "1.505", "2.500"]])
    assert values_of(read(sheet))[4:] == ["1505", "2500"]


def test_scale_that_only_captions_of_other_tables_say_is_doubted_twice(sheet: Any, read: Read) -> None:
    sheet.heading("Kosten").add("Tabel 1: Kosten (in duizend euro)", "caption").table(ROWS)
    sheet.add("Dit zinnetje hoort bij geen enkele tabel en is te lang om een titel boven de tabel te zijn, meer niet.")
    figures = read(sheet.table([["", "2022", "2023"], ["Premies", "1.505", "2.500"]]))
    assert values_of(figures[4:]) == ["1505000", "2500000"]
    assert all({Doubt.SCALE_OF_SECTION, Doubt.SCALE_NOT_SAID} <= set(f.doubts) for f in figures[4:])


def test_what_is_called_after_a_ratio_and_has_decimals_is_no_amount(sheet: Any, read: Read) -> None:
    rows = [["(in euro)", "2022", "2021"], ["Liquiditeit", "1,85", "1,06"], ["Reserve liquiditeit", "4.500", "9.000"]]
    assert [f.unit for f in read(sheet.table(rows))] == ["ratio", "ratio", "EUR", "EUR"]


def test_a_point_sets_off_decimals_where_numbers_below_one_show_it(sheet: Any, read: Read) -> None:
    rows = [["", "2022 (kg)", "2021 (kg)"], ["Klaver", "1.250", "1.310"], ["Distel", "0.875", "0.910"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))] == ["1.250", "1.310", "0.875", "0.910"]


def test_a_whole_or_a_large_number_is_no_ratio(sheet: Any, read: Read) -> None:
    rows = [["(in euro)", "2022", "2021"], ["Liquiditeit", "12", "912,50"]]
    assert [f.unit for f in read(sheet.table(rows))] == ["EUR", "EUR"]


def test_fractions_behind_a_point_may_be_below_zero_and_are_doubted(sheet: Any, read: Read) -> None:
    rows = [["", "2022 (kg)", "2021 (kg)"], ["Klaver", "-1.250", "1.310"], ["Distel", "0.875", "0.910"]]
    figures = read(sheet.table(rows))
    assert [str(f.quantity.value) for f in figures] == ["-1.250", "1.310", "0.875", "0.910"]
    assert [f.quantity.ambiguous for f in figures[:2]] == [True, True]


def test_a_point_groups_thousands_where_a_comma_sets_off_decimals(sheet: Any, read: Read) -> None:
    rows = [["", "2022 (kg)", "2021 (kg)"], ["Klaver", "1.250", "1.310"], ["Distel", "0.875", "0,91"]]
    assert [str(f.quantity.value) for f in read(sheet.table(rows))][:2] == ["1250", "1310"]


def test_a_column_of_units_says_what_each_row_is_in(sheet: Any, read: Read) -> None:
    rows = [["Maat", "2021", "2022", "Eenheid"], ["Vaartuigen", "12", "15", "aantal"], ["Wachttijd", "9", "7", "dagen"]]
    rows += [["Dijkwerken", "4,5", "6,1", "miljoen euro"], ["Fijn stof", "11,5", "10,2", "µg/m³"]]
    figures = read(sheet.table(rows))
    assert [f.unit for f in figures] == ["count"] * 2 + ["day"] * 2 + ["EUR"] * 2 + ["count"] * 2
    assert [str(f.quantity.value) for f in figures[4:6]] == ["4500000", "6100000"]
    assert {f.context.row_label for f in figures} == {"Vaartuigen", "Wachttijd", "Dijkwerken", "Fijn stof"}
    assert [Doubt.UNIT_NOT_SAID in f.doubts for f in figures] == [False] * 6 + [True] * 2


def test_a_share_sign_that_went_to_the_last_figure_is_the_unit_of_its_row(sheet: Any, read: Read) -> None:
    rows = [
        ["Maat", "2021", "2022", "Eenheid"],
        ["Vaartuigen", "12", "15", "aantal"],
        ["Keuring", "61,5", "80,0 %", ""],
    ]
    assert [f.unit for f in read(sheet.table(rows))][2:] == ["percent", "percent"]


def test_a_unit_between_two_tables_is_that_of_the_lower(sheet: Any, read: Read) -> None:
    upper = [["Post", "2021", "2022"], ["Subsidies", "120.500", "98.200"], ["Huur", "88.400", "90.150"]]
    lower = [["Post", "2021", "2022"], ["Subsidies", "410", "415"], ["Bijdragen", "95", "98"]]
    figures = read(sheet.heading("Uitgaven").table(upper).add("(in duizend euro)").table(lower))
    assert [str(f.quantity.value) for f in figures][::2] == ["120500", "88400", "410000", "95000"]


def test_a_table_called_after_amounts_is_one_of_money(sheet: Any, read: Read) -> None:
    rows = [["Post", "2022"], ["Speelpleinen", "1.205"], ["Paviljoen", "884"]]
    figures = read(sheet.add("Deel C – Uitgaven van het wijkfonds", "caption").table(rows))
    assert [(f.unit, Doubt.UNIT_FROM_COLUMN in f.doubts) for f in figures] == [("EUR", True)] * 2


def test_a_table_called_after_things_is_none(sheet: Any, read: Read) -> None:
    rows = [["Wijk", "2022"], ["Speelpleinen", "1.205"], ["Paviljoen", "884"]]
    figures = read(sheet.add("Deel C – Bezoek aan het wijkfonds", "caption").table(rows))
    assert {f.unit for f in figures} == {"count"}


def test_a_title_with_several_units_gives_none_to_all(sheet: Any, read: Read) -> None:
    rows = [["Dienst", "M", "V", "VTE"], ["Molens", "34", "21", "51,2"], ["Sluizen", "12", "25", "33,4"]]
    figures = read(sheet.add("Inzet per dienst in 2022 (koppen en VTE)", "caption").table(rows))
    assert [f.unit for f in figures][:3] == ["count", "count", "fte"]
    one = read(type(sheet)().add("Inzet en verloop per dienst in 2022 (in VTE)", "caption").table(rows))
    assert [f.unit for f in one][:3] == ["fte", "fte", "fte"]


def test_figures_to_the_cent_are_amounts(sheet: Any, read: Read) -> None:
    rows = [["Post", "2021", "2022"], ["Molenwiek", "1.250,75", "310,20"], ["Sluisdeur", "88,90", "75,00"]]
    assert {f.unit for f in read(sheet.table(rows))} == {"EUR"}
    measured = [["Post", "2021", "2022"], ["Molenwiek", "12,75", "31,20"], ["Sluisdeur", "88,90", "75,00"]]
    assert {f.unit for f in read(type(sheet)().table(measured))} == {"count"}


def test_a_head_that_can_mean_an_amount_makes_none_of_counts_among_shares(sheet: Any, read: Read) -> None:
    rows = [["KPI", "Resultaat 2022"], ["Tevredenheid", "81,2 %"], ["Afgehandelde dossiers", "1.154"]]
    assert [f.unit for f in read(sheet.table(rows))] == ["percent", "count"]
    alone = read(type(sheet)().table([["Dienst", "Resultaat 2022"], ["Molens", "1.154"], ["Sluizen", "2.310"]]))
    assert [f.unit for f in alone] == ["EUR", "EUR"]


def test_a_unit_that_others_are_for_each_of_is_not_theirs(sheet: Any, read: Read) -> None:
    rows = [["Plaats", "2022"], ["Molenberg", "18,4"], ["Sluisdam", "12,2"]]
    figures = read(sheet.add("Fijn stof (jaargemiddelde, µg/m³)", "caption").table(rows))
    assert "m3" not in {f.unit for f in figures}


def test_of_several_units_in_a_title_the_one_no_figure_prints_holds(sheet: Any, read: Read) -> None:
    rows = [["", "2021", "2022"], ["Dotatie", "29.200", "99.200"], ["Rendement", "6,08%", "8,52%"]]
    figures = read(sheet.add("Dotatie en beheer (x € 1.000), rendement (in %)", "caption").table(rows))
    assert [(str(f.quantity.value), f.unit) for f in figures][::2] == [("29200000", "EUR"), ("6.08", "percent")]


def test_a_unit_as_a_mark_behind_a_row_is_its_own(sheet: Any, read: Read) -> None:
    rows = [["", "2022"], ["Zonnepanelen (MWp)", "8,5"], ["Loodsen (netto)", "12"]]
    assert [f.unit for f in read(sheet.table(rows))] == ["MWp", "count"]


def test_a_power_of_ten_in_a_column_of_units_counts_whatever_other_tables_are_in(sheet: Any, read: Read) -> None:
    rows = [["Maat", "Eenheid", "2022"], ["Vaarten", "x 1.000", "12,4"], ["Wachttijd", "dagen", "9"]]
    money = [["Post", "2022"], ["Subsidies", "410"], ["Huur", "95"]]
    sheet.heading("Voortgang").table(rows).add("Tabel 2: Bestedingen (bedragen x € 1.000)", "caption").table(money)
    assert [(str(f.quantity.value), f.unit) for f in read(sheet)] == [
        ("12400", "count"),
        ("9", "day"),
        ("410000", "EUR"),
        ("95000", "EUR"),
    ]


def test_a_title_that_counts_in_brackets_takes_no_scale_of_other_tables(sheet: Any, read: Read) -> None:
    money = [["Post", "2022"], ["Subsidies", "410"], ["Huur", "95"]]
    staff = [["Niveau", "M", "V"], ["Niveau A", "22", "25"], ["Niveau B", "31", "28"]]
    sheet.heading("Verslag").add("Tabel 1: Raming (k€)", "caption").table(money)
    figures = read(sheet.add("Tabel 2: Bezetting op 31.12.2022 (aantal personen)", "caption").table(staff))
    assert [str(f.quantity.value) for f in figures] == ["410000", "95000", "22", "25", "31", "28"]
    assert "EUR" not in {f.unit for f in figures[2:]}


def test_a_table_with_shares_takes_no_scale_from_the_captions_of_others(sheet: Any, read: Read) -> None:
    money = [["Post", "2022"], ["Subsidies", "410"], ["Huur", "95"]]
    goals = [["Indicator", "2022"], ["Op tijd", "91,2%"], ["Boten", "14"]]
    sheet.heading("Verslag").add("Tabel 1: Raming (k€)", "caption").table(money)
    figures = read(sheet.add("Doelen van het plan", "caption").table(goals))
    assert [(str(f.quantity.value), f.unit) for f in figures[2:]] == [("91.2", "percent"), ("14", "count")]
