"""A table before it gets its cells: rows and columns with the segments that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from verslag.extractors.document.block import Line
from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.page import Word
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.lines.lines import line_of, rows_of
from verslag.extractors.tables.marks.segments import Segment


@dataclass(frozen=True, eq=False)
class GridCell:
    """Words of one cell with its place; the box is the ruled one where the cell is ruled."""

    row: int
    column: int
    row_span: int
    column_span: int
    header: bool
    segments: tuple[Segment, ...]
    box: BBox

    @property
    def words(self) -> Iterable[Word]:
        return (word for segment in self.segments for word in segment.words)

    @property
    def role(self) -> CellRole:
        """The role all its segments share, else words."""
        roles = {s.role for s in self.segments}
        return roles.pop() if len(roles) == 1 else CellRole.TEXT


@dataclass(frozen=True)
class Grid:
    """A found table, in upright space."""

    bbox: BBox
    rows: int
    columns: int
    cells: tuple[GridCell, ...]
    ruled: bool

    @property
    def segments(self) -> Iterable[Segment]:
        return (segment for cell in self.cells for segment in cell.segments)


def table_of(
    grid: Grid,
    page: int,
    table_id: str,
    printed: Callable[[Word], Word],
    on_page: Callable[[BBox], BBox],
    title: Sequence[Word] = (),
) -> Table:
    """The table of a grid: passages from its words in reading order, boxes on the displayed page.

    Args:
        grid: rows, columns and words in upright space.
        page: PDF page, from 1.
        table_id: `p3-t1`.
        printed: the word on the page for an upright word.
        on_page: the box on the page for an upright box.
        title: the words of the grid's first row that are its title, in upright space.
    """
    cells = []
    for cell in sorted(grid.cells, key=lambda c: (c.row, c.column)):
        lines = [_printed_line(line, printed) for line in rows_of(cell.words)]
        cells.append(
            Cell(
                cell.row,
                cell.column,
                cell.row_span,
                cell.column_span,
                cell.header,
                passage_of(lines),
                on_page(cell.box),
            )
        )
    words = tuple(printed(word) for word in title)
    return Table(table_id, page, on_page(grid.bbox), grid.rows, grid.columns, tuple(cells), grid.ruled, title=words)


def _printed_line(line: Line, printed: Callable[[Word], Word]) -> Line:
    return line_of([printed(word) for word in line.words])


def row_cells(row: int, placed: Mapping[tuple[int, int], Sequence[Segment]]) -> list[GridCell]:
    """The cells of one row from segments by column and span; spans are cut where the next cell begins.

    Args:
        row: index of the row.
        placed: segments by column and number of columns.
    """
    cells: list[GridCell] = []
    for column, span in sorted(placed):
        segments = tuple(placed[column, span])
        if cells and cells[-1].column == column:
            segments = cells.pop().segments + segments
        elif cells and cells[-1].column + cells[-1].column_span > column:
            cells[-1] = replace(cells[-1], column_span=column - cells[-1].column)
        cells.append(GridCell(row, column, 1, span, False, segments, union(s.bbox for s in segments)))
    return cells


def compacted(cells: Sequence[GridCell], bbox: BBox, ruled: bool) -> Grid:
    """The grid of `cells` without the rows and columns in which no cell begins."""
    rows = sorted({c.row for c in cells})
    columns = sorted({c.column for c in cells})
    row_at = {row: index for index, row in enumerate(rows)}
    column_at = {column: index for index, column in enumerate(columns)}
    packed = tuple(
        GridCell(
            row_at[c.row],
            column_at[c.column],
            max(1, bisect_left(rows, c.row + c.row_span) - row_at[c.row]),
            max(1, bisect_left(columns, c.column + c.column_span) - column_at[c.column]),
            c.header,
            c.segments,
            c.box,
        )
        for c in cells
    )
    return Grid(bbox, len(rows), len(columns), packed, ruled)
