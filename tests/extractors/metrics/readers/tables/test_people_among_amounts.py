"""Rows of people in tables whose corner says in what the amounts are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]

_KEY_FIGURES = [
    ["Bedragen x € 1.000", "2022"],
    ["Deelnemers", "1.318"],
    ["Gewezen deelnemers", "1.041"],
    ["Ingegane uitkering", "174"],
    ["Overgenomen uitkering", "53"],
    ["Totaal gepensioneerden", "227"],
    ["Premies van deelnemers", "13.421"],
    ["Kostenratio", "0,71%"],
]


def _read(sheet: Any, read: Read, rows: list[list[str]]) -> list[tuple[str, str]]:
    return [(str(f.quantity.value), f.unit) for f in read(sheet.table(rows))]


def test_people_among_key_figures_are_counted_and_so_are_the_parts_of_their_total(sheet: Any, read: Read) -> None:
    assert _read(sheet, read, _KEY_FIGURES) == [
        ("1318", "person"),
        ("1041", "person"),
        ("174", "person"),
        ("53", "person"),
        ("227", "person"),
        ("13421000", "EUR"),
        ("0.71", "percent"),
    ]


def test_rows_above_a_total_of_people_that_do_not_sum_to_it_stay_amounts(sheet: Any, read: Read) -> None:
    rows = [row if row[0] != "Overgenomen uitkering" else [row[0], "54"] for row in _KEY_FIGURES]
    assert _read(sheet, read, rows)[2:5] == [("174000", "EUR"), ("54000", "EUR"), ("227", "person")]


def test_people_in_a_table_of_amounts_alone_are_what_they_pay(sheet: Any, read: Read) -> None:
    rows = [["Bedragen x € 1.000", "2022"], ["Gemeente", "310"], ["Deelnemers", "45"], ["Giften", "12"]]
    assert _read(sheet, read, rows) == [("310000", "EUR"), ("45000", "EUR"), ("12000", "EUR")]


def test_people_below_a_head_in_euro_are_what_they_cost(sheet: Any, read: Read) -> None:
    rows = [["", "Bedrag in €", "Aandeel"], ["Zalen", "310", "80%"], ["Deelnemers", "45", "20%"]]
    assert ("45", "EUR") in _read(sheet, read, rows)
