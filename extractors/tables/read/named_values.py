"""Whether a table of two columns names a value in each row, as the card of a project does, and has no heads."""

from __future__ import annotations

from collections.abc import Sequence

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.marks.content import content_of, is_date
from verslag.extractors.tables.marks.rulings import Shade
from verslag.extractors.tables.read.draft_grid import GridCell
from verslag.extractors.tables.read.header_styles import styled_apart

_LEAST_KINDS = 3
"""Kinds of values from which a column holds something else in each row: words, dates, amounts, shares."""
_LEAST_ROWS = 4


def names_values(rows: Sequence[Sequence[GridCell]], shades: Sequence[Shade]) -> bool:
    """Whether each row of a table has a name and a value, of other kinds from row to row, the first row as well.

    Args:
        rows: cells by row, top to bottom.
        shades: filled boxes of the page; a first row shaded unlike the others is one of heads.
    """
    pairs = [row for row in rows if len(row) == 2]
    if (
        len(pairs) < max(_LEAST_ROWS, len(rows) - 1)
        or rows[0] is not pairs[0]
        or styled_apart(rows[0], rows[1:], shades)
    ):
        return False
    if any(name.column or name.role is not CellRole.TEXT for name, _ in pairs):
        return False
    kinds = [_kind(value) for _, value in pairs]
    return len(set(kinds)) >= _LEAST_KINDS and (kinds.count("words") > 1 or "day" in kinds)


def _kind(cell: GridCell) -> str:
    """What a value is: `words`, `day`, or the unit of a figure."""
    text = " ".join(w.text for w in cell.words if not w.raised)
    if is_date(text):
        return "day"
    return next((q.unit or "number" for q in content_of(text).figures), "words")
