"""Amounts are shown as a Dutch reader writes them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verslag.extractors.numbers import parse_cell
from verslag.pipeline.showing.dutch_notation import dutch_amount, dutch_number
from verslag.schemas.records import MetricRow


@pytest.mark.parametrize(
    ("value", "shown"),
    [("0", "0"), ("999", "999"), ("1000", "1.000"), ("-1234567.50", "−1.234.567,50"), ("0.05", "0,05"), ("1E+7", "10.000.000")],
)  # fmt: skip
def test_numbers(value: str, shown: str) -> None:
    assert dutch_number(Decimal(value)) == shown


@settings(deadline=None)  # the first call compiles the grammar
@given(st.decimals(min_value=Decimal(-(10**11)), max_value=Decimal(10**11), places=2))
def test_what_is_shown_is_read_back(value: Decimal) -> None:
    (quantity,) = parse_cell(dutch_number(value))
    assert quantity.value == value


@pytest.mark.parametrize(
    ("unit", "words", "shown"), [("EUR", "EUR", "€ 1.200"), ("percent", "percent", "1.200 %"), ("hour", "uur", "1.200 uur"), ("count", "", "1.200")]
)  # fmt: skip
def test_amounts(unit: str, words: str, shown: str, make_row: Callable[..., MetricRow]) -> None:
    assert dutch_amount(make_row("omzet", "1200", unit=unit), words) == shown


def test_a_range_shows_both_ends(make_row: Callable[..., MetricRow]) -> None:
    assert (
        dutch_amount(make_row("leden", "10", value_high=Decimal(12), unit="person"), "personen") == "10 – 12 personen"
    )
