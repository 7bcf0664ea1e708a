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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("De akte is verleden voor notaris mr. A. Peeters, in mei.", "notaris"),
        ("De prijs ging naar An Peeters uit Gent, oprichter van een tuin.", "oprichter van een tuin"),
        ("De raad koos An Peeters tot nieuwe ombudsman.", "ombudsman"),
        ("Haar jobcoach, An Peeters, kwam elke week langs.", "jobcoach"),
        ("An Peeters (Stedelijk Fonds), voorzitter van de stuurgroep", "voorzitter van de stuurgroep"),
    ],
)
def test_titles_commas_and_asides_between_a_name_and_its_role(report: Report, text: str, role: str) -> None:
    name = "A. Peeters" if "A. Peeters" in text else "An Peeters"
    assert roles(report.block(text), name) == (role,)


def test_a_label_names_the_body_of_all_behind_it_also_of_those_with_an_office_of_their_own(report: Report) -> None:
    report.block("Redactiecommissie: mevrouw A. Peeters (voorzitter), de heer J. Claes, de heer R. Maes.")
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert {p.name: p.body for p in found.people} == dict.fromkeys(
        ("A. Peeters", "J. Claes", "R. Maes"), "Redactiecommissie"
    )


def test_managers_named_one_by_one_sit_on_the_body_that_consists_of_them(report: Report) -> None:
    report.block("Het directiecomité bestaat uit CEO An Peeters, CFO Jan Claes en COO Rita Maes.")
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert [(p.roles, p.body) for p in found.people] == [((r,), "directiecomité") for r in ("CEO", "CFO", "COO")]


def test_a_job_behind_a_name_leaves_a_member_of_the_body_a_member(report: Report) -> None:
    report.block("Redactiecommissie: An Peeters (voorzitter), Jan Claes (leraar), Rita Maes.")
    found = find_names(report.layout(), DocumentFacts(), recogniser=recognise_by_rules)
    assert [p.body for p in found.people] == ["Redactiecommissie"] * 3


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        ("De schepen van Cultuur, An Peeters, kwam.", "An Peeters", ("schepen van Cultuur",)),
        ("Griffier van de Provinciale Staten is An Peeters.", "An Peeters", ("Griffier",)),
        ("Planner is An Peeters, zijn plaatsvervanger Jan Maes.", "An Peeters", ("Planner",)),
        ("Planner is An Peeters, zijn plaatsvervanger Jan Maes.", "Jan Maes", ("plaatsvervanger",)),
    ],
)
def test_an_office_is_whose_name_it_stands_beside(report: Report, text: str, name: str, held: tuple[str, ...]) -> None:
    assert roles(report.block(text), name) == held
