"""Whether a row of a table is of a day or of a year."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.annotate import annotated
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.find_figures import find_figures
from verslag.schemas.taxonomy import default_taxonomy

ROWS = [["", "2031", "2032"], ["Investeringen", "€ 310", "€ 190"], ["Leningen", "€ 200", "€ 70"]]


@pytest.mark.parametrize(
    ("title", "heading", "period"),
    [
        ("Meerjarenplan 2031-2036", "Financieel evenwicht", "2031"),
        ("Meerjarenplan 2031-2036", "Balans", "2031-12-31"),
        ("Jaarrekening 2031", "Balans", "2031-12-31"),
    ],
)
def test_what_a_plan_invests_and_borrows_is_of_the_year(sheet: Any, title: str, heading: str, period: str) -> None:
    layout = sheet.heading(heading).table(ROWS).layout()
    facts = replace(DocumentFacts(), title=title, period=year(2031))
    found = find_figures(annotated(layout, default_taxonomy().codes), facts, default_taxonomy()).figures
    assert [f.period.text for f in found if f.period][0::2] == [period, period]


@pytest.mark.parametrize("words", ["uitstoot sinds 2011", "uitstoot t.o.v. 2011", "uitstoot vs. 2011"])
def test_a_year_that_a_tile_is_held_against_is_not_its_period(sheet: Any, read: Any, words: str) -> None:
    (figure,) = read(sheet.add(f"-23% {words}", kind="kpi"))
    assert figure.period is not None
    assert figure.period.text == "2022"


def test_a_name_that_ends_like_a_comparison_holds_no_year_against_anything(sheet: Any, read: Any) -> None:
    (figure,) = read(sheet.add("23 projecten in Soedan 2021", kind="kpi"))
    assert figure.period is not None
    assert figure.period.text == "2021"


def test_what_nothing_near_dates_is_of_the_time_of_all_figures(sheet: Any) -> None:
    layout = sheet.heading("Leden").add("De club telt 412 leden en had er 390 in 2030.").layout()
    facts = replace(DocumentFacts(), period=year(2032), figures_period=year(2031))
    found = find_figures(annotated(layout, default_taxonomy().codes), facts, default_taxonomy()).figures
    assert [f.period.text for f in found if f.period] == ["2031", "2030"]


@pytest.mark.parametrize(
    ("heading", "period"),
    [("Verslag van de vergadering van 10 december 2030", "2032"), ("Stand op 31 december 2030", "2030-12-31")],
)
def test_the_day_of_a_meeting_dates_no_figures(sheet: Any, heading: str, period: str) -> None:
    layout = sheet.heading(heading).add("De club telt 412 leden.").layout()
    facts = replace(DocumentFacts(), period=year(2032))
    (figure,) = find_figures(annotated(layout, default_taxonomy().codes), facts, default_taxonomy()).figures
    assert figure.period is not None
    assert figure.period.text == period
