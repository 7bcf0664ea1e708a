"""ISO dates and intervals become periods with a start, an end and a readable name."""

from __future__ import annotations

from datetime import date

import pytest

from verslag.extractors.facts.iso_periods import days_named, period_of, year
from verslag.extractors.numbers import parse_quantities


@pytest.mark.parametrize(
    ("iso", "text", "start", "end"),
    [
        ("2022", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-12-31", "2022-12-31", date(2022, 12, 31), date(2022, 12, 31)),
        ("2021-09-01/2022-08-31", "2021-2022", date(2021, 9, 1), date(2022, 8, 31)),
        ("2020-09-07/2021-12-31", "2020-2021", date(2020, 9, 7), date(2021, 12, 31)),
        ("2022-01-01/2022-12-31", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-H1", "2022-01-01/2022-06-30", date(2022, 1, 1), date(2022, 6, 30)),
        ("2022-H2", "2022-07-01/2022-12-31", date(2022, 7, 1), date(2022, 12, 31)),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het boekjaar dekt de periode van 01-01-2023 tot 31-12-2023.", ["2023"]),
        ("van 7 september 2020 tot en met 31 december 2021", ["2020-2021"]),
        ("1 januari t/m 31 december 2022", ["2022"]),
        ("op 3 mei 2021 en op 4 juni 2021", []),
        ("in 2019 en 2020", ["2019", "2020"]),
    ],
)
def test_stretches_from_day_to_day_are_periods(text: str, expected: list[str]) -> None:
    assert [period.text for _, _, period in days_named(text, parse_quantities(text))] == expected
