"""Watermarks, stamps, margin titles and page labels, and letterheads that are no headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.layout.furniture.printed_page_numbers import page_label_in, page_number_in

Read = Callable[..., Layout]
TOPICS = ("dijken", "bruggen", "sluizen", "kaaien", "paden", "bermen")


class Marked:
    """A page of text about a topic of its own, with words set in its margins."""

    def __init__(self, sheet: Any, number: int) -> None:
        self._sheet = sheet(number)
        topic = TOPICS[number - 1]
        self._sheet.text(90, 120, topic.title(), size=18, bold=True)
        for row in range(12):
            self._sheet.text(
                90, 160 + 40 * row, f"De dienst zorgt hier op {row} plaatsen voor {topic} en houdt", f"{topic} bij"
            )

    def add(self, *words: Word) -> Marked:
        self._sheet.words += words
        return self

    def text(self, x: float, top: float, line: str, tag: str = "", **look: Any) -> Marked:
        before = len(self._sheet.words)
        self._sheet.text(x, top, line, **look)
        self._sheet.words[before:] = [replace(word, tag=tag) for word in self._sheet.words[before:]]
        return self

    def page(self) -> PageText:
        page: PageText = self._sheet.page()
        return page


def slanting(text: str, color: str, size: float = 60.0) -> Word:
    return Word(text, BBox(150, 250, 450, 550), size, "Test-Bold", 700, False, color, 500.0, leaning=True)


def turned(text: str, x: float) -> Word:
    return Word(text, BBox(x, 300, x + 10, 420), 10.0, "Test", 400, False, "#000000", x + 8, rotation=270)


def kinds(layout: Layout, text: str) -> list[str]:
    return [block.kind for page in layout.pages for block in page.blocks if text in block.text]


def test_pale_slanting_display_type_is_a_watermark_on_a_single_page_too(sheet: Any, read: Read) -> None:
    layout = read(Marked(sheet, 1).add(slanting("CONCEPT", "#e0e0e0")), Marked(sheet, 2))
    assert kinds(layout, "CONCEPT") == ["furniture"]


def test_dark_watermark_is_told_by_its_repetition(sheet: Any, read: Read) -> None:
    layout = read(*(Marked(sheet, n).add(slanting("ONTWERP", "#804040")) for n in (1, 2, 3)))
    assert kinds(layout, "ONTWERP") == ["furniture"] * 3


def test_slanting_figure_is_no_watermark(sheet: Any, read: Read) -> None:
    assert kinds(read(Marked(sheet, 1).add(slanting("1.250", "#e0e0e0")), Marked(sheet, 2)), "1.250") != ["furniture"]


def test_chapter_title_turned_into_the_margin_is_furniture_though_each_page_has_another(sheet: Any, read: Read) -> None:
    layout = read(*(Marked(sheet, n).add(turned(f"Over{TOPICS[n - 1]}", 20.0)) for n in (1, 2, 3)))
    assert [kinds(layout, f"Over{topic}") for topic in TOPICS[:3]] == [["furniture"]] * 3


def test_turned_text_beside_the_margin_is_kept(sheet: Any, read: Read) -> None:
    assert kinds(read(Marked(sheet, 1).add(turned("Aantallen", 70.0))), "Aantallen") != ["furniture"]


def test_stamp_of_a_signing_service_is_furniture(sheet: Any, read: Read) -> None:
    stamp = "Elektronisch ondertekend op 14-04-2023 om 10:22 met sleutel 7F3A99C1"
    layout = read(Marked(sheet, 1).text(90, 815, stamp, size=6), Marked(sheet, 2))
    assert kinds(layout, "Elektronisch") == ["furniture"]


def test_running_header_tagged_as_artifact_is_furniture_on_one_page(sheet: Any, read: Read) -> None:
    layout = read(Marked(sheet, 1).text(90, 30, "Beheerverslag waterwegen", tag="Artifact", size=9), Marked(sheet, 2))
    assert kinds(layout, "Beheerverslag") == ["furniture"]


@pytest.mark.parametrize(("size", "furniture"), [(11, True), (22, False)])
def test_artifact_larger_than_the_text_is_a_running_header_under_a_larger_title(
    sheet: Any, read: Read, size: float, furniture: bool
) -> None:
    page = Marked(sheet, 1).text(90, 30, "Beheerverslag waterwegen", tag="Artifact", size=size)
    assert (kinds(read(page, Marked(sheet, 2)), "Beheerverslag") == ["furniture"]) is furniture


def test_letterhead_is_no_heading(sheet: Any, read: Read) -> None:
    pages = []
    for number in (1, 2, 3, 4):
        page = Marked(sheet, number)
        page.text(90, 640, "Directeur: A. Claes", size=12, bold=True)
        page.text(90, 655, "Beheerder: B. Maes", size=12, bold=True)
        pages.append(page.text(90, 690, "Daarna volgen de tabellen met hun toelichting, per dienst en per jaar"))
    layout = read(*pages)
    assert not [s.title for s in layout.sections if "Directeur" in s.title]


@pytest.mark.parametrize(
    ("text", "number", "label"),
    [
        ("Pag. A9 van 22", "9", "A9"),
        ("B-3", "3", "B-3"),
        ("iii", "iii", "iii"),
        ("ii", "ii", "ii"),
        ("Pagina 4 van 6", "4", "4"),
        ("A 4 formaat", None, None),
    ],
)
def test_label_keeps_the_letter_of_its_part(text: str, number: str | None, label: str | None) -> None:
    assert (page_number_in(text), page_label_in(text)) == (number, label)
