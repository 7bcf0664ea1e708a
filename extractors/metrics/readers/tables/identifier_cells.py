"""Cells that hold an identifier or an address behind their label, not a figure."""

from __future__ import annotations

import re

from verslag.extractors.numbers import parse_quantities

# A house number, then a postcode and the town.
_ADDRESS = re.compile(r"\w\s+\d{1,4}\w?\s*,\s*(?:[BL]-)?\d{4}\s*(?:[A-Z]{2}\s+)?[A-Z]")
_GROUPED = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])|\d,\d")
_SHORTEST_IDENTIFIER = 6


def names_something(label: str, text: str) -> bool:
    """Whether a cell behind its row label is an identifier or address and no figure: "KvK-nummer" with "40123456"."""
    if _ADDRESS.search(text):
        return True
    if not label or sum(c.isdigit() for c in text) < _SHORTEST_IDENTIFIER or _GROUPED.search(text):
        return False
    mentions = parse_quantities(f"{label} {text}")
    return bool(mentions) and mentions[-1].kind in ("identifier", "phone") and mentions[-1].end > len(label)
