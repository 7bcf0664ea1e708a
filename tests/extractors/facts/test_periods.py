"""ISO dates and intervals become periods with a start, an end and a readable name."""

from __future__ import annotations

from datetime import date

import pytest

from verslag.extractors.facts.periods import period_of, year


@pytest.mark.parametrize(
    ("iso", "text", "start", "end"),
    [
        ("2022", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-12-31", "2022-12-31", date(2022, 12, 31), date(2022, 12, 31)),
        ("2021-09-01/2022-08-31", "2021-2022", date(2021, 9, 1), date(2022, 8, 31)),
        ("2020-09-07/2021-12-31", "2020-2021", date(2020, 9, 7), date(2021, 12, 31)),
        ("2022-01-01/2022-12-31", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", "2022-02-01/2022-02-28", date(2022, 2, 1), date(2022, 2, 28)),
    ],
)
def test_periods_as_written(iso: str, text: str, start: date, end: date) -> None:
    period = period_of(iso)
    assert period is not None
    assert (period.text, period.start, period.end) == (text, start, end)


@pytest.mark.parametrize("iso", ["", "2022-02-30", "soon", "2023/2022", "22"])
def test_what_is_no_period_is_none(iso: str) -> None:
    assert period_of(iso) is None


def test_a_year_runs_from_new_year_to_new_years_eve() -> None:
    assert year(2024).end == date(2024, 12, 31)
