"""Names at a slant belong to the place they run up to, or down from."""

from __future__ import annotations

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.layout.drawings.leaning_names import leaning_names

MIDDLES = (100.0, 160.0, 220.0)


def slanted(text: str, x0: float, top: float, side: float) -> Word:
    return Word(text, BBox(x0, top, x0 + side, top + side), 8, "Test", 400, False, "#000000", top + side, leaning=True)


@pytest.mark.parametrize("up", [True, False])
def test_each_name_at_its_place(up: bool) -> None:
    words = [slanted(name, x - 30 if up else x, 304, 30) for name, x in zip(("a", "b", "c"), MIDDLES, strict=True)]
    names = leaning_names(words, MIDDLES, 60, 300)
    assert [[w.text for w in name] for name in names] == [["a"], ["b"], ["c"]]


def test_words_of_one_name_meet_corner_to_corner() -> None:
    words = [part for x in MIDDLES for part in (slanted("oud", x - 40, 325, 20), slanted("dorp", x - 18, 303, 20))]
    names = leaning_names(words, MIDDLES, 60, 300)
    assert [[w.text for w in name] for name in names] == [["oud", "dorp"]] * 3


def test_one_slanted_word_names_nothing() -> None:
    assert leaning_names([slanted("concept", 90, 304, 30)], MIDDLES, 60, 300) == []
