"""Column heads that name a part of a year and leave the year to the column of the total: "1e kwartaal", "Q2"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verslag.extractors.document.period import Period
from verslag.extractors.facts.iso_periods import year
from verslag.extractors.metrics.fields.figure_periods import only_period
from verslag.extractors.metrics.readers.tables.column_headers import Head

_PART = re.compile(
    r"\W*(?:(?:[1-4]\s?(?:e|ste|de)?|eerste|tweede|derde|vierde)\s+(?:kwartaal|trimester|halfjaar|semester)"
    r"|(?:kwartaal|trimester)\s+[1-4]|[QKT][1-4])\W*",
    re.IGNORECASE,
)


def period_of_part(head: Head, heads: Iterable[Head]) -> Period | None:
    """The part of the year that a head names, in the one year that other heads of the table name; else None.

    Args:
        head: without a period of its own.
        heads: all of the table.
    """
    if not _PART.fullmatch(head.text):
        return None
    years = {p.end.year for h in heads if (p := h.period) is not None and p == year(p.end.year)}
    if len(years) != 1:
        return None
    whole = year(years.pop())
    return only_period(f"{head.text} {whole.text}") or whole
