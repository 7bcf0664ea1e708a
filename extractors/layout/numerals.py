"""What is nothing but a figure."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"^[<>±~≈+\-−–]?\s*(?:€|EUR|\$|£|CO2)?\s*[+\-−–]?\s*\d[\d.,'’ \u00a0\u202f/]*\s*(?:%|‰|\+|\*|€|,-|,–)?"
    r"(?:\s*(?:x|k|m|mln\.?|mio\.?|miljoen|mld\.?|miljard|duizend|euro|EUR|fte|vte|uur|u|ton|kg|km|ha|m²|m2|m³|kWh|MWh|GWh"
    r"|jaar|dagen|op|van|de|tot|en|procent|\d[\d.,]*)\b\.?%?)*[*¹²³⁴⁵⁶⁷⁸⁹]*$",
    re.IGNORECASE,
)


def is_big_number(text: str) -> bool:
    """Whether `text` is nothing but a figure, with its currency, unit or multiplier."""
    return len(text) <= 30 and bool(_NUMBER.match(text.strip()))
