"""The small parts: frames, paths, font names, page states, hidden text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Shape, Word
from verslag.extractors.pdf.drawn.paths import Subpath
from verslag.extractors.pdf.engine.page_space import Affine
from verslag.extractors.pdf.file.page_state import page_state
from verslag.extractors.pdf.hidden.visibility import visible_glyphs
from verslag.extractors.pdf.text.fonts import Extent, parse_font_name
from verslag.extractors.pdf.text.frame import box_from_frame, box_to_frame, from_frame, quarter, to_frame
from verslag.extractors.pdf.text.glyph_styles import GlyphStyle
from verslag.extractors.pdf.text.glyphs import Glyph

coordinate = st.floats(-1e4, 1e4)


@given(coordinate, coordinate, st.floats(0, 360, exclude_max=True))
def test_frame_and_back_is_the_same_point(x: float, y: float, angle: float) -> None:
    assert from_frame(*to_frame(x, y, angle), angle) == pytest.approx((x, y), abs=1e-6)


@given(coordinate, coordinate, st.floats(0, 100), st.floats(0, 100), st.sampled_from([0.0, 90.0, 180.0, 270.0]))
def test_quarter_turns_of_boxes_are_exact(x0: float, top: float, width: float, height: float, angle: float) -> None:
    box = BBox(x0, top, x0 + width, top + height)
    assert box_from_frame(box_to_frame(box, angle), angle) == box


@given(coordinate, coordinate, st.floats(0, 100), st.floats(0, 100), st.floats(0, 359))
def test_leaning_box_lies_within_its_displayed_box(
    x0: float, top: float, width: float, height: float, angle: float
) -> None:
    shown = box_from_frame(BBox(x0, top, x0 + width, top + height), angle)
    for corner in ((x0, top), (x0 + width, top + height)):
        x, y = from_frame(*corner, angle)
        assert BBox(x, y, x, y).x0 >= shown.x0 - 1e-6
        assert shown.contains(BBox(x, y, x, y), slack=1e-6)


@pytest.mark.parametrize(("angle", "turn"), [(0, 0), (44, 0), (46, 90), (180, 180), (359, 0), (271, 270)])
def test_nearest_quarter(angle: float, turn: int) -> None:
    assert quarter(angle) == turn


def test_affine_after_is_composition() -> None:
    scale, move = Affine(2, 0, 0, 2, 0, 0), Affine(1, 0, 0, 1, 5, 7)
    assert scale.after(move).point(1, 1) == scale.point(*move.point(1, 1)) == (12, 16)


@pytest.mark.parametrize(
    ("base", "name", "weight", "italic"),
    [
        ("ABCDEF+OpenSans-SemiBoldItalic", "OpenSans-SemiBoldItalic", 600, True),
        ("Helvetica-Bold", "Helvetica-Bold", 700, False),
        ("ABCDEF+Lato-Black", "Lato-Black", 800, False),
        ("Roboto-Light", "Roboto-Light", 300, False),
        ("Calibri,Italic", "Calibri,Italic", 400, True),
        ("FrutigerLT-Roman", "FrutigerLT-Roman", 400, False),
        ("", "", 400, False),
    ],
)
def test_font_names_tell_weight_and_slant(base: str, name: str, weight: int, italic: bool) -> None:
    assert parse_font_name(base) == (name, weight, italic)


def test_descriptor_flags_fill_in_for_the_name() -> None:
    assert parse_font_name("F1", flags=1 << 18).weight == 700
    assert parse_font_name("F1", italic_angle=-12).italic


def test_rectangles_are_told_from_other_quadrilaterals() -> None:
    assert Subpath(((0, 0), (10, 0), (10, 5), (0, 5), (0, 0))).is_rectangle()
    assert Subpath(((0, 0), (10, 0), (10, 5), (0, 5))).is_rectangle()
    assert not Subpath(((0, 0), (10, 2), (10, 5), (0, 5), (0, 0))).is_rectangle()
    assert not Subpath(((0, 0), (10, 0), (10, 5))).is_rectangle()


def word(text: str) -> Word:
    return Word(text, BBox(0, 0, 10, 10), 10.0, "Serif", 400, False, "#000000", 8.0)


def shape(kind: str, width: float, height: float) -> Shape:
    return Shape(kind, BBox(0, 0, width, height), "#000000", None)  # type: ignore[arg-type]


def test_logo_on_an_empty_page_leaves_it_blank() -> None:
    assert page_state([], [shape("image", 30, 30)], 400, 600) == "blank"
    assert page_state([], [shape("image", 300, 300)], 400, 600) == "image"


def test_ruling_on_an_empty_page_leaves_it_blank() -> None:
    assert page_state([], [shape("line", 300, 0)] * 100, 400, 600) == "blank"


def test_divider_with_a_chapter_number_is_text() -> None:
    assert page_state([word("3")], [], 400, 600) == "text"


def test_unreadable_text_is_reported_only_where_there_is_no_other() -> None:
    assert page_state([], [], 400, 600, unreadable_text=True) == "garbled"
    assert page_state([word("Jaarverslag")], [], 400, 600, unreadable_text=True) == "text"


def glyph(char: str, *, visible: bool) -> Glyph:
    look = GlyphStyle("Serif", 10.0, 400, False, "#000000", 100.0, 0.0, visible, True, Extent())
    return Glyph(char, 0.0, 5.0, look)


def test_hidden_text_goes_unless_it_is_a_scans_text_layer() -> None:
    shown, hidden = glyph("a", visible=True), glyph("b", visible=False)
    scan = [shape("image", 400, 600)]
    assert visible_glyphs([shown, hidden], [], 400, 600) == [shown]
    assert visible_glyphs([hidden, hidden], scan, 400, 600) == [hidden, hidden]
    assert visible_glyphs([shown, shown, hidden], scan, 400, 600) == [shown, shown]
