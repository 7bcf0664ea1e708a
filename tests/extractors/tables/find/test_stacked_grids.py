"""Ruled tables that touch are cut where their upright borders differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verslag.extractors.document.geometry import BBox
from verslag.extractors.tables.find.stacked_grids import parted_by_borders


def cells(edges: Sequence[float], tops: Sequence[float]) -> list[BBox]:
    return [BBox(a, y, b, y + 10) for y in tops for a, b in pairwise(edges)]


def test_a_title_over_the_whole_width_goes_with_the_table_below() -> None:
    upper = cells((0, 60, 120, 200), (0, 10, 20))
    title = cells((0, 200), (30,))
    lower = cells((0, 40, 90, 150, 200), (40, 50))
    parts = parted_by_borders([*upper, *title, *lower])
    assert [len(part) for part in parts] == [9, 9]
    assert title[0] in parts[1]


def test_a_head_over_several_columns_is_of_the_same_table() -> None:
    head = cells((0, 60, 200), (0,))
    body = cells((0, 60, 130, 200), (10, 20, 30))
    assert len(parted_by_borders([*head, *body])) == 1


def test_one_row_with_borders_of_its_own_is_no_table() -> None:
    body = cells((0, 60, 130, 200), (0, 10, 20))
    foot = cells((0, 90, 200), (30,))
    assert len(parted_by_borders([*body, *foot])) == 1
