"""Numbers that point to a law, a document or an address, or fix an age limit: known by the characters and words beside
them.
"""

from __future__ import annotations

import re

from verslag.extractors.document.quantity import Quantity
from verslag.extractors.language.function_words import FUNCTION_WORDS

_POINTING = re.compile(
    r"(?:\b(?:verordening|richtlijn|artikel(?:en|s)?|artt?|wet|decreet|ordonnantie|besluit|advies|adviezen|arrest(?:en)?|kb|mb"
    r"|dossiernummers?|comités?|hoofdstuk(?:ken)?|chapitre|chapter|chap|doc|stuk(?:ken)?|leden|lid|punten|bijlagen?)\b\.?"
    r"|§§?)\s*(?:\([\w ]{1,6}\)\s*)?[\s\d.,/°§()-]*(?:(?:en|of|tot|t\.?e\.?m\.?|t/m|nrs?"
    r"|nummers?)\b\.?[\s\d.,/°§()-]*)*$",
    re.IGNORECASE,
)
"""A word that is numbered, with only numbers and what joins them between it and the figure."""

_COUNTED = re.compile(r"^\s*(?:(?:het )?aantal\s+)?(?:leden|adviezen|arresten|stukken|punten)\s*$", re.IGNORECASE)
"""Things that can be counted, alone before a figure that nothing follows: a label with its count."""

_GROUPED = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
_WORD_AFTER = re.compile(r"^\s*([a-zà-ÿ]{3,})")
_SHORT_FORM = re.compile(r"(?<![\w/])[A-Z]{2,6}(?:/[A-Z]{2,6})?\s?$")
"""Capitals before a number make its name, as in a code of law or a standard; money and scores are read before."""

_MONEY_FORM = re.compile(r"(?:EUR|USD|GBP|CHF|VTE|FTE)\s?$")
_PLAIN = re.compile(r"^\d[\d.]*$")
_NUMBERED_PART = re.compile(r"^\d{1,2}\.\d{1,2}$")
"""With a point for a decimal: the number of a section or a version ("zie 4.2", "versie 2.0")."""

_ADDRESS_AFTER = re.compile(
    r"^\s?[a-zA-Z]?\s*,?\s*(?:bus\s+\w+\s*,?\s*)?[–-]?\s*\d{4}\s?(?:[A-Z]{2}\s)?\s*[A-ZÀ-Ý][\w'’-]+"
)
_REACH = 80
"""Characters in which the words stand that say what a number is."""

_COMPARES = re.compile(r"^\s*(?:meer|minder|hoger|lager)\b", re.IGNORECASE)
"""Behind a difference, which nothing is numbered by: ", 64 minder dan vorig jaar"."""

_LIMIT_BEFORE = re.compile(r"\b(?:boven|onder|ouder dan|jonger dan)\s+de\s+$", re.IGNORECASE)


def beside(quantity: Quantity, text: str) -> tuple[str, str]:
    """The text just before and just behind a quantity: a text of ten thousand figures is not searched anew for each."""
    return text[max(quantity.start - _REACH, 0) : quantity.start], text[quantity.end : quantity.end + _REACH]


def is_pointer(quantity: Quantity, text: str) -> bool:
    """Whether a bare number of a text points to something, or only limits an age ("boven de 18")."""
    surface = quantity.surface.strip()
    if quantity.kind != "cardinal" or quantity.unit or not _PLAIN.match(surface):
        return False
    before, after = beside(quantity, text)
    return (
        _is_glued(before, after)
        or before[-1:].isalpha()
        or bool(_NUMBERED_PART.match(surface) and not _counts(after))
        or (len(surface) > 1 and surface.isdigit() and surface.startswith("0"))
        or after.startswith("°")
        or bool(_POINTING.search(before) and not _counts(after) and not _is_count(before, surface, after))
        or bool(_SHORT_FORM.search(before) and not _MONEY_FORM.search(before) and not _counts(after))
        or bool(_ADDRESS_AFTER.match(after) and re.search(r"[^\W\d_]\s+$", before))
        or bool(_LIMIT_BEFORE.search(before) and re.match(r"[\s.,;:)!?]", after + " ") and not _counts(after))
    )


def _counts(after: str) -> bool:
    """Whether a word follows that may be what a figure counts."""
    match = _WORD_AFTER.match(after)
    return (match is not None and match.group(1) not in FUNCTION_WORDS) or bool(_COMPARES.match(after))


def _is_count(before: str, surface: str, after: str) -> bool:
    """Whether thousands are marked, or the figure stands alone behind what it counts: nothing is numbered so."""
    return bool(_GROUPED.match(surface)) or (bool(_COUNTED.match(before)) and not after.strip())


def _is_glued(before: str, after: str) -> bool:
    """Whether the number is a part of a longer one that strokes divide (55-2522/001)."""
    return bool(re.search(r"\d\s?/$", before) or re.match(r"/\d", after))
