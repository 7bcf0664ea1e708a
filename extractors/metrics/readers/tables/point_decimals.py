"""Tables that set their decimals off by a point: 1.250 among 0.875 and 0.910 is one and a quarter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from verslag.extractors.document.cell_content import CellContent, CellRole
from verslag.extractors.document.quantity import Quantity
from verslag.extractors.document.table import Cell, ColumnPart

_BELOW_ONE = re.compile(r"[-−–(]?0\.\d{3}\)?")
"""No number of thousands begins with a nought."""
_EITHER = re.compile(r"([-−–(]?)([1-9]\d{0,2}\.\d{3})\)?")
_THOUSANDS = re.compile(r"\d,\d|\d\.\d{3}\.\d{3}|\d[\u00a0\u2009\u202f ]\d{3}")
"""A decimal comma, or groups of digits that are thousands for certain."""


def with_point_decimals(rows: Sequence[list[Cell]], parts: Sequence[ColumnPart]) -> list[list[Cell]]:
    """The rows with numbers such as 1.250 as decimal fractions where the table prints 0.875 and no other notation.

    Args:
        rows: cells by row.
        parts: what each column is for.
    """
    values = [c for row in rows for c in row if parts[c.column] == "value" and c.content.role is CellRole.FIGURE]
    texts = [c.text.strip() for c in values]
    if not any(map(_BELOW_ONE.fullmatch, texts)) or any(map(_THOUSANDS.search, texts)):
        return [list(row) for row in rows]
    return [[_read_anew(c) if parts[c.column] == "value" else c for c in row] for row in rows]


def _read_anew(cell: Cell) -> Cell:
    figures = tuple(_fraction(figure) for figure in cell.content.figures)
    return replace(cell, content=CellContent(cell.content.role, figures)) if figures != cell.content.figures else cell


def _fraction(figure: Quantity) -> Quantity:
    """The figure as a fraction; which notation was meant stays open to doubt."""
    match = _EITHER.fullmatch(figure.surface.strip())
    if match is None:
        return figure
    value = Decimal(match[2])
    return replace(figure, value=-value if match[1] else value, decimals=3, ambiguous=True)
