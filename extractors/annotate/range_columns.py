"""Columns of ranges (`290-370`) beside columns of figures: from and to of the same rows, no classes or pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.document.cell_content import CellContent, CellRole
from verslag.extractors.document.table import Cell
from verslag.extractors.numbers import parse_cell

_RANGE = re.compile(r"\d{1,3} ?[-–] ?\d{1,3}")
"""Elsewhere `4-5` is a class, pages or a part of a name."""

_LEAST = 3
"""Cells of a column, all ranges, that make it one of figures."""


def with_ranges(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a table, those of columns of ranges with what they range over.

    A column is one where all its filled cells below the headers are ranges, and its rows have figures further left:
    the first column of a table holds classes.

    Args:
        cells: with their contents.
    """
    figures: dict[int, int] = {}
    columns: dict[int, list[Cell]] = {}
    for cell in cells:
        if cell.header or cell.content.role is CellRole.EMPTY:
            continue
        columns.setdefault(cell.column, []).append(cell)
        if cell.content.role is CellRole.FIGURE:
            figures[cell.row] = min(cell.column, figures.get(cell.row, cell.column))
    ranging = {
        column
        for column, inside in columns.items()
        if len(inside) >= _LEAST
        and all(_RANGE.fullmatch(c.text.strip()) for c in inside)
        and all(figures.get(c.row, column) < column for c in inside)
    }
    return [_ranged(c) if c.column in ranging and not c.header else c for c in cells]


def _ranged(cell: Cell) -> Cell:
    low, dash, high = cell.text.partition("–" if "–" in cell.text else "-")
    ends = [parse_cell(part.strip()) for part in (low, high)]
    if not dash or any(len(end) != 1 or end[0].value is None for end in ends):
        return cell
    text = cell.text.strip()
    start = cell.text.index(text)
    quantity = replace(
        ends[0][0], start=start, end=start + len(text), surface=text, kind="range", value_high=ends[1][0].value
    )
    return replace(cell, content=CellContent(CellRole.FIGURE, (quantity,)))
