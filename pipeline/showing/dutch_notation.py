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


def scaled_number(value: Decimal, scale: int) -> str:
    """An amount in thousands or millions as it is typed: `12300000` at scale 6 as `12,3`."""
    whole, comma, part = dutch_number(value.scaleb(-scale)).partition(",")
    part = part.rstrip("0")
    return whole + (comma + part if part else "")


def dutch_value(row: MetricRow) -> str:
    """The value of a figure without its unit; both ends of a range."""
    high = "" if row.value_high is None else f" – {dutch_number(row.value_high)}"
    return dutch_number(row.value) + high


def dutch_amount(row: MetricRow, unit_words: str) -> str:
    """The value with its unit: `€ 1.234`, `31 %`, `12,5 fte`."""
    return with_unit(dutch_value(row), row.unit, unit_words)


def with_unit(value: str, unit: str, unit_words: str) -> str:
    """A value in Dutch notation with its unit where it belongs."""
    if unit in _SIGNS:
        return f"{_SIGNS[unit]} {value}"
    if unit in _BEHIND:
        return f"{value} {_BEHIND[unit]}"
    return f"{value} {unit_words}".rstrip()
