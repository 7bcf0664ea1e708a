"""What looks like a person and is none, and names with a call name in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import Mention
from verslag.extractors.names.find_names import find_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.extractors.names.conftest import Report


def found_people(report: Report, *surfaces: str) -> list[str]:
    """The people of a report where a recogniser takes these surfaces for people."""

    def recogniser(texts: Sequence[str]) -> list[list[Mention]]:
        return [
            [Mention(at, at + len(s), s, "person", 0.95) for s in surfaces if (at := text.find(s)) >= 0]
            for text in texts
        ]

    return [p.name for p in find_names(report.layout(), DocumentFacts(), recogniser=recogniser).people]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Wij werken aan het project “Jan Claes” voor de buurt.", "Jan Claes"),
        ("De lasten daalden onder het kabinet Claes II met een tiende.", "Claes II"),
        ("De kerkfabriek Anna Claes kreeg een toelage.", "Anna Claes"),
        ("Wij kregen geld van het An Claes Fonds voor de tuin.", "An Claes"),
        ("De dienst verhuist naar het An Claesgebouw in mei.", "An Claesgebouw"),
        ("WIJ STAAN KLAAR VOOR ELKE BEWONERSTER VAN DE WIJK", "ELKE BEWONERSTER"),
        ("Zie Claes voor een overzicht van de stand.", "Zie Claes"),
    ],
)
def test_names_of_things_are_nobody(report: Report, text: str, surface: str) -> None:
    assert found_people(report.block(text), surface) == []


def test_a_column_of_firms_holds_no_people(report: Report) -> None:
    report.table([["Bedrijf", "Omzet"], ["Jan Claes", "12"], ["Greet Smets", "14"]])
    assert found_people(report, "Jan Claes", "Greet Smets") == []


def test_chapters_with_letters_are_nobody_on_whichever_page(report: Report) -> None:
    report.heading("A. Maes").block("Over de eerste helft.").page()
    report.heading("B. Claes").block("Over de tweede helft.")
    assert found_people(report, "A. Maes", "B. Claes") == []


def test_a_family_name_that_ends_as_a_street_does_stays(report: Report) -> None:
    assert found_people(report.block("Met dank aan Bas Oosterbaan."), "Bas Oosterbaan") == ["Bas Oosterbaan"]


def test_a_call_name_in_brackets_is_the_given_name(report: Report) -> None:
    report.block("mr. M.P. (Marijn) de Boer (ministerie) en dr. K. (Kaat) Smets MSc (hogeschool)")
    assert found_people(report, "Marijn", "Kaat") == ["Marijn de Boer", "Kaat Smets"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("WIJ GAAN SAMEN EEN GESPREK VOEREN OVER DE WIJK", []),
        ("WIJ GAAN SAMEN EEN HUIS BOUWEN IN BOOM", ["BOOM"]),
        ("WIJ GAAN SAMEN EEN HUIS BOUWEN BIJ OOSTAKKER", ["OOSTAKKER"]),
    ],
)
def test_ordinary_words_in_a_heading_of_capitals_are_no_places(report: Report, text: str, places: list[str]) -> None:
    def recogniser(texts: Sequence[str]) -> list[list[Mention]]:
        names = ("VOEREN", "BOOM", "OOSTAKKER")
        return [[Mention(t.find(n), t.find(n) + len(n), n, "place", 0.9) for n in names if n in t] for t in texts]

    found = find_names(report.block(text).layout(), DocumentFacts(), recogniser=recogniser)
    assert [p.name.upper() for p in found.places] == places
