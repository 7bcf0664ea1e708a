"""Tables of a page: where they stand and what their cells hold."""

from verslag.extractors.tables.find.page_tables import find_tables
from verslag.extractors.tables.read.table_continuation import link_continuations

__all__ = ["find_tables", "link_continuations"]
