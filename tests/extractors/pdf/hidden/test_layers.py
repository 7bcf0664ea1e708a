"""Text on a layer that is switched off is not read; text on any other layer is."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String

from verslag.extractors.pdf import open_pdf
from verslag.extractors.pdf.hidden.layers import switched_off_layers

MakePdf = Callable[..., bytes]
PAGE = (
    "/OC /Uit BDC BT /F1 10 Tf 50 500 Td (verborgen) Tj ET EMC "
    "/OC /Aan BDC BT /F1 10 Tf 50 450 Td (zichtbaar) Tj ET EMC BT /F1 10 Tf 50 400 Td (gewoon) Tj ET"
)


def layered(*, base: str = "/ON", off: bool = True, members: bool = False) -> Callable[[pikepdf.Pdf], None]:
    """Give the file two layers, Uit and Aan."""

    def change(pdf: pikepdf.Pdf) -> None:
        layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in ("Uit", "Aan")]
        usual = Dictionary(BaseState=Name(base), ON=Array([layers[1]]))
        if off and base == "/ON":
            usual.OFF = Array([layers[0]])
        pdf.Root.OCProperties = Dictionary(OCGs=Array(layers), D=usual)
        drawn = [pdf.make_indirect(Dictionary(Type=Name.OCMD, OCGs=layer)) for layer in layers] if members else layers
        pdf.pages[0].Resources.Properties = Dictionary(Uit=drawn[0], Aan=drawn[1])

    return change


def words(data: bytes) -> list[str]:
    with open_pdf(data) as document:
        return [word.text for word in document.read_page(0).words]


def packed(data: bytes) -> bytes:
    """The same file with its dictionaries in packed streams."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


@pytest.mark.parametrize("repack", [bytes, packed])
@pytest.mark.parametrize(
    "change",
    [layered(), layered(base="/OFF"), layered(members=True)],
    ids=["listed", "all-but-listed", "by-membership"],
)
def test_a_layer_switched_off_is_not_read(
    make_pdf: MakePdf, change: Callable[[pikepdf.Pdf], None], repack: Callable[[bytes], bytes]
) -> None:
    assert words(repack(make_pdf(PAGE, change=change))) == ["zichtbaar", "gewoon"]


def test_layers_that_are_on_are_read(make_pdf: MakePdf) -> None:
    data = make_pdf(PAGE, change=layered(off=False))
    assert switched_off_layers(data, None) == frozenset()
    assert words(data) == ["verborgen", "zichtbaar", "gewoon"]


def test_a_form_on_a_layer_that_is_off_is_not_read(make_pdf: MakePdf) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        layered()(pdf)
        page = pdf.pages[0]
        for name in ("Uit", "Aan"):
            form = pdf.make_stream(f"BT /F1 10 Tf 50 {300 if name == 'Uit' else 200} Td (vorm{name}) Tj ET".encode())
            form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 400, 600])
            form.Resources, form.OC = page.Resources, page.Resources.Properties[f"/{name}"]
            if name == "Uit":
                page.Resources.XObject = Dictionary(Uit=form)
            else:
                page.Resources.XObject.Aan = form

    assert words(make_pdf("/Uit Do /Aan Do", change=change)) == ["vormAan"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 /OCProperties", b"/Type /ObjStm stream\nno deflate endstream"])
def test_broken_files_have_no_layers(data: bytes) -> None:
    assert switched_off_layers(data, None) == frozenset()
