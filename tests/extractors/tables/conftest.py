"""A sheet of paper for table tests: words are typed at a place, lines and boxes drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.document.table import Table

EM = 10.0
ADVANCE = 0.5 * EM
"""Width of every character."""


@dataclass
class Paper:
    """Words and shapes of one page, set in one size on a 595 × 842 sheet unless told otherwise."""

    width: float = 595.0
    height: float = 842.0
    words: list[Word] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        right: bool = False,
        bold: bool = False,
        color: str = "#000000",
        gap: float = 0.25,
        size: float = EM,
    ) -> Paper:
        """Words from `x` on (or up to `x` where `right`) on baseline `y`."""
        tokens = text.split()
        lengths = [len(t) * ADVANCE * size / EM for t in tokens]
        at = x - sum(lengths) - gap * size * (len(tokens) - 1) if right else x
        for token, length in zip(tokens, lengths, strict=True):
            box = BBox(at, y - 0.75 * size, at + length, y + 0.25 * size)
            self.words.append(Word(token, box, size, "Test", 700 if bold else 400, False, color, y))
            at += length + gap * size
        return self

    def row(
        self, y: float, label: str, *figures: str, rights: tuple[float, ...] = (350.0, 450.0, 550.0), x: float = 60.0
    ) -> Paper:
        """A label at `x` and figures that end at `rights`; an empty string leaves a hole."""
        if label:
            self.text(x, y, label)
        for right, figure in zip(rights, figures, strict=False):
            if figure:
                self.text(right, y, figure, right=True)
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> Paper:
        """A thin black line."""
        self.shapes.append(Shape("line", BBox(x0, y0, x1, y1), None, "#000000", 0.5))
        return self

    def grid(self, xs: tuple[float, ...], ys: tuple[float, ...]) -> Paper:
        """Rulings along all `xs` and `ys`."""
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        return self

    def page(self, number: int = 1) -> PageText:
        return PageText(number, str(number), self.width, self.height, 0, tuple(self.words), tuple(self.shapes))


def _texts(table: Table) -> list[list[str]]:
    grid = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        grid[cell.row][cell.column] = cell.text
    return grid


@pytest.fixture
def paper() -> Paper:
    """An empty sheet."""
    return Paper()


@pytest.fixture
def new_paper() -> type[Paper]:
    """For tests that need several sheets."""
    return Paper


@pytest.fixture
def texts() -> Callable[[Table], list[list[str]]]:
    """Cell texts by row, holes as empty strings; a spanning cell stands in its first column."""
    return _texts


@pytest.fixture
def headers() -> Callable[[Table], list[str]]:
    """The texts of the column headers in row order."""
    return lambda table: [c.text for c in table.cells if c.header]
