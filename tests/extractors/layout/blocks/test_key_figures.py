from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.lines.numerals import is_big_number


def kpis(layout: Any) -> list[str]:
    return [b.text for p in layout.pages for b in p.blocks if b.kind == "kpi"]


def test_number_and_label_on_a_card_are_one_block_with_its_card(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, *["gewone tekst op de bladzijde die doorloopt"] * 4)
    paper.card(40, 200, 160, 280).text(50, 215, "4.320", size=20, bold=True).text(50, 245, "begeleide gezinnen")
    layout = read(paper)
    assert kpis(layout) == ["4.320 begeleide gezinnen"]
    block = next(b for b in layout.pages[0].blocks if b.kind == "kpi")
    assert block.container is not None
    assert block.container[:2] == (40, 200)


def test_a_big_number_takes_the_label_under_it_without_any_card(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, *["gewone tekst op de bladzijde die doorloopt"] * 6)
    paper.text(40, 300, "€ 2,4 miljoen", size=24).text(40, 330, "aan giften ontvangen")
    assert kpis(read(paper)) == ["€ 2,4 miljoen aan giften ontvangen"]


def test_a_grid_of_tiles_is_read_row_by_row_beside_running_text(sheet: Any, read: Any) -> None:
    lines = ["een alinea in de linker kolom hier"] * 25
    paper = sheet().text(40, 100, *lines)
    for i, (x, top) in enumerate(((320, 100), (450, 100), (320, 220), (450, 220)), 1):
        paper.card(x, top, x + 115, top + 105)
        paper.text(x + 10, top + 20, f"{i}50", size=22, bold=True).text(x + 10, top + 55, "deelnemers")
    layout = read(paper)
    assert kpis(layout) == [f"{i}50 deelnemers" for i in (1, 2, 3, 4)]
    assert layout.pages[0].blocks[0].text.startswith("een alinea")


def test_numbers_that_count_their_items_are_no_figures(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, *["gewone tekst op de bladzijde die doorloopt"] * 6)
    for i in (1, 2, 3):
        paper.text(40, 200 + 60 * i, str(i), size=22, bold=True).text(70, 205 + 60 * i, "Wat willen we bereiken?")
    assert kpis(read(paper)) == []


def test_a_chapter_number_over_its_title_is_no_figure(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 400, *["gewone tekst op de bladzijde die doorloopt"] * 8)
    paper.card(40, 60, 400, 200).text(50, 70, "2", size=60, bold=True).text(50, 150, "Onze werking", size=24)
    assert kpis(read(paper)) == []


def test_page_numbers_of_a_table_of_contents_are_no_figures(sheet: Any, read: Any) -> None:
    contents = sheet().text(40, 60, "Inhoud", size=18)
    for i, name in enumerate(("Voorwoord", "Wonen", "Werken", "Leren", "Cijfers")):
        contents.text(40, 100 + 30 * i, str(3 + 4 * i), size=16).text(75, 103 + 30 * i, name)
    assert kpis(read(contents)) == []


@pytest.mark.parametrize("text", ["4.320", "€ 2,4 miljoen", "31%", "75+", "1.250 uur", "-12,5", "98,5 %"])
def test_figures_with_their_units_are_numbers(text: str) -> None:
    assert is_big_number(text)


@pytest.mark.parametrize("text", ["deelnemers", "4.320 deelnemers", "", "A12", "In 2022 namen we"])
def test_texts_are_no_numbers(text: str) -> None:
    assert not is_big_number(text)
