"""The numbers on a page that are no figure: marked ones, dates, years, ordinals; and the check that none is
forgotten.
"""

from __future__ import annotations

import re
from typing import Any

from page_text import PageText

Mark = dict[str, Any]

MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
CALENDAR = (
    ("date", re.compile(rf"\b\d{{1,2}}(?:\s+(?:en|tot)\s+\d{{1,2}})?\s+(?:{MONTH})(?:\s+20\d\d)?\b", re.IGNORECASE)),
    ("date", re.compile(r"\b\d{1,2}[-/]\d{1,2}[-/]20\d\d\b")),
    ("year", re.compile(r"\b(?:19|20)\d\d\b")),
)
NUMBER_WORD = re.compile(
    r"(?<![\w·])(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig|vijftig"
    r"|\w*honderd\w*|\w*duizend\w*|half\w*|anderhal\w+|kwart|dozijn)(?!\w)",
    re.IGNORECASE,
)
ORDINAL_WORD = re.compile(
    r"(?<![\w·])(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)(?!\w)", re.IGNORECASE
)


class GoldError(ValueError):
    """The marks and the print do not agree."""


def _marked(marks: list[Mark], pages: list[PageText], *, digits: bool) -> list[Mark]:
    """What the source marks as no figure: the surfaces with digits, or those without."""
    rows: list[Mark] = []
    for m in marks:
        surface = m.get("shown") or m.get("surface") or ""
        if m["k"] == "non" and surface and bool(re.search(r"\d", surface)) == digits:
            if not pages[m["page"] - 1].find(surface, m["x"], m["y"]):
                raise GoldError(f"page {m['page']}: {surface!r} ({m['why']}) is not printed there")
            row = {"page": m["page"], "surface": surface, "why": m["why"]}
            rows.append(row | ({"tolerated": True} if m.get("tolerated") else {}))
    return rows


def nonmetric_rows(marks: list[Mark], pages: list[PageText]) -> list[Mark]:
    """Every other number: the marked ones, then dates and years; raises where digits are left over."""
    rows = _marked(marks, pages, digits=True)
    for m in marks:
        if m["k"] == "furniture":
            pages[m["page"] - 1].find(m["text"], m["x"], m["y"])
            for number in re.findall(r"\d+", m["text"]):
                why = "year" if re.fullmatch(r"(?:19|20)\d\d", number) else "page_ref"
                rows.append({"page": m["page"], "surface": number, "why": why})
    for number, page in enumerate(pages, 1):
        rest = page.unclaimed()
        for why, pattern in CALENDAR:
            for hit in pattern.finditer(rest):
                rows.append({"page": number, "surface": " ".join(hit.group().split()), "why": why})
            rest = pattern.sub("", rest)
        if left := re.findall(r".{0,30}\d.{0,30}", rest):
            raise GoldError(f"page {number}: digits that no mark accounts for: {left}")
    return sorted(rows, key=lambda r: r["page"])


def number_word_rows(marks: list[Mark], pages: list[PageText]) -> list[Mark]:
    """Number words that are no figure: the marked ones, then ordinals; raises where number words are left over."""
    rows = _marked(marks, pages, digits=False)
    for number, page in enumerate(pages, 1):
        rest = page.unclaimed()
        for hit in ORDINAL_WORD.finditer(rest):
            rows.append({"page": number, "surface": hit.group(), "why": "ordinal"})
        if left := [rest[max(0, m.start() - 25) : m.end() + 25] for m in NUMBER_WORD.finditer(rest)]:
            raise GoldError(f"page {number}: number words that no mark accounts for: {left}")
    return sorted(rows, key=lambda r: r["page"])
