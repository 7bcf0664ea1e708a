"""Finite verbs are told from nouns that end alike."""

from __future__ import annotations

import pytest

from verslag.extractors.names.words.dutch_verbs import is_finite_verb


@pytest.mark.parametrize("word", ["geeft", "leidt", "vraagt", "wijst", "zorgt", "stelt"])
def test_verbs(word: str) -> None:
    assert is_finite_verb(word)


@pytest.mark.parametrize("word", ["kunst", "beleid", "project", "klimaat", "sport", "overheid"])
def test_nouns(word: str) -> None:
    assert not is_finite_verb(word)
