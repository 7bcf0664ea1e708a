"""Word classes from the shipped lists: forms of verbs, adjectives, and the nouns of what verbs do."""

from __future__ import annotations

import pytest

from verslag.extractors.language.adjectives import is_adjective, is_bare_adjective, is_comparative
from verslag.extractors.language.verbs import (
    is_finite_verb,
    is_participle,
    noun_of_action,
    noun_of_change,
    verb_forms,
)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bedroeg", {"finite"}),
        ("toenam", {"finite"}),
        ("varieert", {"finite"}),
        ("uitgekeerd", {"participle"}),
        ("ontvangen", {"infinitive", "participle"}),
        ("verwacht", {"finite", "participle"}),
        ("omzet", set()),
        ("waarde", set()),
        ("uitgaven", set()),
        ("beleid", set()),
    ],
)
def test_what_a_word_can_be_as_a_verb(word: str, forms: set[str]) -> None:
    assert verb_forms(word) == forms


def test_finite_verbs_and_participles() -> None:
    assert is_finite_verb("steeg")
    assert not is_finite_verb("gemeente")
    assert is_participle("opgelegd")
    assert not is_participle("gezinnen")


def test_adjectives() -> None:
    assert is_bare_adjective("fors")
    assert is_bare_adjective("structureel")
    assert not is_bare_adjective("materieel")
    assert not is_bare_adjective("omzet")
    assert is_adjective("licht")
    assert is_comparative("hoger")


def test_nouns_of_changes_and_actions() -> None:
    assert (noun_of_change("daalde"), noun_of_change("omzet")) == ("daling", "")
    assert noun_of_action("droeg", frozenset({"bij"})) == "bijdrage"
    assert noun_of_action("droeg", frozenset()) == ""
    assert noun_of_action("investeerde", frozenset({"op"})) == "investering"
