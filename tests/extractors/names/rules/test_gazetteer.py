"""Places by name."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from verslag.extractors.names.rules.gazetteer import all_entries, close_match, is_ambiguous, longest_place, lookup
from verslag.extractors.names.rules.place_reader import place_nouns
from verslag.schemas.vocabularies import PlaceType


def first(name: str, kind: str = "municipality") -> str:
    return next(e.code for e in lookup(name) if e.type == kind)


@pytest.mark.parametrize(
    ("name", "code"),
    [("Gent", "44021"), ("Gand", "44021"), ("St.-Niklaas", "46021"), ("Den Haag", "GM0518"), ("Utrecht", "GM0344")],
)
def test_municipalities_carry_their_code(name: str, code: str) -> None:
    assert first(name) == code


def test_every_entry_is_well_formed() -> None:
    for entry in all_entries():
        assert entry.type in get_args(PlaceType)
        if entry.type == "municipality" and entry.country == "BE":
            assert re.fullmatch(r"\d{5}", entry.code)
        if entry.type == "municipality" and entry.country == "NL":
            assert re.fullmatch(r"GM\d{4}", entry.code)
        if entry.country in ("BE", "NL") and entry.latitude is not None and entry.longitude is not None:
            assert 49 < entry.latitude < 54
            assert 2 < entry.longitude < 8


def test_all_municipalities_are_listed() -> None:
    entries = [e for e in all_entries() if e.type == "municipality"]
    assert sum(e.country == "BE" for e in entries) == 565
    assert sum(e.country == "NL" for e in entries) == 342


def test_place_nouns_know_their_types() -> None:
    assert set(place_nouns().values()) <= set(get_args(PlaceType))


def test_longest_name_wins() -> None:
    assert longest_place(["Wijk", "bij", "Duurstede", "aan"]) == 3
    assert longest_place(["Kraanvogel"]) == 0


def test_a_slip_of_the_pen_is_matched_and_a_word_is_not() -> None:
    near = close_match("Geraardsberge")
    assert near is not None
    assert near.name == "Geraardsbergen"
    assert close_match("Vergadering") is None
    assert close_match("Mol") is None


@pytest.mark.parametrize("name", ["Boom", "Wortel", "Best", "Essen", "Brecht"])
def test_words_and_given_names_are_ambiguous(name: str) -> None:
    assert is_ambiguous(name)


@pytest.mark.parametrize("name", ["Antwerpen", "Kortrijk", "Apeldoorn"])
def test_towns_are_not(name: str) -> None:
    assert not is_ambiguous(name)
