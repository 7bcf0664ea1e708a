"""Labels as printed are whole phrases; those that were cut or joined show it."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.figures.label_faults import is_broken

WHOLE = [
    "Lonen en sociale lasten",
    "Overige reserves (wettelijk)",
    "Aantal leden met stemrecht",
    "Totaal van de baten",
    "Stand per 31 december 2024",
    "I. Immateriële vaste activa",
    "",
]

BROKEN = [
    ("en pensioenen", "opens with a conjunction"),
    (", waarvan vast", "opens with a comma"),
    ("Onderhoud van de", "ends with an article"),
    ("Aankoop en", "ends with a conjunction"),
    ("Kosten (huur", "a bracket that is not closed"),
    ("Herziening van De regels", "a phrase begins after an article's place"),
    ("Goederen en diensten 2. Lonen", "an enumerator inside"),
    ("Giften giften", "one word twice"),
    ("Subsidies 12.500", "a figure inside"),
    ("De vereniging heeft dit jaar drie lokalen", "a sentence"),
]


@pytest.mark.parametrize("label", WHOLE)
def test_a_whole_phrase_is_not_broken(label: str) -> None:
    assert not is_broken(label)


@pytest.mark.parametrize(("label", "why"), BROKEN)
def test_the_middle_of_a_phrase_and_the_seam_of_two_are_broken(label: str, why: str) -> None:
    assert is_broken(label), why
