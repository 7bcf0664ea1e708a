from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.layout.drafts.block_kinds import drawing_title, is_caption

BODY = ["Dit is de lopende tekst van het verslag van dit jaar."] * 6


@pytest.mark.parametrize(
    "text",
    [
        "Tabel 2 – Evolutie van de kosten (in miljoen euro)",
        "Grafiek 3.1: Leden per regio",
        "Kaart 1 Onze regio's",
        "Figuur 4",
        "Foto: Lieve Maes",
        "Bron: eigen berekening",
    ],
)
def test_a_label_with_its_number_or_a_source_opens_a_caption(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tabel 2 beschrijft hoe de kosten sinds de start zijn gegroeid.",
        "Grafiek 3 toont de leden.",
        "Kaarten voor het concert",
        "Bronnen van inkomsten",
        "Schema",
        "",
    ],
)
def test_a_sentence_about_a_table_and_other_words_are_no_caption(text: str) -> None:
    assert not is_caption(text)


def test_a_bold_caption_is_no_heading(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 40, "Onze kosten", size=18).text(40, 80, *BODY)
    paper.text(40, 190, "Tabel 2 – Kosten per dienst", bold=True).text(40, 220, *BODY)
    layout = read(paper)
    assert [s.title for s in layout.sections] == ["Onze kosten"]
    assert [b.kind for b in layout.pages[0].blocks if b.text.startswith("Tabel")] == ["caption"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Figuur 3: leden per wijk", "leden per wijk"),
        ("Kaart 2 – Clubs", "Clubs"),
        ("Grafiek 4", ""),
        ("Tabel 2: Kosten", None),
        ("Grafiek 3 toont de leden.", None),
        ("Leden per wijk", None),
    ],
)
def test_a_drawing_has_the_title_behind_its_number(text: str, title: str | None) -> None:
    assert drawing_title(text) == title
