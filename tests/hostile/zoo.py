"""PDFs written to do harm: bombs, cycles, absurd figures, broken fonts, scripts. Each function makes one file."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

TEXT = b"BT /F1 12 Tf 50 500 Td (Omzet 1.250 euro) Tj 0 -20 Td (De stichting telt 48 leden in Brugge) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"


def stream(content: bytes, entries: bytes = b"", *, length: bytes | None = None) -> bytes:
    """A stream object; `length` overrides the true one."""
    said = str(len(content)).encode() if length is None else length
    return b"<< /Length " + said + b" " + entries + b" >>\nstream\n" + content + b"\nendstream"


def deflated(content: bytes, times: int = 1, entries: bytes = b"") -> bytes:
    """A stream compressed `times` over itself."""
    for _ in range(times):
        content = zlib.compress(content)
    return stream(content, b"/Filter [" + b" /FlateDecode" * times + b"] " + entries)


def zeros(size: int) -> bytes:
    """`size` zero bytes under zlib, in no time: one packed block over and over, as a full flush looks back on nothing."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * (size >> 20)


def assemble(objects: Mapping[int, bytes], *, trailer: bytes = b"", header: bytes = b"%PDF-1.7\n") -> bytes:
    """A file of those objects with a right cross-reference table; object 1 is the catalog."""
    out = bytearray(header)
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    last = max(objects)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (last + 1)
    for number in range(1, last + 1):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n"
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (last + 1, trailer, start)
    return bytes(out)


def plain(changes: Mapping[int, bytes] = {}, *, trailer: bytes = b"", header: bytes = b"%PDF-1.7\n") -> bytes:
    """A sound file of one page, with some of its objects changed or added."""
    objects = {1: CATALOG, 2: PAGES, 3: PAGE, 4: stream(TEXT), 5: FONT}
    return assemble({**objects, **changes}, trailer=trailer, header=header)


def page(entries: bytes, *, media_box: bytes = b"[0 0 400 600]") -> bytes:
    """The page object with further entries."""
    return b"<< /Type /Page /Parent 2 0 R /MediaBox " + media_box + b" " + entries + b" >>"


FONT_RESOURCE = b"/Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R"


# Bombs: small files that unpack to far more than any report holds.


def flate_bomb() -> bytes:
    """A content stream of a gigabyte from a megabyte."""
    return plain({4: stream(zeros(1 << 30), b"/Filter /FlateDecode")})


def flate_bomb_nested() -> bytes:
    """Compressed twice: a gigabyte from some kilobytes."""
    return plain({4: stream(zlib.compress(zeros(1 << 30), 9), b"/Filter [/FlateDecode /FlateDecode]")})


def many_filters() -> bytes:
    """A thousand filters over one stream."""
    return plain({4: stream(TEXT, b"/Filter [" + b" /ASCIIHexDecode" * 1000 + b"]")})


def shared_bomb() -> bytes:
    """Many pages that share one big content stream, named ten times a page."""
    content = deflated(b"0 0 m 9 9 l S " * 2_000_000)
    kids = b" ".join(b"%d 0 R" % n for n in range(10, 60))
    changes = {2: b"<< /Type /Pages /Kids [" + kids + b"] /Count 50 >>", 4: content}
    for number in range(10, 60):
        changes[number] = page(b"/Contents [" + b"4 0 R " * 10 + b"]")
    return plain(changes)


