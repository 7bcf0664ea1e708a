"""The part of a layout that is read for figures and names: what is written in the languages asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from verslag.extractors.layout.model import Block, Layout


def mined(layout: Layout, languages: Collection[str]) -> Layout:
    """The layout without blocks, and tables, in other languages; text whose language was not decided stays."""

    def kept(block: Block) -> bool:
        return block.language is None or block.language in languages

    left_out = {b.table_id for p in layout.pages for b in p.blocks if b.table_id and not kept(b)}
    return Layout(
        pages=tuple(replace(p, blocks=tuple(filter(kept, p.blocks))) for p in layout.pages),
        tables=tuple(t for t in layout.tables if t.table_id not in left_out),
        sections=layout.sections,
    )
