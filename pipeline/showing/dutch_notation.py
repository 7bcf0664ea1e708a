"""Amounts as a Dutch reader writes them."""

from __future__ import annotations

from decimal import Decimal

from verslag.schemas.records import MetricRow, plain

_GROUP = 3

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}
_BEHIND = {"percent": "%", "permille": "‰"}


def dutch_number(value: Decimal) -> str:
    """`-1234.5` as `−1.234,5`."""
    whole, _, part = plain(abs(value)).partition(".")
    groups = [whole[max(0, end - _GROUP) : end] for end in range(len(whole), 0, -_GROUP)]
    sign = "−" if value < 0 else ""
    return sign + ".".join(reversed(groups)) + (f",{part}" if part else "")


def dutch_value(row: MetricRow) -> str:
    """The value of a figure without its unit; both ends of a range."""
    high = "" if row.value_high is None else f" – {dutch_number(row.value_high)}"
    return dutch_number(row.value) + high


def dutch_amount(row: MetricRow, unit_words: str) -> str:
    """The value with its unit: `€ 1.234`, `31 %`, `12,5 fte`."""
    value = dutch_value(row)
    if row.unit in _SIGNS:
        return f"{_SIGNS[row.unit]} {value}"
    if row.unit in _BEHIND:
        return f"{value} {_BEHIND[row.unit]}"
    return f"{value} {unit_words}".rstrip()
