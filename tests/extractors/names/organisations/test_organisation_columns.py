"""Organisations and places by the head of their column, the label beside them and the name they stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import Names, recognise_by_rules
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.organisations.listed_names import names_in
from verslag.extractors.names.rules.partner_headings import heads_organisations

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def names(report: Report) -> Names:
    return find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)


def organisations(report: Report) -> list[str]:
    return [o.name for o in names(report).organisations]


def test_the_cells_below_a_head_of_organisations_are_organisations(report: Report) -> None:
    report.table(
        [["Project", "Promotor"], ["Oude Dreef", "Zwaluwhof, gemeente Zwalm"], ["Nieuwe Dreef", "Overige leden"]]
    )
    assert organisations(report) == ["Zwaluwhof", "gemeente Zwalm"]


def test_people_in_a_column_of_members_stay_people(report: Report) -> None:
    report.table([["Nr.", "Lid"], ["1", "J. Peeters"], ["2", "Lindebast & Zonen"]])
    assert organisations(report) == ["Lindebast & Zonen"]
    assert [p.name for p in names(report).people] == ["J. Peeters"]


def test_listed_places_below_a_head_of_places_are_places(report: Report) -> None:
    report.table([["Lid", "Plaats"], ["Zwaluwhof", "Oss"], ["Lindebast", "Ede en Boom"]])
    assert [p.name for p in names(report).places] == ["Oss", "Ede", "Boom"]


def test_who_does_something_stands_beside_its_label(report: Report) -> None:
    report.table([["Custodian", "Zwalmbron"], ["Accountant", "drs. J. Peeters RA"], ["Belegd in", "Lindebast"]])
    assert organisations(report) == ["Zwalmbron"]
    report.block("Druk: Elektrofix")
    report.block("Fotografie: Peeters Griet")
    assert organisations(report) == ["Zwalmbron", "Elektrofix"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3 Vlier Maas Noord", ["Vlier Maas Noord"]),
        ("Totaal", []),
        ("Leerlingen 2031", []),
        ("Vlierhof 2031", ["Vlierhof 2031"]),
        ("Steun per kwartaal", []),
        ("ZW 04-09-2019", []),
        ("AFDELING WERKEN", []),
        ("Zwalmbron (Gent en Aalst)", ["Zwalmbron"]),
        ("Elektrofix, BV", ["Elektrofix"]),
    ],
)
def test_a_name_in_a_list_ends_as_names_do(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in names_in(text)] == found


@pytest.mark.parametrize(
    ("head", "organisations_below"),
    [
        ("Aannemer", True),
        ("Verbonden partij", True),
        ("Naam vereniging", True),
        ("Mediapartners", True),
        ("Fonds", False),
        ("Naam", False),
    ],
)
def test_heads_of_organisations(head: str, organisations_below: bool) -> None:
    assert heads_organisations(head) is organisations_below


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Met dank aan Jan Peeters (Zwalmbron) voor de hulp.", ["Zwalmbron"]),
        ("Met dank aan Jan Peeters (Gent) voor de hulp.", []),
        ("Met dank aan Jan Peeters (voorzitter) voor de hulp.", []),
        ("De leden zijn Stichting Vlier en het ZWB.", ["Stichting Vlier", "ZWB"]),
        ("De leden zijn Stichting Vlier en ICT.", ["Stichting Vlier"]),
    ],
)
def test_what_stands_beside_a_name_is_an_organisation(report: Report, text: str, found: list[str]) -> None:
    report.block(text)
    assert organisations(report) == found


def test_lines_under_a_heading_of_partners_are_names_of_their_own(report: Report) -> None:
    report.heading("Onze sponsors")
    report.block("Bakkerij Van de Vlier", "Zwalmbron", "Immo Lindebast")
    assert organisations(report) == ["Bakkerij Van de Vlier", "Zwalmbron", "Immo Lindebast"]


def test_a_column_of_lines_below_its_head_holds_organisations(report: Report) -> None:
    report.block("Architect", y=50)
    report.block("Zwalmbron", "Olm & Linde Wonen", "Elektrofix", y=66)
    assert organisations(report) == ["Zwalmbron", "Olm & Linde Wonen", "Elektrofix"]


def test_a_member_is_no_head_of_members(report: Report) -> None:
    report.block("Lid", y=50)
    report.block("Zwalmbron", "Olm & Linde Wonen", "Elektrofix", y=66)
    assert organisations(report) == []


def test_an_office_in_a_column_of_lines_is_no_organisation(report: Report) -> None:
    report.block("Vertaling", y=50)
    report.block("Zwalmbron", "Minister van Vlierzaken", "Elektrofix", y=66)
    assert organisations(report) == ["Zwalmbron", "Elektrofix"]


def test_two_names_in_a_cell_are_parted_where_one_is_known_by_itself(report: Report) -> None:
    report.table([["Project", "Promotor"], ["Oude Dreef", "Stichting Vlier en Zwalmbron"], ["Dreef", "Olm en Linde"]])
    assert organisations(report) == ["Stichting Vlier", "Zwalmbron", "Olm en Linde"]


def test_a_label_that_is_also_another_word_needs_a_colophon_around_it(report: Report) -> None:
    report.block("Productie")
    report.block("Zwelba Qualmte")
    assert organisations(report) == []
    report.page().block("Drukkerij")
    report.block("Elektrovix")
    report.block("Vertaling")
    report.block("Lindebast")
    assert organisations(report) == ["Elektrovix", "Lindebast"]
