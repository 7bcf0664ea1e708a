"""Column heads as accounts print them, in full and in short forms."""

from __future__ import annotations

import pytest

from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.readers.tables.column_headers import read_head

OWN = year(2031)


@pytest.mark.parametrize(
    ("text", "period", "scenario"),
    [
        ("31 dec '31", "2031-12-31", None),
        ("dec-31", "2031-12-01/2031-12-31", None),
        ("FY31", "2031", None),
        ("Realisatie 31", "2031", "actual"),
        ("2031 begr.", "2031", "budget"),
        ("Begr. 2032", "2032", "budget"),
        ("Jaarrek. 2031", "2031", "actual"),
        ("MJB 2033", "2033", "budget"),
        ("01-01-2031 t/m 31-12-2031", "2031", None),
        ("1-9-2030 / 31-8-2031", "2030-2031", None),
        ("1 januari - 31 december 2031", "2031", None),
        ("Huidig jaar", "2031", None),
        ("Vorig jaar", "2030", None),
        ("H1 2031", "2031-01-01/2031-06-30", None),
    ],
)
def test_short_forms_of_periods_and_scenarios(text: str, period: str, scenario: str | None) -> None:
    head = read_head([text], OWN)
    assert (head.period.text if head.period else "", head.scenario, head.topic) == (period, scenario, "")


@pytest.mark.parametrize("text", ["31-12-2031 31-12-2030", "2031 t.o.v. 2030", "mei 12", "Zone 30"])
def test_two_periods_or_none_are_no_period(text: str) -> None:
    assert read_head([text], OWN).period is None


def test_a_plan_that_is_only_a_concept_has_no_topic() -> None:
    assert read_head(["concept begroting 2032"], OWN).topic == ""
