"""A whole document as read: pages with their blocks in reading order, tables, the section tree."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.extractors.document.block import Block
from verslag.extractors.document.chart import Chart
from verslag.extractors.document.page import PageText
from verslag.extractors.document.reader_fence import ReaderFault
from verslag.extractors.document.table import Table
from verslag.extractors.document.tile import Tile


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
    number: str = ""
    """Printed before the title, without the mark behind it: *2.1*, *III*; empty where none is."""


@dataclass(frozen=True, slots=True)
class PageLayout:
    """One page with its blocks in the order a person reads them."""

    page: PageText
    label: str
    """The printed page label, or the file's own where none is printed."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole document as read: pages, tables, charts, tiles and the section tree in reading order."""

    pages: tuple[PageLayout, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    charts: tuple[Chart, ...] = ()
    tiles: tuple[Tile, ...] = ()
    faults: tuple[ReaderFault, ...] = ()
    """What could not be read, in the order it was met."""
