"""In which order figures are looked at: what a check speaks against, then what is unsure, large amounts before
small.
"""

from __future__ import annotations

from decimal import Decimal

from verslag.schemas.records import MetricRow

SURE = 0.9
"""From this confidence on a figure need not be looked at."""

_STEP = 10
"""Confidences within a tenth are alike; there the size of the amount decides."""


def attention(row: MetricRow, *, doubted: bool) -> tuple[bool, bool, int, Decimal]:
    """A key that sorts what matters most to the front.

    Args:
        row: a figure.
        doubted: whether a check of the extraction speaks against it.
    """
    size = abs(row.value) if row.unit == "EUR" else Decimal(0)
    return row.review_status != "conflict", not doubted, int(row.confidence * _STEP), -size
