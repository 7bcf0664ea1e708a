from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import OutlineItem, Shape
from verslag.extractors.layout.analyse import analyse

BODY = ["Dit is de lopende tekst van het verslag van dit jaar."] * 6


def titles(layout: Any) -> list[tuple[int, str]]:
    return [(s.level, s.title) for s in layout.sections]


def test_larger_type_makes_higher_levels_and_sections_nest(sheet: Any, read: Any) -> None:
    first = sheet(number=1).text(40, 60, "Onze werking", size=24).text(40, 100, "Wonen", size=14, bold=True)
    first.text(40, 130, *BODY).text(40, 240, "Werken", size=14, bold=True).text(40, 270, *BODY)
    second = sheet(number=2).text(40, 60, "Onze cijfers", size=24).text(40, 100, *BODY)
    layout = read(first, second)
    assert titles(layout) == [(1, "Onze werking"), (2, "Wonen"), (2, "Werken"), (1, "Onze cijfers")]
    assert [s.parent_id for s in layout.sections] == [None, "s1", "s1", None]
    assert layout.sections[0].page_end == 1
    assert layout.sections[1].words == 66


def test_a_title_over_two_lines_is_one_heading(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Samen bouwen aan een", "warme buurt", size=20).text(40, 130, *BODY)
    assert titles(read(paper)) == [(1, "Samen bouwen aan een warme buurt")]


def test_a_chapters_number_and_title_on_a_page_of_their_own_are_its_heading(sheet: Any, read: Any) -> None:
    opener = sheet(number=1).text(40, 200, "2", size=100).text(40, 400, "Werken en leren", size=30)
    text = sheet(number=2).text(40, 60, "Wonen", size=14, bold=True).text(40, 100, *BODY)
    layout = read(opener, text)
    assert "Werken en leren" in [title for _, title in titles(layout)]
    assert layout.tiles == ()


def test_the_head_of_a_column_that_a_table_lost_is_no_heading(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Ons bestuur", size=18).text(40, 90, *BODY)
    for x, cells in ((40, ("Naam", "A. Peeters", "J. Claes")), (150, ("Rol", "voorzitter", "lid"))):
        paper.text(x, 200, cells[0], bold=True).text(x, 214, *cells[1:])
    paper.text(330, 200, "Andere posten", bold=True)
    paper.text(330, 214, "lid van de raad van toezicht van Stichting Vlier en van", "het fonds voor de wijk en de")
    assert "Andere posten" not in [title for _, title in titles(read(paper))]


def test_a_kicker_over_the_title_is_no_heading(sheet: Any, read: Any) -> None:
    paper = sheet()
    for top, month in ((60, "MEI 2023"), (260, "JUNI 2023"), (460, "JULI 2023")):
        paper.text(40, top, month, bold=True, color="#e2001a").text(40, top + 16, f"Feest in {month[:3]}", size=18)
        paper.text(40, top + 45, *BODY)
    assert [title for _, title in titles(read(paper))] == ["Feest in MEI", "Feest in JUN", "Feest in JUL"]


def test_bold_names_over_their_roles_are_no_headings(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Ons bestuur", size=18).text(40, 90, *BODY)
    for i, name in enumerate(("An Peeters", "Jan Claes", "Els Maes")):
        paper.text(40, 200 + 50 * i, name, bold=True).text(40, 213 + 50 * i, "bestuurslid")
    assert titles(read(paper)) == [(1, "Ons bestuur")]


def test_a_number_set_apart_is_no_part_of_the_title_a_typed_one_is(sheet: Any, read: Any) -> None:
    apart = sheet(number=1).text(40, 60, "3", size=18, bold=True).text(80, 60, "Bestuur", size=18, bold=True)
    apart.text(40, 100, *BODY)
    typed = sheet(number=2).text(40, 60, "4. Financiën", size=18, bold=True).text(40, 100, *BODY)
    layout = read(apart, typed)
    assert [title for _, title in titles(layout)] == ["Bestuur", "4. Financiën"]
    assert [s.number for s in layout.sections] == ["3", "4"]


def test_a_bare_number_is_a_sections_own_where_another_goes_on_from_it(sheet: Any, read: Any) -> None:
    paper = sheet()
    for top, title in ((60, "1 Vooraf"), (260, "2 Leden"), (460, "7 plannen voor de buurt")):
        paper.text(40, top, title, size=18, bold=True).text(40, top + 40, *BODY)
    assert [s.number for s in read(paper).sections] == ["1", "2", ""]


@pytest.mark.parametrize(("title", "number"), [("III. Vooruit", "III"), ("A.1 Basis", "A.1"), ("Ik doe mee", "")])
def test_letters_and_roman_figures_number_sections_too(sheet: Any, read: Any, title: str, number: str) -> None:
    paper = sheet().text(40, 60, title, size=18, bold=True).text(40, 100, *BODY)
    assert [s.number for s in read(paper).sections] == [number]


def test_a_quote_set_as_the_titles_are_takes_nothing_from_them(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Van stage naar werk", size=14, bold=True).text(40, 90, *BODY)
    paper.text(40, 300, "“Zonder haar was ik allang gestopt”", size=14, bold=True).text(40, 330, *BODY)
    assert [title for _, title in titles(read(paper))] == ["Van stage naar werk"]


def test_a_title_in_italics_right_over_its_text_is_no_part_of_it(sheet: Any, read: Any) -> None:
    paper = sheet()
    for top, title in ((60, "Doelstelling"), (260, "Beleid van beloning")):
        paper.text(40, top, title, italic=True).text(40, top + 12, *BODY)
    assert [title for _, title in titles(read(paper))] == ["Doelstelling", "Beleid van beloning"]


def test_lines_in_italics_over_names_are_no_titles(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, *BODY).text(40, 180, "Ledenraad", size=14, bold=True)
    for top, region in ((220, "Regio Noord"), (280, "Regio Zuid")):
        paper.text(40, top, region, italic=True).text(40, top + 12, "An Peeters", "Jan Claes", "Rita Maes")
    assert [title for _, title in titles(read(paper))] == ["Ledenraad"]


def test_emphasis_that_wraps_inside_a_text_makes_no_title(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Wij lazen met velen het boek over de kleine", italic=True)
    paper.text(40, 72, *["buren van de straat en praatten er lang over na."] * 4)
    assert len(read(paper).pages[0].blocks) == 1


def test_a_page_set_smaller_has_titles_of_its_own_size(sheet: Any, read: Any) -> None:
    first = sheet(number=1).text(40, 60, "Onze werking", size=30).text(40, 120, *BODY[:3], size=20)
    second = sheet(number=2).text(40, 60, "Wie doet wat", size=30)
    for top, title in ((120, "Bestuur"), (260, "Bureau")):
        second.text(40, top, title, size=12, bold=True)
        second.text(40, top + 24, "An Peeters is de voorzitter", "Jan Claes houdt de kas bij", size=12)
    assert [t for _, t in titles(read(first, second))] == ["Onze werking", "Wie doet wat", "Bestuur", "Bureau"]


def test_a_chapter_right_over_its_first_section_in_type_of_one_size(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, *BODY)
    for top, chapter, part in ((200, "Organisatie", "Bestuur"), (400, "Werking", "Scholen")):
        paper.text(40, top, chapter, bold=True, color="#0050c8").text(40, top + 30, part, bold=True)
        paper.text(40, top + 42, *BODY)
    assert [title for _, title in titles(read(paper))] == ["Organisatie", "Bestuur", "Werking", "Scholen"]


def test_the_outline_confirms_a_heading_that_looks_like_text(sheet: Any) -> None:
    paper = sheet().text(40, 60, "Vooraf", size=16).text(40, 90, *BODY)
    paper.text(40, 200, "Dank aan allen").text(40, 240, *BODY)
    assert [s.title for s in analyse([paper.page()]).sections] == ["Vooraf"]
    outline = [OutlineItem(1, "Vooraf", 1), OutlineItem(1, "Dank aan allen", 1), OutlineItem(1, "Elders", 9)]
    assert [s.title for s in analyse([paper.page()], outline=outline).sections] == ["Vooraf", "Dank aan allen"]


def test_entries_of_the_table_of_contents_are_no_headings(sheet: Any, read: Any) -> None:
    contents = sheet(number=1).text(40, 60, "Inhoud", size=18)
    names = ["Voorwoord", "Wonen", "Werken", "Leren", "Cijfers"]
    for i, name in enumerate(names):
        contents.text(40, 100 + 25 * i, f"{name} ........ {i + 2}", bold=True)
    pages = [sheet(number=i + 2).text(40, 60, n, size=18).text(40, 100, *BODY) for i, n in enumerate(names)]
    assert [title for _, title in titles(read(contents, *pages))] == ["Inhoud", *names]


def test_no_pages_give_an_empty_layout(read: Any) -> None:
    layout = read()
    assert (layout.pages, layout.tables, layout.sections) == ((), (), ())


def test_a_blank_page_keeps_its_place(sheet: Any, read: Any) -> None:
    layout = read(sheet(number=1), sheet(number=2).text(40, 60, *BODY))
    assert [len(p.blocks) for p in layout.pages] == [0, 1]


def test_an_underlined_line_over_text_is_a_heading(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 40, "Jaarverslag van De Wilgenhof.", size=14, bold=True)
    for top, title in ((100, "Dagelijks bestuur"), (300, "Overige leden")):
        paper.text(40, top, title).text(40, top + 20, *BODY)
        paper.shapes.append(
            Shape("line", BBox(40, top + 9, 40 + 5 * (len(title) - 1) + 2.5, top + 9.5), None, "#000000")
        )
    titles = [s.title for s in read(paper).sections]
    assert titles == ["Jaarverslag van De Wilgenhof.", "Dagelijks bestuur", "Overige leden"]


def test_a_count_in_display_type_is_a_key_figure_and_no_heading(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 40, "Onze werking", size=20).text(40, 80, *BODY)
    paper.text(40, 200, "34 deelnemers", size=20).text(40, 240, *BODY)
    layout = read(paper)
    assert [s.title for s in layout.sections] == ["Onze werking"]
    assert ("kpi", "34 deelnemers") in [(b.kind, b.text) for b in layout.pages[0].blocks]


def test_section_numbers_give_levels(sheet: Any, read: Any) -> None:
    pages = []
    for number in (1, 2):
        paper = sheet(number).text(40, 40 * number, f"{number} Hoofdstuk", size=20).text(40, 110, *BODY)
        paper.text(40, 200, "Samengevat", size=17).text(40, 230, *BODY)
        pages.append(paper.text(40, 340, f"{number}.1 Onderdeel", size=14).text(40, 370, *BODY))
    levels = {s.title: s.level for s in read(*pages).sections}
    assert (levels["1 Hoofdstuk"], levels["1.1 Onderdeel"]) == (1, 2)


def test_a_note_mark_is_no_part_of_a_title_a_square_metre_is(sheet: Any, read: Any) -> None:
    marked = sheet(number=1).text(40, 60, "Groei van de tuin¹²", size=18, bold=True).text(40, 100, *BODY)
    area = sheet(number=2).text(40, 60, "Tuinen in m²", size=18, bold=True).text(40, 100, *BODY)
    assert [title for _, title in titles(read(marked, area))] == ["Groei van de tuin", "Tuinen in m²"]


def test_an_address_in_bold_is_no_title(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Ons jaar", size=18).text(40, 90, *BODY)
    paper.text(40, 200, "Lindelaan 12, 1234 AB Zandwijk", bold=True, size=14).text(40, 230, *BODY)
    assert [title for _, title in titles(read(paper))] == ["Ons jaar"]


@pytest.mark.parametrize(
    "title",
    [
        "Balans per 31 december 2023",
        "Staat van baten en lasten over 2023",
        "Toelichting op de balans per 31 december 2023",
        "Grondslagen voor de waardering van activa",
        "2. Winst- en verliesrekening 2023",
        "BALANS OP 31/12/2023",
        "Baten en lasten jaar 2023",
    ],
)
def test_the_title_of_a_statement_in_plain_type_is_a_heading(sheet: Any, read: Any, title: str) -> None:
    paper = sheet().text(40, 60, "Ons jaar", size=18).text(40, 90, *BODY)
    paper.text(40, 220, title).text(40, 250, *BODY)
    assert title in [t for _, t in titles(read(paper))]


@pytest.mark.parametrize(
    "line", ["Balans tussen werk en leven", "Balans per 31 december 2023 en wat wij daarna deden", "Onze balans"]
)
def test_a_line_that_says_more_than_a_statement_is_called_is_text(sheet: Any, read: Any, line: str) -> None:
    paper = sheet().text(40, 60, "Ons jaar", size=18).text(40, 90, *BODY)
    paper.text(40, 220, line).text(40, 250, *BODY)
    assert [t for _, t in titles(read(paper))] == ["Ons jaar"]


def test_a_statement_titled_right_under_the_name_of_its_organisation(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Ons jaar", size=18).text(40, 90, *BODY)
    paper.text(40, 220, "Stichting Zwaluw").text(40, 233, "Balans 2023", bold=True).text(40, 260, *BODY)
    assert "Balans 2023" in [t for _, t in titles(read(paper))]


def test_heads_of_columns_beside_a_table_are_no_titles(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Ons jaar", size=18).text(40, 90, *BODY)
    for x, head, cells in ((40, "Geslacht", "Man"), (160, "Lid sinds", "2020"), (280, "Einde", "2024")):
        paper.text(x, 220, head, bold=True).text(x, 240, cells)
    assert [title for _, title in titles(read(paper))] == ["Ons jaar"]


def test_titles_of_cards_side_by_side_are_titles(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 60, "Ons jaar", size=18).text(40, 90, *BODY)
    for x, head in ((40, "Tuinen"), (220, "Bomen"), (400, "Vogels")):
        paper.text(x, 220, head, bold=True, size=12).text(
            x, 240, "Wij plantten er dit", "jaar weer veel bij en", "zij groeien goed."
        )
    assert {"Tuinen", "Bomen", "Vogels"} <= {title for _, title in titles(read(paper))}


def told(about: str) -> list[str]:
    return [f"Over {about} valt in deel {n} van dit verslag veel te zeggen." for n in ("een", "twee", "drie", "vier")]


def test_a_title_over_the_text_it_stands_with_is_above_the_chapters(sheet: Any, read: Any) -> None:
    first = sheet(number=1).text(40, 60, "Jaarverslag", size=24).text(40, 100, *told("het jaar"))
    first.text(40, 230, "Wonen", size=14, bold=True).text(40, 260, *told("wonen"))
    second = sheet(number=2).text(40, 80, "Werken", size=14, bold=True).text(40, 110, *told("werken"))
    second.text(40, 300, "Leren", size=14, bold=True).text(40, 330, *told("leren"))
    assert titles(read(first, second)) == [(1, "Jaarverslag"), (2, "Wonen"), (2, "Werken"), (2, "Leren")]


def test_sizes_that_never_nest_make_no_deeper_levels(sheet: Any, read: Any) -> None:
    parts = {"Wonen": ("Huren", 16), "Werken": ("Banen", 13), "Leren": ("Lessen", 16), "Sport": ("Clubs", 13)}
    papers = []
    for number, (chapter, (part, size)) in enumerate(parts.items(), 1):
        top = 60 + 20 * number
        paper = sheet(number=number).text(40, top, chapter, size=24).text(40, top + 40, *told(chapter))
        papers.append(paper.text(40, top + 200, part, size=size, bold=True).text(40, top + 230, *told(part)))
    found = {title: level for level, title in titles(read(*papers))}
    assert {found[part] for part, _ in parts.values()} == {2}


def test_type_used_once_puts_nothing_below_it(sheet: Any, read: Any) -> None:
    first = sheet(number=1).text(40, 60, "Wonen", size=18).text(40, 100, *told("wonen"))
    first.text(40, 300, "Even stilstaan", size=30).text(40, 350, *told("de buurt"))
    second = sheet(number=2).text(40, 80, "Werken", size=18).text(40, 120, *told("werken"))
    second.text(40, 300, "Leren", size=18).text(40, 340, *told("leren"))
    found = {title: level for level, title in titles(read(first, second))}
    assert {found[title] for title in ("Wonen", "Werken", "Leren")} == {1}
