"""Which capitalised words are left to the network."""

import pytest

from verslag.extractors.names.reading.open_runs import lower_case_words, open_runs
from verslag.extractors.names.reading.rule_recogniser import recognise_by_rules


def runs(text: str, *others: str) -> list[str]:
    (rules,) = recognise_by_rules([text])
    return [text[r.start : r.end] for r in open_runs(text, rules, lower_case_words([text, *others]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorig jaar koos Zorvia een andere weg.", ["Zorvia"]),
        ("De ZVO koos een andere weg.", ["ZVO"]),
        ("Daarna vertrok Ilvano van de Merwaert.", ["Ilvano van de Merwaert"]),
        ("Zorvia Quelt en Brimo deden mee.", ["Zorvia Quelt", "Brimo"]),
        ("Ook de ZQR van de ZVO deed mee.", ["ZQR", "ZVO"]),
    ],
)
def test_words_that_may_be_a_name_are_open(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vandaag wordt er minder gereden.",
        "TOTAAL VAN DE OPBRENGSTEN",
        "bedragen in EUR",
        "zie bijlage V en hoofdstuk II",
        "volgens de Europese regels",
        "kosten van ICT-voorzieningen",
        "overleg met HR",
    ],
)
def test_capitals_that_name_nobody_are_not_open(text: str) -> None:
    assert runs(text) == []


def test_what_a_sure_rule_explains_is_not_open() -> None:
    assert runs("Wij danken dhr. Jan Peeters uit Gent.") == []


def test_a_first_word_that_the_document_also_prints_in_lower_case_is_not_open() -> None:
    assert runs("Trelleken en andere kosten") == ["Trelleken"]
    assert runs("Trelleken en andere kosten", "de kosten van trelleken") == []
    assert runs("Wij zagen Trelleken gaan", "de kosten van trelleken") == ["Trelleken"]


def test_a_short_abbreviation_stays_open_whatever_its_letters_spell() -> None:
    assert runs("Bijdrage ZVO", "zvo") == runs("Bijdrage ZVO") != []
