"""Labels of figures in running text: the noun phrase that an analyst would type, without verbs and sentences."""

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
        ("De schuldgraad is in 2031 gestegen naar 41%.", "schuldgraad"),
        ("De wachttijd is ten opzichte van 2030 met 12% gedaald.", "daling wachttijd"),
        ("Tegelijkertijd stijgt de spaarrente naar 3,4%.", "spaarrente"),
        ("In de haven bedroeg de aanvoer in 2031 640 ton.", "aanvoer in de haven"),
        ("De vloot kostte 399 kEUR.", "vloot"),
        ("De masten, die uit Polen komen, kosten samen € 80.000.", "masten"),
        ("De loonkosten bedragen € 70.000 en zijn voor 40% gesubsidieerd.", "loonkosten"),
        ("Het voor de club geldende maximum is in 2031 € 900.", "geldende maximum"),
        ("De uitgaven voor onderhoud werden naar schatting op € 12.000 geraamd.", "uitgaven voor onderhoud"),
    ],
)
def test_the_subject_of_a_verb_that_says_how_much(text: str, label: str) -> None:
    assert labels(text)[0].casefold() == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Er zijn 340 zeilers, die elk een boot huurden.", "zeilers"),
        ("Vier schippers vormen een bemanning.", "schippers"),
        ("In 2031 zijn 47 klachten over lawaai afgehandeld.", "klachten over lawaai afgehandeld"),
        ("Een ploeg van acht roeiers oefende.", "roeiers (ploeg)"),
        ("Er volgden 24 roeiers een cursus.", "roeiers (cursus)"),
        ("In 31 dossiers is de aanvraag geweigerd.", "dossiers (aanvraag geweigerd)"),
        ("Het bestuur vergaderde in het verslagjaar zes keer.", "vergaderingen bestuur"),
    ],
)
def test_the_noun_that_is_counted(text: str, label: str) -> None:
    assert labels(text)[0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("De club sloot af met een negatief saldo van € 900.", "negatief saldo"),
        ("De gemeente heeft de club een boete opgelegd van € 500.", "boete club"),
        ("Een daling van de ledenbijdragen met 3% werd verwacht.", "daling van de ledenbijdragen"),
        ("Het gaat om € 3 mln aan bijkomende ontvangsten.", "bijkomende ontvangsten"),
        ("Dat vergt € 2,5 mln extra uitgaven.", "extra uitgaven"),
        ("De brug haalt de vereiste 90% bezetting.", "vereiste bezetting"),
        ("Provincie Noordland droeg € 95.000 bij.", "bijdrage Provincie Noordland"),
        ("Op de beleggingen verloren wij € 1,9 miljoen.", "verlies op de beleggingen"),
    ],
)
def test_the_phrase_beside_an_amount(text: str, label: str) -> None:
    assert labels(text)[0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Van de bootjes is 40% van hout.", "van de bootjes van hout"),
        ("Zowat 30% van de leden vaart elke week.", "van de leden vaart"),
        ("De huur bedraagt 5% van de omzet.", "huur van de omzet"),
        ("De baten waren € 3.000 hoger dan begroot.", "baten hoger dan begroot"),
    ],
)
def test_shares_and_differences(text: str, label: str) -> None:
    assert labels(text)[0] == label


def test_parentheses_take_the_label_before_them_and_add_their_own_noun() -> None:
    assert labels("De bezetting is 183 fte (2030: 170 fte).") == ["bezetting", "bezetting"]
    assert labels("De opbrengst van de loterij (€ 1.200) viel mee.") == ["opbrengst van de loterij"]
    assert labels("De steun bestaat uit subsidies (€ 400) en giften (€ 90).") == ["subsidies", "giften"]


def test_from_and_to_are_one_level() -> None:
    assert labels("De vergoeding per roeier steeg van € 690 naar € 764.") == ["vergoeding per roeier"] * 2
    assert labels("De bezetting groeide: van 170 fte naar 183 fte.") == ["bezetting"] * 2


def test_a_series_shares_its_noun() -> None:
    assert labels("Er waren 12, 25 en 40 roeiers.")[:2] == ["roeiers", "roeiers"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("De dekkingsgraad is hoog. Die steeg van 135% naar 139%.", "dekkingsgraad"),
        ("In 2031 werd € 58.000 aan boten uitgeleend. In 2030 was dit € 40.000.", "boten uitgeleend"),
        ("De kade kostte € 9.000, een stijging van € 500.", "stijging kade"),
        ("De baten kwamen uit op € 347.000, dat is 5% boven de raming.", "baten boven de raming"),
        ("De omzet groeide met 3%, om daarna te zakken tot € 2 mln.", "omzet"),
    ],
)
def test_a_subject_carries_on_to_pronouns(text: str, last: str) -> None:
    assert labels(text)[-1] == last


def test_what_stands_in_another_clause_is_not_the_label() -> None:
    assert labels("Masten aan 3%, zeilen aan 10% en touw aan 20% per jaar.") == [
        "Masten",
        "zeilen",
        "touw per jaar",
    ]


def test_the_sentence_is_kept_as_printed() -> None:
    text = "Er voeren 12 boten uit. De vangst bedroeg 640 ton."
    assert [r.sentence for r in read_text(text, FACTS)] == ["Er voeren 12 boten uit.", "De vangst bedroeg 640 ton."]


def test_a_round_amount_ends_its_sentence_before_a_capital() -> None:
    text = "Het saldo bedraagt € 31,- Gezien de raming is dat veel meer dan de € 10,- van vorig jaar."
    assert read_text(text, FACTS)[0].sentence == "Het saldo bedraagt € 31,-"


@pytest.mark.parametrize(
    "text", ["een vierjarige subsidie voor boten", "zie 4.2", "dat de raad niet haalbaar acht.", "schema M2"]
)
def test_what_is_no_figure(text: str) -> None:
    assert labels(text) == []
