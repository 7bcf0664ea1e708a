"""Tiles in any arrangement: names beside numbers, in lists, in cards, next to circles, in the line of the number."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.find_tiles import find_tiles

TEXT = ["gewone tekst op de bladzijde die doorloopt"] * 6


def shown(tile: Tile) -> tuple[str, list[str], str]:
    """Name, values and side."""
    values = [" ".join(line.text for line in value.lines) for value in tile.values]
    return " ".join(line.text for line in tile.label), values, tile.side


def test_names_in_one_column_beside_numbers_in_another_however_far(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for i, (number, name) in enumerate((("9", "kantoren"), ("1.480", "bomen"), ("77%", "van de buren fietst"))):
        paper.text(60, 100 + 40 * i, number, size=20).text(180, 106 + 40 * i, name, size=9)
    assert [shown(t) for t in find_tiles(paper.page())] == [
        ("kantoren", ["9"], "beside"),
        ("bomen", ["1.480"], "beside"),
        ("van de buren fietst", ["77%"], "beside"),
    ]


def test_names_may_stand_left_of_numbers(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for i, (number, name) in enumerate((("42", "premières"), ("1.480", "kaartjes"))):
        paper.text(300, 100 + 40 * i, number, size=20).text(290 - 4.5 * len(name), 106 + 40 * i, name, size=9)
    assert [shown(t) for t in find_tiles(paper.page())] == [
        ("premières", ["42"], "before"),
        ("kaartjes", ["1.480"], "before"),
    ]


def test_names_below_some_circles_and_beside_others(sheet: Any) -> None:
    """What a number is drawn in is what its name stands by; each arrangement of one page is taken by itself."""
    paper = sheet().text(40, 500, *TEXT)
    for x, number, name in ((60, "310", "bedden"), (260, "1.204", "opnames"), (460, "86", "artsen")):
        paper.card(x, 80, x + 80, 160).text(x + 25, 110, number, size=18).text(x + 20, 166, name, size=9)
    for top, number, name in ((250, "5,1", "dagen verblijf"), (350, "93%", "is tevreden")):
        paper.card(60, top, 140, top + 80).text(85, top + 30, number, size=18).text(150, top + 35, name, size=9)
    found = [shown(t) for t in find_tiles(paper.page())]
    assert [(name, side) for name, _, side in found] == [
        ("bedden", "below"),
        ("opnames", "below"),
        ("artsen", "below"),
        ("dagen verblijf", "beside"),
        ("is tevreden", "beside"),
    ]


def test_the_side_that_other_cards_leave_no_choice_on_is_every_cards(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for x, number, name, below in (
        (40, "118%", "Benutting", ""),
        (220, "7,4%", "Groei", ""),
        (400, "26%", "Afdracht", "van de bijdragen"),
    ):
        paper.card(x, 100, x + 160, 180).text(x + 10, 106, name, size=9).text(x + 10, 118, number, size=20)
        if below:
            paper.text(x + 10, 140, below, size=9)
    tiles = find_tiles(paper.page())
    assert [(shown(t)[0], t.guessed) for t in tiles] == [("Benutting", False), ("Groei", False), ("Afdracht", False)]


def test_a_lone_card_with_words_above_and_below_is_a_guess(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).card(40, 100, 200, 180)
    paper.text(50, 106, "Afdracht", size=9).text(50, 118, "26%", size=20).text(50, 140, "van de bijdragen", size=9)
    (tile,) = find_tiles(paper.page())
    assert tile.guessed


def test_words_in_the_line_of_a_number_and_those_under_it_are_one_name(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    paper.text(60, 100, "11.500", size=24).text(138, 112, "gezinnen", size=9).text(60, 127, "met lokale stroom", size=9)
    (tile,) = find_tiles(paper.page())
    assert shown(tile)[0] == "gezinnen met lokale stroom"


def test_a_value_and_what_it_came_from(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT).text(40, 60, "Vergelijking 2021 → 2023", size=9)
    paper.card(40, 100, 560, 150).text(60, 110, "1.200 → 1.350", size=20).text(400, 118, "hectare bos", size=9)
    (tile,) = find_tiles(paper.page())
    assert shown(tile) == ("hectare bos", ["→ 1.350", "1.200"], "beside")
    assert [(v.column, v.started_from) for v in tile.values] == [("2023", False), ("2021", True)]


def test_multiplier_and_unit_each_on_a_line_of_its_own(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    paper.text(60, 100, "3,2", size=45).text(60, 146, "miljoen", size=18).text(60, 166, "euro", size=18)
    paper.text(60, 190, "resultaat", size=10)
    (tile,) = find_tiles(paper.page())
    assert shown(tile) == ("resultaat", ["3,2 miljoen euro"], "below")


@pytest.mark.parametrize("number", ["meer dan 40", "bijna 2.500"])
def test_how_exact_a_number_is_names_nothing(sheet: Any, number: str) -> None:
    paper = sheet().text(40, 500, *TEXT).text(60, 100, number, size=24).text(60, 128, "partners", size=9)
    assert [shown(t)[:2] for t in find_tiles(paper.page())] == [("partners", [number])]


def test_a_name_with_a_figure_of_its_own_is_read_as_text(sheet: Any, read: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    paper.text(60, 100, "214", size=24).text(110, 110, "artsen in 34 praktijken", size=9)
    paper.text(60, 150, "96", size=24).text(110, 160, "kamers", size=9)
    kpis = [(b.text, b.tile_id is not None) for b in read(paper).pages[0].blocks if b.kind == "kpi"]
    assert kpis == [("214 artsen in 34 praktijken", False), ("96 kamers", True)]


def test_two_values_of_one_card_with_the_year_under_each(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT).card(40, 100, 240, 200).text(50, 106, "Adviezen", size=9)
    paper.text(50, 136, "612", size=14).text(52, 152, "2021", size=9)
    paper.text(180, 130, "1.034", size=20).text(192, 152, "2022", size=9)
    (tile,) = find_tiles(paper.page())
    assert shown(tile)[:2] == ("Adviezen", ["1.034", "612"])
    assert ["".join(w.text for w in value.period) for value in tile.values] == ["2022", "2021"]


def test_of_two_lines_beside_a_number_the_first_is_its_name(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for top, number, name, more in (
        (100, "326", "aanvragen", "kwamen binnen bij ons"),
        (150, "119", "projecten", "in theater en film"),
    ):
        paper.text(60, top, number, size=30).text(115, top + 3, name, size=11, bold=True)
        paper.text(115, top + 17, more, size=9)
    assert [shown(t)[0] for t in find_tiles(paper.page())] == ["aanvragen", "projecten"]


def test_the_noun_of_a_unit_names_its_number(sheet: Any) -> None:
    paper = sheet().text(40, 500, *TEXT)
    for i, (number, name) in enumerate((("1.640", "cursisten"), ("38.450", "lesuren"), ("29", "lesgevers"))):
        paper.text(150 - 10.5 * len(number), 100 + 34 * i, number, size=21).text(158, 107 + 34 * i, name, size=9)
    assert {shown(t)[0] for t in find_tiles(paper.page())} == {"cursisten", "lesuren", "lesgevers"}
