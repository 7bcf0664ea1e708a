"""Page numbers as they are printed: alone, behind a word, with the letter of a part or the number of all pages."""

from __future__ import annotations

import re

_PAGE_NUMBER = re.compile(
    r"^(?:(?:pagina|pag\.?|p\.|blz\.?|page|bladzijde)\s*)?[-–—|\s]*(?P<part>[A-Z][.-]?(?=\d))?(?P<number>\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:(?:/|van|of)\s*(?P<total>\d{1,4})|-\s*\d{1,4}))?[-–—|\s]*$",
    re.IGNORECASE,
)


def page_number_in(text: str) -> str | None:
    """The page number that `text` consists of, or None."""
    match = _PAGE_NUMBER.match(text.strip())
    return match["number"] if match else None


def page_label_in(text: str) -> str | None:
    """The page number that `text` consists of with the letter of its part ("Pag. A9 van 22" is `A9`), or None."""
    match = _PAGE_NUMBER.match(text.strip())
    return (match["part"] or "") + match["number"] if match else None


def is_page_of_total(text: str) -> bool:
    """Whether `text` is a page number that says of how many ("3 / 16", "Pagina 3 van 16")."""
    match = _PAGE_NUMBER.match(text.strip())
    if match is None or not match["total"] or not match["number"].isdecimal():
        return False
    return 1 <= int(match["number"]) <= int(match["total"])
