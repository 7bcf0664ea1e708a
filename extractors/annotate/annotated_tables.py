"""Tables whose cells know what they hold and which cells name them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from verslag.extractors.annotate.column_parts import column_parts, label_columns
from verslag.extractors.annotate.range_columns import with_ranges
from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.document.reader_fence import ReaderFence
from verslag.extractors.document.table import Cell, ColumnPart, Table
from verslag.extractors.tables.marks.content import content_of


def annotated(layout: Layout, codes: Collection[str]) -> Layout:
    """The layout with every table read: contents of cells, parts of columns, heads of rows and columns.

    A table whose cells cannot be read is one of labels, which give no figures.

    Args:
        layout: as `analyse` gives it.
        codes: account codes that are known; a column of them numbers its rows.
    """
    known = frozenset(codes)
    fence = ReaderFence()
    tables = tuple(fence.read(t.page, "tables", partial(annotated_table, t, known), _labels(t)) for t in layout.tables)
    return replace(layout, tables=tables, faults=(*layout.faults, *fence.found))


def _labels(table: Table) -> Table:
    """The table as one whose columns all hold labels."""
    label: ColumnPart = "label"
    return replace(table, parts=(label,) * table.columns)


def annotated_table(table: Table, codes: frozenset[str]) -> Table:
    """One table read."""
    inside = [c for c in table.cells if c.row < table.rows]
    edges = _column_edges(inside)
    printed = [part for c in inside for part in spread(c, edges)]
    cells = with_ranges([replace(c, content=content_of(c.text)) for c in printed])
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


def spread(cell: Cell, edges: Mapping[int, tuple[float, float]]) -> tuple[Cell, ...]:
    """A header cell of one word over each of its columns, as so many cells; any other cell as it is.

    Args:
        cell: of a table.
        edges: left and right edge of what stands in each column.
    """
    pieces = [p for p in cell.passage.pieces if not p.word.raised]
    if not cell.header or cell.column_span < 2 or len(pieces) != cell.column_span:
        return (cell,)
    words = [cell.passage.text[p.start : p.end] for p in pieces]
    if not all(map(_is_year, words)) and not _stand_apart(cell, pieces, edges):
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


_WIDE_SPACE = 0.6
"""Heights of a word between two that are heads of their own; words of one title stand half as far apart."""


def _stand_apart(cell: Cell, pieces: Sequence[PassagePiece], edges: Mapping[int, tuple[float, float]]) -> bool:
    """Whether every word stands over a column of its own, and further from the next than words of one text."""
    boxes = [p.word.bbox for p in pieces]
    wide = all(b.x0 - a.x1 > _WIDE_SPACE * (a.bottom - a.top) for a, b in pairwise(boxes))
    over = (edges.get(cell.column + place) for place in range(len(boxes)))
    return wide and all(edge and box.x0 < edge[1] and edge[0] < box.x1 for box, edge in zip(boxes, over, strict=True))


def _column_edges(cells: Sequence[Cell]) -> Mapping[int, tuple[float, float]]:
    """Left and right edge of what stands in each column below the headers."""
    boxes: dict[int, list[BBox]] = {}
    for cell in cells:
        if not cell.header and cell.column_span == 1:
            boxes.setdefault(cell.column, []).append(cell.bbox)
    return {column: (min(b.x0 for b in some), max(b.x1 for b in some)) for column, some in boxes.items()}


def _is_year(text: str) -> bool:
    return content_of(text).role is CellRole.PERIOD
