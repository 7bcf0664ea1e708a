"""What a stretch of print holds inside a table: figures, an empty mark, a period, a code, or words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from verslag.extractors.document.quantity import Quantity


class CellRole(Enum):
    """How a stretch of words takes part in a table."""

    FIGURE = "figure"
    """An amount, count or share: `1.234`, `€ 12,3 mln`, `(38)`, `6,4%`, `5 minuten`, `nihil`."""
    EMPTY = "empty"
    """A mark that says there is no figure: `-`, `n.v.t.`."""
    PERIOD = "period"
    """A year, book year or date, with or without month names."""
    CODE = "code"
    """An account code or note reference that stands in a column of its own: `20/58`, `[13]`."""
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class CellContent:
    """The content of a cell with its figures in order."""

    role: CellRole
    figures: tuple[Quantity, ...] = ()


NOTHING = CellContent(CellRole.EMPTY)
"""The content of a cell without print."""
