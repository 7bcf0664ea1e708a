"""Words, punctuation and how a word is written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.names.words.word_tokens import fold, tokenise


def words(text: str) -> list[str]:
    return [t.text for t in tokenise(text)]


def test_initials_keep_their_full_stops() -> None:
    assert words("Dhr. B.P. van Dam") == ["Dhr", ".", "B.P.", "van", "Dam"]


def test_apostrophe_words_stay_whole() -> None:
    assert words("'s-Gravenhage en 't Hooft") == ["'s-Gravenhage", "en", "'t", "Hooft"]


def test_note_marks_are_no_part_of_a_name() -> None:
    assert words("An Maes²") == ["An", "Maes", "²"]


def test_hyphen_open_to_the_right_stays_with_its_word() -> None:
    assert words("Oost- en West-Vlaanderen")[0] == "Oost-"


def test_title_abbreviation_does_not_open_a_sentence() -> None:
    tokens = tokenise("Volgens mevr. Claes klopt dat. Morgen komt ze.")
    opening = [t.text for t in tokens if t.initial]
    assert opening == ["Volgens", "Morgen"]


def test_capital_is_seen_behind_an_apostrophe() -> None:
    (token,) = tokenise("'s-Hertogenbosch")
    assert token.capital


def test_fold_levels_accents_and_typography() -> None:
    assert fold("Oekraïne’s") == "oekraine's"


@given(st.text(max_size=80))
def test_tokens_are_in_order_and_match_the_text(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        end = token.end
