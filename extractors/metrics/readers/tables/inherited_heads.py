"""The column heads of tables that print none: those of the table they go on with, by where the columns stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from statistics import median

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.period import Period
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.table import ColumnPart, Table
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.readers.tables.column_headers import Head
from verslag.schemas.vocabularies import Scenario

_SAME_EDGE, _NEAR_EDGE = 0.03, 0.1
"""Columns of two tables are the same when one ends within the first share of the table width, and all within the
second: few short figures move an edge.
"""

_UNMEASURED = Measure()
_LEAST_COLUMNS = 2
"""Columns of figures that must stand in the same places: one alone may do so by chance."""


@dataclass(frozen=True, slots=True)
class TableHeads:
    """What the columns of a table are, and where they stand, for a table that goes on with it."""

    table: Table
    heads: Mapping[int, Head]
    parts: tuple[ColumnPart, ...]
    measure: Measure = _UNMEASURED
    """Unit and scale that its titles give."""
    scenario: Scenario | None = None
    """The same of its scenario."""
    period: Period | None = None
    """The same of its period."""
    spots: Mapping[int, tuple[PrintedSpot, ...]] = field(default_factory=dict)
    """Where the head of each column stands."""


def inherited_heads(table: Table, read: Mapping[str, TableHeads]) -> TableHeads | None:
    """The heads of the table that this one goes on with, by its own columns; None where it goes on with none.

    Heads stand once for several pages, or for the parts of one statement. Without a link of the layout, a table without
    heads takes those of the nearest table above it, on its page or the one before, whose columns end where its own do:
    the columns are the same by place, whatever their number.

    Args:
        table: without column heads of its own, or linked to another by `continues`.
        read: the tables read before by their id, in reading order.
    """
    if table.continues and table.continues in read:
        return read[table.continues]
    if any(c.header for c in table.cells):
        return None
    for donor in _above(table, read.values()):
        places = _places(table, donor.table)
        if places is None:
            continue
        if places == {c: c for c in places} and table.columns == donor.table.columns:
            return donor
        heads = {column: donor.heads[place] for column, place in places.items() if place in donor.heads}
        spots = {column: donor.spots[place] for column, place in places.items() if place in donor.spots}
        return replace(donor, heads=heads, parts=table.parts, spots=spots)
    return None


def _above(table: Table, read: Iterable[TableHeads]) -> list[TableHeads]:
    """The tables above, nearest first: those of the page, then those of the page before."""
    donors = [
        r
        for r in read
        if any(h.text for h in r.heads.values())
        and ((r.table.page == table.page and r.table.bbox.bottom <= table.bbox.top) or (r.table.page == table.page - 1))
    ]
    return sorted(donors, key=lambda r: (r.table.page, r.table.bbox.bottom), reverse=True)


def _places(table: Table, donor: Table) -> dict[int, int] | None:
    """The column of `donor` in whose place each column of figures stands; None where one stands in none."""
    ends, others = _column_ends(table), _column_ends(donor)
    width = max(table.bbox.width, 1.0)
    if len(ends) < _LEAST_COLUMNS or not others:
        return None
    nearest = {c: min(others, key=lambda o: abs(others[o] - end)) for c, end in ends.items()}
    apart = [abs(others[o] - ends[c]) / width for c, o in nearest.items()]
    same = min(apart) <= _SAME_EDGE and max(apart) <= _NEAR_EDGE and len(set(nearest.values())) == len(nearest)
    return nearest if same else None


def _column_ends(table: Table) -> dict[int, float]:
    """Where the figures of each column end on the right, most of the time."""
    ends: dict[int, list[float]] = {}
    for cell in table.cells:
        if not cell.header and cell.column_span == 1 and cell.content.role in (CellRole.FIGURE, CellRole.EMPTY):
            ends.setdefault(cell.column, []).append(cell.bbox.x1)
    return {column: median(found) for column, found in ends.items()}
