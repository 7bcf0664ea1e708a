"""The result type of the number grammar."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from verslag.schemas.vocabularies import Qualifier

FigureKind = Literal["cardinal", "ordinal", "percent", "currency", "dimension", "range", "age"]
OtherKind = Literal[
    "date",
    "year",
    "period",
    "clock",
    "phone",
    "postcode",
    "identifier",
    "reference",
    "page_reference",
    "list_number",
    "note_mark",
]
FIGURE_KINDS: frozenset[str] = frozenset(get_args(FigureKind))
QuantityKind = FigureKind | OtherKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number mention; `text[start:end] == surface` in the text that was parsed (code points)."""

    start: int
    end: int
    surface: str
    """As printed, without the hedge word."""
    kind: QuantityKind
    value: Decimal | None
    """In base units; None for what is no figure and has no value (an identifier, a clock time)."""
    value_high: Decimal | None = None
    """Upper end of a range."""
    unit: str | None = None
    """Unit name of DESIGN (`EUR`, `percent`, `hour` …); None for a bare count."""
    qualifier: Qualifier = "exact"
    decimals: int | None = None
    """Accuracy as in XBRL: -5 for "12,3 mln", 2 for "1.234,56"."""
    scale: int = 0
    """Power of ten applied: 6 for "mln"."""
    ambiguous: bool = False
    """The notation allows another reading ("1.234" in English text) and nothing decided it."""
    indefinite: bool = False
    """An order of magnitude only (`honderden`)."""
    per: str | None = None
    """What a rate is counted per: a unit name (`km`, `hour`) or the printed word (`persoon`)."""
    out_of: int | None = None
    """The maximum of a mark: 5 for "4,4 op 5"."""
    iso: str | None = None
    """For dates and periods: ISO date or interval (`2022-12-31`, `2021-09-01/2022-08-31`, `2022`)."""

    @property
    def is_figure(self) -> bool:
        """Whether this is a figure an analyst may want, not a date, reference or number of a list."""
        return self.kind in FIGURE_KINDS
