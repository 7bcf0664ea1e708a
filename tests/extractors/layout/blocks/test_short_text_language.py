"""Short texts beside text in another language: which of the two they are in."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.layout.blocks.short_text_language import leaning


@pytest.mark.parametrize(
    ("line", "dutch", "french"),
    [
        ("Vereffeningen 1.204 1.311", 1, 0),
        ("Frais de fonctionnement 1.204 1.311", 0, 1),
        ("Bezoldigingen / Rémunérations", 1, 1),
        ("(in duizend euro / en milliers d'euros)", 1, 1),
        ("2031 2032 12,5 %", 0, 0),
    ],
)
def test_the_texts_of_a_line_are_told_one_by_one(line: str, dutch: int, french: int) -> None:
    assert leaning([line], "nl", "fr") == (dutch, french)


FRENCH = "La division est chargée de la gestion des eaux et de la lutte contre la chaleur dans les villes."
DUTCH = "De afdeling staat in voor het beheer van het water en voor de koelte in de steden van het land."


def interleaved(sheet: Any) -> Any:
    paper = sheet().text(40, 80, DUTCH[:50], DUTCH[50:]).text(40, 130, FRENCH[:50], FRENCH[50:])
    paper.text(40, 190, "Werkingskosten van de dienst", size=13, bold=True).text(40, 215, "Frais de fonctionnement")
    return paper.text(40, 240, "(x 1.000 euro)")


def test_a_dutch_head_and_unit_under_french_text_stay_dutch(sheet: Any, read: Any) -> None:
    languages = {b.text.split()[0]: b.language for b in read(interleaved(sheet)).pages[0].blocks}
    assert languages == {"De": "nl", "La": "fr", "Werkingskosten": "nl", "Frais": "fr", "(x": "nl"}


@pytest.mark.parametrize(
    ("labels", "language"),
    [
        (("Dépenses de personnel", "Frais de fonctionnement", "Investissements", "Charges d'intérêts"), "fr"),
        (("Personeelsuitgaven", "Werkingskosten", "Investeringen", "Rentelasten"), "nl"),
        (("Werkingskosten / Frais de fonctionnement", "Rentelasten / Charges d'intérêts", "Totaal / Total"), "nl"),
    ],
)
def test_a_table_is_in_the_language_of_its_labels(
    sheet: Any, read: Any, labels: tuple[str, ...], language: str
) -> None:
    paper = interleaved(sheet).text(300, 290, "2031").text(400, 290, "2032")
    for row, label in enumerate(labels):
        paper.text(40, 310 + 20 * row, label).text(300, 310 + 20 * row, f"1.{row}04").text(400, 310 + 20 * row, "1.311")
    assert [b.language for b in read(paper).pages[0].blocks if b.kind == "table"] == [language]
