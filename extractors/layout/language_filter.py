"""The part of a layout that is read for figures and names: what is written in the languages asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
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


def left_out(layout: Layout, languages: Collection[str]) -> Iterator[tuple[int, list[str]]]:
    """The pages with digits in what `mined` leaves out, with the languages these stand in."""
    for page in layout.pages:
        found = {b.language for b in page.blocks if not _is_mined(b, languages) and any(map(str.isdigit, b.text))}
        if found:
            yield page.page.number, sorted(language for language in found if language)


def _is_mined(block: Block, languages: Collection[str]) -> bool:
    return block.language is None or block.language in languages


def mined(layout: Layout, languages: Collection[str]) -> Layout:
    """The layout without blocks, and tables, in other languages; text whose language was not decided stays."""
    others = {b.table_id for p in layout.pages for b in p.blocks if b.table_id and not _is_mined(b, languages)}
    return replace(
        layout,
        pages=tuple(replace(p, blocks=tuple(b for b in p.blocks if _is_mined(b, languages))) for p in layout.pages),
        tables=tuple(t for t in layout.tables if t.table_id not in others),
    )
