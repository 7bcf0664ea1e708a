"""Text outside its clip path is not read, wherever the path comes from."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from verslag.extractors.pdf import open_pdf

MakePdf = Callable[..., bytes]
LINE = "BT /F1 10 Tf 50 500 Td (Vijf boten) Tj ET"


def words(data: bytes) -> list[str]:
    with open_pdf(data) as document:
        return [word.text for word in document.read_page(0).words]


def in_form(content: str, box: tuple[float, float, float, float]) -> Callable[[pikepdf.Pdf], None]:
    """Draw a form of that content and bounding box on the first page, moved by (0, -100) and half as large."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        form = pdf.make_stream(content.encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array(box)
        form.Resources = page.Resources
        page.Resources.XObject = Dictionary(Fm=form)

    return change


@pytest.mark.parametrize(
    ("clip", "read"),
    [
        ("", ["Vijf", "boten"]),
        ("50 100 200 50 re W n", []),
        ("40 490 200 30 re W n", ["Vijf", "boten"]),
        ("40 490 200 30 re W n 40 490 200 8 re W n", []),  # only the foot of the descender
        ("0 0 400 600 re W n 300 490 50 30 re W n", []),
        ("40 490 30 30 re W n", ["Vijf", "boten"]),  # cut off in part, over nothing
    ],
)
def test_what_lies_outside_its_clip_path_is_not_read(make_pdf: MakePdf, clip: str, read: list[str]) -> None:
    assert words(make_pdf(f"q {clip} {LINE} Q")) == read


def test_the_end_of_a_label_that_its_cell_cuts_off_is_read(make_pdf: MakePdf) -> None:
    pieces = "BT /F1 10 Tf 50 500 Td (Vijf bo) Tj ET Q q 50 490 26 30 re W n BT /F1 10 Tf 77.8 500 Td (ten) Tj ET"
    assert words(make_pdf(f"q 50 490 26 30 re W n {pieces} Q")) == ["Vijf", "boten"]


@pytest.mark.parametrize(
    ("box", "read"),
    [((0, 0, 400, 600), ["Vijf", "boten"]), ((0, 0, 400, 400), []), ((40, 480, 120, 520), ["Vijf", "boten"])],
)
def test_the_box_of_a_form_clips_in_its_own_coordinates(
    make_pdf: MakePdf, box: tuple[float, float, float, float], read: list[str]
) -> None:
    drawn = "q 0.5 0 0 0.5 0 -100 cm /Fm Do Q"
    assert words(make_pdf(drawn, change=in_form(LINE, box))) == read


@pytest.mark.parametrize(("clip", "read"), [("20 140 100 30 re", ["Vijf", "boten"]), ("20 480 100 30 re", [])])
def test_a_frame_around_a_form_clips_its_text(make_pdf: MakePdf, clip: str, read: list[str]) -> None:
    drawn = f"q {clip} W n 0.5 0 0 0.5 0 -100 cm /Fm Do Q"
    assert words(make_pdf(drawn, change=in_form(LINE, (0, 0, 400, 600)))) == read
