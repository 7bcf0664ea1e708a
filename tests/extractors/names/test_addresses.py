"""Streets with number, postcode and town."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names.find_names import find_names
from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules
from verslag.extractors.names.words.entities import Place

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def places(report: Report) -> dict[str, Place]:
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    return {p.name: p for p in found.places}


@pytest.mark.parametrize(
    ("lines", "street", "address", "country"),
    [
        (("Kerkweg 7a", "3603 CL Maarssen"), "Kerkweg", "Kerkweg 7a, 3603 CL Maarssen", "NL"),
        (("Dorpsstraat 14 bus 2, B-9000 Gent",), "Dorpsstraat", "Dorpsstraat 14 bus 2, 9000 Gent", "BE"),
        (("Wij zitten in de Dorpsstraat.", "Gent is dichtbij."), "Dorpsstraat", "", ""),
    ],
)
def test_a_street_has_the_address_that_is_printed(
    report: Report, lines: tuple[str, ...], street: str, address: str, country: str
) -> None:
    report.block("Stichting De Linde", *lines)
    place = places(report)[street]
    assert (place.official_name, place.country) == (address, country)


def test_luxemburg_among_countries_is_the_country(report: Report) -> None:
    report.block("Wij werken in Gent, Brugge en Aalst.").block("Ook Luxemburg en Duitsland doen mee.")
    assert places(report)["Luxemburg"].country == "LU"
