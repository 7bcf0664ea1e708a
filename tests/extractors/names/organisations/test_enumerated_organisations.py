"""Organisations by the names they are enumerated with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import recognise_by_rules
from verslag.extractors.names.find_names import find_names

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ook Zwelba, Elektrovix en Stichting Vlier deden mee.", ["Zwelba", "Elektrovix", "Stichting Vlier"]),
        ("Er was hulp van Stichting Vlier, Zwelba (Noord) en De Qualmte.", ["Stichting Vlier", "Zwelba", "De Qualmte"]),
        ("Overleg met Stichting Vlier, ZWLB.", ["Stichting Vlier", "ZWLB"]),
        ("Dit deed Stichting Vlier, Qualmte.", ["Stichting Vlier"]),  # no enumeration: two, and a comma
        ("Stichting Vlier en An Peeters deden mee.", ["Stichting Vlier"]),
        ("Stichting Vlier zit in Gent, Zwelba en Ede.", ["Stichting Vlier"]),
        ("Wij danken Stichting Vlier en Bestuurders.", ["Stichting Vlier"]),
        ("Stichting Vlier, Zuidstraat 12 en Ede", ["Stichting Vlier"]),
    ],
)
def test_names_between_organisations_are_organisations(report: Report, text: str, found: list[str]) -> None:
    report.block(text)
    names = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert [o.name for o in names.organisations] == found
