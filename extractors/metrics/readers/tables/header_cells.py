"""What the header cells of a table say and where they stand, before any of its rows is read."""

from __future__ import annotations

from collections import defaultdict

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.printed_spot import PrintedSpot
from verslag.extractors.document.table import Cell, Table
from verslag.extractors.metrics.fields.declared_measures import measure_of, only_declares
from verslag.extractors.metrics.readers.tables.column_headers import Head, read_head
from verslag.extractors.metrics.readers.tables.table_titles import PlacedTitle


def rows_of_table(table: Table) -> list[list[Cell]]:
    """The cells of each row."""
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell)
    return rows


def corner_titles(table: Table) -> tuple[PlacedTitle, ...]:
    """What the header says above the row labels, or alone on its line: the table's own title or unit."""
    lone = _lone_units(table)
    return tuple(
        PlacedTitle(cell.text, cell.bbox)
        for row in reversed(rows_of_table(table)[: table.header_rows])
        for cell in row
        if (cell.column_span == 1 and table.parts[cell.column] == "label" and cell.text.strip()) or cell in lone
    )


_LEAST_VALUES = 2


def _lone_units(table: Table) -> list[Cell]:
    """Units that stand alone on the first line of the header, over several columns of figures: the whole table's."""
    if table.parts.count("value") < _LEAST_VALUES:
        return []
    printed = [c for c in table.cells if c.row < table.header_rows and c.text.strip()]
    first = [c for c in printed if c.row == min(p.row for p in printed)]
    below = any(c.row > first[0].row for c in printed) if first else False
    return (
        first if len(first) == 1 and below and measure_of(first[0].text).scale and only_declares(first[0].text) else []
    )


def header_spots(table: Table) -> dict[int, tuple[PrintedSpot, ...]]:
    """Where the header cells over each column stand, top to bottom."""
    spots: defaultdict[int, tuple[PrintedSpot, ...]] = defaultdict(tuple)
    for cell in table.cells:
        if cell.row < table.header_rows and cell.text.strip():
            for column in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                spots[column] += (PrintedSpot("column", table.page, cell.bbox),)
    return dict(spots)


def header_heads(table: Table, facts: DocumentFacts) -> dict[int, Head]:
    """The head of each column that has one."""
    texts: dict[int, list[str]] = {}
    lone = _lone_units(table)
    for cell in table.cells:
        if cell.row < table.header_rows and cell not in lone:
            for column in range(cell.column, min(cell.column + cell.column_span, table.columns)):
                texts.setdefault(column, []).append(cell.text)
    for column, unit in _shared_units(table).items():
        texts.setdefault(column, []).append(unit)
    return {column: read_head(found, facts.period) for column, found in texts.items()}


def _shared_units(table: Table) -> dict[int, str]:
    """Of columns without a unit in the row of units, the one that stands over another column under the same head."""
    headers = [c for c in table.cells if c.row < table.header_rows]
    units = {c.column: c for c in headers if c.column_span == 1 and c.row and only_declares(c.text)}
    shared: dict[int, str] = {}
    for wide in headers:
        under = range(wide.column, wide.column + wide.column_span)
        own = [units[c] for c in under if c in units and units[c].row > wide.row]
        if len(under) > 1 and len({c.text for c in own}) == 1:
            bare = set(under) - {c.column for c in own}
            shared |= dict.fromkeys(bare - {c.column for c in headers if c.row == own[0].row}, own[0].text)
    return shared
