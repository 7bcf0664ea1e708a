"""Text that nobody sees is left out; text that somebody sees stays, whatever lies under or over it."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from verslag.extractors.pdf import open_pdf

MakePdf = Callable[..., bytes]


def text(content: str, x: float = 50, y: float = 500, color: str = "0 0 0", size: float = 10) -> str:
    return f"BT {color} rg /F1 {size:g} Tf {x:g} {y:g} Td ({content}) Tj ET\n"


def box(color: str, x: float = 40, y: float = 490, width: float = 300, height: float = 30) -> str:
    return f"{color} rg {x:g} {y:g} {width:g} {height:g} re f\n"


def disc(color: str, x: float, y: float, radius: float) -> str:
    """A filled circle of four curves around a point."""
    k = 0.5523 * radius
    r = radius
    return (
        f"{color} rg {x - r:g} {y:g} m {x - r:g} {y + k:g} {x - k:g} {y + r:g} {x:g} {y + r:g} c "
        f"{x + k:g} {y + r:g} {x + r:g} {y + k:g} {x + r:g} {y:g} c {x + r:g} {y - k:g} {x + k:g} {y - r:g} {x:g} {y - r:g} c "
        f"{x - k:g} {y - r:g} {x - r:g} {y - k:g} {x - r:g} {y:g} c f\n"
    )


def picture(*, masked: bool = False, side: int = 4) -> Callable[[pikepdf.Pdf], None]:
    """Give the first page a grey picture /Im, see-through where `masked`, and a graphics state /Gs of half opacity."""

    def change(pdf: pikepdf.Pdf) -> None:
        def image(value: int) -> pikepdf.Stream:
            found = pdf.make_stream(bytes([value]) * side * side)
            found.Type, found.Subtype = Name.XObject, Name.Image
            found.Width = found.Height = side
            found.ColorSpace, found.BitsPerComponent = Name.DeviceGray, 8
            return found

        grey = image(120)
        if masked:
            grey.SMask = image(0)
        resources = pdf.pages[0].Resources
        resources.XObject = Dictionary(Im=grey)
        resources.ExtGState = Dictionary(Gs=Dictionary(ca=0.5))

    return change


def place(x: float = 40, y: float = 490, width: float = 300, height: float = 30) -> str:
    return f"q {width:g} 0 0 {height:g} {x:g} {y:g} cm /Im Do Q\n"


def words(data: bytes) -> list[str]:
    with open_pdf(data) as document:
        return [word.text for word in document.read_page(0).words]


SEEN = text("zichtbaar", y=300)


@pytest.mark.parametrize(
    "page",
    [
        text("verborgen", color="1 1 1"),
        text("verborgen", color="0.99 0.99 1"),
        box("0.1 0.3 0.6") + text("verborgen", color="0.1 0.3 0.6"),
        box("0.1 0.3 0.6") + box("1 1 1", width=280) + text("verborgen", color="1 1 1"),
        text("verborgen") + box("1 1 1"),
        text("verborgen") + box("0.8 0.2 0.2"),
        text("verborgen") + place(),
        text("verborgen") + disc("0.9 0.9 0.9", 75, 503, 60),
    ],
    ids=[
        "white",
        "nearly-white",
        "on-own-color",
        "white-on-white-box",
        "under-white",
        "under-color",
        "under-picture",
        "under-disc",
    ],
)
def test_text_that_leaves_no_trace_is_left_out(make_pdf: MakePdf, page: str) -> None:
    assert words(make_pdf(page + SEEN, change=picture())) == ["zichtbaar"]


@pytest.mark.parametrize(
    "page",
    [
        box("0.1 0.3 0.6") + text("leesbaar", color="1 1 1"),
        disc("0.1 0.3 0.6", 75, 503, 60) + text("leesbaar", color="1 1 1"),
        place() + text("leesbaar", color="1 1 1"),
        text("leesbaar", color="0.85 0.85 0.85"),
        text("leesbaar") + "/Gs gs\n" + box("1 1 1"),
        text("leesbaar") + box("1 1 1", x=200),
        text("leesbaar") + disc("0.5 0.7 0.9", 105, 560, 60),
        text("leesbaar") + f"q 200 490 100 30 re W n {box('1 1 1')} Q\n",
        box("1 1 1", y=400, height=150) + text("leesbaar"),
    ],
    ids=[
        "white-on-box",
        "white-on-disc",
        "white-on-picture",
        "light-grey",
        "under-glass",
        "beside-a-later-box",
        "in-the-corner-of-a-later-disc",
        "under-a-box-that-is-clipped-away",
        "on-a-white-box",
    ],
)
def test_text_that_can_be_seen_stays(make_pdf: MakePdf, page: str) -> None:
    assert sorted(words(make_pdf(page + SEEN, change=picture()))) == ["leesbaar", "zichtbaar"]


def test_text_under_a_transparent_picture_stays(make_pdf: MakePdf) -> None:
    assert words(make_pdf(text("leesbaar") + place(), change=picture(masked=True))) == ["leesbaar"]


def test_of_a_line_only_the_covered_part_is_left_out(make_pdf: MakePdf) -> None:
    page = text("eerste tweede derde") + box("1 1 1", x=78, width=36)
    assert words(make_pdf(page)) == ["eerste", "derde"]


@pytest.mark.parametrize("top", [506, 508])
def test_a_bar_that_leaves_the_tips_of_the_letters_bare_hides_them(make_pdf: MakePdf, top: float) -> None:
    hidden = text("Salaris 123.456 tl") + box("0 0 0", y=490, height=top - 490)
    assert words(make_pdf(hidden + SEEN)) == ["zichtbaar"]


def test_cropped_and_turned_pages_are_compared_at_the_right_place(make_pdf: MakePdf) -> None:
    page = text("verborgen", x=120, y=400, color="1 1 1") + text("leesbaar", x=120, y=300)
    page += text("ook", x=220, y=400) + box("1 1 1", x=215, y=395)
    data = make_pdf(page, crop_box=(100, 50, 380, 500), rotate=90)
    assert words(data) == ["leesbaar"]


def test_lettering_over_its_own_halo_stays(make_pdf: MakePdf) -> None:
    halo = "q 1 1 1 RG 2 w BT 2 Tr 1 1 1 rg /F1 10 Tf 50 500 Td (leesbaar) Tj ET Q\n"
    assert words(make_pdf(halo + text("leesbaar") + SEEN)) == ["leesbaar", "zichtbaar"]


def test_text_in_a_form_is_judged_as_well(make_pdf: MakePdf) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream((text("verborgen", color="1 1 1") + text("leesbaar", y=450)).encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 400, 600])
        form.Resources = Dictionary(Font=pdf.pages[0].Resources.Font)
        pdf.pages[0].Resources.XObject = Dictionary(Fm=form)

    assert words(make_pdf("q 0.9 0 0 0.9 10 10 cm /Fm Do Q", change=change)) == ["leesbaar"]


def test_all_but_transparent_text_is_left_out(make_pdf: MakePdf) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Resources.ExtGState = Dictionary(Gs=Dictionary(ca=0.01))

    assert words(make_pdf(SEEN + "/Gs gs\n" + text("verborgen"), change=change)) == ["zichtbaar"]


def test_text_laid_over_a_picture_without_ink_is_its_text_layer(make_pdf: MakePdf) -> None:
    layer = "BT 3 Tr /F1 10 Tf 60 500 Td (tabel als beeld) Tj ET BT 0 Tr ET\n"
    page = place(width=300, height=60) + layer + "BT 3 Tr /F1 10 Tf 60 200 Td (elders) Tj ET BT 0 Tr ET\n" + SEEN
    assert words(make_pdf(page, change=picture())) == ["tabel", "als", "beeld", "zichtbaar"]


def test_layer_over_a_picture_is_left_out_where_the_text_is_printed_too(make_pdf: MakePdf) -> None:
    layer = "BT 3 Tr /F1 10 Tf 60 500 Td (tabel) Tj ET BT 0 Tr ET\n"
    page = place(width=300, height=60) + layer + text("tabel als opschrift", x=61, y=501) + SEEN
    assert words(make_pdf(page, change=picture())) == ["tabel", "als", "opschrift", "zichtbaar"]


def test_scan_over_its_text_keeps_it(make_pdf: MakePdf) -> None:
    page = text("gelezen") + place(x=0, y=0, width=400, height=600)
    assert words(make_pdf(page, change=picture())) == ["gelezen"]
