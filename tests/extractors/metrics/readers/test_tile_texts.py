"""Notes under tiles take up the tile's name where they have none; sentences name their number."""

from __future__ import annotations

import pytest

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.metrics.readers.tile_texts import read_note, read_sentence

FACTS = DocumentFacts()


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("waarvan 38 tweelingen", [("38", "bevallingen: tweelingen", None)]),
        ("+4,2% tegenover 2030", [("4.2", "bevallingen", None)]),
        ("+ 4,2 % ten opzichte van 2030", [("4.2", "bevallingen", None)]),
        ("Begroot: € 96.000", [("96000", "bevallingen", "budget")]),
        ("38% tussen 18 en 65 jaar", [("38", "bevallingen: tussen 18 en 65 jaar", None)]),
        ("waarvan 12 tweelingen in 9 dorpen", [("12", "bevallingen: tweelingen", None), ("9", "dorpen", None)]),
        ("31 sinds 1 januari", []),
    ],
)
def test_figures_of_notes(note: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = read_note(note, "bevallingen", FACTS)
    assert [(str(f.quantity.value), f.label, f.scenario) for f in found] == expected


def test_a_sentence_names_its_number() -> None:
    (found,) = read_sentence("Samen plantten wij 4.512 bomen", "4.512", FACTS)
    assert found.label == "bomen"


def test_a_sentence_that_does_not_name_its_number_is_none() -> None:
    assert not read_sentence("Wij kregen 4.512", "4.512", FACTS)
