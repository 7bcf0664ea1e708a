"""A report typed by hand: blocks of lines become a layout whose words know their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from verslag.extractors.document.block import Block, Line
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.layout import Layout, PageLayout
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.lines.lines import line_of
from verslag.schemas.vocabularies import BlockKind

EM = 10.0
ADVANCE = 0.5 * EM


def typed_line(text: str, x: float, y: float) -> Line:
    """Words of one width a character from `x` on, on baseline `y`."""
    words = []
    for token in text.split():
        width = len(token) * ADVANCE
        words.append(Word(token, BBox(x, y - 7.5, x + width, y + 2.5), EM, "Test", 400, False, "#000000", y))
        x += width + 0.25 * EM
    return line_of(words)


@dataclass
class Report:
    """Pages of blocks, in reading order."""

    pages: list[list[Block]] = field(default_factory=lambda: [[]])
    tables: list[Table] = field(default_factory=list)
    y: float = 50.0

    def page(self) -> Report:
        self.pages.append([])
        self.y = 50.0
        return self

    def block(self, *lines: str, kind: BlockKind = "paragraph", x: float = 50.0, y: float | None = None) -> Report:
        """A block of printed lines; at `y` where it stands beside another."""
        top = self.y if y is None else y
        printed = tuple(typed_line(text, x, top + 14 * i) for i, text in enumerate(lines))
        self.y = max(self.y, top + 14 * len(lines) + 10)
        page = self.pages[-1]
        number = len(self.pages)
        block_id = f"p{number}-b{len(page) + 1}"
        box = union(line.bbox for line in printed)
        page.append(Block(block_id, number, kind, printed, passage_of(printed), box, section_id="s1"))
        return self

    def heading(self, text: str) -> Report:
        return self.block(text, kind="heading")

    def table(self, rows: Sequence[Sequence[str]]) -> Report:
        """A table whose first row is the header."""
        number, table_id = len(self.pages), f"p{len(self.pages)}-t{len(self.tables) + 1}"
        cells, lines = [], []
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                line = typed_line(text, 50.0 + 150 * c, self.y + 14 * r)
                lines.append(line)
                cells.append(Cell(r, c, 1, 1, r == 0, passage_of((line,)), line.bbox))
        box = union(line.bbox for line in lines)
        self.tables.append(Table(table_id, number, box, len(rows), len(rows[0]), tuple(cells), True, section_id="s1"))
        page = self.pages[-1]
        passage = passage_of(tuple(lines))
        page.append(
            Block(f"p{number}-b{len(page) + 1}", number, "table", tuple(lines), passage, box, table_id=table_id)
        )
        self.y += 14 * len(rows) + 10
        return self

    def layout(self) -> Layout:
        pages = tuple(
            PageLayout(
                PageText(n, str(n), 595.0, 842.0, 0, tuple(w for b in blocks for w in b.passage), ()),
                str(n),
                tuple(blocks),
            )
            for n, blocks in enumerate(self.pages, 1)
        )
        return Layout(pages, tuple(self.tables), ())


@pytest.fixture
def report() -> Report:
    return Report()


@pytest.fixture
def new_report() -> Callable[[], Report]:
    return Report
