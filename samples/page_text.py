"""The characters of a page as PDFium sees them, and where on it a piece of text stands."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

RAISED = 0.8
"""A digit smaller than this share of the character before it is a note mark, not a part of the number."""

NOT_READ = frozenset("-\u00ad\ufffe\x02\u2010\u2011")
"""Hyphens are left out of comparisons: at a line end nobody can tell the printed one from the written one."""


@dataclass(frozen=True, slots=True)
class Char:
    """One character with its box in points, origin top-left, and its place in the page's text."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    index: int


def squeeze(text: str) -> str:
    """Text without white space and hyphens, ligatures opened."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and c not in NOT_READ)


class PageText:
    """The text of one page; `used` says which characters have been claimed."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        height = page.get_height()
        text_page = page.get_textpage()
        self.raw: list[str] = []
        self.chars: list[Char] = []
        for i in range(text_page.count_chars()):
            c = chr(pdfium_c.FPDFText_GetUnicode(text_page, i))
            self.raw.append(c)
            left, bottom, right, top = text_page.get_charbox(i, loose=True)
            size = pdfium_c.FPDFText_GetFontSize(text_page, i)
            for piece in squeeze(c):
                self.chars.append(Char(piece, left, height - top, right, height - bottom, size, i))
        self.stream = "".join(c.text for c in self.chars)
        self.used = [False] * len(self.chars)

    def _whole(self, start: int, end: int) -> bool:
        """Whether the characters are no part of a longer number or word."""
        first, last = self.chars[start], self.chars[end - 1]
        before = self.raw[first.index - 1] if first.index else ""
        after = self.raw[last.index + 1] if last.index + 1 < len(self.raw) else ""
        raised = start > 0 and first.size < RAISED * self.chars[start - 1].size
        if first.text.isalnum() and before.isalnum() and first.text.isdigit() == before.isdigit() and not raised:
            return False
        if last.text.isalnum() and after.isalnum() and last.text.isdigit() == after.isdigit():
            return end < len(self.chars) and self.chars[end].size < RAISED * last.size
        return True

    def find(self, text: str, x: float, y: float, *, claim: bool = True) -> list[Char]:
        """The occurrence of a text nearest to a point, unclaimed ones only if it is to be claimed; else an empty
        list.
        """
        needle = squeeze(text)
        best: tuple[float, int] | None = None
        start = self.stream.find(needle) if needle else -1
        while start >= 0:
            end = start + len(needle)
            if not (claim and any(self.used[start:end])) and self._whole(start, end):
                c = self.chars[start]
                distance = abs(c.x0 - x) + 3 * abs((c.top + c.bottom) / 2 - y)
                if best is None or distance < best[0]:
                    best = (distance, start)
            start = self.stream.find(needle, start + 1)
        if best is None:
            return []
        found = range(best[1], best[1] + len(needle))
        if claim:
            for i in found:
                self.used[i] = True
        return [self.chars[i] for i in found]

    def prefix(self, text: str) -> int:
        """How many characters of a squeezed text, from its beginning, stand on this page in one piece."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if text[:middle] in self.stream:
                low = middle
            else:
                high = middle - 1
        return low

    def unclaimed(self) -> str:
        """What no `find` has claimed, in the page's own order, with a blank before raised characters."""
        free = {c.index for c, used in zip(self.chars, self.used, strict=True) if not used}
        size = {c.index: c.size for c in self.chars}
        out: list[str] = []
        for i, c in enumerate(self.raw):
            if c in NOT_READ and c != "-":
                continue
            if i in free and i - 1 in size and size[i] < RAISED * size[i - 1]:
                out.append(" ")
            out.append(c if i in free or c.isspace() or c == "-" else "\N{MIDDLE DOT}")
        return "".join(out)


def bbox(chars: list[Char]) -> list[float]:
    """The box around characters: x0, top, x1, bottom."""
    return [
        round(min(c.x0 for c in chars), 2),
        round(min(c.top for c in chars), 2),
        round(max(c.x1 for c in chars), 2),
        round(max(c.bottom for c in chars), 2),
    ]


def read(pdf: bytes) -> list[PageText]:
    """Every page of a PDF."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [PageText(page) for page in document]
    finally:
        document.close()
