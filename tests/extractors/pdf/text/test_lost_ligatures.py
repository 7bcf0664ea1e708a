"""Ligatures without a name are told from the word they stand in, or left."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.pdf.text.lost_ligatures import spelt, with_ligatures


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("\ufffdnancieel", "financieel"),
        ("\ufffdnanciële", "financiële"),
        ("o\ufffdcieel", "officieel"),
        ("(gra\ufffdek),", "(grafiek),"),
        ("re\ufffdectie", "reflectie"),
        ("lee\ufffdijd", "leeftijd"),
        ("kwali\ufffdca\ufffdes", "kwalificaties"),
        ("erfbelastinghe\ufffdng", "erfbelastingheffing"),
    ],
)
def test_the_one_dutch_word_it_can_be(printed: str, read: str) -> None:
    assert spelt(printed) == read


@pytest.mark.parametrize(
    "printed", ["Mu\ufffdema", "\ufffd", "\ufffd\ufffd\ufffd\ufffd", "12\ufffd", "x\ufffdqz", "plat"]
)
def test_what_is_no_word_with_any_ligature_stays(printed: str) -> None:
    assert spelt(printed) == printed


def test_only_words_that_lost_something_are_touched() -> None:
    words = tuple(
        Word(text, BBox(0, 0, 10, 10), 10.0, "Serif", 400, False, "#000000", 8.0)
        for text in ("het", "pro\ufffdel", "12")
    )
    read = with_ligatures(words)
    assert [word.text for word in read] == ["het", "profiel", "12"]
    assert read[0] is words[0]
