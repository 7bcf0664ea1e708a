"""Words that name roles."""

from __future__ import annotations

import pytest

from verslag.extractors.names.roles.role_words import is_plural_role, role_noun


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("werkleiders", "werkleider"),
        ("jobcoaches", "jobcoach"),
        ("Projectleider", "Projectleider"),
        ("bestuursleden", "bestuurslid"),
        ("coördinatoren", "coördinator"),
        ("secretarissen", "secretaris"),
        ("vormingswerkers", "vormingswerker"),
        ("diensthoofden", "diensthoofd"),
    ],
)
def test_roles_are_given_in_the_singular(word: str, singular: str) -> None:
    assert role_noun(word) == singular


@pytest.mark.parametrize("word", ["tafel", "bestuur", "beleid", "Gent", "kosten", ""])
def test_other_words_are_no_roles(word: str) -> None:
    assert role_noun(word) == ""


def test_plurals_are_told_from_singulars() -> None:
    assert is_plural_role("coaches")
    assert not is_plural_role("coach")
