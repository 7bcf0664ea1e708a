"""Blocks: the pieces of a page that a person reads in one go, and the lines they are set in."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.document.passage import Passage
from verslag.schemas.vocabularies import BlockKind


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
    chart_id: str | None = None
    tile_id: str | None = None
    language: str | None = None
    """ISO 639-1 code where it was decided."""
    container: BBox | None = None
    """The card, tile or bubble drawn behind the block."""

    @property
    def text(self) -> str:
        return self.passage.text
