"""The year of a sheet with key figures: what is to be reached, and what was before, is of another year."""

from __future__ import annotations

from datetime import date

import pytest

from verslag.extractors.facts import document_facts
from verslag.extractors.facts.leaflets import dates_what_was
from verslag.extractors.facts.reporting_period import reporting_period

from .conftest import Lay, Typed

TITLE: Typed = ("heading", 24.0, "Roeiclub De Zwaluw")


@pytest.mark.parametrize(
    "blocks",
    [
        [("paragraph", 12.0, "Het jaar 2024 in één oogopslag"), ("heading", 16.0, "Onze doelen voor 2030")],
        [("paragraph", 12.0, "Het jaar 2024 in één oogopslag"), ("heading", 16.0, "Tegen eind 2027 willen we")],
        [("paragraph", 12.0, "Het jaar 2024 in beeld"), ("heading", 16.0, "Onze plannen voor 2026")],
        [("paragraph", 12.0, "Cijfers 2024"), *[("paragraph", 9.0, "2023: 4,6%")] * 5],
        [("paragraph", 12.0, "Cijfers 2024"), ("kpi", 20.0, "Overslag 58 miljoen ton 61 miljoen ton in 2023")],
    ],
)
def test_goals_and_what_was_before_are_not_the_year_of_a_leaflet(layout: Lay, blocks: list[Typed]) -> None:
    period = document_facts(layout([TITLE, *blocks])).period
    assert period is not None and period.text == "2024"


@pytest.mark.parametrize(("made", "expected"), [(date(2024, 5, 1), "2023"), (date(2033, 5, 1), None), (None, None)])
def test_a_sentence_may_be_all_that_dates_a_leaflet(layout: Lay, made: date | None, expected: str | None) -> None:
    told: Typed = ("paragraph", 10.0, "De club telde eind 2023 in totaal 187 leden, tegenover 180 eind 2022.")
    found = reporting_period(layout([TITLE, told]), made)
    assert (found[0].text if found else None) == expected


def test_a_quarter_in_the_title_is_the_period(layout: Lay) -> None:
    period = document_facts(layout([("heading", 24.0, "Kengetallen Q4 2023"), TITLE])).period
    assert period is not None and period.start == date(2023, 10, 1)


def test_a_key_figure_is_no_title(layout: Lay) -> None:
    made = layout([("kpi", 40.0, "€ 12 miljoen omzet"), TITLE])
    assert document_facts(made).title == "Roeiclub De Zwaluw"


@pytest.mark.parametrize(("text", "expected"), [("2022: 4,6%", True), ("(2022: 311)", True), ("Cijfers 2022", False)])
def test_a_line_that_opens_with_a_year_and_a_colon_gives_what_was(text: str, expected: bool) -> None:
    assert dates_what_was(text) is expected


def test_a_month_in_a_heading_may_be_all_that_dates_a_leaflet(layout: Lay) -> None:
    period = document_facts(layout([("heading", 20.0, "Dashboard sluizen – december 2023"), TITLE])).period
    assert period is not None and (period.start, period.end) == (date(2023, 12, 1), date(2023, 12, 31))
    both: list[Typed] = [("heading", 20.0, "Dashboard december 2023"), ("heading", 20.0, "Dashboard maart 2022")]
    assert document_facts(layout(both)).period is None
