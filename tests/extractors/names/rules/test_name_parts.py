"""Names taken apart."""

from __future__ import annotations

import pytest

from verslag.extractors.names.rules.name_parts import normal_case, split_name


@pytest.mark.parametrize(
    ("name", "honorific", "given", "family"),
    [
        ("An Maes", "", "An", "Maes"),
        ("Pieter van den Berg", "", "Pieter", "van den Berg"),
        ("Prof. dr. B.P. de Wit", "Prof. dr.", "B.P.", "de Wit"),
        ("de heer J. 't Hooft", "de heer", "J.", "'t Hooft"),
        ("mevrouw Claes", "mevrouw", "", "Claes"),
        ("Anne-Marie De Smet", "", "Anne-Marie", "De Smet"),
        ("Lotte", "", "Lotte", ""),
    ],
)
def test_given_first(name: str, honorific: str, given: str, family: str) -> None:
    parts = split_name(name)
    assert (parts.honorific, parts.given, parts.family) == (honorific, given, family)


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Maes Pieter", "Pieter", "Maes"),
        ("de Wit Annelies", "Annelies", "de Wit"),
        ("Van Den Eynde Greet", "Greet", "Van Den Eynde"),
    ],
)
def test_family_first(name: str, given: str, family: str) -> None:
    parts = split_name(name, family_first=True)
    assert (parts.given, parts.family) == (given, family)
    assert parts.full == f"{given} {family}"


def test_spellings_of_a_tussenvoegsel_share_a_key() -> None:
    assert split_name("Jan Van den Berghe").family_key == split_name("Jan Vandenberghe").family_key


def test_capitals_are_written_as_usual() -> None:
    assert normal_case("AN VAN DAM") == "An Van Dam"
    assert normal_case("An van Dam") == "An van Dam"
