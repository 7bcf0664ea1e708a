"""Roles in running text: what is an office, whose it is, and whether it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.names import recognise_by_rules
from verslag.extractors.names.find_names import find_names

if TYPE_CHECKING:
    from tests.extractors.names.conftest import Report


def roles(report: Report, name: str) -> tuple[str, ...]:
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    return {p.name: p.roles for p in found.people}[name]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("An Peeters begon tien jaar geleden als chauffeur. Nu werkt An Peeters als planner.", ("planner",)),
        ("An Peeters was hier eerst als kok, daarna als tuinman.", ("tuinman",)),
        ("An Peeters is in mei afgetreden als penningmeester.", ("penningmeester",)),
    ],
)
def test_what_somebody_was_counts_where_nothing_says_what_they_are(
    report: Report, text: str, kept: tuple[str, ...]
) -> None:
    assert roles(report.block(text), "An Peeters") == kept


@pytest.mark.parametrize(
    "text",
    [
        "An Peeters is een goede student.",
        "De minister geeft An Peeters gelijk.",
        "An Peeters is herkozen namens de actieve medewerkers.",
    ],
)
def test_a_judgement_another_clause_and_a_behalf_are_no_offices(report: Report, text: str) -> None:
    report.block(text).block("Dank aan An Peeters.")
    assert roles(report, "An Peeters") == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("An Peeters, Pricing Manager", "Pricing Manager"),
        ("De compliance officer An Peeters kijkt mee.", "compliance officer"),
        ("In mei is An Peeters de nieuwe voorzitter geworden.", "voorzitter"),
        ("Met An Peeters als Chief Risk Officer in de directieraad staat er een ploeg.", "Chief Risk Officer"),
    ],
)
def test_titles_and_changes_of_office(report: Report, text: str, role: str) -> None:
    assert roles(report.block(text), "An Peeters") == (role,)


@pytest.mark.parametrize(
    "text",
    [
        "An Peeters is het met de minister eens.",
        "An Peeters is verbaasd over hoe de minister dat zegt.",
        "An Peeters is het oneens met de voorgaande sprekers.",
    ],
)
def test_agreeing_with_somebody_is_no_office(report: Report, text: str) -> None:
    report.block(text).block("Dank aan An Peeters.")
    assert roles(report, "An Peeters") == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("De externe accountant van het fonds is de heer drs. J. Peeters RA.", "externe accountant van het fonds"),
        ("De certificerend actuaris is sinds 2020 mevrouw J. Peeters.", "certificerend actuaris"),
        ("De sleutelfunctiehouder audit is de heer J. Peeters.", "sleutelfunctiehouder audit"),
        ("De heer J. Peeters is sinds 2008 CEO van een bakkerij.", "CEO van een bakkerij"),
    ],
)
def test_an_office_before_or_behind_is_and_a_title(report: Report, text: str, role: str) -> None:
    assert roles(report.block(text), "J. Peeters") == (role,)


def test_a_verb_in_the_plural_gives_both_people_the_role(report: Report) -> None:
    report.block("De heren Jan Claes en Koen Maes zijn in mei als penningmeester toegetreden.")
    assert roles(report, "Jan Claes") == roles(report, "Koen Maes") == ("penningmeester",)
