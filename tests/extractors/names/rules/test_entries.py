"""Lines that are one person's entry."""

from __future__ import annotations

import pytest

from verslag.extractors.names.rules.entries import entry_around, own_role, parse_entry, role_line
from verslag.extractors.names.words.entities import Mention


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Maes Pieter, voorzitter", "Maes Pieter", "voorzitter"),
        ("• Dhr. B. Claes (secretaris)", "B. Claes", "secretaris"),
        ("Penningmeester : Rik de Wit", "Rik de Wit", "Penningmeester"),
        (": Wil van Rijn", "Wil van Rijn", ""),
        ("Van Den Eynde Greet", "Van Den Eynde Greet", ""),
        ("Katrien Pauwels – diensthoofd HR", "Katrien Pauwels", "diensthoofd HR"),
    ],
)
def test_an_entry_gives_name_and_role(line: str, name: str, role: str) -> None:
    entry = parse_entry(line)
    assert entry is not None
    assert line[entry.name_start : entry.name_end] == name
    assert entry.role == role


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Gent",
        "Raad van Bestuur",
        "Onze partners dit jaar",
        "Jaarverslag 2022",
        "In Lommel startten we een nieuw project",
        "Sint-Niklaas",
        "Zij leest boeken. Foto: An Peeters",
    ],
)
def test_other_lines_are_no_entries(line: str) -> None:
    entry = parse_entry(line)
    assert entry is None or not entry.certain


@pytest.mark.parametrize("line", ["Algemeen directeur", "Uitvoerend bestuurslid", "Diensthoofd HR", "Penningmeester:"])
def test_a_role_alone_is_a_role_line(line: str) -> None:
    assert role_line(line)


@pytest.mark.parametrize("line", ["", "Onze medewerkers groeien", "Totaal kosten", "Het bestuur telt vijf leden!"])
def test_other_lines_are_no_role_lines(line: str) -> None:
    assert not role_line(line)


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("A.B. Hoekstra", "A.B. Hoekstra", ""),
        ("Y. Benali RA", "Y. Benali", ""),
        ("dhr. Y. Benali RA, penningmeester", "Y. Benali", "penningmeester"),
        ("Mevr. C. Tuinstra, MSc, secretaris", "C. Tuinstra", "secretaris"),
        ("Lut De Coninck", "Lut De Coninck", ""),
        ("Lievens Wouter", "Lievens Wouter", ""),
        ("An Peeters voorzitter", "An Peeters", "voorzitter"),
        ("Susan Bakker¹", "Susan Bakker", ""),
        ("A.L. (Anna) de Wit (v, 1970), lid", "A.L. (Anna) de Wit", "lid"),
        ("J. de Wit (plv. voorzitter)", "J. de Wit", "plv. voorzitter"),
        ("Penningmeester – An Peeters", "An Peeters", "Penningmeester"),
        ("Gelezen en getekend door: Jan Peeters", "Jan Peeters", ""),
    ],
)
def test_initials_degrees_and_marks_belong_to_no_role(line: str, name: str, role: str) -> None:
    entry = parse_entry(line)
    assert entry is not None and entry.certain
    assert (line[entry.name_start : entry.name_end], entry.role) == (name, role)


@pytest.mark.parametrize("line", ["A. Inleiding", "B. Kosten", "I. Ontvangsten", "C. Bestemde Fondsen"])
def test_numbered_headings_are_no_certain_names(line: str) -> None:
    entry = parse_entry(line)
    assert entry is None or not entry.certain


def test_a_recognised_name_with_nothing_but_titles_beside_it_is_an_entry() -> None:
    text = "drs. Zoltan Vörös RA"
    found = entry_around(text, [Mention(5, 17, "Zoltan Vörös", "person", 0.9)])
    assert found is not None and text[found.name_start : found.name_end] == "Zoltan Vörös"
    assert entry_around("Zoltan Vörös kwam langs", [Mention(0, 12, "Zoltan Vörös", "person", 0.9)]) is None


def test_the_name_of_a_group_is_no_ones_own_role() -> None:
    assert own_role("Leden werknemers") == ""
    assert own_role("Lid werknemers") == "Lid werknemers"


@pytest.mark.parametrize(
    "line", ["ING", "Mevr.", "de heer", "Dhr. .", "prof. dr.", "De", "(", ":", "Mevr. :", "A.", "  ", "de heer de"]
)
def test_a_line_with_nothing_but_a_title_is_no_entry(line: str) -> None:
    assert parse_entry(line) is None


@pytest.mark.parametrize("line", ["ZORGPLUS N.V.", "VELDZICHT S.A.S.", "Maas B.V. Nederland", "De Waal B.V.B.A."])
def test_a_firm_with_its_legal_form_is_no_entry(line: str) -> None:
    assert parse_entry(line) is None


def test_asides_behind_a_name_are_skipped() -> None:
    entry = parse_entry("Dhr. A.B. Kuipers (m, 1961), lid tot 1 juli 2023")
    assert entry is not None
    assert entry.role == "lid"


def test_a_line_of_several_people_with_their_roles_is_nobodys_entry() -> None:
    assert parse_entry("An Peeters (voorzitter), Jan Claes (secretaris) en Rita Maes (lid)") is None
