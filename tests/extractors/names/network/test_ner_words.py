"""What the network reads: sentences, words, and which sentences cannot hold a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.names.network.ner_words import CharSpan, can_hold_name, label_words, sentences
from verslag.extractors.names.network.network_reading import stretches
from verslag.extractors.names.network.tokenizer import SPECIAL_PIECES, UnigramTokenizer

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,-'"
TOKENIZER = UnigramTokenizer([*SPECIAL_PIECES, "▁", *LETTERS], [0.0] * 4 + [-1.0] * (len(LETTERS) + 1))


def test_accents_of_their_own_stay_in_their_word() -> None:
    text = "Zoe\u0308 D'He\u0301raut-Be\u0301, Rene\u0301."
    found = [text[w.start : w.end] for w in label_words(text)]
    assert found == ["Zoe\u0308", "D'He\u0301raut-Be\u0301", ",", "Rene\u0301", "."]


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dit is af. Dat ook! En nu?", ["Dit is af.", "Dat ook!", "En nu?"]),
        ("De heer A. Maes en dhr. B. Claes.", ["De heer A. Maes en dhr. B. Claes."]),
        ("Zij woont in St. Truiden. Hij niet.", ["Zij woont in St. Truiden.", "Hij niet."]),
        ("Een groei van 3.5 procent. Mooi.", ["Een groei van 3.5 procent.", "Mooi."]),
        ("“Prima.” Zo klonk het.", ["“Prima.”", "Zo klonk het."]),
        ("prof. dr. Lies Ooms\nLeuven", ["prof. dr. Lies Ooms", "Leuven"]),
        ("Klaar. en dan klein verder", ["Klaar. en dan klein verder"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anne-Marie D'Hondt (N.V.)", ["Anne-Marie", "D'Hondt", "(", "N.V", ".", ")"]),
        ("Anna's fiets, Gent’s trots", ["Anna", "'", "s", "fiets", ",", "Gent", "’", "s", "trots"]),
        ("’s-Gravenhage", ["’", "s-Gravenhage"]),
        ("Gent/Brugge", ["Gent", "/", "Brugge"]),
    ],
)
def test_label_words(text: str, expected: list[str]) -> None:
    assert [text[w.start : w.end] for w in label_words(text)] == expected


@pytest.mark.parametrize("text", ["De leden kwamen samen.", "Wij groeien.", "alles klein", "1.234", "“Het ging goed”"])
def test_a_sentence_without_a_telling_capital_holds_no_name(text: str) -> None:
    assert not can_hold_name(text)


@pytest.mark.parametrize(
    "text", ["Annelies lacht.", "De stad Gent", "Wij zijn in Élancourt.", "aan Ömer", "IN DE STAD"]
)
def test_any_other_capital_may_be_a_name(text: str) -> None:
    assert can_hold_name(text)


@given(st.lists(st.text(alphabet=LETTERS, min_size=1, max_size=12), min_size=1, max_size=60), st.integers(8, 40))
def test_a_long_sentence_is_split_and_no_word_is_lost(words: list[str], room: int) -> None:
    text = " ".join(words)
    found = stretches(0, text, CharSpan(0, len(text)), TOKENIZER, room)
    assert [w for s in found for w in s.words] == label_words(text)
    assert all(len(s.ids) <= room for s in found)
    assert all(0 <= h < len(s.ids) for s in found for h in s.heads)


def test_a_long_sentence_is_split_behind_a_comma_by_preference() -> None:
    text = "aaaa bbbb cccc, dddd eeee"
    found = stretches(0, text, CharSpan(0, len(text)), TOKENIZER, 20)
    assert [text[s.words[0].start : s.words[-1].end] for s in found] == ["aaaa bbbb cccc,", "dddd eeee"]
