"""Pages typed by hand: blocks of one line each, below one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from verslag.extractors.document.block import Block, Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.layout import Layout, PageLayout
from verslag.extractors.document.page import PageText, Word
from verslag.extractors.lines.joining import passage_of
from verslag.schemas.vocabularies import BlockKind

Typed = tuple[BlockKind, float, str]
"""Kind, font size in points, text."""
Lay = Callable[..., Layout]
"""Pages of typed blocks to a layout."""


def block(page: int, number: int, typed: Typed) -> Block:
    kind, size, text = typed
    words, x, top = [], 50.0, 50.0 + 40 * number
    for token in text.split():
        width = size * 0.5 * len(token)
        box = BBox(x, top, x + width, top + size)
        words.append(Word(token, box, size, "Sans", 400, False, "#000000", top + 0.8 * size))
        x += width + size * 0.3
    line = Line(tuple(words), BBox(50.0, top, x, top + size), text)
    return Block(f"p{page}-b{number}", page, kind, (line,), passage_of([line]), line.bbox)


def typed_layout(*pages: Sequence[Typed]) -> Layout:
    return Layout(
        tuple(
            PageLayout(
                PageText(n, str(n), 595.0, 842.0, 0, (), ()),
                str(n),
                tuple(block(n, i, t) for i, t in enumerate(typed, 1)),
            )
            for n, typed in enumerate(pages, 1)
        ),
        (),
        (),
    )


@pytest.fixture
def layout() -> Lay:
    """A layout of pages of (kind, size, text)."""
    return typed_layout
