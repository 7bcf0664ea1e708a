"""What exceeds a limit is refused or cut off with its own cause; just below it nothing happens."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from verslag.extractors.pdf import open_pdf
from verslag.extractors.pdf.engine.pdf_limits import LIMITS, Limits
from verslag.extractors.pdf.file.unpacking import check_unpacking
from verslag.schemas.errors import (
    FileTooLargeError,
    NotReadableError,
    PageError,
    PageTooLargeError,
    PasswordError,
    TooManyPagesError,
    UnpackingError,
)

MakePdf = Callable[..., bytes]
TEXT = "BT /F1 12 Tf 50 500 Td (Omzet 1.250 euro) Tj ET "
LINES = " ".join(f"{i} 100 m {i} 200 l S" for i in range(40)) + " "


def test_a_file_of_too_many_bytes(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT)
    with pytest.raises(FileTooLargeError, match="MB"):
        open_pdf(data, limits=Limits(file_bytes=len(data) - 1))
    open_pdf(data, limits=Limits(file_bytes=len(data))).close()


def test_too_many_pages(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT, TEXT, TEXT)
    with pytest.raises(TooManyPagesError, match="3 pages; at most 2"):
        open_pdf(data, limits=Limits(pages=2))
    open_pdf(data, limits=Limits(pages=3)).close()


def test_too_many_pages_of_a_damaged_file(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT, TEXT, TEXT)
    with pytest.raises(TooManyPagesError):
        open_pdf(data[: data.rindex(b"xref")], limits=Limits(pages=2))


def test_a_damaged_file_that_is_too_large_to_repair(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT)
    data = data[: data.rindex(b"endobj")].replace(b"/Pages", b"/Xages")
    with pytest.raises(NotReadableError, match="truncated PDF"):
        open_pdf(data, limits=Limits(repair_bytes=10))


@pytest.mark.parametrize("side", [50, 5000])
def test_a_page_larger_than_any(make_pdf: MakePdf, side: int) -> None:
    data = make_pdf(TEXT, media_box=(0, 0, side, 600))
    with open_pdf(data, limits=Limits(page_side=1000)) as document:
        if side > 1000:
            with pytest.raises(PageTooLargeError, match="5000 × 600 points"):
                document.read_page(0)
        else:
            document.read_page(0)


@pytest.mark.parametrize(
    ("limits", "text", "drawing"),
    [
        (Limits(page_chars=10), True, False),
        (Limits(page_words=2), True, False),
        (Limits(page_objects=20), False, True),
        (Limits(page_shapes=20), False, True),
        (Limits(page_segments=30), False, True),
    ],
    ids=["chars", "words", "objects", "shapes", "segments"],
)
def test_a_page_with_more_than_is_read_says_so(make_pdf: MakePdf, limits: Limits, text: bool, drawing: bool) -> None:
    data = make_pdf(TEXT + LINES)
    with open_pdf(data, limits=limits) as document:
        page = document.read_page(0)
        assert (page.truncated, page.drawing_cut) == (text, drawing)
    with open_pdf(data) as document:
        page = document.read_page(0)
        assert not (page.truncated or page.drawing_cut)


def test_hidden_characters_count_as_well(make_pdf: MakePdf) -> None:
    hidden = "BT /F1 12 Tf 3 Tr 50 400 Td (Kosten 980 euro) Tj ET "
    with open_pdf(make_pdf(TEXT + hidden), limits=Limits(page_chars=20)) as document:
        assert document.read_page(0).truncated


def test_an_image_too_large_to_draw(make_pdf: MakePdf) -> None:
    def add_image(pdf: pikepdf.Pdf) -> None:
        image = pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=3000,
            Height=2000,
            BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceGray,
        )
        stream = pikepdf.Stream(pdf, b"\0" * 100)
        for key, value in image.items():
            stream[key] = value
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(I=stream)

    data = make_pdf(TEXT + "q 100 0 0 100 0 0 cm /I Do Q", change=add_image)
    with open_pdf(data, limits=Limits(image_pixels=5_000_000)) as document:
        assert document.read_page(0).words
        with pytest.raises(PageTooLargeError, match="3000 × 2000 pixels"):
            document.render(0)
    with open_pdf(data) as document:
        assert document.render(0).width == 400


def test_a_picture_of_a_page_is_drawn_smaller(make_pdf: MakePdf) -> None:
    with open_pdf(make_pdf(TEXT), limits=Limits(render_pixels=60_000)) as document:
        picture = document.render(0, scale=10)
    assert picture.width * picture.height <= 62_000


def outlined(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        for number in range(6):
            outline.root.append(pikepdf.OutlineItem(f"Deel {number}", 0))
        item = outline.root[0]
        for depth in range(5):
            item.children.append(pikepdf.OutlineItem(f"Onder {depth}", 0))
            item = item.children[0]


def test_bookmarks_beyond_the_limits_are_left_out(make_pdf: MakePdf) -> None:
    data = make_pdf(TEXT, change=outlined)
    with open_pdf(data) as document:
        assert len(document.outline) == 11
    with open_pdf(data, limits=Limits(outline_depth=2)) as document:
        assert max(item.level for item in document.outline) == 2
        assert len(document.outline) == 7
    with open_pdf(data, limits=Limits(outline_items=3)) as document:
        assert len(document.outline) == 3


def packed(size: int, times: int = 1, *, entries: bytes = b"") -> bytes:
    content = bytes(size)
    for _ in range(times):
        content = zlib.compress(content)
    filters = b" /FlateDecode" * times
    head = b"<< %s /Filter [%s] /Length %d >>" % (entries, filters, len(content))
    return b"%PDF-1.7\n4 0 obj\n" + head + b"\nstream\n" + content + b"\nendstream\nendobj\n"


SMALL = replace(LIMITS, stream_bytes=1_000_000, unpacked_bytes=3_000_000)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_stream_that_unpacks_too_far(times: int) -> None:
    with pytest.raises(UnpackingError, match="unpacks to more than 1 MB"):
        check_unpacking(packed(1_000_001, times), limits=SMALL)
    check_unpacking(packed(999_999, times), limits=SMALL)


def test_streams_that_unpack_too_far_together() -> None:
    with pytest.raises(UnpackingError, match="its streams"):
        check_unpacking(packed(999_999) * 4, limits=SMALL)
    check_unpacking(packed(999_999) * 3, limits=SMALL)


@pytest.mark.parametrize("entries", [b"/Subtype /Image", b"/Type /EmbeddedFile"])
def test_what_is_not_unpacked_for_reading_may_be_large(entries: bytes) -> None:
    check_unpacking(packed(5_000_000, entries=entries), limits=SMALL)


def test_filters_upon_filters() -> None:
    with pytest.raises(UnpackingError, match="9 times"):
        check_unpacking(packed(10, 9), limits=SMALL)


@pytest.mark.parametrize("tail", [b"", b"stream\n", b"stream\nendstream", b"/Filter stream\n"])
def test_what_is_no_stream_is_passed_over(tail: bytes) -> None:
    check_unpacking(b"%PDF-1.7\n" + tail, limits=SMALL)


def test_a_lock_of_one_file_is_not_blamed_on_the_next(make_pdf: MakePdf) -> None:
    locked = make_pdf(TEXT, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(PasswordError):
        open_pdf(locked)
    empty = make_pdf(TEXT, change=lambda pdf: pdf.pages.__delitem__(0))
    with pytest.raises(NotReadableError, match="damaged PDF"):
        open_pdf(empty)


def test_a_page_that_is_not_there_has_no_size(make_pdf: MakePdf) -> None:
    with open_pdf(make_pdf(TEXT)) as document, pytest.raises(PageError):
        document.page_size(7)
