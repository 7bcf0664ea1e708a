"""Colours and the names of a legend."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.layout.drawings.legend_samples import legend_entries
from verslag.extractors.layout.drawings.legends import legend_of_chart, series_of_colors, shared_legend

RED, BLUE, TEAL = "#cc0000", "#0000cc", "#00aaaa"


def entries(sheet: Any, *names: tuple[str, str]) -> Any:
    page = sheet()
    for number, (color, name) in enumerate(names):
        page.card(100 + 80 * number, 300, 106 + 80 * number, 306, fill=color)
        page.text(109 + 80 * number, 299, name, size=8)
    return legend_entries(page.shapes, page.words)


@pytest.mark.parametrize(
    ("fills", "expected"),
    [
        ({RED, BLUE}, {RED: "water", BLUE: "wind"}),
        ({RED, TEAL}, {RED: "water", BLUE: "wind", TEAL: "wind"}),  # another shade of the colour in the legend
        ({RED, TEAL, "#123456"}, {RED: "water", BLUE: "wind"}),
    ],
)
def test_the_colour_left_has_the_name_left(sheet: Any, fills: set[str], expected: dict[str, str]) -> None:
    assert series_of_colors(fills, entries(sheet, (RED, "water"), (BLUE, "wind"))) == expected


def test_words_before_a_sample_name_it_beside_one_with_words_behind(sheet: Any) -> None:
    page = sheet().text(80, 299, "uit", size=8).card(96, 300, 102, 306, fill=RED)
    page.card(105, 300, 111, 306, fill=BLUE).text(114, 299, "thuis", size=8)
    assert {(e.color, e.text) for e in legend_entries(page.shapes, page.words)} == {(RED, "uit"), (BLUE, "thuis")}


def test_a_lone_sample_behind_words_is_no_legend(sheet: Any) -> None:
    page = sheet().text(80, 299, "uit", size=8).card(96, 300, 102, 306, fill=RED)
    assert legend_entries(page.shapes, page.words) == []


def test_of_two_legends_that_explain_as_much_a_chart_has_the_one_on_its_panel(sheet: Any) -> None:
    page = sheet()
    for row, (x, top, names) in enumerate(((100, 190, ("a", "b", "c")), (40, 300, ("d", "e", "f")))):
        for number, (color, name) in enumerate(zip((RED, BLUE, TEAL), names, strict=True)):
            at = (x + 60 * number, top) if not row else (x, top + 12 * number)
            page.card(*at, at[0] + 6, at[1] + 6, fill=color).text(at[0] + 9, at[1] - 1, name, size=8)
    found = legend_entries(page.shapes, page.words)
    chart, panel = BBox(120, 210, 300, 400), BBox(30, 205, 310, 410)
    assert [e.text for e in legend_of_chart(chart, {RED, BLUE, TEAL}, found, panel, 10)] == ["d", "e", "f"]


def test_a_chart_shares_the_one_legend_level_with_it_that_explains_all_its_colours(sheet: Any) -> None:
    found = entries(sheet, (RED, "waterkracht"), (BLUE, "windenergie"))
    assert [e.text for e in shared_legend(BBox(300, 200, 500, 290), {RED, BLUE}, found, 10)] == [
        "waterkracht",
        "windenergie",
    ]
    assert shared_legend(BBox(300, 200, 500, 290), {RED, BLUE, TEAL}, found, 10) == []
    assert shared_legend(BBox(300, 500, 500, 690), {RED, BLUE}, found, 10) == []


def test_legends_beside_one_another_part_where_a_colour_comes_again(sheet: Any) -> None:
    found = entries(sheet, (RED, "waterkracht"), (BLUE, "windenergie"), (RED, "waterkraan"), (BLUE, "windmolens"))
    left, right = BBox(100, 200, 240, 295), BBox(255, 200, 420, 295)
    assert [e.text for e in legend_of_chart(left, {RED, BLUE}, found, None, 10)] == ["waterkracht", "windenergie"]
    assert [e.text for e in legend_of_chart(right, {RED, BLUE}, found, None, 10)] == ["waterkraan", "windmolens"]


def test_samples_of_a_row_that_are_not_quite_level_are_one_legend(sheet: Any) -> None:
    page = sheet()
    names = ((RED, "waterkracht", 0.0), (BLUE, "windenergie", 0.8), (TEAL, "biomassa", 0.4))
    for number, (color, name, off) in enumerate(names):
        page.card(100 + 80 * number, 300 + off, 106 + 80 * number, 306 + off, fill=color)
        page.text(109 + 80 * number, 299, name, size=8)
    found = legend_entries(page.shapes, page.words)
    legend = legend_of_chart(BBox(100, 200, 340, 295), {RED, BLUE, TEAL}, found, None, 10)
    assert [e.text for e in legend] == ["waterkracht", "windenergie", "biomassa"]


def test_columns_of_a_legend_kept_apart_by_a_wide_name(sheet: Any) -> None:
    page = sheet()
    for n, (color, name, x) in enumerate(((RED, "ja", 100), (BLUE, "gedeeltelijkerwijs", 100), (TEAL, "nee", 190))):
        page.card(x, 300 + 12 * (n % 2), x + 6, 306 + 12 * (n % 2), fill=color).text(
            x + 9, 299 + 12 * (n % 2), name, size=8
        )
    found = legend_of_chart(
        BBox(100, 330, 300, 400), {RED, BLUE, TEAL}, legend_entries(page.shapes, page.words), None, 8
    )
    assert {e.text for e in found} == {"ja", "gedeeltelijkerwijs", "nee"}


def test_entries_far_apart_are_one_legend_where_their_samples_are_alike(sheet: Any) -> None:
    page = sheet()
    for place, (color, name) in enumerate((("#cc0000", "stad"), ("#0000cc", "dorp"))):
        page.card(100 + 110 * place, 200, 116 + 110 * place, 204, fill=color).text(120 + 110 * place, 198, name, size=7)
    entries = legend_entries(page.shapes, page.words)
    found = legend_of_chart(BBox(60, 100, 400, 190), {"#cc0000", "#0000cc"}, entries, None, 8)
    assert [entry.text for entry in found] == ["stad", "dorp"]


def test_an_entry_may_run_over_lines_flush_with_its_first(sheet: Any) -> None:
    page = sheet()
    for top, color, lines in ((200, RED, ("gemeentelijk en", "provinciaal")), (232, BLUE, ("vrij",))):
        page.card(100, top, 106, top + 6, fill=color).text(110, top - 1, *lines, size=8)
    page.text(110, 262, "Bron: eigen telling", size=8)
    assert [e.text for e in legend_entries(page.shapes, page.words)] == ["gemeentelijk en provinciaal", "vrij"]
