"""What is nothing but a figure."""

from __future__ import annotations

import re

from verslag.extractors.language.word_lists import word_list

# A figure and what it counts, up to four words.
_COUNTED = re.compile(
    r"^(?P<number>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?%?)\s+(?P<noun>[^\W\d_]+)(?:\s+[^\W\d_][\w'’-]*){0,3}$"
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_SPANS = word_list("numerals.spans")
# Chapters and sections are numbered up to about here without a stop.
_LAST_NUMBERED = 20
_NUMBER = re.compile(
    r"^[<>±~≈+\-−–]?\s*(?:€|EUR|\$|£|CO2)?\s*[+\-−–]?\s*\d[\d.,'’ \u00a0\u202f/]*\s*(?:%|‰|\+|\*|€|,-|,–)?"
    r"(?:\s*(?:x|k|m|mln\.?|mio\.?|miljoen|mld\.?|miljard|duizend|euro|EUR|fte|vte|uur|u|ton|kg|km|ha|m²|m2|m³|kWh|MWh|GWh"
    r"|jaar|dagen|op|van|de|tot|en|procent|\d[\d.,]*)\b\.?%?)*[*¹²³⁴⁵⁶⁷⁸⁹]*$",
    re.IGNORECASE,
)


def is_big_number(text: str) -> bool:
    """Whether `text` is nothing but a figure, with its currency, unit or multiplier."""
    return len(text) <= 30 and bool(_NUMBER.match(text.strip()))


def is_count(text: str) -> bool:
    """Whether `text` is a count with its noun ("34 deelnemers", "1.250 gezinnen") and no numbered title or
    anniversary.
    """
    match = _COUNTED.match(text.strip())
    if match is None or _YEAR.match(match["number"]) or match["noun"].casefold() in _SPANS:
        return False
    whole = match["number"].rstrip("%")
    return not whole.isdecimal() or match["number"] != whole or int(whole) > _LAST_NUMBERED
