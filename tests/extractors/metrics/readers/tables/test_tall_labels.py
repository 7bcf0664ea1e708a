"""Labels printed once beside several rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]


def test_a_row_without_label_of_its_own_is_called_after_the_label_beside_it(sheet: Any, read: Read) -> None:
    rows = [["", "2031"], ["Toelage", "€ 350"], ["", "€ 340"], ["Dotatie", "€ 90"]]
    paper = sheet.table(rows)
    (table,) = paper.tables
    tall = tuple(replace(c, row_span=2) if c.text == "Toelage" else c for c in table.cells)
    paper.tables[:] = [replace(table, cells=tall)]
    assert [f.context.label for f in read(paper)] == ["Toelage", "Toelage", "Dotatie"]
