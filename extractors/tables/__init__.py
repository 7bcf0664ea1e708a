"""Tables of a page: where they stand and what their cells hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verslag.extractors.on_demand import on_demand

if TYPE_CHECKING:
    from verslag.extractors.tables.find.page_tables import find_tables
    from verslag.extractors.tables.read.table_continuation import link_continuations

__all__ = ["find_tables", "link_continuations"]

if not TYPE_CHECKING:
    __getattr__ = on_demand(
        __name__,
        {
            "find_tables": "find.page_tables",
            "link_continuations": "read.table_continuation",
        },
    )
