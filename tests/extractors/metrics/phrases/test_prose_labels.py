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
        ("De wachttijd is ten opzichte van 2030 met 12% gedaald.", "daling wachttijd ten opzichte van 2030"),
        ("Tegelijkertijd stijgt de spaarrente naar 3,4%.", "spaarrente"),
        ("In de haven bedroeg de aanvoer in 2031 640 ton.", "aanvoer in de haven"),
        ("De vloot kostte 399 kEUR.", "vloot"),
        ("De bezetting daalde licht, tot 48%.", "bezetting"),
        ("Op het onderdeel veiligheid scoorden we 3,7.", "onderdeel veiligheid"),
        ("De groei houdt verband met een legaat van € 900.", "legaat"),
        ("Van elke euro contributie ging 87 cent naar de vloot.", "van elke euro contributie naar de vloot"),
        ("De opkomst ging opnieuw omhoog, naar 48%.", "opkomst"),
        ("De pacht ging vorig jaar met 3% omhoog.", "stijging pacht"),
        ("Het tekort loopt op tot 2,7% bbp.", "tekort van het bbp"),
        ("De club kreeg een groot aantal klachten, namelijk 340.", "aantal klachten"),
        ("Bij zeilers boven de 55 haalden we 17%.", "zeilers boven de 55"),
        ("De prijzen stegen in dezelfde periode 3,3%.", "stijging prijzen"),
        ("Het percentage leden dat zelf zeilt, is gedaald naar 14.", "percentage leden dat zelf zeilt"),
        ("Uit nalatenschappen ontving de vereniging € 900.", "ontvangsten uit nalatenschappen"),
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
        ("38 roeiers meldden zich aan voor de regatta.", "roeiers (aangemeld voor de regatta)"),
        ("Aan de regatta namen 12 ploegen deel.", "ploegen (deelgenomen aan de regatta)"),
        ("Er zijn 90 schippers die een ligplaats huren.", "schippers (die een ligplaats huren)"),
        ("400 zeilers hebben een eigen boot.", "zeilers (eigen boot)"),
        ("In de haven lagen 60 boten.", "boten in de haven"),
        ("De haven kende 260 keer extra steun toe.", "extra steun toegekend"),
        ("De achterstand nam toe tot 80 boten.", "boten (achterstand)"),
        ("In de haven werken 40 fte.", "fte in de haven"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De kiosk haalde een omzet van € 900, het terras van € 700.", ["omzet", "omzet terras"]),
        (
            "Het lidgeld voor roeiers bedraagt € 90 en voor zeilers € 120.",
            ["lidgeld voor roeiers", "lidgeld voor zeilers"],
        ),
        ("Roeiers leggen per dag 8,2 kilometer af, zeilers 14,5.", ["Roeiers", "zeilers"]),
        (
            "Wij vragen een prijs van € 8 voor een kano en € 12 voor een boot.",
            ["prijs voor een kano", "prijs voor boot"],
        ),
        (
            "De steun bedroeg 9 miljoen euro: 5 miljoen voor havens en 4 miljoen voor werven.",
            ["steun", "steun voor havens", "steun voor werven"],
        ),
        (
            "Van de gasten kwam 30% uit het buitenland, vooral uit Polen (12%).",
            ["van de gasten uit het buitenland", "van de gasten uit Polen"],
        ),
    ],
)
def test_what_a_part_of_a_sentence_leaves_out(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_a_part_without_unit_shares_that_of_the_part_before() -> None:
    assert [r.quantity.unit for r in read_text("Roeiers leggen per dag 8,2 kilometer af, zeilers 14,5.", FACTS)] == [
        "km"
    ] * 2
    text = "De steun bedroeg 9 miljoen euro: 5 miljoen voor havens en 4 miljoen voor werven."
    assert [r.quantity.unit for r in read_text(text, FACTS)] == ["EUR"] * 3
    assert read_text("Het percentage jeugdleden bleef met 19,2 onder de norm.", FACTS)[0].quantity.unit == "percent"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Wij gaven € 2.140 per boot uit aan onderhoud.", "uitgaven aan onderhoud per boot"),
        ("Uit veilingen ontvingen we € 18.000.", "ontvangsten uit veilingen"),
        ("In 2031 kreeg 12,6 procent van de zeilers een boete.", "van de zeilers boete"),
        ("De tocht duurde gemiddeld drie dagen, wat 0,5 dagen korter is dan toen.", "korter"),
        ("De nieuwe steiger zal 11,6 miljoen euro kosten.", "nieuwe steiger"),
        ("In totaal vonden 42 ingrepen plaats.", "ingrepen"),
        ("Het aantal aanvragen voor een ligplaats verdubbelde tot 430.", "aantal aanvragen voor een ligplaats"),
        ("Verliezen boven € 4.750 melden wij aan de raad.", "Verliezen"),
        ("Het minimaal vereist eigen vermogen ligt op 4,3%.", "minimaal vereist eigen vermogen"),
        ("Van de 90 roeiers is 74% lid en 31% ouder dan 50 jaar.", "van de roeiers ouder dan 50 jaar"),
        ("In 8 van de 11 havens is dat de norm.", "havens"),
        ("Een boot telt gemiddeld 22 roeiers.", "roeiers (boot)"),
        ("De schepen daalden als gevolg van de verkoop van € 3 mln tot € 2 mln.", "schepen"),
    ],
)
def test_words_told_apart_by_their_clause(text: str, label: str) -> None:
    assert label in labels(text)


