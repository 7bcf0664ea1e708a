"""What a reader sees on a page: blocks in reading order, tables with cells, sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from verslag.extractors.geometry import BBox
from verslag.extractors.page import PageText, Word
from verslag.extractors.passage import Passage

BlockKind = Literal[
    "heading", "paragraph", "list_item", "kpi", "quote", "table", "caption", "footnote", "furniture", "figure"
]


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, left to right."""

    words: tuple[Word, ...]
    bbox: BBox
    text: str
    """As printed, words joined by spaces."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page a person reads in one go."""

    block_id: str
    """`p3-b7`: page 3, seventh block in reading order."""
    page: int
    kind: BlockKind
    lines: tuple[Line, ...]
    passage: Passage
    bbox: BBox
    level: int | None = None
    """Heading level from 1; None for other kinds."""
    section_id: str | None = None
    """The section the block stands in; a heading stands in the section it opens."""
    table_id: str | None = None
    language: str | None = None
    """ISO 639-1 code where it was decided."""
    container: BBox | None = None
    """The card, tile or bubble drawn behind the block."""

    @property
    def text(self) -> str:
        return self.passage.text


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
    """`table_id` of the table that this one goes on with, on an earlier page or above its title: it has the same columns."""
    section_id: str | None = None
    title: tuple[Word, ...] = ()
    """The words of a title inside the grid, where one grid holds several statements: read as a heading."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    section_id: str
    """`s1`, `s2` … in reading order."""
    parent_id: str | None
    level: int
    title: str
    page: int
    page_end: int
    top: float
    words: int
    """Words of body text under this heading itself, children left out."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """One page with its blocks in the order a person reads them."""

    page: PageText
    label: str
    """The printed page label, or the file's own where none is printed."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole document as read: pages, tables and the section tree in reading order."""

    pages: tuple[PageLayout, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
