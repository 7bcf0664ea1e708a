from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.lines.lines import line_of, rows_of


def word(text: str, x: float = 0.0, y: float = 10.0, **changes: object) -> Word:
    box = BBox(x, y - 8, x + 5 * len(text), y + 2)
    return replace(Word(text, box, 10.0, "Test", 400, False, "#000000", y), **changes)  # type: ignore[arg-type]


def test_lines_join_with_their_hyphens_mended_and_pieces_kept() -> None:
    passage = passage_of([line_of([word("De"), word("orga-")]), line_of([word("nisatie"), word("groeit.")])])
    assert passage.text == "De organisatie groeit."
    assert [w.text for w in passage.words(3, 14)] == ["orga-", "nisatie"]
    assert [passage.text[p.start : p.end] for p in passage.pieces] == ["De", "orga", "nisatie", "groeit."]


def test_a_raised_mark_becomes_a_superscript_glued_to_its_word() -> None:
    line = line_of([word("18.140"), word("6", raised=True, joined=True), word("zaken")])
    assert passage_of([line]).text == "18.140⁶ zaken"


def test_words_printed_against_each_other_stay_together() -> None:
    assert passage_of([line_of([word("VDAB"), word("-traject", joined=True)])]).text == "VDAB-traject"


def test_a_slash_at_the_line_end_takes_no_space() -> None:
    assert passage_of([line_of([word("en/")]), line_of([word("of")])]).text == "en/of"


def test_no_lines_make_an_empty_passage() -> None:
    assert passage_of([]).text == ""


@given(st.lists(st.lists(st.text("abc-1/", min_size=1, max_size=6), min_size=1, max_size=4), max_size=5))
def test_pieces_are_in_order_and_spell_their_words(lines: list[list[str]]) -> None:
    passage = passage_of([line_of([word(t) for t in line]) for line in lines])
    end = 0
    for piece in passage.pieces:
        assert end <= piece.start < piece.end
        assert piece.word.text.startswith(passage.text[piece.start : piece.end])
        end = piece.end
    assert end == len(passage.text.rstrip())


def test_rows_go_straight_across_whatever_gaps_stand_in_them() -> None:
    words = [word("2.100", 200, 30), word("baten", 10, 10), word("lasten", 10, 30), word("1.200", 200, 10)]
    assert [row.text for row in rows_of(words)] == ["baten 1.200", "lasten 2.100"]
