"""Tables whose cells know what they hold and which cells name them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from verslag.extractors.annotate.column_parts import column_parts, label_columns
from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.tables.marks.content import content_of


def annotated(layout: Layout, codes: Collection[str]) -> Layout:
    """The layout with every table read: contents of cells, parts of columns, heads of rows and columns.

    Args:
        layout: as `analyse` gives it.
        codes: account codes that are known; a column of them numbers its rows.
    """
    known = frozenset(codes)
    return replace(layout, tables=tuple(annotated_table(table, known) for table in layout.tables))


def annotated_table(table: Table, codes: frozenset[str]) -> Table:
    """One table read."""
    printed = [part for c in table.cells if c.row < table.rows for part in spread(c)]
    cells = [replace(c, content=content_of(c.text)) for c in printed]
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in sorted(cells, key=lambda c: (c.row, c.column)):
        rows[cell.row].append(cell)
    header_rows = next((i for i, row in enumerate(rows) if not any(c.header for c in row)), len(rows))
    parts = column_parts(rows[:header_rows], rows[header_rows:], table.columns, codes)
    table = replace(table, parts=parts, header_rows=header_rows)
    over = _over_columns(rows[:header_rows], table.columns)
    read: list[Cell] = []
    for index, row in enumerate(rows):
        by_column = {c.column: c for c in row}
        read += row if index < header_rows else (_named(cell, by_column, table, over) for cell in row)
    return replace(table, cells=tuple(read))


def _named(cell: Cell, row: Mapping[int, Cell], table: Table, over: Mapping[int, tuple[Cell, ...]]) -> Cell:
    """The cell with the cells that name its row and its column; labels have none."""
    if cell.column >= table.columns or table.parts[cell.column] == "label":
        return cell
    heads = tuple(row[c] for c in label_columns(table.parts, cell.column) if c in row)
    return replace(cell, row_heads=heads, column_heads=over.get(cell.column, ()))


def _over_columns(headers: Sequence[Sequence[Cell]], columns: int) -> Mapping[int, tuple[Cell, ...]]:
    """The header cells over each column, top to bottom."""
    found: dict[int, tuple[Cell, ...]] = {}
    for row in headers:
        for cell in row:
            for column in range(cell.column, min(cell.column + cell.column_span, columns)):
                found[column] = (*found.get(column, ()), cell)
    return found


def spread(cell: Cell) -> tuple[Cell, ...]:
    """A header cell of several years, one for each column it stands over, as so many cells; any other cell as it is."""
    pieces = [p for p in cell.passage.pieces if not p.word.raised]
    words = [cell.passage.text[p.start : p.end] for p in pieces]
    if not cell.header or cell.column_span < 2 or len(pieces) != cell.column_span or not all(map(_is_year, words)):
        return (cell,)
    return tuple(
        replace(
            cell,
            column=cell.column + place,
            column_span=1,
            passage=Passage(text, (PassagePiece(0, len(text), piece.word),)),
            bbox=piece.word.bbox,
        )
        for place, (text, piece) in enumerate(zip(words, pieces, strict=True))
    )


def _is_year(text: str) -> bool:
    return content_of(text).role is CellRole.PERIOD
