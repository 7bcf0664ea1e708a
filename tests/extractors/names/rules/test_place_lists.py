"""Places in columns and lists, which their neighbours explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import recognise_by_rules
from verslag.extractors.names.find_names import find_names

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def places(report: Report) -> list[str]:
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    return [p.name for p in found.places]


def test_a_town_that_is_a_word_counts_in_a_column_of_towns(report: Report) -> None:
    filled = ["tijdvak in het voorjaar", "een gebied", "nog een gebied", "hele gemeente"]
    rows = [[town, *filled] for town in ("Zwolle*", "Deventer**", "Kampen*")]
    report.table([["Gemeente", "Tijdvak", "Gebied", "Rest", "Meer"], *rows])
    assert places(report) == ["Zwolle", "Deventer", "Kampen"]


def test_a_word_among_words_is_no_town(report: Report) -> None:
    report.table([["Activiteit", "Aantal"], ["Kampen", "12"], ["Feesten", "3"]])
    assert places(report) == []


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Wij werken in Hasselt en in heel Limburg.", "Limburg", "province", "BE"),
        ("Wij werken in Utrecht, in Zwolle en met Luxemburg.", "Luxemburg", "country", "LU"),
        ("Wij werken in Amsterdam en in Oost.", "Oost", "district", ""),
    ],
)
def test_which_of_the_places_of_a_name_is_meant(report: Report, text: str, name: str, kind: str, country: str) -> None:
    found = find_names(report.block(text).layout(), DocumentFacts(), recogniser=recognise_by_rules)
    (place,) = (p for p in found.places if p.name == name)
    assert (place.type, place.country) == (kind, country)
