"""Reports typed by hand for metrics tests: blocks of text, tiles and tables without a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from verslag.extractors.annotate import annotated
from verslag.extractors.document.block import Block
from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.geometry import BBox, union
from verslag.extractors.document.layout import Layout, PageLayout, Section
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.document.passage import Passage, PassagePiece
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.find_figures import find_figures
from verslag.schemas.taxonomy import default_taxonomy
from verslag.schemas.vocabularies import BlockKind

EM = 10.0
FACTS = DocumentFacts(title="Jaarverslag 2022", language="nl", entity="Stichting De Lantaarn", period=year(2022))


def typed(
    text: str,
    x: float = 50.0,
    y: float = 100.0,
    *,
    size: float = EM,
    bold: bool = False,
    sizes: dict[str, float] | None = None,
) -> Passage:
    """A passage whose words are printed at `x`, `y`, half an em a character; `sizes` sets single words larger."""
    pieces = []
    at = 0
    for token in text.split():
        start = text.index(token, at)
        at = start + len(token)
        em = (sizes or {}).get(token, size)
        width = 0.5 * em * len(token)
        word = Word(token, BBox(x, y - em, x + width, y), em, "Test", 700 if bold else 400, False, "#000000", y)
        pieces.append(PassagePiece(start, at, word))
        x += width + 0.25 * em
    return Passage(text, tuple(pieces))


@dataclass
class Sheet:
    """One page being typed, top to bottom."""

    number: int = 1
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    y: float = 50.0

    def add(
        self,
        text: str,
        kind: BlockKind = "paragraph",
        *,
        container: BBox | None = None,
        sizes: dict[str, float] | None = None,
    ) -> Sheet:
        """A block of text below the last one."""
        passage = typed(text, y=self.y, sizes=sizes)
        self._block(kind, passage, union(w.bbox for w in passage), container=container)
        return self

    def at(self, x: float, text: str, *, next_row: bool = False) -> Sheet:
        """A block of text at `x` on the current row."""
        row = self.y
        passage = typed(text, x=x, y=row)
        self._block("paragraph", passage, union(w.bbox for w in passage))
        self.y = row + 20 if next_row else row
        return self

    def heading(self, title: str, level: int = 1) -> Sheet:
        """A heading that opens a section."""
        self.sections.append(
            Section(f"s{len(self.sections) + 1}", None, level, title, self.number, self.number, self.y, 0)
        )
        return self.add(title, "heading")

    def table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        headers: int = 1,
        bold: Sequence[int] = (),
        indent: Sequence[int] = (),
        columns: Sequence[float] = (50, 300, 400, 500, 600),
    ) -> Sheet:
        """A table of typed cells, empty ones left out; `bold` and `indent` name rows by number."""
        cells = []
        for r, row in enumerate(rows):
            self.y += 15
            for c, text in enumerate(row):
                if text:
                    x = columns[c] + (EM if r in indent and c == 0 else 0)
                    passage = typed(text, x=x, y=self.y, bold=r in bold)
                    cells.append(Cell(r, c, 1, 1, r < headers, passage, union(w.bbox for w in passage)))
        table_id = f"p{self.number}-t{len(self.tables) + 1}"
        box = union(c.bbox for c in cells)
        self.tables.append(Table(table_id, self.number, box, len(rows), max(map(len, rows)), tuple(cells), False))
        whole = Passage(" ".join(c.text for c in cells), ())
        self._block("table", whole, box, table_id=table_id)
        return self

    def _block(
        self,
        kind: BlockKind,
        passage: Passage,
        box: BBox,
        *,
        container: BBox | None = None,
        table_id: str | None = None,
    ) -> None:
        section = self.sections[-1].section_id if self.sections else None
        name = f"p{self.number}-b{len(self.blocks) + 1}"
        self.blocks.append(
            Block(name, self.number, kind, (), passage, box, section_id=section, table_id=table_id, container=container)
        )
        self.y += 20

    def layout(self) -> Layout:
        words = tuple(w for b in self.blocks for w in b.passage)
        page = PageText(self.number, str(self.number), 700.0, 900.0, 0, words, tuple(self.shapes))
        return Layout(
            (PageLayout(page, str(self.number), tuple(self.blocks)),), tuple(self.tables), tuple(self.sections)
        )


@pytest.fixture
def sheet() -> Sheet:
    """An empty page of a 2022 report."""
    return Sheet()


@pytest.fixture
def new_sheet() -> Callable[[int], Sheet]:
    """Empty pages by number."""
    return lambda number: Sheet(number)


@pytest.fixture
def read() -> Callable[[Sheet], tuple[MetricFigure, ...]]:
    """The figures of a typed page."""
    return lambda sheet: (
        find_figures(annotated(sheet.layout(), default_taxonomy().codes), FACTS, default_taxonomy()).figures
    )


@pytest.fixture
def prose(sheet: Sheet, read: Callable[[Sheet], tuple[MetricFigure, ...]]) -> Callable[[str], tuple[MetricFigure, ...]]:
    """The figures of one paragraph."""
    return lambda text: read(sheet.add(text))
