from __future__ import annotations

import pytest

from verslag.extractors.language.hyphens import is_scrap, mend_hyphen
from verslag.extractors.language.wordlist import is_dutch_word


@pytest.mark.parametrize(
    ("left", "right"),
    [("orga-", "nisatie"), ("mede-", "werkers."), ("ORGA-", "NISATIE"), ("“jonge-", "ren”"), ("ex-", "pertise")],
)
def test_words_broken_at_the_line_end_lose_the_hyphen(left: str, right: str) -> None:
    assert mend_hyphen(left, right) == "drop"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("VDAB-", "tenders"),
        ("B2B-", "aanbod"),
        ("Oost-", "Vlaanderen"),
        ("COVID-", "19"),
        ("2022-", "2023"),
        ("niet-", "leden"),
        ("ex-", "cursist"),
        ("zee-", "eend"),
        ("Wmo-", "voorziening"),
        ("e-", "loket"),
        ("info@fictief-", "huis.be"),
    ],
)
def test_hyphens_that_belong_to_the_word_stay(left: str, right: str) -> None:
    assert mend_hyphen(left, right) == "keep"


@pytest.mark.parametrize(("left", "right"), [("Oost-", "en"), ("voor-", "of"), ("begin-", "tot"), ("—-", "tekst")])
def test_an_omitted_half_keeps_hyphen_and_space(left: str, right: str) -> None:
    assert mend_hyphen(left, right) == "space"


def test_the_document_knows_better_than_the_list() -> None:
    assert mend_hyphen("zorg-", "loket", frozenset({"zorg-loket"})) == "keep"
    assert mend_hyphen("Kwalis-", "co", frozenset({"kwalisco"})) == "drop"


def test_word_list_answers_for_words_it_has_and_has_not() -> None:
    assert is_dutch_word("organisatie")
    assert is_dutch_word("patiënten")
    assert not is_dutch_word("organisatiexyz")
    assert not is_dutch_word("")


@pytest.mark.parametrize(("left", "right"), [("Hooggeschool", "d"), ("Werkzaamhei", "d"), ("huishouden", "s")])
def test_what_a_narrow_cell_breaks_off_is_a_scrap(left: str, right: str) -> None:
    assert is_scrap(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("Aantal", "s"), ("Gemeente", "en"), ("Gemeenten", "D"), ("Gemeenten", "2"), ("Jongeren", "u")]
)
def test_a_word_of_its_own_is_none(left: str, right: str) -> None:
    assert not is_scrap(left, right)
