"""Years that stand by themselves date what stands under or beside them."""

from __future__ import annotations

from typing import Any

import pytest

STEPS = (
    ("2009", "Start met 640 leden"),
    ("2013", "Verhuis naar 12 zalen"),
    ("2018", "Het team groeit tot 28 trainers"),
)


def years(sheet: Any, read: Any, steps: Any) -> list[str]:
    for year, text in steps:
        sheet.add(year).add(text)
    return [f.period.text if f.period else "" for f in read(sheet)]


def test_texts_of_a_timeline_take_the_year_over_them(sheet: Any, read: Any) -> None:
    assert years(sheet, read, STEPS) == ["2009", "2013", "2018"]


@pytest.mark.parametrize("count", [1, 2])
def test_fewer_years_are_no_timeline(sheet: Any, read: Any, count: int) -> None:
    assert set(years(sheet, read, STEPS[:count])) == {"2022"}


def test_a_year_that_opens_a_tile_dates_all_of_it(sheet: Any, read: Any) -> None:
    found = read(sheet.add("2019 640 fietsen en 5.480 leden", kind="kpi"))
    assert [(f.quantity.value, f.period.text) for f in found] == [(640, "2019"), (5480, "2019")]
