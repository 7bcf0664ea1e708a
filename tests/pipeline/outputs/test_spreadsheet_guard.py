"""Text stays text when a spreadsheet opens a CSV, and is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verslag.pipeline.outputs.spreadsheet_guard import FORMULA_STARTS, guarded, unguarded

CONVERTED = [
    *("10/11", "3%", "15.380", "1.234,50", "007", "12:30", "1E5", "€ 5", "1-2", "20/58", "(1.234)", " 12", "1 234"),
    *("2 mei", "maart 2023", "31 december 2023", "mei 5", "EUR 12", "12 EUR", "WAAR", "123456789012", "½ 3"[-1] + ","),
]
"""What a Dutch spreadsheet makes a day, a share, an amount or a truth of, or shows otherwise than it is written."""

KEPT = ["2023", "12", "2023-12-31", "Omzet", "1.234 keer", "mei", "12 deelnemers", "'s avonds", "nota 3", "", "A4"]


@pytest.mark.parametrize("text", CONVERTED)
def test_what_a_spreadsheet_would_convert_is_marked(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", KEPT)
def test_what_it_shows_as_written_is_left_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_text_never_becomes_a_formula(start: str) -> None:
    assert guarded(f"{start}SUM(A1)") == f"'{start}SUM(A1)"


@given(st.text() | st.sampled_from([*CONVERTED, *KEPT, "'10/11", "''10/11", "'=A1", "'"]))
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text
