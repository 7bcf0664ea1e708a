"""When a figure of running text was so: the ends of a movement, "een jaar eerder", and what the sentence before told."""

from __future__ import annotations

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.readers.prose.prose_reader import read_text

FACTS = DocumentFacts(language="nl", period=year(2031))


def periods(text: str) -> list[str]:
    """The period of each figure; that of the report, where the text gives none, as a dash."""
    return [reading.period.text if reading.period else "-" for reading in read_text(text, FACTS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De vangst steeg van 310 ton naar 340 ton.", ["2030", "-"]),
        ("In 2029 daalde de vangst van 310 ton tot 290 ton.", ["2028", "2029"]),
        ("De vangst daalde van 310 ton per boot in 2027 tot 290 ton in 2031.", ["2027", "2031"]),
        ("Sinds 2025 steeg de vangst van 310 ton tot 340 ton.", ["2025", "-"]),
        ("Tussen 2026 en 2030 klom de vangst van 310 ton naar 340 ton.", ["2026", "2030"]),
        ("De vangst liep terug van 310 ton naar 290 ton.", ["2030", "-"]),
    ],
)
def test_what_moved_from_one_level_to_another_began_earlier(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text", ["De boten meten van 12 m tot 15 m.", "Wij varen van 9 uur tot 17 uur.", "De prijs gaat van € 5 tot € 9."]
)
def test_a_range_is_no_movement(text: str) -> None:
    assert set(periods(text)) == {"-"}


def test_the_beginning_of_a_movement_is_doubted_where_only_its_end_is_dated() -> None:
    first, second = read_text("De vangst steeg van 310 ton naar 340 ton.", FACTS)
    assert Doubt.PERIOD_INFERRED in first.doubts
    assert Doubt.PERIOD_INFERRED not in second.doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De pacht bedroeg € 900, tegenover € 800 een jaar eerder.", ["-", "2030"]),
        ("In 2028 bedroeg de pacht € 900, tegen € 800 in het jaar daarvoor.", ["2028", "2027"]),
        ("Vijf jaar eerder waren er nog 60 boten.", ["2026"]),
        ("De vloot telt 60 boten, 4 meer dan een jaar eerder.", ["-", "-"]),
        ("Vorig seizoen voeren 60 boten uit; dit seizoen waren het er 64.", ["2030", "2031"]),
        ("De pacht liep op tot 4% van de omzet (vorig jaar 3%).", ["-", "2030"]),
        ("De pacht bedroeg € 900, tegenover € 800 in 2030 en € 850 begroot.", ["-", "2030", "-"]),
        ("Het tekort loopt op van 1,9% bbp in 2033 tot 2,7% bbp in 2034.", ["2033", "2034"]),
        ("De opkomst steeg van een 7,1 in 2029 naar een 7,4.", ["2029", "-"]),
        ("De pacht was 3% lager dan in het natte 2030.", ["-"]),
        ("Het saldo was € 900 positief, tegenover € 800 negatief over 2030.", ["-", "2030"]),
        ("De reserve (nu € 900) moet in 2034 op € 1.200 staan.", ["2031", "2034"]),
    ],
)
def test_a_time_told_from_another(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2029 lag de haven stil. Toen voeren slechts 12 boten uit.", ["2029"]),
        ("De pacht was hoger dan in 2029. De toename komt door een boot van € 900.", ["-"]),
        ("De pacht daalde van € 90 in 2029 naar € 80. Daarvan ging 40% naar de vloot.", ["2029", "-", "-"]),
        ("In 2029 kwamen 60 boten. Daarvan waren er 12 van hout.", ["2029", "2029"]),
        ("In 2029 kwamen 60 boten. De haven telt 80 plaatsen.", ["2029", "-"]),
        ("Eind 2028 lagen er 60 boten. Een jaar eerder waren dat er 58.", ["2028", "2027"]),
    ],
)
def test_what_a_sentence_takes_up_from_the_one_before(text: str, expected: list[str]) -> None:
    assert periods(text) == expected
