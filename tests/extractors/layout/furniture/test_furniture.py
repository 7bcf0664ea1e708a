from __future__ import annotations

from typing import Any

WORDS = ["zorg", "buurt", "werk", "school", "jeugd", "sport", "kunst", "natuur", "water", "energie"]


def body(page: int) -> list[str]:
    """Eight lines that no other page has."""
    return [f"Dit is de lopende tekst over {WORDS[page]} en {WORDS[page - line]} van dit jaar." for line in range(8)]


def furniture(layout: Any) -> list[list[str]]:
    return [[b.text for b in page.blocks if b.kind == "furniture"] for page in layout.pages]


def test_running_header_and_page_number_are_furniture_and_give_the_label(sheet: Any, read: Any) -> None:
    pages = [
        sheet(number=n)
        .text(40, 30, "Stichting De Lantaarn", size=7)
        .text(40, 100, f"Onderwerp {'abcdef'[n]} van dit jaar", size=16, bold=True)
        .text(40, 130, *body(n))
        .text(540, 805, str(n + 4))
        for n in range(1, 6)
    ]
    layout = read(*pages)
    assert all(set(found) == {"Stichting De Lantaarn", str(n + 4)} for n, found in enumerate(furniture(layout), 1))
    assert [p.label for p in layout.pages] == ["5", "6", "7", "8", "9"]
    assert all(p.blocks[0].kind == "heading" for p in layout.pages)


def test_chapter_names_in_the_running_header_are_furniture_although_they_change(sheet: Any, read: Any) -> None:
    pages = [
        sheet(number=n).text(500, 30, "Wonen" if n < 5 else "Werken", size=7).text(40, 100, *body(n))
        for n in range(1, 9)
    ]
    assert [found for page in furniture(read(*pages)) for found in page] == ["Wonen"] * 4 + ["Werken"] * 4


def test_headings_at_the_same_spot_with_other_words_or_numbers_stay_headings(sheet: Any, read: Any) -> None:
    pages = [
        sheet(number=n).text(40, 60, f"Actieplan AP{n * n * 7}", size=16, bold=True).text(40, 120, *body(n))
        for n in range(1, 7)
    ]
    layout = read(*pages)
    assert furniture(layout) == [[]] * 6
    assert len(layout.sections) == 6


def test_a_navigation_bar_is_furniture_although_its_entries_move(sheet: Any, read: Any) -> None:
    pages = []
    for n in range(1, 6):
        paper = sheet(number=n, width=1000, height=595)
        for i, entry in enumerate(("Inleiding", "Bestuur", "Beleggingen", "Risico", "Bijlagen")):
            paper.text(20, 60 + 40 * i + (25 if i >= n else 0), entry, size=9)
        paper.text(20, 60 + 40 * n - 12, "Onderdeel van " + "abcde"[n - 1], size=9) if n < 5 else None
        paper.text(850, 560, "Jaarverslag van het fonds", size=7)
        pages.append(paper.text(300, 60 + n, *body(n)))
    layout = read(*pages)
    assert all("Inleiding" in found and "Risico" in found for found in furniture(layout))
    assert "Onderdeel van a" in furniture(layout)[0]
    assert all(len(found) <= 7 for found in furniture(layout))
    assert all(b.kind != "furniture" for p in layout.pages for b in p.blocks if "lopende" in b.text)


def test_a_single_page_has_no_furniture_to_compare(sheet: Any, read: Any) -> None:
    assert furniture(read(sheet().text(40, 30, "Kop van de brief", size=8).text(40, 100, *body(1)))) == [[]]


def test_figures_at_the_same_spot_of_fact_sheets_are_no_page_numbers(sheet: Any, read: Any) -> None:
    pages = [
        sheet(number=n)
        .text(40, 40, f"Budget 2022: € {40 + n}.{300 + n}", size=10)
        .text(40, 55, f"Aandeel {20 + n} %", size=10)
        .text(40, 120, *body(n))
        .text(40, 800, f"Groei in 2022: {n + 1}", size=10)
        for n in range(1, 4)
    ]
    assert furniture(read(*pages)) == [[]] * 3
