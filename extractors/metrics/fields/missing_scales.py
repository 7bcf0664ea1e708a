"""Tables that give no unit in a document whose other tables are printed in thousands or millions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt


def unscaled_doubted(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Doubt the large bare numbers of such tables, and those with decimals: they may be in thousands too.

    A table that prints a unit or a scale anywhere is left as it is.
    """
    in_tables = [c for c in candidates if c.place == "table"]
    if not any(c.quantity.scale for c in in_tables):
        return list(candidates)
    said = {c.context.table_id for c in in_tables if c.unit or c.quantity.scale}
    return [
        replace(c, doubts=(*c.doubts, Doubt.SCALE_NOT_SAID))
        if c.place == "table" and c.context.table_id not in said and _may_be_scaled(c)
        else c
        for c in candidates
    ]


def _may_be_scaled(candidate: Candidate) -> bool:
    value = candidate.quantity.value
    return value is not None and (abs(value) >= 1000 or value != value.to_integral_value())
