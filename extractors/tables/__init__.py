"""Tables of a page: where they stand and what their cells hold."""

from verslag.extractors.tables.continuation import link_continuations
from verslag.extractors.tables.find import find_tables

__all__ = ["find_tables", "link_continuations"]
