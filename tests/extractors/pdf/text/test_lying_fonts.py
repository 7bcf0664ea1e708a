"""A font is caught lying by what its words look like, beside others that tell the truth."""

from __future__ import annotations

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.pdf.text.lying_fonts import lying_fonts

HONEST = [
    "De",
    "stichting",
    "heeft",
    "in",
    "het",
    "verslagjaar",
    "drie",
    "tuinen",
    "aangelegd",
    "met",
    "steun",
    "van",
    "de",
    "gemeente",
    "en",
    "haar",
    "leden",
]
SHUFFLED = ['!"#"$', "12&34$)&5255", "'()*\"&+,-.", "8:;<=1><2", "#$%&", '@"%%)*"', "/-$0", "]^(<(M=0"]


def page(**texts: list[str]) -> PageText:
    box = BBox(0, 0, 10, 10)
    words = tuple(Word(t, box, 10, font, 400, False, "#000000", 8) for font, words in texts.items() for t in words)
    return PageText(1, "1", 600, 800, 0, words, ())


def test_shuffled_codes_give_a_font_away() -> None:
    assert lying_fonts([page(Goed=HONEST, Fout=SHUFFLED * 2)]) == {"Fout"}


def test_addresses_and_formulas_do_not() -> None:
    assert lying_fonts([page(Goed=[*HONEST, "info@tuinen.example", "a<b", "[1]"])]) == frozenset()


def test_a_few_odd_words_say_nothing() -> None:
    assert lying_fonts([page(Goed=HONEST * 5, Teken=["<<", "#"])]) == frozenset()
