"""Characters typed by hand become words."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.pdf.text.characters_to_words import words_from_glyphs
from verslag.extractors.pdf.text.fonts import Extent
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph

ADVANCE = 0.5
SPACE = 0.25


def style(size: float = 10.0, baseline: float = 100.0, angle: float = 0.0) -> GlyphStyle:
    return GlyphStyle("Serif", size, 400, False, "#000000", baseline, angle, True, True, Extent())


def set_line(text: str, x: float = 50.0, *, spacing: float = 0.0, look: GlyphStyle | None = None) -> list[Glyph]:
    """Set `text` from `x`, letter spacing as a share of the size.

    A blank is a printed space, `_` a space the engine made up, `|` a break of the engine where there is no room.
    """
    look = look or style()
    size = look.size
    glyphs = []
    for char in text:
        if char in " _|":
            glyphs.append(Glyph(" ", 0.0, 0.0, look if char == " " else None))
            x += 0.0 if char == "|" else SPACE * size
            continue
        glyphs.append(Glyph(char, x, x + ADVANCE * size, look))
        x += (ADVANCE + spacing) * size
    return glyphs


def end_of(glyphs: Iterable[Glyph]) -> float:
    return max(glyph.end for glyph in glyphs)


def texts(glyphs: Iterable[Glyph]) -> list[str]:
    return [word.text for word in words_from_glyphs(glyphs)]


def words(glyphs: Iterable[Glyph]) -> tuple[Word, ...]:
    return words_from_glyphs(glyphs)


def test_printed_and_generated_spaces_part_words() -> None:
    assert texts(set_line("een woord_apart")) == ["een", "woord", "apart"]


def test_a_list_mark_from_a_font_of_its_own_stands_apart_from_its_word() -> None:
    assert texts(set_line("\uf084Sterke punten")) == ["•", "Sterke", "punten"]
    assert texts(set_line("\uf001nale")) == ["finale"]


def test_box_reaches_from_first_to_last_character_and_over_the_line() -> None:
    (word,) = words(set_line("123", x=50.0))
    assert word.bbox == BBox(50.0, 100.0 - 7.8, 65.0, 100.0 + 2.2)
    assert (word.size, word.baseline, word.rotation, word.joined) == (10.0, 100.0, 0, False)


def test_glued_words_are_parted_at_the_hole() -> None:
    first = set_line("17")
    assert texts(first + set_line("mei", x=end_of(first) + 1.3, look=style())) == ["17", "mei"]


def test_kerning_is_no_hole() -> None:
    first = set_line("Vl")
    assert texts(first + set_line("aams", x=end_of(first) + 0.5, look=style())) == ["Vlaams"]


def ligature(pair: str, x: float, look: GlyphStyle) -> list[Glyph]:
    """Two characters in one glyph."""
    return [Glyph(char, x, x + ADVANCE * look.size, look) for char in pair]


def test_a_space_set_over_a_ligature_parts_no_word() -> None:
    look = style()
    joined = [*set_line("S", look=look), *ligature("ti", end_of(set_line("S", look=look)), look)]
    rest = set_line("cht", x=end_of(joined), look=look)
    assert texts([*joined, Glyph(" ", 0.0, 0.0, look), *rest]) == ["Sticht"]


def test_a_space_with_room_of_its_own_parts_behind_a_ligature_too() -> None:
    look = style()
    joined = [*set_line("hal", look=look), *ligature("ff", end_of(set_line("hal", look=look)), look)]
    rest = set_line("vol", x=end_of(joined) + SPACE * look.size, look=look)
    assert texts([*joined, Glyph(" ", 0.0, 0.0, look), *rest]) == ["halff", "vol"]


def test_letter_spaced_heading_is_one_word() -> None:
    assert texts(set_line("B_E_S_T_U_U_R")) == ["BESTUUR"]


def test_digits_behind_letters_set_wide_are_one_number() -> None:
    assert texts(set_line("J_A_A_R__2_0_3_1", spacing=0.3)) == ["JAAR", "2031"]
    assert texts(set_line("2_0_3_1", spacing=0.3)) == ["2", "0", "3", "1"]


def test_a_figure_in_display_type_ends_where_smaller_type_begins() -> None:
    number = set_line("2,6", look=style(40.0))
    noun = set_line("nachten", x=number[-1].end + 3.0, look=style(18.0))
    assert texts([*number, *noun]) == ["2,6", "nachten"]


def test_letter_spaced_heading_keeps_its_word_space() -> None:
    first = set_line("R_A_A_D")
    second = set_line("V_A_N", x=end_of(first) + 8.0)
    assert texts([*first, Glyph(" ", 0, 0, None), *second]) == ["RAAD", "VAN"]


def test_columns_of_digits_are_never_joined() -> None:
    assert texts(set_line("1_2_3_4_5_6")) == ["1", "2", "3", "4", "5", "6"]


def test_wide_set_word_broken_at_random_is_joined() -> None:
    assert texts(set_line("JAAR|VER|SLAG", spacing=0.06)) == ["JAARVERSLAG"]


def test_wide_set_numbers_are_not_cut() -> None:
    assert texts(set_line("2021", spacing=0.15)) == ["2021"]


def test_fake_bold_is_read_once() -> None:
    look, shadow = style(), style()
    doubled = []
    for index, char in enumerate("4455"):
        x = 50.0 + 5.0 * index
        doubled += [Glyph(char, x, x + 5.0, look), Glyph(char, x + 0.3, x + 5.3, shadow)]
    assert texts(doubled) == ["4455"]


@given(st.text("0123456789", min_size=1, max_size=12))
def test_repeated_digits_are_all_kept(number: str) -> None:
    assert texts(set_line(number)) == [number]


@given(st.text("0123456789", min_size=1, max_size=12))
def test_repeated_digits_are_kept_where_each_is_its_own_text_object(number: str) -> None:
    glyphs = [Glyph(char, 50.0 + 5.0 * i, 55.0 + 5.0 * i, style()) for i, char in enumerate(number)]
    assert texts(glyphs) == [number]


def test_word_printed_twice_on_one_spot_is_read_once() -> None:
    again = [glyph._replace(start=glyph.start + 0.4, end=glyph.end + 0.4) for glyph in set_line("Totaal", look=style())]
    assert texts([*set_line("Totaal"), Glyph("\n", 0, 0, None), *again]) == ["Totaal"]


def test_same_word_elsewhere_is_read_again() -> None:
    assert texts(set_line("0_0_0", x=50.0)) == ["0", "0", "0"]


@pytest.mark.parametrize("mark", ["\u0002", "\ufffe"])
def test_line_end_hyphen_of_the_engine(mark: str) -> None:
    next_line = set_line("slag", look=style(baseline=112.0))
    first, second = words([*set_line(f"jaarver{mark}"), *next_line])
    assert (first.text, first.soft_hyphen) == ("jaarver-", True)
    assert (second.text, second.soft_hyphen) == ("slag", False)


def test_a_glyph_without_a_character_in_another_line_and_size_is_no_hyphen() -> None:
    sign = set_line("\ufffe", x=50.0, look=style(size=16.0, baseline=130.0))
    amount = set_line("45 miljoen", x=62.0, look=style(size=16.0, baseline=130.0))
    assert texts([*set_line("betaalde subsidies"), *sign, *amount]) == ["betaalde", "subsidies", "45", "miljoen"]


def test_soft_hyphen_at_a_line_end_is_printed_and_marked() -> None:
    glyphs = [*set_line("jaarver\u00ad"), Glyph("\n", 0, 0, None), *set_line("slag", look=style(baseline=112.0))]
    assert [(word.text, word.soft_hyphen) for word in words(glyphs)] == [("jaarver-", True), ("slag", False)]


def test_soft_hyphen_within_a_line_vanishes() -> None:
    first, second = set_line("jaar"), set_line("verslag", x=70.0)
    assert texts([*first, Glyph("\u00ad", 70.0, 70.0, first[0].style), *second]) == ["jaarverslag"]


def test_printed_hyphen_is_no_soft_hyphen() -> None:
    (word,) = words(set_line("sociaal-"))
    assert (word.text, word.soft_hyphen) == ("sociaal-", False)


def raised(text: str, x: float, base: GlyphStyle) -> list[Glyph]:
    return set_line(text, x, look=style(base.size * 0.6, base.baseline - 0.35 * base.size))


def test_note_mark_is_cut_off_a_figure() -> None:
    figure = set_line("18.140")
    number, mark = words([*figure, *raised("6", end_of(figure), style())])
    assert (number.text, number.raised) == ("18.140", False)
    assert (mark.text, mark.raised, mark.joined) == ("6", True, True)
    assert number.bbox.x1 <= mark.bbox.x0


def test_note_mark_within_punctuation() -> None:
    start = set_line("mld.)")
    mark = raised("1", end_of(start), style())
    cut = words([*start, *mark, *set_line(",", end_of(mark))])
    assert [(word.text, word.raised, word.joined) for word in cut] == [
        ("mld.)", False, False),
        ("1", True, True),
        (",", False, True),
    ]


def test_superscript_character_is_a_note_mark_too() -> None:
    assert [(word.text, word.raised) for word in words(set_line("13¹²"))] == [("13", False), ("12", True)]


def test_note_mark_the_engine_split_off_is_marked() -> None:
    figure = set_line("2.500")
    mark = raised("3", end_of(figure) + 0.5, style())
    assert [(word.text, word.raised) for word in words([*figure, Glyph(" ", 0, 0, None), *mark])] == [
        ("2.500", False),
        ("3", True),
    ]


@pytest.mark.parametrize(("unit", "power", "text"), [("m", "2", "m²"), ("m", "3", "m³"), ("km", "2", "km²")])
def test_exponents_of_units_stay(unit: str, power: str, text: str) -> None:
    start = set_line(unit)
    (word,) = words([*start, *raised(power, end_of(start), style())])
    assert (word.text, word.raised) == (text, False)


def test_exponent_behind_its_number_stays() -> None:
    start = set_line("120m")
    assert texts([*start, *raised("2", end_of(start), style())]) == ["120m²"]


def test_subscript_stays() -> None:
    start = set_line("CO")
    sunk = set_line("2", end_of(start), look=style(6.0, 102.0))
    assert texts([*start, *sunk]) == ["CO2"]


@pytest.mark.parametrize("ending", ["e", "ste", "de"])
def test_raised_ordinal_ending_stays(ending: str) -> None:
    start = set_line("1")
    assert texts([*start, *raised(ending, end_of(start), style())]) == [f"1{ending}"]


def test_small_figure_on_the_baseline_is_no_note_mark() -> None:
    start = set_line("groei")
    small = set_line("12", end_of(start) + 3.0, look=style(6.0))
    assert [word.raised for word in words([*start, Glyph(" ", 0, 0, None), *small])] == [False, False]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("oﬃcieel", "officieel"),
        ("ĳver", "ijver"),
        ("sƟchƟng", "stichting"),
        ("heeŌ", "heeft"),
        ("\uf0b7", "•"),
        ("realisa琀椀e", "realisatie"),
    ],
)
def test_ligatures_are_opened(printed: str, read: str) -> None:
    assert texts(set_line(printed)) == [read]


def test_characters_beyond_the_basic_plane_are_one_character() -> None:
    (word,) = words(set_line("𝑥12"))
    assert word.text == "𝑥12"
    assert word.bbox.x1 == 65.0


def test_leader_dots_are_parted_from_title_and_page() -> None:
    assert texts(set_line("Bestuur.......12")) == ["Bestuur", ".......", "12"]


def test_ellipsis_stays() -> None:
    assert texts(set_line("en...")) == ["en..."]


@pytest.mark.parametrize(
    ("angle", "box"),
    [(90.0, (-102.2, 50.0, -92.2, 65.0)), (270.0, (92.2, -65.0, 102.2, -50.0)), (180.0, (-65.0, -102.2, -50.0, -92.2))],
)
def test_turned_words_lie_along_their_line(angle: float, box: tuple[float, ...]) -> None:
    (word,) = words(set_line("123", look=style(angle=angle)))
    assert word.rotation == angle
    assert word.bbox == pytest.approx(box)


def test_words_outside_the_page_are_left_out() -> None:
    page = BBox(0.0, 0.0, 400.0, 600.0)
    found = words_from_glyphs([*set_line("buiten", x=420.0), Glyph(" ", 0, 0, None), *set_line("binnen")], page=page)
    assert [word.text for word in found] == ["binnen"]


def test_no_characters_no_words() -> None:
    assert words([]) == ()
    assert words([Glyph(" ", 0, 0, None), Glyph("\n", 0, 0, None)]) == ()


glyph = st.builds(
    Glyph,
    st.characters(codec="utf-8"),
    st.floats(-1e4, 1e4),
    st.floats(-1e4, 1e4),
    st.one_of(
        st.none(), st.builds(style, st.floats(0.1, 500), st.floats(-1e4, 1e4), st.sampled_from([0.0, 37.0, 90.0]))
    ),
)


@given(st.lists(glyph, max_size=30))
def test_any_characters_give_words_with_text_and_a_box(glyphs: list[Glyph]) -> None:
    for word in words_from_glyphs(glyphs):
        assert word.text
        assert word.bbox.x0 <= word.bbox.x1
        assert word.bbox.top <= word.bbox.bottom


@pytest.mark.parametrize("mark", "\u202a\u202e\u2067\u200f")
def test_marks_that_turn_the_direction_of_text_are_dropped(mark: str) -> None:
    glyphs = set_line("1234 Leden")
    at = glyphs[1].end
    assert texts([*glyphs[:2], Glyph(mark, at, at, glyphs[1].style), *glyphs[2:]]) == ["1234", "Leden"]
