"""What bytes that are no readable PDF really are, in words for one line of an error message."""

from __future__ import annotations

_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls or .ppt)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a WebP image or other RIFF file"),
    (b"BM", "a BMP image"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"SQLite format 3", "an SQLite database"),
)
_ZIP_KINDS = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint presentation (.pptx)"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub", "an EPUB book"),
)
_HEAD = 4096


def identify(data: bytes) -> str:
    """Name the kind of file, article included: "an HTML page", "a truncated PDF"."""
    if not data:
        return "an empty file"
    head = data[:_HEAD]
    if b"%PDF-" in data[:_HEAD]:
        return _broken_pdf(data)
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            if signature == b"PK\x03\x04":
                return next((kind for mark, kind in _ZIP_KINDS if mark in data[:65536]), name)
            return name
    if not head.strip(b"\x00"):
        return "a file of zero bytes only"
    text = _as_text(head)
    if text is None:
        return "a binary file of unknown kind"
    start = text.lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")) or "<html" in start[:1024]:
        return "an HTML page"
    if start.startswith("<svg") or "<svg" in start[:512]:
        return "an SVG image"
    if start.startswith("<?xml"):
        return "an XML file"
    if start.startswith(("{", "[")):
        return "a JSON or text file"
    return "a plain text file"


def _broken_pdf(data: bytes) -> str:
    if b"%%EOF" not in data[-2048:]:
        return "a truncated PDF"
    return "a damaged PDF"


def _as_text(head: bytes) -> str | None:
    for encoding in ("utf-8", "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1"):
        try:
            text = head.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding == "utf-8" and error.start > _HEAD - 5:
                return head[: error.start].decode("utf-8")
            continue
        printable = sum(char.isprintable() or char in "\t\r\n\f" for char in text)
        if printable > 0.95 * len(text):
            return text
    return None
