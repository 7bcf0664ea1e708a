"""Columns that name units, or number the rows, are told from figures and labels."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from verslag.extractors.annotate.annotated_tables import annotated_table
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.passage import Passage
from verslag.extractors.document.table import Cell, ColumnPart, Table

BOX = BBox(0, 0, 10, 10)


def parts(rows: Sequence[Sequence[str]], codes: frozenset[str] = frozenset()) -> tuple[ColumnPart, ...]:
    cells = tuple(
        Cell(r, c, 1, 1, r == 0, Passage(text, ()), BOX)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    )
    return annotated_table(Table("p1-t1", 1, BOX, len(rows), len(rows[0]), cells, False), codes).parts


def test_a_column_of_units_is_one_on_either_side_of_the_figures() -> None:
    right = [["Maat", "2031", "Eenheid"], ["Bomen", "12", "aantal"], ["Wachttijd", "9", "dagen"], ["Duur", "3", "ja"]]
    left = [["Maat", "", "2031"], ["Bomen", "aantal", "12"], ["Groei", "%", "9"]]
    assert parts(right) == ("label", "value", "unit")
    assert parts(left) == ("label", "unit", "value")


def test_units_that_are_all_that_names_the_rows_are_labels() -> None:
    assert parts([["Eenheid", "2031"], ["VTE", "12"], ["personen", "14"]]) == ("label", "value")


def test_the_units_of_an_office_are_names() -> None:
    rows = [["Nr", "Eenheid", "2031"], ["A", "Team Noord", "12"], ["B", "Team Zuid", "14"], ["C", "Team West", "9"]]
    assert "unit" not in parts(rows)


def test_words_beside_the_figures_are_no_units() -> None:
    rows = [["Maat", "2031", ""], ["Bomen", "12", "aantal"], ["Wachttijd", "9", "stijgt"]]
    assert parts(rows) == ("label", "value", "words")


@pytest.mark.parametrize(
    ("codes", "part"),
    [
        (("21.01", "21.02", "22.10"), "code"),
        (("4110", "4511", "5301"), "code"),
        (("21.02", "21.01", "22.10"), "value"),  # not in order
        (("9.1", "9.2", "10.1"), "code"),
        (("21.01", "21.02", "22"), "value"),  # not of as many parts
        (("2031", "2032", "2033"), "label"),  # years
    ],
)
def test_numbers_that_go_up_before_the_names_are_codes(codes: Sequence[str], part: str) -> None:
    rows = [["Programma", "Omschrijving", "Krediet"]]
    rows += [[code, name, "1.250"] for code, name in zip(codes, ("Dijken", "Sluizen", "Bruggen"), strict=True)]
    assert parts(rows)[0] == part


def test_codes_that_branch_number_the_rows() -> None:
    names = ("Wedden", "Bakkers", "Molenaars", "Toelagen", "Uren", "Reizen")
    rows = [["", "", "2031"]]
    rows += [[c, n, "1.250"] for c, n in zip(("620", "6200", "6201", "621", "6210", "6211"), names, strict=True)]
    assert parts(rows) == ("code", "label", "value")
    mixed = [[c, n, "1.250"] for c, n in zip(("620", "735", "6201", "812", "9210", "44"), names, strict=True)]
    assert parts([rows[0], *mixed])[0] == "value"


def test_units_without_a_head_may_be_of_any_known_kind() -> None:
    units = ("x 1.000", "uren", "%", "mln EUR", "kton")
    rows = [["", "2031", ""], *([f"Maat {n}", "12", unit] for n, unit in zip("abcde", units, strict=True))]
    assert parts(rows) == ("label", "value", "unit")
    people = [["", "2031", ""], ["Molenaars", "12", "M"], ["Bakkers", "14", "M"]]
    assert parts(people)[2] != "unit"


def test_figures_with_their_units_are_no_units() -> None:
    assert parts([["Maat", "2031"], ["Lengte", "212 km"], ["Breedte", "188 km"]]) == ("label", "value")


def test_heads_in_two_languages_may_say_that_a_column_is_of_codes() -> None:
    rows = [["Afd. / Div.", "Benaming", "Krediet"], ["21", "Molens", "412"], ["40", "Sluizen", "1.285"]]
    assert parts(rows) == ("code", "label", "value")


def test_figures_under_a_year_are_no_codes_however_many_accounts_are_called_so() -> None:
    rows = [["Maat", "Doel 2031"], ["Artikels", "100"], ["Dagen", "150"], ["Boten", "105"]]
    assert parts(rows, frozenset({"100", "150", "105"})) == ("label", "value")
    assert parts([["Post", ""], *rows[1:]], frozenset({"100", "150", "105"})) == ("label", "code")
