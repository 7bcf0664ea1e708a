"""What part each printed line can play in a tile."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.layout.tiles.tile_parts import is_unit, parts_of
from verslag.extractors.lines.runs import runs_of


def parts(paper: Any) -> list[tuple[str, str]]:
    return [(part.kind, part.text) for part in parts_of(runs_of(paper.words))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1.250", "value"),
        ("€ 12,4 mln", "value"),
        ("Eind 2023 91,5%", "value"),
        ("870 in 2022", "value"),
        ("Per 1 juli 2023 2,1%", "value"),
        ("31-12-2023", "period"),
        ("Eind 2023", "period"),
        ("miljoen", "unit"),
        ("(x 1.000)", "declaration"),
        ("Gezinnen", "name"),
        ("Bezetting eind 2023", "name"),
        ("Kosten per gezin € 31", "text"),
        ("0,3% van het vermogen", "text"),
    ],
)
def test_kind_of_a_line(sheet: Any, text: str, kind: str) -> None:
    assert parts(sheet().text(40, 60, text)) == [(kind, text)]


def test_lines_of_one_name_are_one_part(sheet: Any) -> None:
    assert parts(sheet().text(40, 60, "Totaal aantal", "gezinnen", bold=True)) == [("name", "Totaal aantal gezinnen")]


def test_a_value_under_a_name_is_a_part_of_its_own(sheet: Any) -> None:
    assert parts(sheet().text(40, 60, "Gezinnen", "1.250")) == [("name", "Gezinnen"), ("value", "1.250")]


@pytest.mark.parametrize(
    "lines", [("Kosten per gezin:", "206 euro"), ("Totaal vermogen", "in 2023: 1.250"), ("overgang naar", "2024: 31")]
)
def test_a_line_that_goes_on_is_one_text_with_the_next(sheet: Any, lines: tuple[str, str]) -> None:
    assert parts(sheet().text(40, 60, *lines)) == [("text", " ".join(lines))]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("miljoen", True), ("uur", True), ("euro", True), ("leden", False), ("uit 10", True), ("op 5", True)],
)
def test_a_unit_takes_the_number_before_it_in_unchanged(text: str, unit: bool) -> None:
    assert is_unit(text) is unit


def test_two_figures_in_one_word_leave_the_line_as_it_is(sheet: Any) -> None:
    assert parts(sheet().text(40, 60, "24%21%")) == [("text", "24%21%")]
