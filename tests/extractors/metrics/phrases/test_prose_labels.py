"""Labels of figures in running text: the noun phrase that an analyst would type, without verbs and sentences."""

from __future__ import annotations

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.language.verbs import is_finite_verb, is_participle, noun_of_change
from verslag.extractors.metrics.readers.prose.prose_reader import read_text

FACTS = DocumentFacts("", "", None, "nl")


def labels(text: str) -> list[str]:
    return [reading.label for reading in read_text(text, FACTS)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("De schuldgraad is in 2031 gestegen naar 41%.", "schuldgraad"),
        ("De wachttijd is ten opzichte van 2030 met 12% gedaald.", "daling wachttijd"),
        ("Tegelijkertijd stijgt de spaarrente naar 3,4%.", "spaarrente"),
        ("In de haven bedroeg de aanvoer in 2031 640 ton.", "haven de aanvoer"),
        ("Er zijn 340 zeilers, die elk een boot huurden.", "zeilers"),
        ("Vier schippers vormen een bemanning.", "schippers"),
        ("De vloot kostte 399 kEUR.", "vloot"),
    ],
)
def test_label_is_the_noun_phrase(text: str, label: str) -> None:
    assert labels(text)[0].casefold() == label


def test_the_sentence_is_kept_as_printed() -> None:
    text = "Er voeren 12 boten uit. De vangst bedroeg 640 ton."
    assert [r.sentence for r in read_text(text, FACTS)] == ["Er voeren 12 boten uit.", "De vangst bedroeg 640 ton."]


def test_verb_forms() -> None:
    assert is_finite_verb("bedroeg")
    assert not is_finite_verb("omzet")
    assert is_participle("opgelegd")
    assert not is_participle("gezinnen")
    assert (noun_of_change("daalde"), noun_of_change("omzet")) == ("daling", "")
