"""Tiles in the layouts of key-figure pages: sentences, lists, comparisons, groups under titles."""

from __future__ import annotations

from typing import Any

from verslag.extractors.document.tile import Tile
from verslag.extractors.layout.tiles.find_tiles import find_tiles

TEXT = ["gewone tekst op de bladzijde die doorloopt"] * 6


def words(lines: Any) -> str:
    return " ".join(line.text for line in lines)


def shown(tile: Tile) -> tuple[str, str]:
    return words(tile.values[0].lines), words(tile.label)


def test_words_above_and_below_set_alike_are_one_sentence(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for x, above, number, below in (
        (40, "Samen plantten wij", "4.512", "bomen langs de dijk"),
        (300, "Elk gezin kreeg", "36", "rollen papier"),
    ):
        paper.text(x, 100, above, size=9).text(x, 114, number, size=24).text(x, 142, below, size=9)
    assert [(words(t.lead), *shown(t)) for t in find_tiles(paper.page())] == [
        ("Samen plantten wij", "4.512", "bomen langs de dijk"),
        ("Elk gezin kreeg", "36", "rollen papier"),
    ]


def test_a_number_in_a_stack_is_no_sentence(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    paper.text(40, 100, "Klachten", size=9, bold=True).text(40, 113, "87", size=24).text(40, 139, "ingediend", size=9)
    paper.text(40, 150, "34", size=24).text(40, 176, "gegrond", size=9)
    assert [(words(t.lead), *shown(t)) for t in find_tiles(paper.page())] == [
        ("", "87", "ingediend"),
        ("", "34", "gegrond"),
    ]


def test_tiles_of_one_name_are_told_apart_by_the_titles_over_them(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for x, title, first, second in ((40, "KLACHTEN", "87", "34"), (300, "BEZWAREN", "72", "69")):
        paper.text(x, 100, title, size=9, bold=True)
        paper.text(x, 113, first, size=24).text(x, 139, "ingediend", size=9)
        paper.text(x, 150, second, size=24).text(x, 176, "gegrond", size=9)
    found = {words(t.values[0].lines): (words(t.group), words(t.label)) for t in find_tiles(paper.page())}
    assert found == {
        "87": ("KLACHTEN", "ingediend"),
        "34": ("KLACHTEN", "gegrond"),
        "72": ("BEZWAREN", "ingediend"),
        "69": ("BEZWAREN", "gegrond"),
    }


def test_another_measure_under_the_name_is_of_the_same_thing(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).text(40, 100, "512", size=24).text(100, 101, "Krachten", size=9)
    paper.text(100, 112, "(467,5 fte)", size=9)
    (tile,) = find_tiles(paper.page())
    assert [words(v.lines) for v in tile.values] == ["512", "(467,5 fte)"]


def test_a_dated_value_behind_another_is_the_same_thing_later(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).text(40, 100, "Bezetting", size=9, bold=True)
    paper.text(40, 114, "eind 2030", size=7).text(40, 123, "81%", size=24)
    paper.text(140, 114, "eind 2031", size=7).text(140, 123, "86%", size=24)
    (tile,) = find_tiles(paper.page())
    assert [(words(v.lines), " ".join(w.text for w in v.period)) for v in tile.values] == [
        ("81%", "eind 2030"),
        ("86%", "eind 2031"),
    ]


def test_names_between_two_columns_of_numbers_are_both_columns_names(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    paper.text(60, 80, "2030", size=12).text(460, 80, "2031", size=12)
    for top, left, name, right in ((110, "102", "hulpvragen", "147"), (160, "812", "huisbezoeken", "913")):
        paper.text(60, top, left, size=22).text(262, top + 8, name, size=10).text(460, top, right, size=22)
    found = {words(t.values[0].lines): (words(t.label), t.values[0].column) for t in find_tiles(paper.page())}
    assert found == {
        "102": ("hulpvragen", "2030"),
        "147": ("hulpvragen", "2031"),
        "812": ("huisbezoeken", "2030"),
        "913": ("huisbezoeken", "2031"),
    }


def test_rows_of_name_and_number_far_apart_are_a_list(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).text(40, 84, "Arresten", size=12, bold=True)
    for top, name, number in ((100, "Vernietigd", "388"), (120, "Verworpen", "742"), (140, "Afstand gedaan", "196")):
        paper.text(40, top + 3, name, size=10).text(240, top, number, size=14, bold=True)
    assert [shown(t) for t in find_tiles(paper.page())] == [
        ("388", "Vernietigd"),
        ("742", "Verworpen"),
        ("196", "Afstand gedaan"),
    ]


def test_the_title_of_what_follows_names_no_number_above_it(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for x, name, number, title in ((40, "Gezinnen", "2.481", "Thuis"), (300, "Leerlingen", "913", "School")):
        paper.text(x, 100, name, size=9).text(x, 113, number, size=24)
        paper.text(x, 145, title, size=11, bold=True).text(x, 158, "wat daarover te zeggen valt", size=9)
    assert [shown(t) for t in find_tiles(paper.page())] == [("2.481", "Gezinnen"), ("913", "Leerlingen")]


def test_a_question_is_no_name_where_the_answer_has_one(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    paper.text(40, 100, "Hoe staan wij ervoor?", size=10, bold=True).text(40, 113, "118%", size=24)
    paper.text(40, 140, "dekking", size=9)
    assert [shown(t) for t in find_tiles(paper.page())] == [("118%", "dekking")]


def test_a_unit_may_open_the_lines_of_a_name(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).text(40, 100, "5,4", size=24)
    paper.text(90, 101, "dagen", "gemiddelde", "ligduur", size=9)
    assert [shown(t) for t in find_tiles(paper.page())] == [("5,4", "dagen gemiddelde ligduur")]


def test_one_row_of_name_and_number_far_apart_is_no_list(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).text(40, 103, "Vernietigd", size=10).text(240, 100, "388", size=14, bold=True)
    assert find_tiles(paper.page()) == ()


def test_one_name_between_two_numbers_is_no_comparison(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    paper.text(60, 110, "102", size=22).text(262, 118, "hulpvragen", size=10).text(460, 110, "147", size=22)
    assert find_tiles(paper.page()) == ()


def test_a_plain_line_over_tiles_of_one_name_is_no_title_of_theirs(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT)
    for x, line, number in ((40, "dit kwam binnen", "87"), (300, "dat ging weg", "72")):
        paper.text(x, 90, line, size=9).text(x, 125, number, size=24).text(x, 151, "ingediend", size=9)
    assert {(words(t.group), words(t.label)) for t in find_tiles(paper.page())} == {("", "ingediend")}


def test_another_measure_with_a_name_of_its_own_is_another_thing(sheet: Any) -> None:
    paper = sheet().text(40, 600, *TEXT).text(40, 100, "512", size=24).text(100, 101, "Krachten", size=9)
    paper.text(100, 112, "467,5 fte", size=9).text(100, 123, "op kantoor", size=9)
    assert ["512"] in [[words(v.lines) for v in tile.values] for tile in find_tiles(paper.page())]
