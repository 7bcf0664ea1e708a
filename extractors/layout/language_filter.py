"""The part of a layout that is read for figures and names: what is written in the languages asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from verslag.extractors.document.block import Block
from verslag.extractors.document.layout import Layout


def unmined(layout: Layout, languages: Collection[str]) -> Layout:
    """The blocks and tables that `mined` leaves out."""
    read = mined(layout, languages)
    blocks = {b.block_id for p in read.pages for b in p.blocks}
    tables = {t.table_id for t in read.tables}
    return replace(
        layout,
        pages=tuple(replace(p, blocks=tuple(b for b in p.blocks if b.block_id not in blocks)) for p in layout.pages),
        tables=tuple(t for t in layout.tables if t.table_id not in tables),
    )


def mined(layout: Layout, languages: Collection[str]) -> Layout:
    """The layout without blocks, and tables, in other languages; text whose language was not decided stays."""

    def kept(block: Block) -> bool:
        return block.language is None or block.language in languages

    left_out = {b.table_id for p in layout.pages for b in p.blocks if b.table_id and not kept(b)}
    return replace(
        layout,
        pages=tuple(replace(p, blocks=tuple(filter(kept, p.blocks))) for p in layout.pages),
        tables=tuple(t for t in layout.tables if t.table_id not in left_out),
    )
