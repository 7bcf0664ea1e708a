"""What the whole of a table says of each of its figures: where one head is misread, all figures below it are wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.figure_measures import (
    LONG_LABEL,
    doubts,
    full_name,
    is_proven,
    is_undated,
    mean,
)
from verslag.extractors.metrics.figures.label_faults import is_broken
from verslag.extractors.metrics.figures.traits import GUESSED, IMPLAUSIBLE, Trait

_SMALL_TABLE = 4
"""Figures up to which a table shows too little of its structure to be read surely."""

_FEW_LOWER = 0.3
"""Share of labels that open in lower case up to which those that do look like the end of another."""


def traits_in_table(figures: Sequence[MetricFigure], names: Mapping[object, int]) -> list[dict[Trait, float]]:
    """The traits of each figure of one table.

    Args:
        figures: all of the table.
        names: how often each `full_name` stands in the report.
    """
    of_table = _of_table(figures, names)
    strangers = _strangers(figures)
    of_table[Trait.TABLE_MIXED] = sum(strangers) / len(strangers)
    few_lower = mean(_opens_lower, figures) < _FEW_LOWER
    beside_broken = _rows_beside_broken(figures)
    meanings = Counter(map(_meaning, figures))
    return [
        of_table
        | {
            Trait.ROW_UNNAMED: not figure.context.row_label,
            Trait.LABEL_ODD: few_lower and _opens_lower(figure),
            Trait.ROW_BESIDE_BROKEN: _row(figure) in beside_broken,
            Trait.ROW_ALIKE: meanings[_meaning(figure)] > 1,
            Trait.HEAD_BROKEN: is_broken(figure.context.column_label),
            Trait.HEAD_LONG: min(len(figure.context.column_label.split()) / LONG_LABEL, 1.0),
            Trait.PERIOD_UNLIKE: is_undated(figure) and 1 - of_table[Trait.TABLE_UNDATED],
            Trait.COLUMN_MIXED: other,
        }
        for figure, other in zip(figures, strangers, strict=True)
    ]


def _of_table(figures: Sequence[MetricFigure], names: Mapping[object, int]) -> dict[Trait, float]:
    cells = Counter(map(_cell, figures))
    measures: Mapping[Trait, Callable[[MetricFigure], float]] = {
        Trait.ROWS_UNNAMED: lambda f: not f.context.row_label,
        Trait.COLUMNS_UNHEADED: lambda f: not f.context.column_label,
        Trait.COLUMNS_ALIKE: lambda f: Doubt.COLUMNS_NOT_TOLD_APART in f.doubts,
        Trait.ROWS_LONG: lambda f: len(f.context.row_label.split()) >= LONG_LABEL,
        Trait.TABLE_UNDATED: is_undated,
        Trait.TABLE_DOUBTED: doubts,
        Trait.TABLE_UNKNOWN: lambda f: Doubt.NO_TAG in f.doubts,
        Trait.TABLE_NAMES_SHARED: lambda f: names[full_name(f)] > 1,
        Trait.TABLE_GUESSED: lambda f: not GUESSED.isdisjoint(f.doubts),
        Trait.TABLE_BROKEN: lambda f: is_broken(f.context.row_label),
        Trait.TABLE_HEADS_BROKEN: lambda f: is_broken(f.context.column_label),
        Trait.TABLE_CROWDED: lambda f: cells[_cell(f)] > 1,
        Trait.TABLE_PROVEN: is_proven,
    }
    return {
        **{trait: mean(measure, figures) for trait, measure in measures.items()},
        Trait.TABLE_SMALL: len(figures) <= _SMALL_TABLE,
        Trait.TABLE_IMPLAUSIBLE: mean(lambda f: not IMPLAUSIBLE.isdisjoint(f.doubts), figures) ** 0.5,
    }


def _strangers(figures: Sequence[MetricFigure]) -> list[float]:
    """For each figure the share of its column that has another unit."""
    columns: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for figure in figures:
        columns[figure.context.column_label][figure.unit] += 1
    return [1 - own[f.unit] / own.total() for f in figures for own in [columns[f.context.column_label]]]


def _rows_beside_broken(figures: Sequence[MetricFigure]) -> set[tuple[str, str]]:
    """The rows above and below those with a broken label: words that one lacks may stand in the other."""
    rows = list(dict.fromkeys(map(_row, figures)))
    return {
        row for one, other in pairwise(rows) for row, beside in ((one, other), (other, one)) if is_broken(beside[1])
    }


def _opens_lower(figure: MetricFigure) -> bool:
    return figure.context.row_label[:1].islower()


def _row(figure: MetricFigure) -> tuple[str, str]:
    return figure.context.row_group, figure.context.row_label


def _cell(figure: MetricFigure) -> tuple[tuple[str, str], str]:
    return _row(figure), figure.context.column_label


def _meaning(figure: MetricFigure) -> tuple[object, ...]:
    """All but the words of its column that tells a figure of the row from the others."""
    return _row(figure), figure.period.text if figure.period else "", figure.scenario, figure.unit
