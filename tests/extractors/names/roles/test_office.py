"""Offices: which of several say the same, and what is no part of one."""

from __future__ import annotations

import pytest

from verslag.extractors.names.roles.office import Office, distinct_offices, tidy_role


@pytest.mark.parametrize(
    ("offices", "kept"),
    [
        ([Office("Voorzitter"), Office("voorzitter", "Bestuur")], [Office("voorzitter", "Bestuur")]),
        (
            [Office("bestuurslid", "Bestuur"), Office("penningmeester", "Bestuur")],
            [Office("penningmeester", "Bestuur")],
        ),
        (
            [Office("bestuurder"), Office("lid Raad van Bestuur", "Raad van Bestuur")],
            [Office("bestuurder", "Raad van Bestuur")],
        ),
        (
            [Office("voorzitter", "Jury"), Office("voorzitter", "Bestuur")],
            [Office("voorzitter", "Jury"), Office("voorzitter", "Bestuur")],
        ),
        ([Office("voorzitter"), Office("vice-voorzitter")], [Office("voorzitter"), Office("vice-voorzitter")]),
        ([Office("coach"), Office("coach wonen")], [Office("coach wonen")]),
        ([Office("kok", ended=True), Office("tuinman")], [Office("tuinman")]),
        ([Office("kok", ended=True)], [Office("kok")]),
        (
            [Office("lid van de Jury", "Jury"), Office("lid Jury", "Jury")],
            [Office("lid van de Jury", "Jury")],
        ),
        ([Office("Chief Risk Officer"), Office("CRO (Chief Risk Officer)")], [Office("CRO (Chief Risk Officer)")]),
    ],
)
def test_an_office_said_twice_is_given_once(offices: list[Office], kept: list[Office]) -> None:
    assert list(distinct_offices(offices)) == kept


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("lid vanaf 3 mei 2021 tot 1 juni 2023", "lid"),
        ("secretaris, 1964", "secretaris"),
        ("voorzitter (bestuurslid", "voorzitter"),
        ("CFO (Chief Financial Officer)", "CFO (Chief Financial Officer)"),
        ("lid van het bestuur", "lid van het bestuur"),
        ("", ""),
    ],
)
def test_dates_and_halves_of_brackets_are_no_part_of_a_role(printed: str, role: str) -> None:
    assert tidy_role(printed) == role
