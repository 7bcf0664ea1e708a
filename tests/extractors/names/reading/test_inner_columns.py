"""Columns inside what was read as one text."""

from __future__ import annotations

from collections.abc import Sequence

from tests.extractors.names.conftest import typed_line
from verslag.extractors.document.block import Line
from verslag.extractors.document.geometry import union
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.lines.lines import line_of
from verslag.extractors.names.reading.inner_columns import cell_texts, column_texts, is_column


def row(y: float, *parts: tuple[float, str]) -> Line:
    return line_of([word for x, text in parts for word in typed_line(text, x, y).words])


def table(rows: Sequence[tuple[float, str, Line]]) -> Table:
    """A table of two columns: a label at its row's place, and a line beside it; no label where it is empty."""
    cells = []
    for r, (y, label, beside) in enumerate(rows):
        if label:
            line = typed_line(label, 50, y)
            cells.append(Cell(r, 0, 1, 1, r == 0, passage_of((line,)), line.bbox))
        cells.append(Cell(r, 1, 1, 1, r == 0, passage_of((beside,)), beside.bbox))
    return Table("p1-t1", 1, union(c.bbox for c in cells), len(rows), 2, tuple(cells), True)


def test_abbreviations_and_what_they_stand_for_are_texts_of_their_own() -> None:
    lines = [
        row(14 * k, (50, short), (90, full)) for k, (short, full) in enumerate([("ZW", "Zwalm Water"), ("O", "Olm")])
    ]
    assert [p.text for p in column_texts(lines)] == ["ZW", "Zwalm Water", "O", "Olm"]


def test_a_line_without_its_first_column_goes_on_with_the_row_above() -> None:
    lines = [row(0, (50, "ZW"), (90, "Zwalm")), row(14, (90, "Water")), row(28, (50, "O"), (90, "Olm"))]
    assert [p.text for p in column_texts(lines)] == ["ZW", "Zwalm Water", "O", "Olm"]


def test_running_text_has_no_columns() -> None:
    assert column_texts([typed_line("De zwaluw vloog over", 50, 0), typed_line("de dreef en het veld", 50, 14)]) == []


def test_white_that_a_word_reaches_across_or_a_justified_line_may_have_opens_no_column() -> None:
    crossed = [row(0, (50, "ZW"), (90, "Zwalm")), row(14, (50, "O"), (90, "Olm")), row(28, (50, "Lindebastlaan"))]
    assert column_texts(crossed) == []
    stretched = [row(0, (50, "De"), (66, "Zwalm")), row(14, (50, "En"), (66, "Olm"))]
    assert column_texts(stretched) == []


def test_a_cell_of_two_columns_is_parted_with_its_head() -> None:
    found = cell_texts(
        table(
            [
                (0, "Project", row(0, (200, "Trekker"), (300, "Plaats"))),
                (20, "Dreef", row(20, (200, "Vlierhof"), (300, "Gent"))),
                (40, "Veld", row(40, (200, "Zwaluw en Olm"), (300, "Aalst"))),
            ]
        )
    )
    assert [(name, passage.text) for _, name, passage in found if name != "p1-t1-c0"] == [
        ("p1-t1-c1", "Trekker"),
        ("p1-t1-c1.1", "Plaats"),
        ("p1-t1-c1", "Vlierhof"),
        ("p1-t1-c1.1", "Gent"),
        ("p1-t1-c1", "Zwaluw en Olm"),
        ("p1-t1-c1.1", "Aalst"),
    ]


def test_a_row_that_only_goes_on_is_joined_to_the_one_above() -> None:
    rows = [(0.0, "Project", "Trekker"), (20.0, "Dreef", "Vlier"), (31.0, "", "Noord"), (51.0, "Veld", "Olm")]
    found = [passage.text for _, _, passage in cell_texts(table([(y, a, typed_line(b, 200, y)) for y, a, b in rows]))]
    assert found == ["Project", "Trekker", "Dreef", "Vlier Noord", "Veld", "Olm"]


def test_lines_that_break_before_they_are_full_are_a_column() -> None:
    cells = [typed_line(t, 50, 14 * k) for k, t in enumerate(["Zwaluw", "Vlierhof en Zonen", "Olm", "Linde"])]
    assert is_column(cells)
    text = [typed_line(t, 50, 14 * k) for k, t in enumerate(["Zwaluwen vlogen over", "De Linde en de oude", "Olm"])]
    assert not is_column(text)
