"""Two prints of a figure: whether they agree, and whether that tells anything."""

from __future__ import annotations

from decimal import Decimal

from verslag.schemas.records import MetricRow

_TELLING_DIGITS = 3
"""Figures of so many digits are hardly equal by chance under one label."""


def is_telling(value: Decimal, digits: int = _TELLING_DIGITS) -> bool:
    """Whether a value has so many digits, closing zeros aside, that two equal ones are hardly equal by chance."""
    return len("".join(map(str, value.as_tuple().digits)).strip("0")) >= digits


def agree(a: MetricRow, b: MetricRow) -> bool:
    """Whether two prints of a figure differ by no more than the last digit of the coarser one."""
    return a.value_high == b.value_high and abs(a.value - b.value) <= max(_step(a), _step(b))


def _step(row: MetricRow) -> Decimal:
    return Decimal(0) if row.decimals is None else Decimal(1).scaleb(-row.decimals)
