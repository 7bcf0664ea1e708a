"""Both languages say the same things."""

from __future__ import annotations

import pytest

from verslag.pipeline.showing.interface_texts import language_of, texts_of


def test_both_languages_have_the_same_words() -> None:
    nl, en = ({key for key in texts_of(language).keys() if not key.startswith("doubts.")} for language in ("nl", "en"))  # type: ignore[arg-type]  # noqa: SIM118
    assert nl == en


def test_reasons_that_carry_words_of_their_own() -> None:
    assert texts_of("en").reasons("no tag; period from column; tag from loon (label)") == [
        "No term of the taxonomy fits the label.",
        "Period from the column.",
        "Tag by loon (label).",
    ]
    assert texts_of("nl").reasons("") == []


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("", "nl"), ("nl-BE,nl;q=0.9,en;q=0.8", "nl"), ("en-GB,en;q=0.9,nl;q=0.1", "en"), ("fr,en;q=0.5", "en"), ("de", "nl"), ("nl;q=x,en", "en")],
)  # fmt: skip
def test_the_browser_chooses_the_language(accepted: str, language: str) -> None:
    assert language_of(accepted) == language
