"""People counted in a table whose caption says in what its amounts are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verslag.extractors.metrics.fields.declared_measures import measure_of
from verslag.extractors.metrics.fields.figure_tags import Surroundings
from verslag.extractors.metrics.fields.measures import unscaled
from verslag.extractors.metrics.fields.row_measures import row_measure
from verslag.extractors.metrics.fields.summed_rows import count_summed
from verslag.extractors.metrics.fields.tag_match import MONEY
from verslag.extractors.metrics.fields.unmarked_units import counts_people
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.phrases.summing_words import sums_up


def with_people_counted(candidates: Sequence[Candidate], around: Surroundings) -> list[Candidate]:
    """The candidates in their order; rows of people are counts where only the caption gives their table's unit.

    "Bedragen x € 1.000" above key figures says nothing of the rows "Deelnemers" and "Gepensioneerden" among them. That
    the table holds more than amounts must show: in the same column stands something measured otherwise. What sums to a
    total of people are people, too.
    """
    columns: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, candidate in enumerate(candidates):
        if candidate.place == "table" and candidate.context.table_id:
            columns[candidate.context.table_id, candidate.context.column_label].append(index)
    people: set[int] = set()
    for column in columns.values():
        if all(candidates[i].unit in MONEY for i in column):
            continue
        counted = {i for i in column if _is_captioned(candidates[i]) and counts_people(candidates[i], around)}
        people |= counted | _parts(counted, column, candidates)
    return [
        replace(candidate, unit="person", quantity=unscaled(candidate.quantity)) if index in people else candidate
        for index, candidate in enumerate(candidates)
    ]


def _is_captioned(candidate: Candidate) -> bool:
    """Whether nothing nearer than the caption says that a whole number is an amount."""
    quantity, context = candidate.quantity, candidate.context
    if candidate.unit not in MONEY or quantity.unit is not None or unscaled(quantity).decimals:
        return False
    near = (measure_of(context.column_label), row_measure(context.row_label), measure_of(context.row_group))
    return not any(measure.unit in MONEY for measure in near)


def _parts(totals: set[int], column: Sequence[int], candidates: Sequence[Candidate]) -> set[int]:
    """The rows right above the totals of people that sum to them as printed."""
    found: set[int] = set()
    for place, index in enumerate(column):
        if index not in totals or not sums_up(candidates[index].context.row_label):
            continue
        above = [candidates[row] for row in column[:place]]
        found.update(column[place - count_summed(above, candidates[index], _is_captioned) : place])
    return found
