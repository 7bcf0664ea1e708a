"""Tags of a tagged file support or weaken what the type says; tags without sense change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.page import PageText

Read = Callable[..., Layout]
BODY = (
    "De vereniging hield dit jaar twaalf bijeenkomsten in de regio.",
    "Leden konden zich daarvoor aanmelden via het secretariaat en",
    "kregen daarna een verslag toegestuurd door de werkgroep zelf.",
)


class Tagged:
    """A sheet whose words get the tag of the text they were typed with."""

    def __init__(self, sheet: Any, number: int = 1) -> None:
        self._sheet = sheet(number)

    def text(self, top: float, *lines: str, tag: str, x: float = 60.0, **look: Any) -> Tagged:
        before = len(self._sheet.words)
        self._sheet.text(x, top, *lines, **look)
        words = self._sheet.words
        words[before:] = [replace(word, tag=tag) for word in words[before:]]
        return self

    def page(self) -> PageText:
        page: PageText = self._sheet.page()
        return page


def chapters(sheet: Any, tags: tuple[str, str] = ("H2", "P"), **look: Any) -> Tagged:
    """Six short titles, each over a paragraph, all set in one look unless told otherwise."""
    page = Tagged(sheet)
    for number, title in enumerate(("Bestuur", "Leden", "Ledenraad", "Werkgroepen", "Verenigingsblad", "Vooruitblik")):
        top = 60.0 + 110 * number
        page.text(top, title, tag=tags[0], **look).text(top + 24, *BODY, tag=tags[1])
    return page


def blocks(layout: Layout, kind: str) -> list[Block]:
    return [block for page in layout.pages for block in page.blocks if block.kind == kind]


def headings(layout: Layout) -> list[str]:
    return [block.text for block in blocks(layout, "heading")]


def test_tagged_titles_are_headings_although_set_like_the_text(sheet: Any, read: Read) -> None:
    assert headings(read(chapters(sheet, ("P", "P")))) in ([], ["Bestuur"])
    assert len(headings(read(chapters(sheet)))) == 6


def test_title_run_together_with_its_text_is_parted_by_the_tags(sheet: Any, read: Read) -> None:
    page = chapters(sheet).text(730, "Contributie", tag="H2").text(742, *BODY, tag="P")
    assert "Contributie" in headings(read(page))


def test_text_tagged_as_heading_throughout_changes_nothing(sheet: Any, read: Read) -> None:
    untagged = headings(read(chapters(sheet, ("", ""), bold=True)))
    assert len(untagged) == 6
    assert headings(read(chapters(sheet, ("H1", "H1"), bold=True))) == untagged


def test_text_tagged_as_paragraphs_throughout_changes_nothing(sheet: Any, read: Read) -> None:
    assert len(headings(read(chapters(sheet, ("P", "P"), bold=True)))) == 6


def test_running_text_with_a_borrowed_heading_tag_stays_text(sheet: Any, read: Read) -> None:
    page = Tagged(sheet)
    for number in range(6):
        page.text(60.0 + 50 * number, *BODY, tag="H4" if number == 2 else "P")
    assert not [text for text in headings(read(page)) if text.startswith("De vereniging")]


def test_figures_tagged_as_headings_are_none(sheet: Any, read: Read) -> None:
    page = chapters(sheet).text(735, "1.250", tag="H3", size=12)
    assert "1.250" not in headings(read(page))


def test_cell_of_a_drawn_table_is_no_heading_though_its_type_is_odd(sheet: Any, read: Read) -> None:
    page = chapters(sheet)
    other = Tagged(sheet, 2)
    for number, name in enumerate(("Naam", "Functie", "Aandachtsgebied")):
        top = 60.0 + 110 * number
        other.text(top, name, tag="TH", color="#880000").text(top + 24, *BODY, tag="P")
    assert not {"Naam", "Functie", "Aandachtsgebied"} & set(headings(read(page, other)))


def test_levels_of_tags_are_taken_where_the_type_agrees(sheet: Any, read: Read) -> None:
    page = Tagged(sheet)
    for number in range(3):
        top = 60.0 + 200 * number
        page.text(top, f"Hoofdstuk {number}", tag="H1", size=18).text(top + 30, *BODY, tag="P")
        page.text(top + 90, f"Onderwerp {number}", tag="H3", size=13).text(top + 115, *BODY, tag="P")
    found = {block.text: block.level for block in blocks(read(page), "heading")}
    assert (found["Hoofdstuk 1"], found["Onderwerp 1"]) == (1, 3)


def test_tagged_caption_and_note_are_known_without_their_opening_words(sheet: Any, read: Read) -> None:
    page = chapters(sheet)
    page.text(725, "Het nieuwe clubhuis aan de haven", tag="Caption", size=8)
    page.text(790, "Cijfers zoals vastgesteld door de ledenraad van juni", tag="Note", size=8)
    layout = read(page)
    assert [block.text for block in blocks(layout, "caption")] == ["Het nieuwe clubhuis aan de haven"]
    assert [block.text[:7] for block in blocks(layout, "footnote")] == ["Cijfers"]
