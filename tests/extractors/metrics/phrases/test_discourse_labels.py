"""Labels that need what was said before: parts of a whole, pairs, parentheses behind a figure, restated amounts."""

from __future__ import annotations

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.readers.prose.prose_reader import read_text

FACTS = DocumentFacts(language="nl")


def labels(text: str) -> list[str]:
    return [reading.label for reading in read_text(text, FACTS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Er kwamen 40 klachten. Daarvan waren er 12 gegrond, 20 ongegrond en 8 ingetrokken.",
            ["klachten", "klachten gegrond", "klachten ongegrond", "klachten ingetrokken"],
        ),
        ("De vloot telt 60 boten, waarvan er 12 elektrisch varen.", ["boten (vloot)", "boten elektrisch varen"]),
        ("Er zijn 80 plaatsen, waarvan 24 voor zeilboten.", ["plaatsen", "plaatsen voor zeilboten"]),
        ("De haven gaf 87 vergunningen af en weigerde er 14.", ["vergunningen", "vergunningen geweigerd"]),
        ("Er werden 40 nieuwe boten opgeleverd, 31 verkocht.", ["nieuwe boten opgeleverd", "nieuwe boten verkocht"]),
        ("De kade kostte € 9 mln, waarvan de provincie 60% betaalde.", ["kade", "kade provincie betaalde"]),
        (
            "Er zijn 40 leden. De omzet is € 4 mln. Daarvan komt 80% uit de export.",
            ["leden", "omzet", "omzet uit de export"],
        ),
        ("De opkomst was toen 48%. We kijken naar de inleg. Die steeg tot € 90.", ["opkomst", "inleg"]),
        ("Er kwamen 40 boten en de haven weigerde er 14.", ["boten", "boten geweigerd"]),
        ("In 2031 kwamen 40 boten en weigerde de haven er 14.", ["boten", "boten geweigerd"]),
        (
            "In Gent kregen 30 zeilers een boot, in Havendorp 40 kregen een prijs.",
            ["zeilers (boot)", "zeilers in Havendorp"],
        ),
        (
            "De gemiddelde gift bedroeg € 90, de kleinste € 5 en de grootste € 900.",
            ["gemiddelde gift", "kleinste gift", "grootste gift"],
        ),
        (
            "Er lagen 60 boten in de haven; dat zijn er 4 minder dan begroot.",
            ["boten in de haven", "boten minder dan begroot"],
        ),
        ("De bezetting bedraagt 1,9 (norm: minimaal 1,0).", ["bezetting", "norm bezetting"]),
        ("Van de 62 roeiers zijn er 35 vrouw.", ["roeiers", "roeiers vrouw"]),
        (
            "De opbrengst nam toe met respectievelijk 12% (kaarten) en 8% (bar).",
            ["toename opbrengst (kaarten)", "toename opbrengst (bar)"],
        ),
        (
            "Van de leden die in 2031 opzegden, deed 38% dat binnen een jaar.",
            ["van de leden die in 2031 opzegden binnen een jaar"],
        ),
        (
            "De gift is € 900. De kas groeide hierdoor niet: ze daalde van € 700 tot € 600.",
            ["gift", "kas", "kas"],
        ),
    ],
)
def test_a_part_takes_along_what_was_counted(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De club telt 340 zeilers. 62% van hen werkt in deeltijd.", "zeilers in deeltijd"),
        ("44% van de zeilers komt uit Gent. 27% is jonger dan 35.", "zeilers jonger"),
    ],
)
def test_a_share_takes_along_those_it_is_of(text: str, expected: str) -> None:
    assert labels(text)[1] == expected


def test_a_noun_of_its_own_needs_no_whole() -> None:
    assert labels("Er waren 60 wedstrijden, waarvan 20 regatta's.")[1] == "regatta's"


def test_what_a_part_of_an_amount_is_for() -> None:
    text = "De winst bedroeg € 900. Het bestuur stelt voor om hiervan € 400 toe te voegen aan de reserve steigers."
    assert labels(text)[1] == "reserve steigers"


def test_a_part_of_what_was_counted_before_is_doubted() -> None:
    assert Doubt.LABEL_OF_NEIGHBOUR in read_text("Er kwamen 40 klachten. Daarvan waren er 12 gegrond.", FACTS)[1].doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De baten en de lasten bedroegen respectievelijk € 90 en € 80.", ["baten", "lasten"]),
        ("Er ging € 85 naar zeilen en € 42 naar de bouw van een steiger.", ["zeilen", "bouw van een steiger"]),
    ],
)
def test_phrases_are_paired_with_figures(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De pacht bedroeg € 214 per ligplaats (2030: € 198).", "pacht per ligplaats"),
        ("De schuld liep op tot 4% van de omzet (vorig jaar 3%).", "schuld van de omzet"),
        ("Aan de enquête namen 74 leden deel (een respons van 23%).", "respons leden"),
    ],
)
def test_parentheses_hold_another_figure_of_the_same(text: str, expected: str) -> None:
    assert labels(text)[1] == expected


def test_an_amount_said_in_another_way() -> None:
    text = "De subsidies beliepen € 900, wat overeenkomt met 46% van de opbrengsten."
    assert labels(text)[1] == "subsidies van de opbrengsten"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2031 investeerde de haven € 900.", "investering haven"),
        ("Elke schipper kreeg 21 uur opleiding.", "uur opleiding"),
        ("Gemiddeld waarderen de leden de kantine met een 7,4.", "kantine (gemiddeld)"),
        ("In het najaar kwamen 42 boten.", "boten"),
        ("Met zonnepanelen dekken we 30% van ons verbruik.", "van ons verbruik"),
    ],
)
def test_neither_who_acts_nor_when_is_the_label(text: str, expected: str) -> None:
    assert labels(text)[0].casefold() == expected
