"""Which rows at the top of a table are its column headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.page import Word
from verslag.extractors.tables.figures import Role, is_unit
from verslag.extractors.tables.grids import Grid, GridCell

_BOLD = 600
_MAX_HEADER_ROWS = 8
_VALUE_SHARE = 0.3
"""Share of figures and empty marks from which a column holds values, not labels."""

_VALUES = (Role.FIGURE, Role.EMPTY)


def with_headers(grid: Grid) -> Grid:
    """The grid with its column headers marked."""
    rows: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row].append(cell)
    count = header_count(rows, label_columns(grid))
    return replace(grid, cells=tuple(replace(c, header=c.row < count) for c in grid.cells))


def label_columns(grid: Grid) -> int:
    """How many columns on the left hold labels: those before the first in which figures are common."""
    cells = [0] * grid.columns
    values = [0] * grid.columns
    for cell in grid.cells:
        if cell.column_span == 1:
            cells[cell.column] += 1
            values[cell.column] += cell.role in _VALUES
    for column in range(grid.columns):
        if values[column] > _VALUE_SHARE * max(1, cells[column]):
            return column
    return 1


def header_count(rows: Sequence[Sequence[GridCell]], labels: int) -> int:
    """How many rows at the top are column headers.

    A header row has no figures but years, dates and units. Rows with only a label just above the first figures are
    group headings of the body. Where no cell of the table is a figure, only a first row set in its own style is one.

    Args:
        rows: cells by row, top to bottom.
        labels: how many columns on the left hold row labels.
    """
    first_body = next((i for i, row in enumerate(rows) if _has_figures(row, labels)), None)
    if first_body is None:
        return 1 if len(rows) > 1 and rows[0] and _styled_apart(rows[0], rows[1:]) else 0
    count = 0
    for index in range(min(first_body, _MAX_HEADER_ROWS)):
        row = rows[index]
        values = [c for c in row if c.column + c.column_span > labels]
        if not values:
            continue
        labelled = len(values) < len(row)
        if count and labelled and not (_periods_or_units(values) or _same_style(row, rows[count - 1])):
            break
        count = index + 1
    return count


def _has_figures(row: Sequence[GridCell], labels: int) -> bool:
    values = [c for c in row if c.column >= labels]
    return any(c.role in _VALUES for c in values) and not _periods_or_units(values)


def _periods_or_units(cells: Sequence[GridCell]) -> bool:
    return all(c.role is Role.PERIOD or all(is_unit(w.text.strip("()")) for w in c.words) for c in cells)


def _style(cells: Sequence[GridCell]) -> tuple[bool, str]:
    """Whether most words are bold, and the commonest colour."""
    words: list[Word] = [w for c in cells for w in c.words if not w.raised]
    bold = sum(w.weight >= _BOLD for w in words) * 2 > len(words)
    colors = [w.color for w in words]
    return bold, max(set(colors), key=lambda c: (colors.count(c), c)) if colors else ""


def _same_style(row: Sequence[GridCell], other: Sequence[GridCell]) -> bool:
    """Whether both rows are set in one style, and not that of plain text."""
    style = _style(row)
    return style == _style(other) and (style[0] or style[1] != "#000000")


def _styled_apart(row: Sequence[GridCell], others: Sequence[Sequence[GridCell]]) -> bool:
    bold, color = _style(row)
    bodies = [_style(r) for r in others if r]
    plain = sum(not b for b, _ in bodies)
    recolored = sum(c != color for _, c in bodies)
    return bool(bodies) and ((bold and plain * 2 >= len(bodies)) or recolored * 3 >= len(bodies) * 2)
