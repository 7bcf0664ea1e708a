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


@pytest.mark.parametrize(
    ("texts", "period", "scenario"),
    [
        (["JR", "2031"], "2031", "actual"),
        (["2031 JR"], "2031", "actual"),
        (["AMJP", "2031"], "2031", "budget"),
        (["2031", "MJP"], "2031", "budget"),
        (["Plan 2031"], "2031", "budget"),
        (["2031", "Initieel"], "2031", "budget"),
        (["Plannen 2031"], "2031", None),
    ],
)
def test_short_forms_over_or_under_their_year(texts: list[str], period: str, scenario: str | None) -> None:
    head = read_head(texts)
    assert (head.period and head.period.text, head.scenario) == (period, scenario)
    assert scenario is None or not head.topic


def test_letters_over_columns_of_men_and_women_name_them() -> None:
    assert [read_head(["Koppen", letter]).topic for letter in "MV"] == ["Koppen M", "Koppen V"]


@pytest.mark.parametrize(("text", "unit"), [("2031 % bbp", "percent"), ("2031 mld. EUR", "EUR")])
def test_a_year_before_a_unit_is_the_period_of_the_column(text: str, unit: str) -> None:
    head = read_head([text])
    assert (head.period.text if head.period else "", head.measure.unit) == ("2031", unit)


def test_rates_of_growth_are_shares() -> None:
    assert read_head(["2031 groeivoet"]).measure.unit == "percent"
