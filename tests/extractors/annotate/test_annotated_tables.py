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


def wide_header(text: str, starts: Sequence[float], width: float = 20.0) -> Cell:
    """A header cell over columns 1 to 3, its words beginning where they are said to."""
    pieces, at = [], 0
    for word, left in zip(text.split(), starts, strict=True):
        box = BBox(left, 0, left + width, 10)
        pieces.append(PassagePiece(at, at + len(word), Word(word, box, 10.0, "Test", 400, False, "#000000", 10.0)))
        at += len(word) + 1
    return Cell(0, 1, 1, 3, True, Passage(text, tuple(pieces)), BOX)


def heads_under(wide: Cell) -> list[list[str]]:
    """The heads of three columns of figures that begin at 50, 100 and 150."""
    table = typed_table([["", "", "", ""], ["Kisten", "1", "2", "3"]])
    placed = [replace(c, bbox=BBox(50.0 * c.column, 20, 50.0 * c.column + 20, 30)) for c in table.cells]
    table = annotated_table(replace(table, cells=(wide, *placed)), frozenset())
    return [[c.text for c in at(table, 1, column).column_heads] for column in (1, 2, 3)]


def test_a_header_of_several_years_is_spread_over_its_columns() -> None:
    assert heads_under(wide_header("2024 2025 2026", (50, 100, 150))) == [["2024"], ["2025"], ["2026"]]


def test_a_header_of_one_word_over_each_column_is_spread() -> None:
    assert heads_under(wide_header("plan stand vorig", (50, 100, 150))) == [["plan"], ["stand"], ["vorig"]]


def test_a_title_of_as_many_words_as_columns_stays_whole() -> None:
    title = "Bezetting per dag"
    assert heads_under(wide_header(title, (85, 108, 131))) == [[title]] * 3


def test_a_label_that_reaches_over_the_column_of_items_names_its_row() -> None:
    rows = [["", "", "2022", "2021"], ["Bezit", "", "", ""], ["", "boten", "4", "5"], ["Leningen", "", "7", "8"]]
    table = typed_table(rows)
    cells = tuple(replace(c, column_span=2) if c.column == 0 else c for c in table.cells)
    read = annotated_table(replace(table, cells=cells), frozenset())
    assert read.parts == ("label", "label", "value", "value")
    assert [[c.text for c in at(read, row, 2).row_heads] for row in (2, 3)] == [["boten"], ["Leningen"]]


def test_a_column_of_ranges_beside_figures_holds_figures() -> None:
    rows = [
        ["Soort", "2021", "Raming"],
        ["Wonen", "650", "290-370"],
        ["Werken", "260", "210 - 210"],
        ["Varen", "3", "2–5"],
    ]
    table = annotated_table(typed_table(rows), frozenset())
    read = [at(table, row, 2).content for row in (1, 2, 3)]
    assert [(c.figures[0].value, c.figures[0].value_high) for c in read] == [(290, 370), (210, 210), (2, 5)]
    assert table.parts[2] == "value"


def test_classes_before_the_figures_stay_words() -> None:
    rows = [["Leeftijd", "Groep", "2021"], ["jong", "0-17", "650"], ["midden", "18-64", "260"], ["oud", "65-99", "30"]]
    table = annotated_table(typed_table(rows), frozenset())
    assert [at(table, row, 1).content.role for row in (1, 2, 3)] == [CellRole.TEXT] * 3


def test_a_column_with_other_words_among_its_ranges_stays_words() -> None:
    rows = [
        ["Soort", "2021", "Pagina"],
        ["Wonen", "650", "29-37"],
        ["Werken", "260", "zie boven"],
        ["Varen", "3", "2-5"],
    ]
    table = annotated_table(typed_table(rows), frozenset())
    assert at(table, 1, 2).content.role is CellRole.TEXT


def test_explanations_are_labels_where_nothing_else_names_the_rows() -> None:
    told = "Steun voor wie {} - buren die elkaar helpen met boodschappen, klussen en het onderhoud van de tuin"
    rows = [
        ["", "2021"],
        [told.format("ziek is"), "650"],
        [told.format("oud is"), "260"],
        [told.format("jong is"), "30"],
    ]
    assert annotated_table(typed_table(rows), frozenset()).parts == ("label", "value")


def test_explanations_beside_names_stay_words() -> None:
    told = "Buren die elkaar helpen met boodschappen, klussen en het onderhoud van de tuin, ook in het weekeinde"
    rows = [["", "", "2021"], ["Noord", told, "650"], ["Zuid", told, "260"], ["West", told, "30"]]
    assert annotated_table(typed_table(rows), frozenset()).parts == ("label", "words", "value")


def test_days_between_labels_and_figures_name_no_row() -> None:
    rows = [["Mijlpaal", "Voorzien", "Bedrag"], ["Gunning", "31/03/2031", "12"], ["Oplevering", "30/06/2032", "15"]]
    assert annotated_table(typed_table(rows), frozenset()).parts == ("label", "words", "value")


def test_years_between_labels_and_figures_are_read_with_the_labels() -> None:
    rows = [["Taak", "Jaar", "Bedrag"], ["Bestuur", "2031", "12"], ["Verkeer", "2031", "15"], ["Cultuur", "2031", "7"]]
    assert annotated_table(typed_table(rows), frozenset()).parts == ("label", "label", "value")


def test_ages_in_words_name_the_rows() -> None:
    rows = [["Leeftijd", "Stad", "Dorp"], ["Jonger dan 30", "12", "9"], ["30-39 jaar", "14", "8"]]
    table = annotated_table(typed_table([*rows, ["40 jaar en ouder", "31", "22"]]), frozenset())
    assert table.parts == ("label", "value", "value")
    assert [c.text for c in at(table, 2, 1).row_heads] == ["30-39 jaar"]