def test_what_is_aimed_at_takes_up_what_was_told() -> None:
    text = "Bij 71% van de boten is een anker geplaatst; de doelstelling van 80% blijft haalbaar."
    assert labels(text)[1].startswith("doelstelling ") and "boten" in labels(text)[1]


def test_a_part_of_what_something_amounts_to() -> None:
    text = "De premie bedroeg 27% van het loon, waarvan 9% voor rekening van de schipper komt."
    assert labels(text)[1] == "premie voor rekening van de schipper"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De wachttijd bedraagt gemiddeld 3 dagen.", "wachttijd"),
        ("De gemiddelde schipper is 58 jaar oud.", "leeftijd gemiddelde schipper"),
        ("De reis bleef met 2,4 nachten ongewijzigd.", "reis"),
        ("Leden waarderen de kantine met een 8,3.", "kantine"),
        ("Wij trekken € 3 miljoen uit voor de steigers.", "middelen voor de steigers"),
    ],
)
def test_what_a_measure_amounts_to(text: str, expected: str) -> None:
    assert labels(text)[0] == expected


def test_an_amount_said_again_as_a_share() -> None:
    assert labels("De huur kostte € 900, of 29% van het budget.") == ["huur", "huur van het budget"]


def test_a_mean_is_not_taken_up() -> None:
    text = "De huur bedroeg gemiddeld € 7. In de winter was dat € 4."
    assert "(gemiddeld)" in labels(text)[0] and "(gemiddeld)" not in labels(text)[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De omzet bedroeg in 2031 € 3 mln.", [True]),
        ("In 2031 daalde de schuld van € 5 mln tot € 4 mln, door verkoop.", [False, True]),
        ("Het aantal leden steeg naar 340.", [True]),
        ("De huur bedroeg 340.", [False]),
        ("De omzet van € 3 mln was goed.", [False]),
        ("Het doel is 40%.", [False]),
        ("De omzet en de winst bedroegen respectievelijk € 3 mln en € 2 mln.", [False, False]),
        ("De huur bedroeg 3% van de omzet.", [False]),
        ("Zij bedroeg € 3 mln.", [False]),
        ("De winst bedroeg € 3 mln na belastingen.", [False]),
        ("Het tekort bedroeg € 3 mln ten laste van de stad.", [False]),
        ("De premie bedroeg € 4 ten opzichte van € 3.", [True, False]),
    ],
)
def test_sentences_that_say_only_how_much(text: str, expected: list[bool]) -> None:
    assert [bool(r.supports) for r in read_text(text, FACTS)] == expected


def test_a_sign_for_percent_is_never_left_out() -> None:
    found = read_text("De dekkingsgraad is 28,4%, de kasratio 1,12.", FACTS)
    assert [r.quantity.unit for r in found] == ["percent", None]


def test_a_plural_at_the_end_is_what_a_share_is_of() -> None:
    assert labels("De mix ging naar 60% obligaties en leningen en 40% aandelen.")[-1] == "aandelen"
