"""Columns that set others against one another: differences, growth, shares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.document.period import Period
from verslag.extractors.document.table import Table
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.readers.tables.column_headers import Head

_COMPARES = re.compile(
    r"^\W*(?:Δ|delta\b|verschil|afwijking|mutatie|wijziging|evolutie|groei|stijging|daling|toename|afname|ontwikkeling"
    r"|variatie|index\b|saldo t\.?o\.?v)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"^\W*(?:procentueel\s+)?aandeel\b|^\W*(?:in\s+)?%|\bvan (?:het )?totaal\b", re.IGNORECASE)
_WHOLE = 100
"""No share is larger."""


def compared_columns(column: int, heads: Mapping[int, Head]) -> Period | None:
    """The period of a column that compares the dated columns left of it, or gives their shares: the later of the two
    nearest; None for any other column.
    """
    head = heads[column]
    if not (_COMPARES.match(head.text) or _SHARE.search(head.text)):
        return None
    dated = [h.period for c, h in sorted(heads.items(), reverse=True) if c < column and h.period]
    return max(dated[:2], key=lambda period: period.end, default=None)


def shares_by_head(heads: Mapping[int, Head], table: Table) -> dict[int, Head]:
    """The heads of columns that give shares without a sign ("Aandeel" over 21,5 and 78,5), in percent."""
    found: dict[int, Head] = {}
    for column, head in heads.items():
        if head.measure.unit or head.period or not _SHARE.match(head.text):
            continue
        numbers = [
            abs(q.value)
            for c in table.cells
            if c.column == column and c.content.role is CellRole.FIGURE
            for q in c.content.figures
            if q.value is not None
        ]
        if numbers and max(numbers) <= _WHOLE and any(n != n.to_integral_value() for n in numbers):
            found[column] = replace(head, measure=Measure("percent"))
    return found
