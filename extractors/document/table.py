"""Tables and their cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.document.cell_content import NOTHING, CellContent
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage

ColumnPart = Literal["label", "code", "note", "unit", "value", "words"]
"""What a column is for: to name the rows, to number them, to refer to notes, to say in what their figures are printed,
to hold these, or running words.
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; rows and columns count from 0."""

    row: int
    column: int
    row_span: int
    column_span: int
    header: bool
    passage: Passage
    bbox: BBox
    content: CellContent = NOTHING
    """Read by the stage *quantities*, as the references below."""
    row_heads: tuple[Cell, ...] = ()
    """The cells that name the row of a figure, left to right."""
    column_heads: tuple[Cell, ...] = ()
    """The header cells over a figure, top to bottom."""

    @property
    def text(self) -> str:
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Table:
    """A table region with its non-empty cells in row order."""

    table_id: str
    """`p3-t1`."""
    page: int
    bbox: BBox
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    ruled: bool
    continues: str | None = None
    """`table_id` of the table that this one goes on with, on an earlier page or above its title: it has the same
    columns.
    """
    section_id: str | None = None
    title: tuple[Word, ...] = ()
    """The words of a title inside the grid, where one grid holds several statements: read as a heading."""
    parts: tuple[ColumnPart, ...] = ()
    """What each column is for; read by the stage *quantities*."""
    header_rows: int = 0
    """Rows at the top that hold nothing but headers."""
