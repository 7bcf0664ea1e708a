"""Tables that go on, on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.table import Cell, Table

_EDGE = 0.02
"""Share of the table's width by which column edges may differ between pages."""
_LOW_ON_PAGE = 0.75
"""A table that breaks off ends below this share of the height that tables reach in the document."""
_AT_TOP = 0.04
"""Share of that height by which a table that repeats its header may begin below the highest one: with a heading over it
it is another table of the same kind."""


def link_continuations(pages: Sequence[tuple[Table, ...]]) -> tuple[tuple[Table, ...], ...]:
    """The tables with `continues` set where the first of a page goes on with the last of the page before.

    They go on when their columns stand in the same places and the later one has no header of its own or repeats the
    earlier one's.

    Args:
        pages: the tables of consecutive pages, as `find_tables` gives them.
    """
    reach = max((t.bbox.bottom for tables in pages for t in tables), default=0.0)
    ceiling = min((t.bbox.top for tables in pages for t in tables), default=0.0) + _AT_TOP * reach
    linked: list[tuple[Table, ...]] = []
    for tables in pages:
        before = linked[-1] if linked else ()
        if tables and before:
            last = max(before, key=lambda t: (t.bbox.bottom, -t.bbox.x0))
            first = min(tables, key=lambda t: (t.bbox.top, t.bbox.x0))
            if last.bbox.bottom >= _LOW_ON_PAGE * reach and _goes_on(last, first, first.bbox.top <= ceiling):
                tables = tuple(replace(t, continues=last.table_id) if t is first else t for t in tables)
        linked.append(tables)
    return tuple(linked)


def _goes_on(last: Table, first: Table, at_top: bool) -> bool:
    if last.columns != first.columns or last.page + 1 != first.page:
        return False
    width = max(last.bbox.width, first.bbox.width)
    if abs(last.bbox.x0 - first.bbox.x0) > 2 * _EDGE * width or abs(last.bbox.x1 - first.bbox.x1) > 2 * _EDGE * width:
        return False
    for column in range(last.columns):
        a, b = _edge(last, column), _edge(first, column)
        if a is not None and b is not None and min(abs(a[0] - b[0]), abs(a[1] - b[1])) > _EDGE * width:
            return False
    header = _header_text(first)
    return not header or (at_top and header == _header_text(last))


def _edge(table: Table, column: int) -> tuple[float, float] | None:
    """Outermost left and right edges of the body cells of one column."""
    cells: list[Cell] = [c for c in table.cells if c.column == column and c.column_span == 1 and not c.header]
    if not cells:
        return None
    return min(c.bbox.x0 for c in cells), max(c.bbox.x1 for c in cells)


def _header_text(table: Table) -> tuple[str, ...]:
    return tuple(c.text.casefold() for c in table.cells if c.header)
