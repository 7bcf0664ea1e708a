"""What a file says in place of its print is believed for words, not for digits that a reader does not see."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verslag.extractors.pdf import open_pdf

MakePdf = Callable[..., bytes]


def words(data: bytes) -> list[str]:
    with open_pdf(data) as document:
        return [word.text for word in document.read_page(0).words]


def said(text: str, printed: str) -> str:
    return f"/Span << /ActualText ({text}) >> BDC BT /F1 10 Tf 50 500 Td ({printed}) Tj ET EMC"


@pytest.mark.parametrize(
    ("text", "printed", "read"),
    [
        ("8.888 boten", "1.234 boten", ["1.234", "boten"]),
        ("1.234 boten", "1.234 boten", ["1.234", "boten"]),
        ("schip", "sch1p", ["schip"]),  # no digit is said
        ("2.345", "abcde", ["2.345"]),  # print that spells no digits: curves, a font of its own
        ("haven", "hvn", ["haven"]),
    ],
)
def test_printed_digits_win(make_pdf: MakePdf, text: str, printed: str, read: list[str]) -> None:
    assert words(make_pdf(said(text, printed))) == read


def test_a_text_said_for_several_pieces_of_print(make_pdf: MakePdf) -> None:
    content = "/Span << /ActualText (9.999 boten) >> BDC BT /F1 10 Tf 50 500 Td (1.2) Tj ET BT /F2 10 Tf 65 500 Td (34) Tj ET EMC"
    assert words(make_pdf(content)) == ["1.234"]
