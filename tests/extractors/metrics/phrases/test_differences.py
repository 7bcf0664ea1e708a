"""Labels of differences, which say what they are held against, and of what is told of another group or place."""

from __future__ import annotations

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.metrics.readers.prose.prose_reader import read_text

FACTS = DocumentFacts(language="nl")


def labels(text: str) -> list[str]:
    return [reading.label for reading in read_text(text, FACTS)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("De havengelden vielen € 2.000 hoger uit dan begroot.", "havengelden hoger dan begroot"),
        ("Ten opzichte van de raming was de opkomst 4% lager.", "opkomst lager dan raming"),
        ("De opkomst daalde met 4% ten opzichte van de regatta.", "daling opkomst ten opzichte van de regatta"),
        (
            "Een stijging van het ledental met 4% in vergelijking met 2030.",
            "stijging van het ledental in vergelijking met 2030",
        ),
        ("De opkomst daalde met 4%, ook al was die al lager dan de raming.", "daling opkomst"),
        ("De opkomst was 4% hoger dan vorig jaar.", "opkomst hoger"),
        ("De kosten liepen op tot € 9 mln, € 2 mln boven de raming.", "kosten"),
        ("Het ledental steeg ten opzichte van 2030 tot 340.", "ledental"),
        ("Het overschot (€ 900 t.o.v. de raming) gaat naar de vloot.", "overschot t.o.v. de raming"),
    ],
)
def test_a_difference_says_what_it_is_held_against(text: str, label: str) -> None:
    assert labels(text)[0].casefold() == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "48% van de leden zeilt wekelijks, vergeleken met 31% van de oud-leden.",
            ["van de leden zeilt", "van oud-leden zeilt"],
        ),
        (
            "De opkomst van de leden stijgt met 8%, die van de jeugd met 3%.",
            ["stijging opkomst van de leden", "stijging opkomst van jeugd"],
        ),
        ("De opkomst was 48%, vergeleken met 52% in 2030.", ["opkomst", "opkomst"]),
        ("De opkomst was 48%. Bij de jeugd is dat 60%.", ["opkomst", "opkomst bij de jeugd"]),
        (
            "Het inkomen van de schippers in Gent is € 900. In Brugge bedraagt dat € 800.",
            ["inkomen van de schippers in Gent", "inkomen van de schippers in Brugge"],
        ),
    ],
)
def test_what_is_told_of_another_group_or_place(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De wachttijd liep op van 3 weken naar 5 weken.", ["wachttijd", "wachttijd"]),
        ("De wachttijd daalde met 2 weken tot 5 weken.", ["daling wachttijd", "wachttijd"]),
        ("Er is een premie na 12, 25 en 40 dienstjaren.", ["dienstjaren (premie)"] * 3),
    ],
)
def test_a_length_of_time_that_something_came_to(text: str, expected: list[str]) -> None:
    assert labels(text) == expected
