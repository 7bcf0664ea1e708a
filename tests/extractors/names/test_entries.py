"""Lines that are one person's entry."""

from __future__ import annotations

import pytest

from verslag.extractors.names.entries import parse_entry, role_line


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
