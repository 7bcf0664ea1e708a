"""A sheet for layout tests: words are typed at a place, cards drawn, and the whole read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.page import PageText, Shape, Word
from verslag.extractors.layout.analyse import analyse


@dataclass
class Sheet:
    """One page, 595 × 842 points unless told otherwise; every character is half an em wide."""

    number: int = 1
    width: float = 595.0
    height: float = 842.0
    words: list[Word] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)

    def text(
        self,
        x: float,
        top: float,
        *lines: str,
        size: float = 10.0,
        bold: bool = False,
        color: str = "#000000",
        gap: float = 0.25,
        leading: float = 1.2,
        italic: bool = False,
    ) -> Sheet:
        """Lines set flush left at `x`, the first one's top at `top`; `gap` is the word space in ems."""
        for number, line in enumerate(lines):
            at, y = x, top + number * leading * size
            for token in line.split():
                width = 0.5 * size * len(token)
                font = "Test-Bold" if bold else "Test-Italic" if italic else "Test"
                box = BBox(at, y, at + width, y + size)
                self.words.append(Word(token, box, size, font, 700 if bold else 400, italic, color, y + 0.8 * size))
                at += width + gap * size
        return self

    def card(self, x0: float, top: float, x1: float, bottom: float, fill: str = "#dddddd") -> Sheet:
        self.shapes.append(Shape("rect", BBox(x0, top, x1, bottom), fill, None))
        return self

    def page(self) -> PageText:
        words, shapes = tuple(self.words), tuple(self.shapes)
        return PageText(self.number, str(self.number), self.width, self.height, 0, words, shapes)


@pytest.fixture
def sheet() -> type[Sheet]:
    return Sheet


@pytest.fixture
def read() -> Callable[..., Layout]:
    """The layout of sheets."""

    def analysed(*sheets: Sheet) -> Layout:
        return analyse([s.page() for s in sheets])

    return analysed