def object_stream_bomb() -> bytes:
    """An object stream that unpacks to half a gigabyte."""
    packed = stream(zeros(1 << 29), b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    return plain({6: packed, 1: b"<< /Type /Catalog /Pages 2 0 R /Extra 7 0 R >>"})


def image_bomb() -> bytes:
    """An image said to be 60,000 pixels square, with data to match."""
    image = stream(
        zeros(1 << 29),
        b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        b"/Filter /FlateDecode",
    )
    entries = b"/Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >> /Contents 4 0 R"
    return plain({3: page(entries), 4: stream(b"q 400 0 0 600 0 0 cm /I Do Q " + TEXT), 6: image})


def image_of_giant_sides() -> bytes:
    """An image whose sides multiply beyond 32 and 64 bits."""
    image = stream(
        b"x",
        b"/Type /XObject /Subtype /Image /Width 2147483647 /Height 2147483647 /BitsPerComponent 16 "
        b"/ColorSpace /DeviceCMYK",
    )
    entries = b"/Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >> /Contents 4 0 R"
    return plain({3: page(entries), 4: stream(b"q 400 0 0 600 0 0 cm /I Do Q " + TEXT), 6: image})


# Counts and figures that are lies or too many.


def million_pages_declared() -> bytes:
    """/Count says a million pages; there is one."""
    return plain({2: b"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>"})


def million_pages_by_sharing() -> bytes:
    """One page that a tree of six levels names a million times."""
    changes = {}
    for level in range(6):
        number = 2 if level == 0 else 10 + level
        below = 3 if level == 5 else 11 + level
        kids = b"%d 0 R " % below * 10
        parent = b"" if level == 0 else b"/Parent %d 0 R " % (2 if level == 1 else 9 + level)
        changes[number] = b"<< /Type /Pages " + parent + b"/Kids [" + kids + b"] /Count %d >>" % 10 ** (6 - level)
    return plain(changes)


def many_kids() -> bytes:
    """A million kids that are one and the same page."""
    return plain({2: b"<< /Type /Pages /Kids [" + b"3 0 R " * 1_000_000 + b"] /Count 1000000 >>"})


def negative_page_count() -> bytes:
    """/Count below zero."""
    return plain({2: b"<< /Type /Pages /Kids [3 0 R] /Count -5 >>"})


def many_glyphs() -> bytes:
    """More than three hundred thousand glyphs on one page."""
    return text_of(b"omzet en kosten " * 50, 450)


def many_text_objects() -> bytes:
    """A hundred thousand pieces of text of two letters."""
    pieces = b"".join(b"BT /F1 6 Tf %d %d Td (ab) Tj ET " % (i % 397, i // 397 * 2) for i in range(100_000))
    return plain({4: deflated(pieces)})


def many_segments() -> bytes:
    """One path of three hundred thousand segments."""
    points = b" ".join(b"%d %d l" % (i % 397, i * 7 % 499) for i in range(300_000))
    return plain({4: deflated(b"0 0 m " + points + b" S " + TEXT)})


def many_objects() -> bytes:
    """A quarter of a million rectangles, each drawn by itself."""
    tiles = b"".join(b"%d %d 1 1 re f " % (i % 397, i // 397 % 600) for i in range(250_000))
    return plain({4: deflated(tiles + TEXT)})


def line_grid() -> bytes:
    """Nine thousand lines across nine thousand lines: eighty million crossings."""
    across = b"".join(
        b"0 %d.%02d m 400 %d.%02d l S " % (i // 15, i % 15 * 6, i // 15, i % 15 * 6) for i in range(9_000)
    )
    down = b"".join(b"%d.%02d 0 m %d.%02d 600 l S " % (i // 23, i % 23 * 4, i // 23, i % 23 * 4) for i in range(9_000))
    return plain({4: deflated(across + down + TEXT)})


def one_giant_word() -> bytes:
    """A word of two hundred thousand letters."""
    return plain(
        {4: deflated(b"BT /F1 0.9 Tf 1 500 Td (" + b"omzet" * 40_000 + b") Tj ET")},
    )


def text_of(line: bytes, count: int) -> bytes:
    """A tall page with that line so many times over its height, each with its number."""
    top = 5 * count + 20
    lines = b"".join(b"1 0 0 1 10 %d Tm (%d %s) Tj " % (top - 10 - 5 * i, i, line) for i in range(count))
    content = deflated(b"BT /F1 4 Tf " + lines + b"ET")
    return plain({3: page(FONT_RESOURCE, media_box=b"[0 0 600 %d]" % top), 4: content})


def only_numbers() -> bytes:
    """A page of numbers without a word, a full stop or a column."""
    return text_of(b"1.250 3,5 " * 6, 100)


def only_names() -> bytes:
    """Capitalised words and initials that never end."""
    return text_of(b"An Jan J. van den Piet Brugge " * 2, 100)


def only_brackets() -> bytes:
    """Signs that open and never close."""
    return text_of(rb"\(\(\(-\(--/\(EUR\(%\(," * 6, 100)


def one_number_of_many_digits() -> bytes:
    """A figure of two hundred thousand digits, and one of as many groups."""
    digits = (
        b"BT /F1 1 Tf 0.002 0 0 1 1 500 Tm (" + b"9" * 200_000 + b") Tj 0 -20 Td (" + b"9.999" * 20_000 + b") Tj ET"
    )
    return plain({4: deflated(b"BT /F1 9 Tf 50 90 Td (Omzet) Tj ET " + digits)})


def pages_declared_within_the_limit() -> bytes:
    """/Count says two thousand; there is one."""
    return plain({2: b"<< /Type /Pages /Kids [3 0 R] /Count 2000 >>"})


def huge_page() -> bytes:
    """A media box far beyond what PDF allows."""
    return plain({3: page(FONT_RESOURCE, media_box=b"[0 0 99999999 99999999]")})


def box_of(*sides: bytes) -> bytes:
    """A file whose page has that media box."""
    return plain({3: page(FONT_RESOURCE, media_box=b"[" + b" ".join(sides) + b"]")})


def huge_user_unit() -> bytes:
    """A user unit that makes the page a continent."""
    return plain({3: page(FONT_RESOURCE + b" /UserUnit 1000000000")})


def giant_numbers() -> bytes:
    """Numbers of a thousand digits wherever a number stands."""
    giant = b"9" * 1000
    content = b"BT /F1 " + giant + b" Tf " + giant + b" " + giant + b" Td (Omzet) Tj ET " + TEXT
    changes = {4: stream(content), 3: page(FONT_RESOURCE + b" /Rotate " + giant)}
    return plain(changes)


def giant_object_number() -> bytes:
    """An object with the largest number, and a /Size to match."""
    return plain({1: b"<< /Type /Catalog /Pages 2 0 R /Extra 2147483647 65535 R >>"}, trailer=b"/Size 2147483647")


def giant_generation() -> bytes:
    """A reference with a generation beyond any."""
    return plain({1: b"<< /Type /Catalog /Pages 2 99999999999999999999 R >>"})


def huge_dictionary() -> bytes:
    """A page with a hundred thousand keys."""
    return plain({3: page(FONT_RESOURCE + b"".join(b"/K%d %d" % (i, i) for i in range(100_000)))})


def giant_matrix() -> bytes:
    """Text and forms under matrices of infinite, zero and not-a-number scale."""
    giant = b"1" + b"0" * 38
    content = b"q %s 0 0 %s 0 0 cm %s 0 0 %s 0 0 cm %s Q q 0 0 0 0 0 0 cm %s Q %s" % (
        giant, giant, giant, giant, TEXT, TEXT, TEXT,
    )  # fmt: skip
    return plain({4: stream(content)})


# Cycles and depth.


def page_tree_cycle() -> bytes:
    """A node of the page tree is its own grandchild."""
    return plain(
        {
            2: b"<< /Type /Pages /Kids [6 0 R 3 0 R] /Count 2 >>",
            6: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
        }
    )


def page_tree_only_cycle() -> bytes:
    """A page tree without a page in it."""
    return plain({2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})


def parent_cycle() -> bytes:
    """What a page inherits comes from a parent that is its own parent."""
    node = b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>"
    return plain({2: node, 3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"})


def deep_page_tree() -> bytes:
    """Ten thousand nodes above one page."""
    changes = {}
    depth = 10_000
    for level in range(depth):
        number = 2 if level == 0 else 10 + level
        below = 3 if level == depth - 1 else 11 + level
        parent = b"" if level == 0 else b"/Parent %d 0 R " % (2 if level == 1 else 9 + level)
        changes[number] = b"<< /Type /Pages " + parent + b"/Kids [%d 0 R] /Count 1 >>" % below
    return plain(changes)


def outline_cycle() -> bytes:
    """Bookmarks that follow each other in a ring, and are their own children."""
    return plain(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
            6: b"<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>",
            7: b"<< /Title (Bestuur) /Parent 6 0 R /Next 8 0 R /First 7 0 R /Last 8 0 R /Dest [3 0 R /Fit] >>",
            8: b"<< /Title (Balans) /Parent 6 0 R /Next 7 0 R /First 8 0 R /Last 7 0 R /Dest [3 0 R /XYZ 0 1e99 0] >>",
        }
    )


def deep_outline() -> bytes:
    """Bookmarks within bookmarks, twenty thousand deep."""
    changes = {1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>", 6: b"<< /Type /Outlines /First 10 0 R >>"}
    for number in range(10, 20_010):
        changes[number] = b"<< /Title (D) /Parent 6 0 R /First %d 0 R /Dest [3 0 R /Fit] >>" % (number + 1)
    return plain(changes)


def wide_outline() -> bytes:
    """Fifty thousand bookmarks in a row."""
    changes = {1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>", 6: b"<< /Type /Outlines /First 10 0 R >>"}
    for number in range(10, 50_010):
        changes[number] = b"<< /Title (B) /Next %d 0 R /Dest [3 0 R /Fit] >>" % (number + 1)
    return plain(changes)


def form_recursion() -> bytes:
    """A form that draws itself."""
    form = stream(
        b"/X Do " + TEXT,
        b"/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /Font << /F1 5 0 R >> "
        b"/XObject << /X 6 0 R >> >>",
    )
    entries = b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R"
    return plain({3: page(entries), 4: stream(b"/X Do " + TEXT), 6: form})


def form_tower(width: int = 10, height: int = 10) -> bytes:
    """Forms that each draw the next one ten times: ten thousand million drawings."""
    changes: dict[int, bytes] = {}
    for level in range(height):
        number = 10 + level
        inner = TEXT if level == height - 1 else b"/X Do " * width
        changes[number] = stream(
            inner,
            b"/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /Font << /F1 5 0 R >> "
            b"/XObject << /X %d 0 R >> >>" % (number + 1),
        )
    entries = b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 10 0 R >> >> /Contents 4 0 R"
    return plain({3: page(entries), 4: stream(b"/X Do " * width + TEXT), **changes})


def form_chain(height: int = 5_000) -> bytes:
    """Forms within forms, one in each, thousands deep."""
    return form_tower(1, height)


def deep_arrays() -> bytes:
    """Arrays within arrays, a hundred thousand deep, in the page and in its content."""
    nest = b"[" * 100_000 + b"]" * 100_000
    return plain({3: page(FONT_RESOURCE + b" /Nest " + nest), 4: stream(nest + b" TJ " + TEXT)})


def deep_dictionaries() -> bytes:
    """Dictionaries within dictionaries, a hundred thousand deep."""
    nest = b"<< /A " * 100_000 + b"1" + b" >>" * 100_000
    return plain({1: b"<< /Type /Catalog /Pages 2 0 R /Nest " + nest + b" >>"})


def deep_states() -> bytes:
    """A million graphics states saved and never restored."""
    return plain({4: deflated(b"q " * 1_000_000 + TEXT)})


def structure_cycle() -> bytes:
    """Structure elements that are their own children, and the parent tree a ring."""
    catalog = b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>"
    content = b"/P << /MCID 0 >> BDC " + TEXT + b" EMC /P << /MCID 1000000000 >> BDC " + TEXT + b" EMC"
    return plain(
        {
            1: catalog,
            3: page(FONT_RESOURCE + b" /StructParents 0"),
            4: stream(content),
            6: b"<< /Type /StructTreeRoot /K [7 0 R 7 0 R 6 0 R] /ParentTree 8 0 R /RoleMap << /A /B /B /A >> >>",
            7: b"<< /Type /StructElem /S /A /P 7 0 R /Pg 3 0 R /K [7 0 R 0 6 0 R 1 0 1000000000] >>",
            8: b"<< /Kids [8 0 R] /Nums [0 [7 0 R 7 0 R]] >>",
        }
    )


def label_cycle() -> bytes:
    """Page labels and named places kept in trees that are their own branches."""
    catalog = b"<< /Type /Catalog /Pages 2 0 R /PageLabels << /Kids [6 0 R 6 0 R] >> /Names << /Dests 6 0 R >> /Outlines 7 0 R >>"
    return plain(
        {
            1: catalog,
            6: b"<< /Kids [6 0 R 6 0 R] /Limits [(a) (z)] >>",
            7: b"<< /Type /Outlines /First 8 0 R /Last 8 0 R >>",
            8: b"<< /Title (Balans) /Parent 7 0 R /Dest (m) >>",
        }
    )


def length_cycle() -> bytes:
    """Two streams whose lengths are each other."""
    return plain(
        {4: stream(TEXT, length=b"6 0 R"), 6: stream(b"1", length=b"4 0 R"), 5: FONT},
    )


def length_of_itself() -> bytes:
    """A stream whose length is the stream."""
    return plain({4: stream(TEXT, length=b"4 0 R")})


def reference_cycle() -> bytes:
    """Objects that are nothing but references to each other."""
    return plain({4: b"6 0 R", 6: b"7 0 R", 7: b"4 0 R"})


def xref_loop() -> bytes:
    """A cross-reference table whose /Prev is itself."""
    whole = plain()
    start = int(whole.rsplit(b"startxref\n", 1)[1].split()[0])
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def xref_of_everything() -> bytes:
    """A cross-reference section that says it has four thousand million entries."""
    whole = plain()
    head, tail = whole.rsplit(b"xref\n0 6\n", 1)
    return head + b"xref\n0 4294967295\n" + tail


def object_stream_in_itself() -> bytes:
    """A cross-reference stream that keeps an object stream inside that object stream."""
    body = b"6 0 << /Length 20 /Type /ObjStm >> "
    packed = stream(body, b"/Type /ObjStm /N 1 /First 4 /Extends 6 0 R")
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in {1: CATALOG, 2: PAGES, 3: PAGE, 4: stream(TEXT), 5: FONT, 7: packed}.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    rows = b"\x00\x00\x00\x00\xff"
    for number in range(1, 9):
        if number in places:
            rows += b"\x01" + places[number].to_bytes(3, "big") + b"\x00"
        else:
            rows += b"\x02" + (6).to_bytes(3, "big") + b"\x00"
    start = len(out)
    out += b"8 0 obj\n" + stream(rows, b"/Type /XRef /W [1 3 1] /Size 9 /Root 1 0 R") + b"\nendobj\n"
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


# Fonts.


def to_unicode(table: bytes, *, widths: bytes = b"[600]") -> bytes:
    """A page in a Type 3-free composite font with that ToUnicode table."""
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /Zand /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>"
    descendant = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Zand /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
        b"/Supplement 0 >> /DW 600 /W [0 " + widths + b"] /FontDescriptor 8 0 R >>"
    )
    descriptor = (
        b"<< /Type /FontDescriptor /FontName /Zand /Flags 4 /Ascent 800 /Descent -200 /FontBBox [0 -200 600 800] >>"
    )
    content = b"BT /F1 12 Tf 50 500 Td <000000010002000300040005> Tj 0 -20 Td <0041004200430044> Tj ET"
    return plain({4: stream(content), 5: font, 6: descendant, 7: stream(table), 8: descriptor})


CMAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> "
    b"endcodespacerange %s endcmap end end"
)


def lone_surrogates() -> bytes:
    """ToUnicode that maps glyphs to half characters, NUL, controls, noncharacters and long texts."""
    rows = (
        b"<0000> <d800>", b"<0001> <dc00>", b"<0002> <0000>", b"<0003> <ffff>", b"<0004> <001b>", b"<0005> <d83d>",
        b"<0041> <0041d800>", b"<0042> <dc00d800>", b"<0043> <202e0031>", b"<0044> <" + b"0041" * 300 + b">",
    )  # fmt: skip
    return to_unicode(CMAP % (b"10 beginbfchar " + b" ".join(rows) + b" endbfchar"))


def broken_to_unicode() -> bytes:
    """A ToUnicode table that is noise, ranges that run backwards and out of bounds."""
    return to_unicode(
        CMAP % b"3 beginbfrange <ffff> <0000> <0041> <0000> <ffffffff> <0041> <00> [ endbfrange (((( <zz>"
    )


def endless_to_unicode() -> bytes:
    """A ToUnicode table of many ranges over all codes."""
    return to_unicode(CMAP % (b"100 beginbfrange " + b"<0000> <ffff> <0000> " * 2000 + b"endbfrange"))


def huge_widths() -> bytes:
    """Glyphs wider than a continent, and narrower than nothing."""
    return to_unicode(CMAP % b"", widths=b"[99999999999 -99999999999 1e38 0 nan 2147483648]")


def huge_font_size() -> bytes:
    """Text of absurd, zero and negative sizes."""
    content = b"".join(
        b"BT /F1 %s Tf 50 500 Td (Omzet 125) Tj ET " % size for size in (b"1e30", b"0", b"-12", b"99999999999999999999")
    )
    return plain({4: stream(content + TEXT)})


def recursive_type3() -> bytes:
    """A Type 3 font whose glyph is drawn with the font itself."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 65 /LastChar 65 "
        b"/Widths [10] /Encoding << /Differences [65 /A] >> /CharProcs << /A 6 0 R >> "
        b"/Resources << /Font << /F1 5 0 R >> >> >>"
    )
    return plain(
        {5: font, 6: stream(b"10 0 d0 BT /F1 1 Tf (AAAA) Tj ET"), 4: stream(b"BT /F1 9 Tf 50 90 Td (AAA) Tj ET")}
    )


def font_of_noise() -> bytes:
    """An embedded font program of noise."""
    font = (
        b"<< /Type /Font /Subtype /TrueType /BaseFont /Ruis /FirstChar 32 /LastChar 34 /Widths [1 2 3] "
        b"/FontDescriptor 6 0 R /Encoding /WinAnsiEncoding >>"
    )
    descriptor = b"<< /Type /FontDescriptor /FontName /Ruis /Flags 32 /FontFile2 7 0 R /FontBBox [0 0 1 1] >>"
    noise = bytes(i * i * 7 % 251 for i in range(5000))
    return plain({5: font, 6: descriptor, 7: stream(b"\x00\x01\x00\x00\x00\xff" + noise)})


# Texts that break writers.


def odd_metadata() -> bytes:
    """Names and titles with NUL, controls, half characters and the start of a formula."""
    info = (
        b'<< /Title <FEFF D800 0041 0000 001B DC00> /Author (=HYPERLINK\\("x"\\)\\000\\001\\033) '
        b"/Subject (" + b"\\377" * 5000 + b") /Key#00s /N#00ame >>"
    ).replace(b"FEFF D800 0041 0000 001B DC00", b"FEFFD80000410000001BDC00")
    outline = {
        1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R /PageLabels << /Nums [0 << /P <FEFFD8000000> /S /D >>] >> >>",
        7: b"<< /Type /Outlines /First 8 0 R /Last 8 0 R /Count 1 >>",
        8: b"<< /Title <FEFFD800005B0000> /Parent 7 0 R /Dest [3 0 R /Fit] >>",
    }
    return plain({6: info, **outline}, trailer=b"/Info 6 0 R")


def control_characters() -> bytes:
    """Text full of control codes."""
    every = bytes(range(1, 32)).replace(b"\r", b"").replace(b"\n", b"")
    return plain({4: stream(b"BT /F1 12 Tf 50 500 Td (Om" + every + b"zet 1.250) Tj ET " + TEXT)})


def names_with_nul() -> bytes:
    """Resource names with NUL bytes and no bytes at all."""
    entries = b"/Resources << /Font << /F#00 5 0 R / 5 0 R /F1 5 0 R >> >> /Contents 4 0 R"
    return plain({3: page(entries), 4: stream(b"BT /F#00 12 Tf 50 500 Td (Omzet) Tj / 12 Tf (x) Tj ET " + TEXT)})


# What would act, if anything in it were run.


def active() -> bytes:
    """Scripts, launch actions, links, forms and an embedded file, to be run when opened, seen or closed."""
    script = b"<< /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >>"
    catalog = (
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R /AA << /WC 6 0 R /DS 7 0 R >> "
        b"/Names << /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(../../x.sh) 8 0 R] >> >> "
        b"/AcroForm << /XFA 10 0 R /Fields [11 0 R] /NeedAppearances true >> >>"
    )
    launch = b"<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> /Next << /S /URI /URI (http://127.0.0.1:9/x) >> >>"
    attached = b"<< /Type /Filespec /F (../../x.sh) /UF (../../x.sh) /EF << /F 9 0 R >> >>"
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (1) /Rect [0 0 99 20] /AA << /C 6 0 R /K 6 0 R >> >>"
    remote = b"/Contents 4 0 R /Annots [11 0 R] /AA << /O 7 0 R /C 6 0 R >> /Resources << /Font << /F1 5 0 R >> "
    far = b"/XObject << /R 12 0 R >> >>"
    reference = stream(
        b"",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F << /FS /URL /F (http://127.0.0.1:9/y) >> /Page 0 >>",
    )
    return plain(
        {
            1: catalog,
            3: page(remote + far),
            4: stream(b"/R Do " + TEXT),
            6: script,
            7: launch,
            8: attached,
            9: stream(b"#!/bin/sh\n", b"/Type /EmbeddedFile"),
            10: stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><script>while(1);</script></xdp:xdp>"),
            11: field,
            12: reference,
        }
    )


def outside_stream() -> bytes:
    """A content stream that is to be read from another file."""
    return plain({4: b"<< /Length 0 /F (/etc/passwd) /FFilter /FlateDecode >>\nstream\n\nendstream"})


# Locks, and what is no PDF.


def unknown_handler() -> bytes:
    """Encrypted by a handler that nobody has."""
    lock = b"<< /Filter /Zelfgemaakt.Slot /V 99 /R 99 /Length 4096 /O (x) /U (y) /P -1 >>"
    return plain({6: lock}, trailer=b"/Encrypt 6 0 R /ID [<00> <00>]")


def broken_lock() -> bytes:
    """The standard handler with nothing it needs."""
    return plain({6: b"<< /Filter /Standard >>"}, trailer=b"/Encrypt 6 0 R")


def polyglot_zip() -> bytes:
    """A ZIP archive in front, a sound PDF behind."""
    return plain(header=b"PK\x03\x04" + bytes(26) + b"%PDF-1.7\n")


def polyglot_html() -> bytes:
    """An HTML page that is a PDF too."""
    return plain(header=b"<!doctype html><script>/*\n%PDF-1.7\n")


def swapped_objects() -> bytes:
    """Page, content and font under each other's numbers."""
    return plain({3: stream(TEXT), 4: FONT, 5: PAGE})


def no_pages() -> bytes:
    """A catalog without pages."""
    return plain({2: b"<< /Type /Pages /Kids [] /Count 0 >>"})


def mixed_kids() -> bytes:
    """Kids of every wrong type between two sound pages."""
    return plain({2: b"<< /Type /Pages /Kids [3 0 R null 7 (x) /N [3 0 R] 99 0 R << >> 4 0 R 3 0 R] /Count 9 >>"})


BOMBS: tuple[Callable[[], bytes], ...] = (
    flate_bomb, flate_bomb_nested, many_filters, shared_bomb, object_stream_bomb, image_bomb, image_of_giant_sides,
)  # fmt: skip
COUNTS: tuple[Callable[[], bytes], ...] = (
    million_pages_declared, million_pages_by_sharing, many_kids, negative_page_count, many_glyphs, many_text_objects,
    many_segments, many_objects, line_grid, one_giant_word, only_numbers, only_names, only_brackets,
    one_number_of_many_digits, pages_declared_within_the_limit, huge_page, huge_user_unit, giant_numbers, giant_object_number, giant_generation,
    huge_dictionary, giant_matrix,
)  # fmt: skip
CYCLES: tuple[Callable[[], bytes], ...] = (
    page_tree_cycle, page_tree_only_cycle, parent_cycle, deep_page_tree, outline_cycle, deep_outline, wide_outline,
    form_recursion, form_tower, form_chain, deep_arrays, deep_dictionaries, deep_states, structure_cycle,
    label_cycle, length_cycle, length_of_itself,
    reference_cycle, xref_loop, xref_of_everything, object_stream_in_itself,
)  # fmt: skip
FONTS: tuple[Callable[[], bytes], ...] = (
    lone_surrogates, broken_to_unicode, endless_to_unicode, huge_widths, huge_font_size, recursive_type3, font_of_noise,
)  # fmt: skip
TEXTS: tuple[Callable[[], bytes], ...] = (odd_metadata, control_characters, names_with_nul)
ACTIONS: tuple[Callable[[], bytes], ...] = (active, outside_stream)
OTHERS: tuple[Callable[[], bytes], ...] = (
    unknown_handler, broken_lock, polyglot_zip, polyglot_html, swapped_objects, no_pages, mixed_kids,
)  # fmt: skip
ZOO = {make.__name__: make for make in (*BOMBS, *COUNTS, *CYCLES, *FONTS, *TEXTS, *ACTIONS, *OTHERS)}
