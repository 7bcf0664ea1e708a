"""What glyphs show is learnt from many readings; one misreading changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.ocr.font_spelling import FontSpelling
from verslag.extractors.pdf.text.respelling import GlyphKey, PrintedGlyph

SIZE = 10.0
WIDTH = 5.0


def shown_as(char: str) -> str:
    """What the lying font says for a letter: the next one."""
    return chr(ord(char) + 1)


def line(text: str, baseline: float = 100.0, font: str = "Lettertype 100") -> list[PrintedGlyph]:
    """A line of glyphs that show `text` and say something else; ﬀ is one glyph of two letters."""
    return [
        PrintedGlyph(GlyphKey(font, shown_as(char), 500), i * WIDTH, (i + 1) * WIDTH, baseline, SIZE)
        for i, char in enumerate(text)
    ]


def read(text: str, baseline: float = 100.0) -> list[Word]:
    """The words OCR reads on that line; `ﬀ` comes out as two letters in the room of one."""
    words, at = [], 0
    for part in text.split(" "):
        box = BBox(at * WIDTH, baseline - 8, (at + len(part)) * WIDTH, baseline + 2)
        words.append(Word(part.replace("ﬀ", "ff"), box, SIZE, "", 400, False, "#000000", baseline, confidence=0.9))
        at += len(part) + 1
    return words


def test_words_tell_their_glyphs_and_what_stands_between_them_is_a_space() -> None:
    spelling = FontSpelling()
    glyphs = line("baten 2022")
    spelling.learn(glyphs, read("baten 2022"), lambda glyph: glyph.key.char == shown_as(" "))
    shown = spelling.respelling()
    assert "".join(shown[glyph.key] for glyph in glyphs) == "baten 2022"


def test_most_readings_decide() -> None:
    spelling = FontSpelling()
    for text in ("3.250", "3.250", "8.250"):
        spelling.learn(line("3.250"), read(text), lambda glyph: False)
    (three,) = line("3")
    shown = spelling.respelling()
    assert shown[three.key] == "3"
    trust = spelling.trust(shown)
    assert trust["3"] < trust["2"] < 1


def test_a_ligature_is_what_is_left_of_its_word() -> None:
    spelling = FontSpelling()
    spelling.learn(line("eﬀect"), read("eﬀect"), lambda glyph: False)
    assert spelling.respelling()[line("ﬀ")[0].key] == "ff"


def test_glyphs_that_are_cut_off_are_no_spaces() -> None:
    spelling = FontSpelling()
    spelling.learn(line("baten") + line("lasten", 200.0), read("baten"), lambda glyph: True)
    assert set(spelling.respelling().values()) == set("baten")


def test_two_subsets_of_one_typeface_lie_each_in_its_own_way() -> None:
    spelling = FontSpelling()
    spelling.learn(line("a", font="Lettertype 100"), read("a"), lambda glyph: False)
    spelling.learn(line("a", font="Lettertype 200"), read("e"), lambda glyph: False)
    assert sorted(spelling.respelling().values()) == ["a", "e"]


def test_a_font_that_tells_the_truth_is_believed() -> None:
    honest = [
        replace(glyph, key=glyph.key._replace(char=char)) for glyph, char in zip(line("baten"), "baten", strict=True)
    ]
    spelling = FontSpelling()
    spelling.learn(honest, read("baten"), lambda glyph: False)
    assert spelling.respelling() == {}


@pytest.mark.parametrize(("times", "unknown"), [(1, True), (6, False)])
def test_a_page_is_read_until_its_glyphs_are_known(times: int, unknown: bool) -> None:
    spelling = FontSpelling()
    for _ in range(times):
        spelling.learn(line("baten"), read("baten"), lambda glyph: False)
    assert spelling.unknown(line("baten")) is unknown
