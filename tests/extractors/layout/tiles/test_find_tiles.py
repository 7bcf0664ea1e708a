"""Tiles: which name belongs to which number, at which time, and what is no tile."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.find_tiles import find_tiles
from verslag.extractors.layout.tiles.folio_tiles import without_folios

TEXT = ["gewone tekst op de bladzijde die doorloopt"] * 6


def shown(tile: Tile) -> tuple[str, list[str]]:
    """The name of a tile, and its values each with the period printed by itself."""
    values = [
        " ".join([*(w.text for w in value.period), *(line.text for line in value.lines)]) for value in tile.values
    ]
    return " ".join(line.text for line in tile.label), values


def tiles_of(paper: Any) -> list[tuple[str, list[str]]]:
    return [shown(tile) for tile in find_tiles(paper.page())]


def test_the_year_before_under_the_name_is_the_same_thing_at_another_time(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 580, 240)
    for x, number, name, before in ((320, "2.481", "Gezinnen", "2.390"), (450, "913", "Vrijwilligers", "870")):
        paper.text(x, 120, number, size=18).text(x, 140, name, size=8, bold=True).text(
            x, 150, f"{before} in 2022", size=6
        )
    assert tiles_of(paper) == [("Gezinnen", ["2.481", "2.390 in 2022"]), ("Vrijwilligers", ["913", "870 in 2022"])]


def test_values_with_their_dates_belong_to_the_title_above(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 580, 200)
    paper.text(320, 110, "Bezettingsgraad", size=8, bold=True, color="#cc8800")
    paper.text(320, 130, "Eind 2023", size=8).text(358, 122, "91,5%", size=18)
    paper.text(320, 146, "Eind 2022 88,2%", size=8)
    assert tiles_of(paper) == [("Bezettingsgraad", ["Eind 2023 91,5%", "Eind 2022 88,2%"])]


def test_a_date_by_itself_dates_the_value_under_it(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 580, 220)
    paper.text(320, 110, "Bezettingsgraad", size=10, bold=True)
    paper.text(340, 128, "31-12-2023", size=9).text(340, 139, "91,5%", size=20, bold=True)
    assert tiles_of(paper) == [("Bezettingsgraad", ["31-12-2023 91,5%"])]


def test_a_text_with_its_own_figure_under_a_tile_is_its_note(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 580, 200)
    paper.text(320, 110, "Kosten beheer", size=8).text(320, 122, "€ 1.240", size=18)
    paper.text(320, 145, "Kosten per gezin € 31", size=8)
    (tile,) = find_tiles(paper.page())
    assert shown(tile) == ("Kosten beheer", ["€ 1.240"])
    assert [line.text for note in tile.notes for line in note] == ["Kosten per gezin € 31"]


def test_notes_stand_side_by_side_under_a_tile(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 580, 200)
    paper.text(320, 110, "Totale bijdrage van leden en gasten samen", size=8).text(380, 122, "30,4%", size=18)
    paper.text(320, 145, "Ledendeel 10,1%", size=8).text(420, 145, "Gastendeel 20,3%", size=8)
    (tile,) = find_tiles(paper.page())
    assert [line.text for note in tile.notes for line in note] == ["Ledendeel 10,1%", "Gastendeel 20,3%"]


def test_names_above_and_below_are_told_apart_by_what_fits_all_numbers(sheet: Any) -> None:
    above, below = sheet(), sheet()
    for i, (number, name) in enumerate((("410", "Wandelingen"), ("55", "Fietstochten"), ("1.204", "Lezingen"))):
        above.text(100, 300 + 40 * i, name, size=9).text(100, 310 + 40 * i, number, size=18)
        below.text(100, 300 + 40 * i, number, size=18).text(100, 319 + 40 * i, name, size=9)
    expected = [("Wandelingen", ["410"]), ("Fietstochten", ["55"]), ("Lezingen", ["1.204"])]
    assert tiles_of(above) == expected
    assert tiles_of(below) == expected


def test_multiplier_in_smaller_type_beside_or_under_the_number_belongs_to_it(sheet: Any) -> None:
    paper = sheet().text(40, 60, *TEXT)
    paper.text(100, 300, "Giften", size=10).text(100, 314, "2,3", size=20).text(136, 321, "miljoen", size=11)
    paper.text(300, 300, "Leningen", size=10).text(300, 314, "4,1", size=20).text(300, 336, "miljoen", size=11)
    assert tiles_of(paper) == [("Giften", ["2,3 miljoen"]), ("Leningen", ["4,1 miljoen"])]


def test_two_numbers_close_together_each_take_the_name_under_them(sheet: Any) -> None:
    paper = sheet().text(40, 60, *TEXT)
    paper.text(100, 300, "€81.300 4,6%", size=30, gap=0.3)
    paper.text(100, 332, "OPBRENGST (X1.000)", size=8).text(222, 332, "GROEI", size=8)
    assert tiles_of(paper) == [("OPBRENGST (X1.000)", ["€81.300"]), ("GROEI", ["4,6%"])]


def test_what_the_title_of_a_card_declares_goes_for_its_tiles(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 580, 200).text(380, 105, "Uitgaven (x 1.000)", size=12)
    paper.text(320, 122, "Huur", size=8).text(320, 133, "€ 310", size=18)
    (tile,) = find_tiles(paper.page())
    assert (shown(tile), tile.declared) == (("Huur", ["€ 310"]), "Uitgaven (x 1.000)")


def test_type_of_another_size_in_the_next_column_is_another_line(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).card(300, 100, 590, 200)
    paper.text(320, 110, "Bezettingsgraad", size=8, color="#cc8800").text(320, 121, "91,5%", size=18)
    paper.text(380, 110, "De bezettingsgraad zegt", "hoeveel bedden er", "per nacht gebruikt zijn", size=6)
    assert tiles_of(paper) == [("Bezettingsgraad", ["91,5%"])]


def test_a_column_of_figures_under_a_head_is_no_tile(sheet: Any) -> None:
    paper = sheet().text(40, 60, *TEXT).text(100, 300, "Bedrag", size=9)
    for i in range(4):
        paper.text(100, 312 + 18 * i, f"{i + 3}.250", size=12)
    assert tiles_of(paper) == []


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("4", "5", "6")])
def test_numbers_that_count_on_number_their_items(sheet: Any, numbers: tuple[str, ...]) -> None:
    paper = sheet().text(40, 60, *TEXT)
    for i, number in enumerate(numbers):
        paper.text(100 + 150 * i, 300, number, size=24).text(100 + 150 * i, 326, "Luisteren", size=10)
    assert tiles_of(paper) == []


def test_tiles_of_one_name_in_a_row_are_dated_by_the_years_over_them(sheet: Any) -> None:
    paper = sheet().text(40, 60, *TEXT)
    for x, year, number in ((100, "2021", "14%"), (250, "2022", "12%"), (400, "2023", "9%")):
        paper.text(x, 200, year, size=12).text(x - 3, 300, number, size=20).text(x - 8, 322, "verzuim", size=9)
        paper.text(x, 400, number, size=20).text(x, 422, f"deel {year[-1]} en meer", size=9)
    tiles = find_tiles(paper.page())
    assert [(tile.values[0].column, shown(tile)[1]) for tile in tiles[:3]] == [
        ("2021", ["14%"]),
        ("2022", ["12%"]),
        ("2023", ["9%"]),
    ]
    assert all("2021" not in [w.text for w in tile.words] for tile in tiles)
    assert [tile.values[0].column for tile in tiles[3:]] == ["", "", ""]


def test_a_lone_small_number_over_a_title_opens_a_chapter(sheet: Any) -> None:
    paper = sheet().text(40, 300, *TEXT).text(40, 100, "4", size=40).text(40, 142, "Terugblik", size=12)
    assert tiles_of(paper) == []


def test_numbers_of_running_text_and_tables_in_its_size_are_no_tiles(sheet: Any) -> None:
    paper = sheet().text(40, 60, *TEXT)
    paper.text(100, 300, "Leden").text(100, 312, "1.250").text(200, 300, "Gasten").text(200, 312, "340")
    assert tiles_of(paper) == []


def test_the_page_number_beside_the_running_title_is_no_tile(sheet: Any) -> None:
    papers = [sheet(number=n).text(40, 60, *TEXT) for n in (4, 6)]
    for paper in papers:
        paper.text(40, 810, str(paper.number + 10), size=14).text(60, 812, "Jaarbericht", size=7)
        paper.text(100, 300, "1.250", size=20).text(100, 322, "leden", size=9)
    pages = [paper.page() for paper in papers]
    found = without_folios(pages, [find_tiles(page) for page in pages])
    assert [[shown(tile)[0] for tile in of_page] for of_page in found] == [["leden"], ["leden"]]
