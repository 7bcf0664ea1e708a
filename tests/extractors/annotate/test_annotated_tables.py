"""Cells know what they hold and which cells name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.annotate.annotated_tables import annotated_table
from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.document.table import Cell, Table

BOX = BBox(0, 0, 10, 10)


def typed_table(rows: Sequence[Sequence[str]], headers: int = 1) -> Table:
    cells = tuple(
        Cell(r, c, 1, 1, r < headers, Passage(text, ()), BOX)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    )
    return Table("p1-t1", 1, BOX, len(rows), max(map(len, rows)), cells, False)


def at(table: Table, row: int, column: int) -> Cell:
    return next(c for c in table.cells if (c.row, c.column) == (row, column))


def test_a_figure_refers_to_the_cells_that_name_it() -> None:
    table = annotated_table(
        typed_table([["", "Dorp", "Stad"], ["", "2021", "2022"], ["Fietsen", "12", "5 stuks"]], headers=2), frozenset()
    )
    cell = at(table, 2, 2)
    assert table.parts == ("label", "value", "value")
    assert cell.content.role is CellRole.FIGURE
    assert [c.text for c in cell.row_heads] == ["Fietsen"]
    assert [c.text for c in cell.column_heads] == ["Stad", "2022"]
    assert at(table, 2, 0).row_heads == ()


def test_account_codes_are_a_part_of_their_own_and_small_counts_are_not() -> None:
    codes = frozenset({"20", "21", "22", "9901", "9902", "9903"})
    coded = [["Post", "", "2022"], ["Winst", "9901", "5"], ["Verlies", "9902", "7"], ["Saldo", "9903", "9"]]
    counted = [["Gebouw", "Deuren"], ["Toren", "20"], ["Schuur", "21"], ["Hoeve", "22"]]
    assert annotated_table(typed_table(coded), codes).parts == ("label", "code", "value")
    assert annotated_table(typed_table(counted), codes).parts == ("label", "value")


def test_each_figure_has_the_labels_of_its_own_side() -> None:
    table = annotated_table(
        typed_table([["Kast", "1", "Stoel", "2"], ["Bank", "3", "Tafel", "4"]], headers=0), frozenset()
    )
    assert [c.text for c in at(table, 1, 3).row_heads] == ["Tafel"]


def test_a_header_of_several_years_is_spread_over_its_columns() -> None:
    text, pieces = "2024 2025 2026", []
    for place, word in enumerate(text.split()):
        box = BBox(50.0 + 50 * place, 0, 70.0 + 50 * place, 10)
        pieces.append(
            PassagePiece(5 * place, 5 * place + 4, Word(word, box, 10.0, "Test", 400, False, "#000000", 10.0))
        )
    wide = Cell(0, 1, 1, 3, True, Passage(text, tuple(pieces)), BOX)
    table = typed_table([["", "", "", ""], ["Kisten", "1", "2", "3"]])
    table = annotated_table(replace(table, cells=(wide, *table.cells)), frozenset())
    assert [[c.text for c in at(table, 1, column).column_heads] for column in (1, 2, 3)] == [
        ["2024"],
        ["2025"],
        ["2026"],
    ]
