"""Heads of columns: the period, scenario and unit they name, over one line or several."""

from __future__ import annotations

from datetime import date

import pytest

from verslag.extractors.document.period import Period
from verslag.extractors.metrics.readers.tables.column_headers import read_head

LONG = Period("2021-2022", date(2021, 6, 17), date(2022, 12, 31))


@pytest.mark.parametrize(
    "cells",
    [
        ("17-06-2021 /", "31-12-2022", "€"),
        ("17-06-2021", "31-12-2022"),
        ("17-06-2021 t/m 31-12-2022",),
        ("Periode 17 juni 2021 –", "31 december 2022"),
        ("17/06/2021 - 31/12/2022",),
    ],
)
def test_a_long_first_book_year_is_one_period(cells: tuple[str, ...]) -> None:
    assert read_head(cells).period == LONG


def test_a_whole_year_from_day_to_day_is_that_year() -> None:
    assert read_head(["01-01-2023", "31-12-2023"]).period == Period("2023", date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize("cells", [("31-12-2022 / 31-12-2023",), ("31-12-2023 / 31-12-2022",)])
def test_two_last_days_of_years_are_two_instants(cells: tuple[str, ...]) -> None:
    assert read_head(cells).period is None
