"""What is printed in the figure itself besides its digits: a unit, a scale, decimals that are no cents."""

from __future__ import annotations

import re

from verslag.extractors.document.quantity import Quantity

_UNIT_MARK = re.compile(r"[^\W\d_]|[€$£%‰°²³]")
_SCALE_WORD = re.compile(r"[^\W\d_]{3,}|\bM\b|\bk\b|\bK\b|mln|mld", re.UNICODE)

CENTS = 2
"""Decimals of an amount of money."""


def is_bare(raw_text: str) -> bool:
    """Whether a number is printed without a unit: "1.250", not "€ 1.250" or "31%"."""
    return not _UNIT_MARK.search(raw_text)


def says_scale(raw_text: str) -> bool:
    """Whether a number is printed with its scale: "12,3 mln"."""
    return bool(_SCALE_WORD.search(raw_text))


def has_odd_decimals(quantity: Quantity) -> bool:
    """Whether a number has one decimal, or more than the two of cents: a duration, a ratio, an amount in millions."""
    return quantity.decimals is not None and quantity.decimals > 0 and quantity.decimals != CENTS
