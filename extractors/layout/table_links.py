"""Whether a table really goes on with the one of the page before, judged by what is read between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.block import Block
from verslag.extractors.document.table import Table

# What may stand under a table that goes on overleaf, and between the head of a page and its rest.
_ASIDES = frozenset({"furniture", "footnote", "caption"})


def checked_links(tables: Sequence[Table], pages: Sequence[Sequence[Block]]) -> tuple[Table, ...]:
    """The tables, `continues` taken back where text is read between the two, or a heading the earlier page does not
    have.

    Args:
        tables: of the document, linked where their columns are in line.
        pages: the blocks of each page in reading order.
    """
    by_id = {table.table_id: table for table in tables}
    blocks = {block.page: page for page in pages for block in page}
    return tuple(
        replace(table, continues=None)
        if table.continues is not None
        and (earlier := by_id[table.continues]).page != table.page
        and _parted(earlier, table, blocks.get(earlier.page, ()), blocks.get(table.page, ()))
        else table
        for table in tables
    )


def _parted(earlier: Table, later: Table, first: Sequence[Block], second: Sequence[Block]) -> bool:
    below = [b for b in first if b.bbox.top >= earlier.bbox.bottom and b.bbox.x_overlap(earlier.bbox) > 0]
    above = [b for b in second if b.bbox.bottom <= later.bbox.top and b.bbox.x_overlap(later.bbox) > 0]
    known = {b.text.casefold() for b in first if b.kind == "heading"}
    return any(b.kind not in _ASIDES for b in below) or any(
        b.kind == "heading" and b.text.casefold().removesuffix(" (vervolg)") not in known for b in above
    )
