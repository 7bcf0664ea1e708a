"""What titles and verbs say of figures: realised, planned, or to be reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.fields.scenarios import scenario_under
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.readers.prose.prose_reader import read_text

Read = Callable[[Any], tuple[MetricFigure, ...]]


@pytest.mark.parametrize(
    ("title", "scenario"),
    [
        ("Onze doelen voor 2030", "target"),
        ("Tegen eind 2030 willen we", "target"),
        ("Vooruitzichten 2030", "forecast"),
        ("Onze plannen voor 2030", "forecast"),
        ("Besteding aan de doelstelling", None),
        ("Kerncijfers 2030", None),
    ],
)
def test_a_title_with_a_time_says_what_stands_under_it(title: str, scenario: str | None) -> None:
    at = title.find("2030") if "2030" in title else len(title) - len("doelstelling")
    assert scenario_under(title, at) == scenario


@pytest.mark.parametrize(
    ("text", "scenario"),
    [
        ("In 2034 moet dat 100% zijn.", "target"),
        ("In 2034 zal dat 100% zijn.", "forecast"),
        ("In 2031 moest dat 100% zijn.", None),
        ("In 2031 zal dat 100% zijn.", None),
        ("Begroot waren 40 boten.", "budget"),
    ],
)
def test_the_verb_before_a_figure_of_a_time_to_come_says_whether_it_is_an_aim(text: str, scenario: str | None) -> None:
    (reading,) = read_text(text, DocumentFacts(language="nl", period=year(2031)))
    assert reading.scenario == scenario


def test_what_will_be_so_is_of_the_time_to_come_that_was_told_before() -> None:
    text = "Voor 2034 begroten wij een overschot van € 900. De pacht zal oplopen tot € 1.200."
    told = [(r.period.text if r.period else "", r.scenario) for r in read_text(text, DocumentFacts(period=year(2031)))]
    assert told == [("2034", "budget"), ("2034", "forecast")]


def test_figures_under_a_title_of_aims_are_targets_of_its_year(sheet: Any, read: Read) -> None:
    sheet.heading("Kerncijfers").add("120 roeiboten", "kpi", sizes={"120": 20})
    sheet.heading("Onze doelen voor 2030").add("200 roeiboten", "kpi", sizes={"200": 20})
    today, aim = read(sheet)
    assert (today.period.text if today.period else "", today.scenario) == ("2022", "actual")
    assert (aim.period.text if aim.period else "", aim.scenario) == ("2030", "target")
