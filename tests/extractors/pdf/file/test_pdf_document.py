"""Small PDFs, written by the test, read as a viewer shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

import pikepdf
import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText
from verslag.extractors.pdf import open_pdf
from verslag.schemas.errors import NotReadableError, PageError, PasswordError

MakePdf = Callable[..., bytes]
TEXT = "BT /F1 12 Tf 50 500 Td (Omzet 1.250 euro) Tj ET"


def only_page(data: bytes) -> PageText:
    with open_pdf(data) as document:
        assert document.page_count == 1
        return document.read_page(0)


def box_of(page: PageText, text: str) -> BBox:
    (box,) = [word.bbox for word in page.words if word.text == text]
    return box


def test_words_with_size_font_and_baseline(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf(TEXT))
    assert [word.text for word in page.words] == ["Omzet", "1.250", "euro"]
    assert (page.number, page.width, page.height, page.rotation, page.state) == (1, 400, 600, 0, "text")
    word = page.words[0]
    assert (word.font, word.size, word.weight, word.color) == ("Helvetica", 12, 400, "#000000")
    assert word.baseline == pytest.approx(100)
    assert word.bbox.x0 == pytest.approx(50)
    assert word.bbox.top < 100 - 0.7 * 12
    assert 100 < word.bbox.bottom < 100 + 0.4 * 12


def test_bold_colour_and_scaled_text(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf("1 0 0 rg 2 0 0 2 0 0 cm BT /F2 6 Tf 25 250 Td (Totaal) Tj ET"))
    (word,) = page.words
    assert (word.weight, word.color, word.size) == (700, "#ff0000", 12)
    assert word.bbox.x0 == pytest.approx(50)


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_page_comes_out_as_displayed(make_pdf: MakePdf, rotate: int) -> None:
    upright = only_page(make_pdf(TEXT))
    turned = only_page(make_pdf(TEXT, rotate=rotate))
    assert turned.rotation == rotate
    assert (turned.width, turned.height) == ((400, 600) if rotate == 180 else (600, 400))
    assert [word.rotation for word in turned.words] == [rotate] * 3
    x0, top, x1, bottom = box_of(upright, "1.250")
    expected = {
        90: (600 - bottom, x0, 600 - top, x1),
        180: (400 - x1, 600 - bottom, 400 - x0, 600 - top),
        270: (top, 400 - x1, bottom, 400 - x0),
    }[rotate]
    assert box_of(turned, "1.250") == pytest.approx(expected, abs=0.01)


def test_text_turned_against_its_page_reads_upright(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf("BT /F1 12 Tf 0 1 -1 0 100 50 Tm (Begroting 2024) Tj ET", rotate=90))
    assert [word.text for word in page.words] == ["Begroting", "2024"]
    first, second = page.words
    assert (first.rotation, second.rotation) == (0, 0)
    assert first.baseline == pytest.approx(100)
    assert first.bbox.x0 == pytest.approx(50, abs=1.0)
    assert first.bbox.x1 < second.bbox.x0


def test_crop_box_moves_the_origin(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf(TEXT, crop_box=(40, 200, 300, 550)))
    assert (page.width, page.height) == (260, 350)
    assert page.words[0].baseline == pytest.approx(50)
    assert page.words[0].bbox.x0 == pytest.approx(10)


def test_words_outside_the_crop_box_are_left_out(make_pdf: MakePdf) -> None:
    outside = TEXT + " BT /F1 12 Tf 50 50 Td (drukkersmerk) Tj ET"
    page = only_page(make_pdf(outside, crop_box=(40, 200, 300, 550)))
    assert "drukkersmerk" not in [word.text for word in page.words]


def test_invisible_text_is_left_out(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf(TEXT + " BT 3 Tr /F1 12 Tf 50 400 Td (verborgen) Tj ET"))
    assert [word.text for word in page.words] == ["Omzet", "1.250", "euro"]


def test_text_cut_off_by_its_cell_does_not_run_on_under_the_next(make_pdf: MakePdf) -> None:
    cells = (
        "q 50 490 60 20 re W n BT /F1 12 Tf 50 500 Td (Dienst Ruimtelijke Ordening) Tj ET Q "
        "q 110 490 80 20 re W n BT /F1 12 Tf 112 500 Td (MP0012) Tj ET Q"
    )
    assert [word.text for word in only_page(make_pdf(cells)).words] == ["Dienst", "Rui", "MP0012"]


def test_text_that_leaves_its_clip_path_over_nothing_is_kept(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf("q 50 490 20 20 re W n BT /F1 12 Tf 50 500 Td (Ordening) Tj ET Q"))
    assert [word.text for word in page.words] == ["Ordening"]


def test_note_mark_by_text_rise(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf("BT /F1 12 Tf 50 500 Td (18.140) Tj /F1 7 Tf 5 Ts (6) Tj ET"))
    assert [(word.text, word.raised) for word in page.words] == [("18.140", False), ("6", True)]


def test_shapes_with_kind_and_colour(make_pdf: MakePdf) -> None:
    drawn = "0 0 1 RG 2 w 50 300 m 350 300 l S  1 0 0 rg 50 200 100 40 re f  50 100 m 60 150 90 150 100 100 c S"
    line, rectangle, curve = only_page(make_pdf(drawn)).shapes
    assert (line.kind, line.stroke, line.stroke_width, line.fill) == ("line", "#0000ff", 2, None)
    assert line.bbox == pytest.approx((50, 300, 350, 300))
    assert (rectangle.kind, rectangle.fill, rectangle.stroke) == ("rect", "#ff0000", None)
    assert rectangle.bbox == pytest.approx((50, 360, 150, 400))
    assert curve.kind == "curve"


def test_grid_in_one_path_is_many_lines(make_pdf: MakePdf) -> None:
    rows = " ".join(f"50 {y} m 350 {y} l" for y in (100, 120, 140))
    assert [shape.kind for shape in only_page(make_pdf(rows + " S")).shapes] == ["line"] * 3


def test_thin_filled_rectangle_is_a_line(make_pdf: MakePdf) -> None:
    (shape,) = only_page(make_pdf("0 g 50 300 300 0.5 re f")).shapes
    assert (shape.kind, shape.stroke_width) == ("line", pytest.approx(0.5))


def test_shapes_and_text_inside_a_form_are_placed_by_its_matrix(make_pdf: MakePdf) -> None:
    def add_form(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"0 g 0 0 10 10 re f BT /F1 5 Tf 0 20 Td (Zorg) Tj ET")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array([0, 0, 100, 100])
        form.Matrix = pikepdf.Array([2, 0, 0, 2, 30, 40])
        form.Resources = pdf.pages[0].Resources
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Fm=form)

    page = only_page(make_pdf("1 0 0 1 20 60 cm /Fm Do", change=add_form))
    assert page.shapes[0].bbox == pytest.approx((50, 480, 70, 500))
    (word,) = page.words
    assert (word.text, word.size) == ("Zorg", 10)
    assert word.baseline == pytest.approx(600 - 140)


def test_blank_page(make_pdf: MakePdf) -> None:
    assert only_page(make_pdf("")).state == "blank"


def add_image(pdf: pikepdf.Pdf) -> None:
    image = pdf.make_stream(b"\x80")
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height, image.BitsPerComponent = 1, 1, 8
    image.ColorSpace = pikepdf.Name.DeviceGray
    pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Im=image)


SCAN = "q 400 0 0 600 0 0 cm /Im Do Q "


def test_page_that_is_a_picture(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf(SCAN, change=add_image))
    assert (page.state, page.words) == ("image", ())
    assert [shape.kind for shape in page.shapes] == ["image"]


def test_page_number_over_a_picture_is_no_text(make_pdf: MakePdf) -> None:
    stamped = SCAN + "BT /F1 8 Tf 200 20 Td (37) Tj ET"
    assert only_page(make_pdf(stamped, change=add_image)).state == "image"


def test_text_over_a_background_picture_is_text(make_pdf: MakePdf) -> None:
    assert only_page(make_pdf(SCAN + TEXT, change=add_image)).state == "text"


def test_text_layer_under_a_scan_is_read(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf("BT 3 Tr /F1 12 Tf 50 500 Td (Gescand jaarverslag) Tj ET " + SCAN, change=add_image))
    assert [word.text for word in page.words] == ["Gescand", "jaarverslag"]
    assert page.state == "text"


def test_page_of_outlined_letters(make_pdf: MakePdf) -> None:
    letter = "{x} {y} m {x} 310 330 312 {x} 308 c f"
    drawn = " ".join(letter.format(x=20 + 7 * (i % 50), y=300 + 12 * (i // 50)) for i in range(100))
    assert only_page(make_pdf(drawn)).state == "outlines"


def test_page_labels_come_from_the_file(make_pdf: MakePdf) -> None:
    def number_pages(pdf: pikepdf.Pdf) -> None:
        roman = pikepdf.Dictionary(S=pikepdf.Name.r)
        decimal = pikepdf.Dictionary(S=pikepdf.Name.D, P="A-", St=9)
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, roman, 2, decimal]))

    with open_pdf(make_pdf(*[TEXT] * 3, change=number_pages)) as document:
        assert [document.read_page(index).label for index in range(3)] == ["i", "ii", "A-9"]


def test_outline_and_metadata(make_pdf: MakePdf) -> None:
    def describe(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            chapter = pikepdf.OutlineItem("1. Bestuur", 1, "XYZ", left=0, top=500)
            chapter.children.append(pikepdf.OutlineItem("Raad", 1, "Fit"))
            outline.root.append(chapter)
        pdf.docinfo["/Title"] = "Jaarverslag"

    with open_pdf(make_pdf(TEXT, TEXT, change=describe)) as document:
        items = document.outline
        assert document.metadata.title == "Jaarverslag"
        assert not document.tagged
    assert [(item.level, item.title, item.page) for item in items] == [(1, "1. Bestuur", 2), (2, "Raad", 2)]
    assert (items[0].top, items[1].top) == (100, None)


def test_characters_beyond_the_basic_plane_keep_boxes_in_step(make_pdf: MakePdf) -> None:
    def map_to_plane_one(pdf: pikepdf.Pdf) -> None:
        cmap = (
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def "
            b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <78> <D835DC65> endbfchar "
            b"1 beginbfrange <20> <39> <0020> endbfrange endcmap end end"
        )
        pdf.pages[0].Resources.Font.F1.ToUnicode = pdf.make_stream(cmap)

    page = only_page(make_pdf("BT /F1 10 Tf 50 500 Td (x 12) Tj ET", change=map_to_plane_one))
    plain = only_page(make_pdf("BT /F1 10 Tf 50 500 Td (x 12) Tj ET"))
    assert [word.text for word in page.words] == ["\U0001d465", "12"]
    assert box_of(page, "12") == pytest.approx(box_of(plain, "12"))


def test_glyph_the_font_does_not_name_is_shown_as_lost_not_as_a_space(make_pdf: MakePdf) -> None:
    page = only_page(make_pdf(r"BT /F1 10 Tf 50 500 Td (Grie\037oen) Tj ET"))
    assert [word.text for word in page.words] == ["Grie\ufffdoen"]


def test_empty_user_password_opens_silently(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT, encryption=pikepdf.Encryption(owner="geheim", user=""))
    assert only_page(data).state == "text"


def test_password_is_needed_and_checked(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT, encryption=pikepdf.Encryption(owner="baas", user="sleutel"))
    with pytest.raises(PasswordError, match="needs a password"):
        open_pdf(data)
    with pytest.raises(PasswordError, match="does not open"):
        open_pdf(data, password="fout")
    with open_pdf(data, password="sleutel") as document:
        assert document.read_page(0).words[0].text == "Omzet"


def test_whole_file_is_not_called_repaired(make_pdf: MakePdf) -> None:
    with open_pdf(make_pdf(TEXT)) as document:
        assert not document.repaired


def test_file_without_its_end_is_repaired(make_pdf: MakePdf) -> None:
    data = make_pdf(*[TEXT] * 3)
    with open_pdf(data[: data.rindex(b"xref")]) as document:
        assert document.repaired
        assert document.page_count == 3
        assert document.read_page(2).words[0].text == "Omzet"


def test_what_is_no_pdf_is_named() -> None:
    with pytest.raises(NotReadableError, match="an HTML page"):
        open_pdf(b"<!DOCTYPE html><html><body>404</body></html>")
    with pytest.raises(NotReadableError, match="an empty file"):
        open_pdf(b"")
    with pytest.raises(NotReadableError, match="a truncated PDF"):
        open_pdf(b"%PDF-1.7\n1 0 obj <<")


def test_page_that_is_not_there(make_pdf: MakePdf) -> None:
    with open_pdf(make_pdf(TEXT)) as document, pytest.raises(IndexError):
        document.read_page(1)


def test_picture_of_a_page_has_the_displayed_proportions(make_pdf: MakePdf) -> None:
    with open_pdf(make_pdf(TEXT, rotate=90)) as document:
        assert document.page_size(0) == (600, 400)
        assert document.render(0, 0.5).size == (300, 200)


def test_pages_can_be_read_again_and_in_any_order(make_pdf: MakePdf) -> None:
    with open_pdf(make_pdf(TEXT, TEXT.replace("Omzet", "Winst"))) as document:
        assert document.read_page(1).words[0].text == "Winst"
        assert asdict(document.read_page(0)) == asdict(document.read_page(0))


def test_page_without_content_in_a_whole_file_is_blank(make_pdf: MakePdf) -> None:
    def drop_content(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1]["/Contents"]

    data = make_pdf(TEXT, TEXT, change=drop_content)
    with open_pdf(data) as document:
        assert document.read_page(1).state == "blank"


def damaged(pdf_bytes: bytes) -> bytes:
    """The file without its end."""
    return pdf_bytes[: pdf_bytes.rindex(b"xref")]


def test_content_lost_with_the_damage_is_an_error_not_a_blank_page(make_pdf: MakePdf) -> None:
    def drop_content(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1]["/Contents"]

    with open_pdf(damaged(make_pdf(TEXT, TEXT, change=drop_content))) as document:
        assert document.repaired
        assert document.read_page(0).words[0].text == "Omzet"
        with pytest.raises(PageError, match="page 2 is missing"):
            document.read_page(1)


def test_text_in_a_lost_font_makes_the_page_garbled_not_blank(make_pdf: MakePdf) -> None:
    def lose_font(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Resources.Font.F1 = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=pikepdf.Name("/AAAAAA+Kapot"),
            Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=pikepdf.Array([None]),
        )

    with open_pdf(damaged(make_pdf(TEXT, change=lose_font))) as document:
        assert document.read_page(0).state == "garbled"


def test_thick_stroke_along_an_axis_is_a_rectangle(make_pdf: MakePdf) -> None:
    drawn = "1 0 0 RG 20 w 100 300 m 100 380 l S 150 300 m 250 300 l S 100 100 m 200 180 l S"
    upright, level, slanted = only_page(make_pdf(drawn)).shapes
    assert (upright.kind, upright.fill, upright.stroke) == ("rect", "#ff0000", None)
    assert upright.bbox == pytest.approx((90, 220, 110, 300))
    assert (level.kind, level.fill) == ("rect", "#ff0000")
    assert level.bbox == pytest.approx((150, 290, 250, 310))
    assert slanted.kind == "line"


def test_rectangle_that_says_its_corners_twice(make_pdf: MakePdf) -> None:
    drawn = "1 0 0 rg 50 200 m 150 200 l 150 240 l 50 240 l 50 200 l 50 200 50 200 50 200 c h f"
    (shape,) = only_page(make_pdf(drawn)).shapes
    assert (shape.kind, shape.fill) == ("rect", "#ff0000")
    assert shape.bbox == pytest.approx((50, 360, 150, 400))
    (notched,) = only_page(make_pdf("1 0 0 rg 50 200 m 150 200 l 150 240 l 100 240 l 50 220 l h f")).shapes
    assert notched.kind == "curve"
    (cut,) = only_page(make_pdf("1 0 0 rg 50 200 m 150 200 l 150 240 l 50 240 l 100 200 l h f")).shapes
    assert cut.kind == "curve"
