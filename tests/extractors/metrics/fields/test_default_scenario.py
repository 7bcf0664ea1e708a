"""The scenario of figures whose own words give none."""

from __future__ import annotations

from datetime import date

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.fields.default_scenario import default_scenario
from verslag.extractors.metrics.fields.scenarios import scenario_of_header, scenario_of_title
from verslag.extractors.metrics.figures.doubts import Doubt


@pytest.mark.parametrize(
    ("own", "made", "figure", "scenario"),
    [
        (2031, date(2032, 4, 2), 2031, "actual"),
        (2031, date(2032, 4, 2), 2030, "actual"),
        (2031, date(2032, 4, 2), 2032, "forecast"),
        (2031, date(2030, 10, 1), 2031, "budget"),
        (2031, date(2031, 2, 1), 2033, "budget"),
        (None, date(2031, 5, 1), 2034, "forecast"),
        (None, date(2031, 5, 1), 2030, "actual"),
        (2031, None, 2031, "actual"),
        (2031, date(2000, 1, 1), 2031, "actual"),
    ],
)
def test_what_ended_after_the_file_was_made_is_planned(
    own: int | None, made: date | None, figure: int, scenario: str
) -> None:
    facts = DocumentFacts(period=year(own) if own else None, made=made)
    assert default_scenario(year(figure), True, facts, {})[0] == scenario


def test_a_report_of_a_broken_year_may_be_made_before_its_end() -> None:
    facts = DocumentFacts(period=year(2031), made=date(2031, 11, 20))
    assert default_scenario(year(2031), True, facts, {})[0] == "actual"


def test_what_only_the_day_of_the_file_says_is_doubted() -> None:
    by_date = DocumentFacts(period=year(2031), made=date(2030, 10, 1))
    assert default_scenario(year(2031), True, by_date, {}) == ("budget", Doubt.SCENARIO_BY_FILE_DATE)
    by_title = DocumentFacts(title="Begroting 2031", period=year(2031), made=date(2030, 10, 1))
    assert default_scenario(year(2031), True, by_title, {}) == ("budget", None)


def test_heads_that_call_several_years_planned_make_a_plan() -> None:
    facts = DocumentFacts(title="Bijlagen", period=year(2031))
    plan = {"2029": "actual", "2031": "budget", "2032": "budget", "2033": "budget"}
    assert default_scenario(year(2032), True, facts, plan) == ("budget", None)
    report = {"2030": "budget", "2031": "actual", "2032": "budget", "2033": "budget"}
    assert default_scenario(year(2031), True, facts, report)[0] == "actual"


def test_a_report_that_closes_with_a_plan_for_later_years_is_none() -> None:
    facts = DocumentFacts(title="Financieel verslag", period=year(2030), made=date(2031, 3, 1))
    plan = {"2029": "actual", "2031": "budget", "2032": "budget", "2033": "budget"}
    assert default_scenario(year(2030), True, facts, plan)[0] == "actual"


@pytest.mark.parametrize(
    ("title", "scenario"),
    [
        ("Begroting 2031 en meerjarenraming", "budget"),
        ("Raming en begroting", "forecast"),
        ("Rekening en begroting", None),
        ("Overzicht", None),
    ],
)
def test_the_first_plan_that_a_title_names_counts(title: str, scenario: str | None) -> None:
    assert scenario_of_header(title) == scenario


@pytest.mark.parametrize(
    ("title", "scenario"),
    [
        ("Programmabegroting 2031", "budget"),
        ("Begrotingsverslag 2031", "budget"),
        ("Meerjarenraming 2031", "budget"),
        ("Verslag over de uitvoering van de begroting 2031", "actual"),
    ],
)
def test_kinds_of_plans_by_their_title(title: str, scenario: str) -> None:
    assert default_scenario(year(2031), True, DocumentFacts(title=title, period=year(2031)), {})[0] == scenario


@pytest.mark.parametrize(
    ("title", "scenario"),
    [("Besteding aan de doelstelling", None), ("Streefwaarden 2031", "target"), ("Begroting 2031", "budget")],
)
def test_an_aim_that_a_title_names_makes_no_targets(title: str, scenario: str | None) -> None:
    assert scenario_of_title(title) == scenario
