"""Filled fields, typed notes and bars over text are read as a viewer shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from verslag.extractors.document.page import PageText
from verslag.extractors.pdf import open_pdf

MakePdf = Callable[..., bytes]
TEXT = "BT /F1 10 Tf 50 500 Td (Aantal boten:) Tj ET"


def read(data: bytes) -> PageText:
    with open_pdf(data) as document:
        first, again = document.read_page(0), document.read_page(0)
    assert asdict(first) == asdict(again)
    return first


def words(page: PageText) -> list[str]:
    return [word.text for word in page.words]


def annotated(
    kind: str, value: str, *, looks: str | None, flags: int = 4, needs: bool = False
) -> Callable[[pikepdf.Pdf], None]:
    """Give the first page an annotation over (150, 495, 250, 511) with a value, drawn by `looks` where that is given."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        found = Dictionary(Type=Name.Annot, Subtype=Name(kind), Rect=Array([150, 495, 250, 511]), F=flags)
        found.DA = String("/F1 10 Tf 0 g")
        if kind == "/Widget":
            found.FT, found.T, found.V = Name.Tx, String("veld"), String(value)
        else:
            found.Contents = String(value)
        if looks is not None:
            form = pdf.make_stream(looks.encode())
            form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 16])
            form.Resources = page.Resources
            found.AP = Dictionary(N=form)
        found = pdf.make_indirect(found)
        page.Annots = Array([found])
        if kind == "/Widget":
            pdf.Root.AcroForm = Dictionary(
                Fields=Array([found]), DA=String("/F1 10 Tf 0 g"), DR=page.Resources, NeedAppearances=needs
            )

    return change


def typed(value: str) -> str:
    return f"q BT /F1 10 Tf 2 4 Td ({value}) Tj ET Q"


@pytest.mark.parametrize("kind", ["/Widget", "/FreeText", "/Stamp"])
def test_what_a_field_a_note_or_a_stamp_shows_is_text_of_the_page(make_pdf: MakePdf, kind: str) -> None:
    page = read(make_pdf(TEXT, change=annotated(kind, "2.345", looks=typed("2.345"))))
    assert words(page) == ["Aantal", "boten:", "2.345"]
    assert 150 <= page.words[-1].bbox.x0 <= 155
    assert page.unread_annotations == 0


def test_a_field_whose_look_is_left_to_the_viewer_is_read(make_pdf: MakePdf) -> None:
    page = read(make_pdf(TEXT, change=annotated("/Widget", "2.345", looks=None, needs=True)))
    assert words(page) == ["Aantal", "boten:", "2.345"]


@pytest.mark.parametrize("kind", ["/Widget", "/FreeText"])
def test_a_text_without_a_look_is_counted(make_pdf: MakePdf, kind: str) -> None:
    page = read(make_pdf(TEXT, change=annotated(kind, "2.345", looks=None)))
    assert words(page) == ["Aantal", "boten:"]
    assert page.unread_annotations == 1


def test_what_is_switched_off_is_neither_read_nor_missed(make_pdf: MakePdf) -> None:
    page = read(make_pdf(TEXT, change=annotated("/FreeText", "2.345", looks=typed("2.345"), flags=2)))
    assert words(page) == ["Aantal", "boten:"]
    assert page.unread_annotations == 0


@pytest.mark.parametrize("kind", ["/Redact", "/Square"])
def test_text_under_a_bar_is_not_read(make_pdf: MakePdf, kind: str) -> None:
    secret = TEXT + "\nBT /F1 10 Tf 155 500 Td (2.345) Tj ET"
    assert words(read(make_pdf(secret))) == ["Aantal", "boten:", "2.345"]
    page = read(make_pdf(secret, change=annotated(kind, "", looks="0 g 0 0 100 16 re f")))
    assert words(page) == ["Aantal", "boten:"]


def test_a_link_costs_the_page_nothing(make_pdf: MakePdf) -> None:
    page = read(make_pdf(TEXT, change=annotated("/Link", "2.345", looks=None)))
    assert words(page) == ["Aantal", "boten:"]
    assert page.unread_annotations == 0
