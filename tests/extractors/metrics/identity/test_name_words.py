"""Names without what moves from edition to edition."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.identity.name_words import name_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stand op 31 december 2021", "Stand op 31 december 2022"),
        ("3.2 Huur van lokalen", "4.1 Huur lokalen"),
        ("Balans per 31-12-2021", "Balans per 31-12-2022"),
        ("Schooljaar 2020-2021", "schooljaar 2021/22"),
        ("Giften [4]", "GIFTEN (5)"),
        ("Crèche", "CRECHE"),
        ("a) Verkoop koffie", "Verkoop van koffie"),
    ],
)
def test_year_numbering_typography_and_small_words_change_no_name(one: str, other: str) -> None:
    assert name_words(one) == name_words(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0 tot 4 jaar", "5 tot 9 jaar"),
        ("Hal 1", "Hal 2"),
        ("januari", "februari"),
        ("Verkoop koffie", "Verkoop thee"),
        ("Artikel 2000", "Artikel 300"),
    ],
)
def test_what_a_row_is_about_stays_in_its_name(one: str, other: str) -> None:
    assert name_words(one) != name_words(other)


def test_small_words_only_are_kept() -> None:
    assert name_words("Van tot") == "van tot"
