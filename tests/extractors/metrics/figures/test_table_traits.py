"""What a table says of each of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.metrics.figures.figure_measures import full_name
from verslag.extractors.metrics.figures.table_traits import traits_in_table
from verslag.extractors.metrics.figures.traits import Trait

Read = Callable[[Any], tuple[MetricFigure, ...]]
ROWS = [["", "2022", "2021"], ["Giften", "€ 120", "€ 90"], ["Subsidies", "€ 380", "€ 310"], ["Rente", "€ 4", "€ 3"]]


def traits(figures: tuple[MetricFigure, ...]) -> list[dict[Trait, float]]:
    return traits_in_table(figures, Counter(map(full_name, figures)))


def renamed(figure: MetricFigure, **words: str) -> MetricFigure:
    return replace(figure, context=replace(figure.context, **words))


def test_another_unit_speaks_against_it_more_than_against_its_column(sheet: Any, read: Read) -> None:
    first, *others = read(sheet.table(ROWS))
    found = traits((replace(first, unit="percent"), *others))
    assert [t[Trait.COLUMN_MIXED] for t in found[:3]] == pytest.approx([2 / 3, 0, 1 / 3])
    assert [t[Trait.TABLE_MIXED] for t in found] == pytest.approx([(2 / 3 + 2 * 1 / 3) / 6] * 6)


def test_a_row_that_alone_opens_in_lower_case_is_odd(sheet: Any, read: Read) -> None:
    figures = read(sheet.table([*ROWS, ["en leningen", "€ 8", "€ 9"]]))
    found = [(f.context.row_label, t[Trait.LABEL_ODD]) for f, t in zip(figures, traits(figures), strict=True)]
    assert {label for label, odd in found if odd} == {"en leningen"}


def test_lower_case_is_usual_where_most_rows_have_it(sheet: Any, read: Read) -> None:
    figures = tuple(renamed(f, row_label=f.context.row_label.lower()) for f in read(sheet.table(ROWS)))
    assert not any(t[Trait.LABEL_ODD] for t in traits(figures))


def test_rows_without_label_and_broken_heads_count_where_they_are(sheet: Any, read: Read) -> None:
    first, *others = read(sheet.table(ROWS))
    found = traits((renamed(first, row_label="", column_label="Kosten (huur"), *others))
    assert [bool(t[Trait.ROW_UNNAMED]) for t in found] == [True, *[False] * 5]
    assert [bool(t[Trait.HEAD_BROKEN]) for t in found] == [True, *[False] * 5]
    assert found[3][Trait.ROWS_UNNAMED] == 1 / 6


def test_figures_of_one_cell_crowd_their_table(sheet: Any, read: Read) -> None:
    figures = read(sheet.table(ROWS))
    assert traits(figures)[0][Trait.TABLE_CROWDED] == 0
    assert traits((*figures, figures[0]))[0][Trait.TABLE_CROWDED] == 2 / 7


def test_rows_beside_a_broken_label_may_hold_its_words(sheet: Any, read: Read) -> None:
    figures = read(
        sheet.table([["", "2022"], ["Huur", "€ 1"], ["Lonen en", "€ 2"], ["Reizen", "€ 3"], ["Druk", "€ 4"]])
    )
    assert [bool(t[Trait.ROW_BESIDE_BROKEN]) for t in traits(figures)] == [True, False, True, False]


def test_figures_of_a_row_that_only_their_heads_tell_apart_are_alike(sheet: Any, read: Read) -> None:
    first, second, *others = read(sheet.table(ROWS))
    same = replace(second, period=first.period, scenario=first.scenario)
    assert [t[Trait.ROW_ALIKE] for t in traits((first, second, *others))] == [False] * 6
    assert [t[Trait.ROW_ALIKE] for t in traits((first, same, *others))] == [True, True, *[False] * 4]


def test_a_figure_without_a_date_of_its_own_is_suspect_where_others_have_one(sheet: Any, read: Read) -> None:
    first, *others = read(sheet.table(ROWS))
    found = traits((replace(first, period_source="document"), *others))
    assert found[0][Trait.PERIOD_UNLIKE] == pytest.approx(5 / 6)
    assert not any(t[Trait.PERIOD_UNLIKE] for t in found[1:])
