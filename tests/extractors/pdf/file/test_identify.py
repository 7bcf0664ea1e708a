"""Files that are no PDFs are called what they are."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.extractors.pdf.file.identify import identify


def archive(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "an empty file"),
        (b"\x00" * 100, "a file of zero bytes only"),
        (b"<!DOCTYPE html>\n<html>", "an HTML page"),
        (b"\xef\xbb\xbf  <HTML><head>", "an HTML page"),
        (b"<?xml version='1.0'?><a/>", "an XML file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG image"),
        ("Jaarverslag in platte tekst, café".encode(), "a plain text file"),
        ("Jaarverslag, café".encode("latin-1"), "a plain text file"),
        ("Jaarverslag".encode("utf-16"), "a plain text file"),
        (b'{"error": "not found"}', "a JSON or text file"),
        (archive("[Content_Types].xml", "word/document.xml"), "a Word document (.docx)"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook (.xlsx)"),
        (archive("a.txt"), "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls or .ppt)"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"%!PS-Adobe-3.0", "a PostScript file"),
        (b"%PDF-1.7\n1 0 obj", "a truncated PDF"),
        (b"%PDF-1.7\nruis\n%%EOF", "a damaged PDF"),
        (bytes(range(256)) * 4, "a binary file of unknown kind"),
    ],
)
def test_names_what_the_bytes_are(data: bytes, name: str) -> None:
    assert identify(data) == name


def test_text_cut_within_a_character_is_still_text() -> None:
    assert identify(("a" + "é" * 4096).encode()) == "a plain text file"


@given(st.binary(max_size=200))
def test_any_bytes_have_a_name(data: bytes) -> None:
    assert identify(data).split()[0] in {"a", "an"}
