"""What repeats on a page decides for all of it: titles over rows, rows by weight only, grids under years, ranks."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.find_tiles import find_tiles

TEXT = ["gewone tekst op de bladzijde die doorloopt"] * 6


def shown(tile: Tile) -> tuple[str, list[str], str]:
    """Name, values with the heads of their columns, and side."""
    values = [" ".join([value.column, *(line.text for line in value.lines)]).strip() for value in tile.values]
    return " ".join(line.text for line in tile.label), values, tile.side


def test_words_set_as_titles_over_rows_name_no_number_alone(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for row, title in enumerate(("Onze vloot", "Onze mensen")):
        paper.text(60, 60 + 100 * row, title, size=14, bold=True)
        for i, (number, name) in enumerate((("48", "boten"), ("1.480", "tochten"))):
            paper.text(60 + 150 * i, 84 + 100 * row, number, size=20).text(60 + 150 * i, 106 + 100 * row, name, size=9)
    paper.text(60, 260, "Samen sterk", size=14, bold=True)
    paper.text(60, 284, "912", size=20).text(115, 290, "donateurs van de werf", size=9)
    assert shown(find_tiles(paper.page())[-1]) == ("donateurs van de werf", ["912"], "beside")


def test_a_row_of_bold_numbers_over_names_in_plain_type_are_tiles(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).text(40, 500, "12", size=30)
    for i, (number, name) in enumerate((("486", "schippers"), ("38%", "vrouwen"), ("24,5", "vaardagen"))):
        paper.text(60 + 150 * i, 100, number, bold=True).text(60 + 150 * i, 114, name)
    assert [shown(t)[:2] for t in find_tiles(paper.page())][:3] == [
        ("schippers", ["486"]),
        ("vrouwen", ["38%"]),
        ("vaardagen", ["24,5"]),
    ]


def test_a_bold_row_of_a_table_with_its_name_is_no_row_of_tiles(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).text(40, 500, "12", size=30)
    paper.text(60, 100, "Totaal", bold=True)
    for i, (number, name) in enumerate((("486", "haven"), ("38", "werf"), ("245", "sluis"))):
        paper.text(200 + 100 * i, 88, name).text(200 + 100 * i, 100, number, bold=True)
    assert not find_tiles(paper.page())


def _grid(sheet: Any, *, on_cards: bool) -> Any:
    paper = sheet().text(40, 500, *TEXT)
    for column, head in enumerate(("2018", "2023", "Doel 2030")):
        x = 200 + 120 * column
        paper.text(x, 80, head, size=14)
        if on_cards:
            paper.card(x - 10, 100, x + 90, 300)
        for row in range(3):
            paper.text(x, 120 + 60 * row, str(110 + 10 * row + column), size=22)
    for row, name in enumerate(("boten", "steigers", "leden")):
        paper.text(40, 126 + 60 * row, name, size=10)
    return paper


def test_numbers_on_columns_under_years_have_their_name_at_the_left(sheet: Any) -> None:
    assert [shown(t) for t in find_tiles(_grid(sheet, on_cards=True).page())] == [
        ("boten", ["2018 110", "2023 111", "Doel 2030 112"], "before"),
        ("steigers", ["2018 120", "2023 121", "Doel 2030 122"], "before"),
        ("leden", ["2018 130", "2023 131", "Doel 2030 132"], "before"),
    ]


def test_a_grid_under_years_without_cards_is_left_to_be_read_as_a_table(sheet: Any) -> None:
    assert not find_tiles(_grid(sheet, on_cards=False).page())


def test_ranks_on_cards_of_their_own_are_no_figures(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT)
    for i, name in enumerate(("Zeilboot", "Roeiboot", "Kajak")):
        paper.card(60 + 150 * i, 100, 84 + 150 * i, 124).text(68 + 150 * i, 106, str(i + 1), size=14)
        paper.text(92 + 150 * i, 108, name, size=9)
    assert not find_tiles(paper.page())


def test_a_line_that_goes_on_behind_a_large_number_opens_its_sentence(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(50, 90, 300, 150)
    paper.text(60, 100, "Elke schipper kreeg een bijdrage van", size=10)
    paper.text(60, 116, "€ 450", size=20).text(113, 124, "uitgekeerd", size=10)
    (tile,) = find_tiles(paper.page())
    assert [line.text for line in tile.lead] == ["Elke schipper kreeg een bijdrage van"]


def test_a_name_much_nearer_leaves_no_doubt(sheet: Any) -> None:
    paper = sheet().text(300, 500, *TEXT).card(40, 40, 200, 400)
    for i, (number, name) in enumerate((("3.487", "boten"), ("291", "steigers"), ("54", "sluizen"))):
        paper.text(60, 100 + 62 * i, number, size=28).text(60, 130 + 62 * i, name, size=9)
    assert [(shown(t)[2], t.guessed) for t in find_tiles(paper.page())] == [("below", False)] * 3


def test_what_has_no_title_may_be_the_whole_of_groups_that_have(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for i, title in enumerate(("Noord", "Zuid")):
        x = 60 + 200 * i
        paper.card(x - 10, 90, x + 150, 160).text(x, 100, title, size=12, bold=True)
        paper.text(x, 130, "Bezoeken", size=10).text(x + 60, 128, f"{i + 1}.204", size=16, bold=True)
    paper.text(60, 300, "8.412", size=24).text(60, 326, "bezoeken", size=10)
    found = {t.values[0].lines[0].text: " ".join(line.text for line in t.group) for t in find_tiles(paper.page())}
    assert found == {"1.204": "Noord", "2.204": "Zuid", "8.412": ""}


def test_what_was_stands_in_smaller_type_behind_the_number(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for i, (name, number, before) in enumerate((("Zeilen", "412", "2022: 380"), ("Roeien", "96", "2022: 88"))):
        paper.text(60, 100 + 60 * i, name, size=9).text(60, 114 + 60 * i, number, size=24, bold=True)
        paper.text(140, 128 + 60 * i, before, size=9)
    values = [[line.text for v in t.values for line in v.lines] for t in find_tiles(paper.page())]
    assert values == [["412", "2022: 380"], ["96", "2022: 88"]]


def test_a_line_under_a_name_says_in_what_its_number_is(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for i, (lines, number) in enumerate(((("Gemiddelde duur", "in minuten"), "22"), (("Tochten", "per dag"), "14"))):
        paper.text(60 + 200 * i, 100, lines[0], size=9).text(60 + 200 * i, 110, lines[1], size=9)
        paper.text(60 + 200 * i, 124, number, size=24)
    assert [shown(t)[0] for t in find_tiles(paper.page())] == ["Gemiddelde duur in minuten", "Tochten per dag"]


def test_for_what_each_counts_is_part_of_the_name_above(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT).card(50, 90, 300, 170)
    paper.text(60, 100, "OPLEIDING", size=9).text(60, 112, "3,5 dagen", size=24).text(60, 138, "per schipper", size=9)
    assert [shown(t)[0] for t in find_tiles(paper.page())] == ["OPLEIDING per schipper"]


def test_equal_names_are_told_apart_by_the_heading_over_a_line_that_says_more_of_it(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for i, (title, more) in enumerate((("Dames", "eerste klasse"), ("Heren", "tweede klasse"))):
        x = 60 + 250 * i
        paper.text(x, 100, title, size=18, bold=True).text(x, 122, more, size=9, color="#777777")
        paper.text(x, 140, "2" + str(4 + i), size=20).text(x, 161, "roeitochten", size=9)
    assert [" ".join(line.text for line in t.group) for t in find_tiles(paper.page())] == ["Dames", "Heren"]


def test_texts_that_open_with_per_are_names_where_each_number_has_one_below(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT).card(50, 90, 300, 260)
    paper.text(60, 100, "Dagprijs", size=12, bold=True)
    paper.text(60, 116, "64,18", size=30).text(60, 148, "per eenpersoonsboot", size=10)
    paper.text(60, 164, "52,90", size=30).text(60, 196, "per tweepersoonsboot", size=10)
    assert [shown(t)[:2] for t in find_tiles(paper.page())] == [
        ("per eenpersoonsboot", ["64,18"]),
        ("per tweepersoonsboot", ["52,90"]),
    ]
