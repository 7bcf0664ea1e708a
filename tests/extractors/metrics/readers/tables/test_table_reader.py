"""Figures in tables: heads, groups, totals, codes and what they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

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


def test_codes_before_the_labels_are_codes_too(sheet: Any, read: Read) -> None:
    rows = [
        ["Codes", "", "Boekjaar", "Vorig boekjaar"],
        ["70", "Omzet", "455.120", "412.300"],
        ["630", "Afschrijvingen", "12.450", "11.900"],
    ]
    figures = read(sheet.table(rows))
    assert [(f.context.code, f.context.label) for f in figures[::2]] == [("70", "Omzet"), ("630", "Afschrijvingen")]


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


def test_columns_that_nothing_tells_apart_are_doubted(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "EUR", "EUR"], ["Huur", "10", "20"], ["Energie", "30", "40"]]))
    assert all(Doubt.COLUMNS_NOT_TOLD_APART in f.doubts for f in figures)


def test_a_number_in_brackets_behind_a_figure_is_no_second_column(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([["", "2022", "2021"], ["Roeiers", "2.620 (38)", "2.505 (41)"]]))
    first = [f for f in figures if str(f.quantity.value) in ("2620", "2505")]
    assert len(first) == 2
    assert not any(Doubt.COLUMNS_NOT_TOLD_APART in f.doubts for f in first)


def test_note_mark_is_no_part_of_the_label(sheet: Any, read: Read) -> None:
    (figure,) = read(sheet.table([["", "2022"], ["Klachten²", "14"]]))
    assert figure.context.row_label == "Klachten"
    assert figure.context.note == "2"


def test_identifiers_behind_their_label_are_no_figures(sheet: Any, read: Read) -> None:
    rows = [["KvK-nummer", "99418827"], ["RSIN", "8000.11.222"], ["Aantal leden", "1.234"], ["Donateurs", "87"]]
    rows.append(["Bezoekadres", "Dorpsplein 4, 9999 ZZ Lierde"])
    assert [str(f.quantity.value) for f in read(sheet.table(rows, headers=0))] == ["1234", "87"]


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


def test_groups_called_alike_are_told_apart_by_the_group_around_them(sheet: Any, read: Read) -> None:
    rows = [["", "2022"]]
    for town in ("NOORDKADE", "ZUIDKADE"):
        rows += [[town, ""], ["Ligplaatsen", ""], ["Bezet", "22"], ["Vrij", "4"]]
    figures = read(sheet.table(rows, bold=[1, 5]))
    assert figures[0].context.label == "NOORDKADE: Ligplaatsen: Bezet"
    assert figures[2].context.label == "ZUIDKADE: Ligplaatsen: Bezet"


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


@pytest.mark.parametrize(
    ("title", "owner"),
    [
        ("Enkelvoudige balans De Lantaarn Vastgoed B.V.", "De Lantaarn Vastgoed B.V."),
        ("Staat van baten en lasten 2022 Stichting Vrienden van de Lantaarn", "Stichting Vrienden van de Lantaarn"),
        ("Balans De Lantaarn", "Stichting De Lantaarn"),
        ("Balans na verkoop aan Molenpad Vastgoed B.V.", "Stichting De Lantaarn"),
        ("Lening van Molenpad Vastgoed B.V.", "Stichting De Lantaarn"),
    ],
)
def test_a_statement_is_of_the_legal_person_in_its_title(title: str, owner: str, sheet: Any, read: Read) -> None:
    sheet.heading(title)
    figures = read(sheet.table([["", "2022"], ["Gebouwen", "300"], ["Bank", "50"]]))
    assert {f.entity for f in figures} == {owner}


def test_rows_that_only_say_when_are_named_by_the_title(sheet: Any, read: Any) -> None:
    sheet.heading("I.3 Verharde oppervlakte")
    rows = [["Laatste meting (2021)", "14,8 %"], ["Streefwaarde (2030)", "14 %"], ["Nulmeting (2015)", "13 %"]]
    figures = read(sheet.table(rows, headers=0))
    assert all("Verharde oppervlakte" in f.context.label for f in figures)
    assert [f.scenario for f in figures] == ["actual", "target", "actual"]
