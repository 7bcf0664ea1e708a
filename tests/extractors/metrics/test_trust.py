"""What is no figure, and which figures deserve less trust."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from verslag.extractors.annotate import annotated
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.find_figures import find_figures
from verslag.extractors.metrics.readers.tables.column_headers import read_head
from verslag.schemas.taxonomy import default_taxonomy

Read = Callable[[Any], tuple[MetricFigure, ...]]
Prose = Callable[[str], tuple[MetricFigure, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "Zie DOC 41-2077/003 van de commissie.",
        "De regels van het WIB 92 werden toegelicht.",
        "De EU-Verordening 814/2012 bepaalt de regels.",
        "De artikelen 107 en 108 van het verdrag gelden.",
        "Wie boven de 18 is, mag mee.",
        "Lange Weide 47, 3350 Elzegem",
        "De kaart werd uitgereikt voor de dienst 06 attributen.",
    ],
)
def test_a_number_that_points_is_no_figure(prose: Prose, text: str) -> None:
    assert [f.raw_text for f in prose(text)] == []


def test_a_count_behind_an_abbreviation_stays_a_figure(prose: Prose) -> None:
    assert [f.raw_text for f in prose("In 2022 hielp het OCMW 35 gezinnen.")] == ["35"]


def test_lines_under_the_title_of_contents_are_no_figures(sheet: Any, read: Read) -> None:
    sheet.add("Inhoudsopgave", "heading")
    sheet.add("5 Voorwoord 6 Onze ploeg 8 Werking in 2022")
    sheet.add("12 Financiën 14 Bijlagen")
    assert read(sheet) == ()


def test_text_without_contents_title_keeps_its_figures(sheet: Any, read: Read) -> None:
    sheet.add("Onze ploeg telde 12 medewerkers en 14 vrijwilligers.")
    assert len(read(sheet)) == 2


def test_a_counted_noun_is_sure_and_a_bare_number_is_not(prose: Prose) -> None:
    (sure,) = prose("In 2022 namen 1.250 deelnemers deel.")
    assert not set(sure.doubts) - {Doubt.NO_TAG, Doubt.WEAK_TAG}


@pytest.mark.parametrize(
    "text",
    [
        "Dat kostte € 2.500 tegenover € 2.100.",
        "De heer J. Maris (49 jaar) Mevrouw S. Bol (50 jaar)",
        "Volgens artikel 12 van het besluit telt de commissie 14 leden.",
        "Wanneer de dekkingsgraad lager is dan 108 %, mag het bestuur geen toeslag geven.",
        "Van de bijdragen blijft 20 % over; 30 % van de kosten, 15 % van de huur en 10 % van de lonen niet.",
    ],
)
def test_prose_that_leaves_its_subject_open_is_not_sure(prose: Prose, text: str) -> None:
    figures = prose(text)
    assert figures
    assert all(set(f.doubts) - {Doubt.NO_TAG, Doubt.WEAK_TAG} for f in figures[1:] or figures)


def test_a_numbered_caption_gives_the_scale(sheet: Any, read: Read) -> None:
    sheet.add(
        "Tabel 3 – Evolutie van de kosten van de maatregelen voor de begeleiding van jongeren en ouderen in de regio "
        "(in miljoen euro)",
        "caption",
    )
    sheet.table([["Maatregel", "2021", "2022"], ["Opvang", "1,5", "2,5"], ["Vorming", "0,3", "0,4"]])
    assert {f.quantity.value for f in read(sheet)} == {Decimal(n) for n in (1500000, 2500000, 300000, 400000)}


def test_the_unit_in_parentheses_before_a_table_gives_the_scale(sheet: Any, read: Read) -> None:
    sheet.add(
        "De verdeling van de middelen over de verschillende afdelingen van de vereniging wordt in de volgende tabel "
        "weergegeven en toegelicht (bedragen in EUR 1.000)."
    )
    sheet.table([["Afdeling", "2021", "2022"], ["Kosten zorg", "15", "25"], ["Kosten vorming", "3", "4"]])
    assert {f.quantity.value for f in read(sheet)} == {Decimal(n) for n in (15000, 25000, 3000, 4000)}


def test_french_scales_beside_dutch_ones() -> None:
    assert measure_of("(en millions d’euros)").scale == 6


@pytest.mark.parametrize(
    ("header", "scenario"), [("JR2021", "actual"), ("B 2023", "budget"), ("MJP 2024", "budget"), ("R 2020", "actual")]
)
def test_short_forms_over_year_columns(header: str, scenario: str) -> None:
    head = read_head([header])
    assert head.scenario == scenario
    assert head.period == year(int(header[-4:]))
    assert head.text == header


def test_a_year_in_a_budget_is_what_its_other_tables_call_it(sheet: Any) -> None:
    sheet.table([["Ontvangsten", "Budget 2022", "Budget 2023"], ["Belastingen", "€ 100", "€ 120"]])
    sheet.heading("Uitgaven")
    sheet.table([["Uitgaven", "2022", "2023"], ["Lonen", "€ 80", "€ 90"]])
    facts = DocumentFacts(title="Budget 2023", language="nl", entity="Gemeente Elzegem", period=year(2023))
    figures = find_figures(annotated(sheet.layout(), default_taxonomy().codes), facts, default_taxonomy()).figures
    assert {f.scenario for f in figures} == {"budget"}


def test_an_account_number_column_holds_no_figures(sheet: Any, read: Read) -> None:
    sheet.table(
        [["Omschrijving", "Code ARK", "2022"], ["Meubilair", "22100007", "€ 500"], ["Gebouwen", "22110000", "€ 900"]]
    )
    assert {f.raw_text for f in read(sheet)} == {"€ 500", "€ 900"}


def test_an_amount_printed_in_full_is_not_scaled_again(sheet: Any, read: Read) -> None:
    sheet.add("(bedragen in EUR 1.000)")
    sheet.table([["Fonds", "2022"], ["Toezegging leningen", "EUR 43.000.000"], ["Opbrengst leningen", "512"]])
    full, scaled = read(sheet)
    assert full.quantity.value == 43000000 and Doubt.SCALE_NOT_APPLIED in full.doubts
    assert scaled.quantity.value == 512000


@pytest.mark.parametrize("header", ["2022 €", "2022 EUR"])
def test_a_year_over_the_currency_of_its_column_is_no_amount(header: str) -> None:
    assert read_head([header]).period == year(2022)


def test_figures_without_a_name_are_counted_and_left_out(sheet: Any) -> None:
    sheet.add("€ 450.000", "kpi")
    sheet.add("In 2022 telde de vereniging 120 leden.")
    facts = DocumentFacts(title="Jaarverslag 2022", language="nl", entity="Stichting De Lantaarn", period=year(2022))
    found = find_figures(annotated(sheet.layout(), default_taxonomy().codes), facts, default_taxonomy())
    assert ([f.raw_text for f in found.figures], dict(found.unnamed)) == (["120"], {1: 1})


def test_a_unit_in_brackets_of_the_title_is_that_of_the_table(sheet: Any, read: Read) -> None:
    sheet.add("Tabel 2 – Uitstoot van de kassen (kton CO2-eq. per jaar)", "caption")
    sheet.table([["Bron", "2021", "2022"], ["Verwarming", "120", "90"], ["Vervoer", "30", "25"]])
    assert {f.unit for f in read(sheet)} == {"kilotonne_co2"}


def test_an_amount_finer_than_the_scale_of_its_table_is_printed_in_full(sheet: Any, read: Read) -> None:
    sheet.add("Valuta (x € 1.000)", "caption")
    sheet.table(
        [["Post", "2021", "2022"], ["Tegoeden", "1.250", "1.310"], ["Koers van de kroon", "€ 0,0935", "€ 0,0871"]]
    )
    assert {f.quantity.value for f in read(sheet)} == {
        Decimal(1250000),
        Decimal(1310000),
        Decimal("0.0935"),
        Decimal("0.0871"),
    }


def test_counts_that_nothing_calls_so_are_doubted(sheet: Any, read: Read) -> None:
    sheet.table([["Soort", "2021", "2022"], ["Bomen", "12", "14"], ["Struiken", "30", "25"]])
    sheet.heading("Aantal dieren")
    sheet.table([["Aantal", "2021", "2022"], ["Aantal schapen", "3", "4"], ["Aantal geiten", "5", "6"]])
    doubted = {f.context.row_label for f in read(sheet) if Doubt.COUNT_BY_DEFAULT in f.doubts}
    assert doubted == {"Bomen", "Struiken"}


def test_one_figure_too_large_for_a_count_makes_the_unit_of_its_table_doubtful(sheet: Any, read: Read) -> None:
    sheet.table([["Post", "2021", "2022"], ["Paden", "0", "22.119.191"], ["Bruggen", "0", "730.000"]])
    assert [(f.unit, Doubt.UNIT_NOT_SAID in f.doubts) for f in read(sheet)] == [("count", True)] * 4


def test_amounts_with_one_decimal_and_no_scale_are_doubted(sheet: Any, read: Read) -> None:
    sheet.add("Tarieven (in euro)", "caption")
    sheet.table([["Soort", "2021", "2022"], ["Toegang", "12,50", "13,00"], ["Kaarten", "4,2", "€ 4,3"]])
    assert {f.raw_text for f in read(sheet) if Doubt.ODD_DECIMALS in f.doubts} == {"4,2"}
