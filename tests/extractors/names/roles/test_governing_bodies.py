"""Headings of lists of people, and the role of who is listed under them."""

from __future__ import annotations

import pytest

from verslag.extractors.names.roles.governing_bodies import (
    announced_office,
    body_before,
    body_in,
    group_office,
    is_function,
    member_of,
)
from verslag.extractors.names.roles.office import Office


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Bestuur", "bestuurslid"),
        ("2.2 Bestuur", "bestuurslid"),
        ("Het bestuur:", "bestuurslid"),
        ("Samenstelling bestuur per 31 december 2023", "bestuurslid"),
        ("Raad van Toezicht", "lid Raad van Toezicht"),
        ("Leden van het bestuursorgaan", "lid bestuursorgaan"),
        ("Commissie nieuwe statuten", "lid Commissie nieuwe statuten"),
        ("Overige bestuursleden", "bestuurslid"),
        ("Onafhankelijke bestuurders", "Onafhankelijke bestuurder"),
        ("Leden namens de werknemers", "lid namens de werknemers"),
        ("werkgeversleden", "werkgeverslid"),
        ("Bestuurders", "Bestuurder"),
        ("Auditcomité: leden per 1-1-2023", "lid Auditcomité"),
        ("De leden van de afdeling:", "lid van de afdeling"),
        ("Bestuurssamenstelling", "bestuurslid"),
    ],
)
def test_a_heading_of_a_list_gives_each_of_its_people_a_role(heading: str, role: str) -> None:
    office = group_office(heading)
    assert office is not None
    assert office.role == role


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "2023",
        "Inleiding",
        "Bestuur en toezicht",
        "Voorwoord van het bestuur",
        "Verslag van de raad van toezicht",
        "Lijst van de bestuurders en commissarissen",
        "Zomer Deelnemers Fonds",
    ],
)
def test_other_headings_make_nobody_anything(heading: str) -> None:
    assert group_office(heading) is None


def test_a_sentence_about_a_body_names_the_body_alone() -> None:
    assert body_in("Het bestuur bleef ongewijzigd") == "bestuur"


def test_the_body_named_last_before_a_name() -> None:
    assert body_before("De raad van toezicht en het bestuur vergaderden. De overige leden zijn ") == "bestuur"
    assert body_before("De zomer was warm.") == ""


def test_functions_within_a_body_are_told_from_jobs_beside_it() -> None:
    assert is_function("plaatsvervangend voorzitter")
    assert not is_function("Manager Energie")


def test_members_of_boards_are_called_bestuurslid() -> None:
    assert member_of("Stichtingsbestuur") == "bestuurslid"


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("De samenstelling van de kascommissie is als volgt:", Office("lid kascommissie", "kascommissie")),
        ("In 2021 bestond de Raad van Toezicht uit:", Office("lid Raad van Toezicht", "Raad van Toezicht")),
        ("Het bestuur koos twee aspirant bestuursleden, namelijk:", Office("aspirant bestuurslid")),
        ("Het bureau bestaat uit de volgende medewerkers:", Office("medewerker")),
        ("De zomer was warm en het bestuur was tevreden:", None),
        ("", None),
    ],
)
def test_a_sentence_announces_whom_it_lists(sentence: str, office: Office | None) -> None:
    assert announced_office(sentence) == office
