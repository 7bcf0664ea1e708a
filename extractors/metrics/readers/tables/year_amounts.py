"""Amounts that are printed as years are: 2000 in a table that sets no thousands mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from verslag.extractors.document.cell_content import CellContent, CellRole
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.table import Cell, ColumnPart
from verslag.extractors.metrics.phrases.noun_phrases import has_content

_BARE_YEAR = re.compile(r"\s*(?P<below>[-−–(]\s?)?((?:18|19|20)\d\d)(?P<behind>[)]|\s?[-−–])?\s*")
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_UNGROUPED = re.compile(r"\D*\d{4,}(?:,\d+)?\D*")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[.' ]\d{3})+(?!\d)")
_LEAST_UNGROUPED = 2


def with_year_amounts(rows: Sequence[list[Cell]], parts: Sequence[ColumnPart], headers: int) -> list[list[Cell]]:
    """The rows with the amounts that look like years as figures.

    They are amounts where the table prints its thousands without a mark, or in a column that its head dates, under a
    header, in a row with a label of its own; years that go up or down along the row are a second row of column heads.

    Args:
        rows: cells by row.
        parts: what each column is for.
        headers: rows at the top that hold column heads.
    """
    values = [c for row in rows[headers:] for c in row if c.column < len(parts) and parts[c.column] == "value"]
    figures = [c.text for c in values if c.content.role is CellRole.FIGURE]
    plain = sum(bool(_UNGROUPED.fullmatch(t)) for t in figures)
    if not headers or any(_GROUPED.search(t) for t in figures):
        return [list(row) for row in rows]
    usual = plain >= _LEAST_UNGROUPED
    return [list(row) if i < headers else _read_anew(row, parts, usual=usual) for i, row in enumerate(rows)]


def _read_anew(row: Sequence[Cell], parts: Sequence[ColumnPart], *, usual: bool) -> list[Cell]:
    """A row with its amounts; `usual` where the table prints other thousands without a mark, too."""
    years = [m[2] for c in row if parts[c.column] == "value" and (m := _BARE_YEAR.fullmatch(c.text))]
    labelled = any(parts[c.column] == "label" and has_content(c.text) for c in row)
    heads = len(years) > 1 and len(set(years)) == len(years)
    if not years or not labelled or heads:
        return list(row)
    return [
        replace(c, content=CellContent(CellRole.FIGURE, (_amount(m),)))
        if parts[c.column] == "value" and (m := _BARE_YEAR.fullmatch(c.text)) and (usual or _is_dated(c))
        else c
        for c in row
    ]


def _is_dated(cell: Cell) -> bool:
    """Whether the head of a cell's column names a year: the cell is none."""
    return any(_DATED.search(head.text) for head in cell.column_heads)


def _amount(match: re.Match[str]) -> Quantity:
    """A number below zero has its sign before it or behind, or stands in brackets."""
    printed, value = match[0].strip(), Decimal(match[2])
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    below = match["below"] or match["behind"]
    return Quantity(start, start + len(printed), printed, "cardinal", -value if below else value, decimals=0)
