"""CSV cells: exact, safe, in two dialects."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.pipeline.outputs.tables import DIALECTS, cell

STANDARD, NL = DIALECTS["standard"], DIALECTS["nl"]


@pytest.mark.parametrize(
    ("value", "standard", "nl"),
    [
        (Decimal(12300000), "12300000", "12300000"),
        (Decimal("1.23E+7"), "12300000", "12300000"),
        (Decimal("-0.50"), "-0.50", "-0,50"),
        (1e-7, "0.0000001", "0,0000001"),
        (72.25, "72.25", "72,25"),
        (3, "3", "3"),
        (None, "", ""),
        ("1.234 keer", "1.234 keer", "1.234 keer"),
        ("10/11", "10/11", "'10/11"),
    ],
)
def test_values_as_written(value: Decimal | float | str | None, standard: str, nl: str) -> None:
    assert cell(value, STANDARD) == standard
    assert cell(value, NL) == nl


def test_a_negative_amount_is_no_text_and_keeps_its_sign() -> None:
    assert cell(Decimal(-839626), NL) == "-839626"


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_amounts_survive_writing_and_reading(value: Decimal) -> None:
    assert Decimal(cell(value, STANDARD)) == value
    assert "E" not in cell(value, STANDARD)
