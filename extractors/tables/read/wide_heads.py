"""Heads that count for more columns than they are printed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from verslag.extractors.document.cell_content import CellRole
from verslag.extractors.tables.marks.repeated_sets import repeated_sets
from verslag.extractors.tables.read.draft_grid import GridCell


def widened(rows: Sequence[Sequence[GridCell]], labels: int, columns: int) -> dict[GridCell, GridCell]:
    """Header cells, by the identity of the old ones, that count for more columns than they are printed over.

    Dutch balance sheets set the date over the last (or first) of several columns a year, amounts and their sums. Words
    do so where each column has a header of its own below.
    """
    wide: dict[GridCell, GridCell] = {}
    for index, row in enumerate(rows):
        if len(row) == 1 and index == 0 and row[0].role is CellRole.PERIOD and row[0].column_span == 1:
            if row[0].column < labels:
                wide[row[0]] = replace(row[0], column=0, column_span=columns)
            continue
        over = [c for c in row if c.column >= labels]
        first = labels
        while len(over) > 2 and over[0].role is CellRole.TEXT and all(c.role is CellRole.PERIOD for c in over[1:]):
            first, over = over[0].column + over[0].column_span, over[1:]  # the head of the notes beside the labels
        if len(over) < 2:
            continue
        below = _lower_level(rows[index + 1 :], labels, len(over))
        if repeated := _over_repeated(over, below):
            wide |= repeated
            continue
        if any(c.role is not CellRole.PERIOD for c in over) and sum(c.column >= first for c in below) < columns - first:
            continue
        stride = over[1].column - over[0].column
        regular = all(b.column - a.column == stride for a, b in pairwise(over))
        lead = over[0].column - first
        fits = all(c.column_span <= stride for c in over)  # some are printed wide enough to be seen over all of theirs
        if stride < 2 or not regular or not fits or len(over) * stride != columns - first or lead >= stride:
            continue
        wide |= {c: replace(c, column=c.column - lead, column_span=stride) for c in over}
    return wide


def _lower_level(rows: Sequence[Sequence[GridCell]], labels: int, over: int) -> Sequence[GridCell]:
    """The row of heads below a level of so many: the first with sets of them; heads as high as both may stand
    between.
    """
    sets = (row for row in rows if sum(c.column >= labels for c in row) >= 2 * over)
    return next(sets, rows[0] if rows else ())


def _over_repeated(over: Sequence[GridCell], below: Sequence[GridCell]) -> dict[GridCell, GridCell]:
    """Heads over as many sets of the same lower heads ("2031 2032 2031 2032"), each over one whole set."""
    lower = sorted(below, key=lambda c: c.column)
    texts = [" ".join(w.text for w in c.words) for c in lower]
    for run in repeated_sets(texts):
        columns = [c.column for c in lower[run.start : run.end]]
        first, last = columns[0], columns[-1]
        if columns != list(range(first, last + 1)):
            continue
        within = [c for c in over if first <= c.column <= last]
        if [(c.column - first) // run.size for c in within] == list(range(run.times)):
            return {c: replace(c, column=first + n * run.size, column_span=run.size) for n, c in enumerate(within)}
    return {}
