"""Totals that print no unit have that of the rows that they sum, whatever the table says of its other rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verslag.extractors.metrics.fields.measures import scaled, unscaled
from verslag.extractors.metrics.fields.summed_rows import count_summed
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.phrases.summing_words import is_total


def totals_like_their_parts(figures: Iterable[Candidate]) -> list[Candidate]:
    """The figures of a table, row by row; a total that sums the rows right above it has their unit and scale.

    "Totaal" below the numbers of members in a table in millions of euro counts members: their sum says so.
    """
    found: list[Candidate] = []
    columns: defaultdict[str, list[Candidate]] = defaultdict(list)
    for figure in figures:
        above = columns[figure.context.column_label]
        if is_total(figure.context.row_label) and _is_bare(figure) and (part := _part_of(above, figure)) is not None:
            figure = replace(figure, unit=part.unit, quantity=scaled(unscaled(figure.quantity), part.quantity.scale))
        above.append(figure)
        found.append(figure)
    return found


def _part_of(above: Sequence[Candidate], total: Candidate) -> Candidate | None:
    """One of the rows right above that are alike in unit and scale, unlike the total, and sum to it as printed."""
    nearest = above[-1] if above else total
    if _measure(nearest) == _measure(total):
        return None
    return nearest if count_summed(above, total, lambda part: _measure(part) == _measure(nearest)) else None


def _measure(figure: Candidate) -> tuple[str, int]:
    return figure.unit, figure.quantity.scale


def _is_bare(figure: Candidate) -> bool:
    return figure.quantity.unit is None and figure.quantity.value is not None
