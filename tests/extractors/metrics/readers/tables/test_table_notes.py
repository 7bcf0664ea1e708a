"""Notes and sentences around a table that say of when its figures are and in what printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]
ROWS = [["Dienst", "Lasten", "Baten"], ["Molens", "120", "140"], ["Sluizen", "310", "280"]]


def _told(figures: tuple[MetricFigure, ...]) -> set[tuple[str, str, str]]:
    return {(f.period.text if f.period else "", f.unit, str(f.quantity.value)) for f in figures if f.kind == "table"}


@pytest.mark.parametrize(
    "note",
    [
        "Bron: ledenlijst, in duizend euro, toestand op 31 december 2021",
        "Noot: de cijfers hebben betrekking op 2021, in duizend euro.",
        "* Bedragen in duizend euro, per 31 december 2021.",
    ],
)
def test_a_note_under_a_table_dates_and_scales_it(sheet: Any, read: Read, note: str) -> None:
    told = _told(read(sheet.table(ROWS).add(note)))
    assert {(period[:4], unit) for period, unit, _ in told} == {("2021", "EUR")}
    assert {value for *_, value in told} == {"120000", "140000", "310000", "280000"}


@pytest.mark.parametrize(
    "note",
    [
        "Bron: jaarverslag 2021 van de dienst",
        "Bron: ledenlijst, geraadpleegd op 3 maart 2021",
        "De bedragen daalden in 2021 doordat de sluis dicht was en er geen schepen meer kwamen.",
        "Noot: toestand op 31 december 2021 voor de molens, toestand op 31 december 2020 voor de sluizen.",
        f"Noot: {'de molens staan langs de vaart en ' * 5}dat was zo volgens de cijfers van 2021.",
    ],
)
def test_the_year_of_a_source_or_of_a_sentence_dates_no_table(sheet: Any, read: Read, note: str) -> None:
    assert {period for period, *_ in _told(read(sheet.table(ROWS).add(note)))} == {"2022"}


def test_a_starred_note_is_of_the_figures_with_its_star(sheet: Any, read: Read) -> None:
    starred = [*ROWS[:2], ["Sluizen*", "310", "280"]]
    assert {p for p, *_ in _told(read(sheet.table(starred).add("* Cijfers van 2021.")))} == {"2022"}


def test_the_sentence_that_points_at_a_table_dates_it(sheet: Any, read: Read) -> None:
    text = "De molens draaiden het hele jaar en trokken meer bezoek dan de jaren voordien, ook buiten het seizoen. "
    sheet.add(text + "De tabel hieronder toont de cijfers van 2021. Alle bedragen zijn in duizend euro.")
    told = _told(read(sheet.table(ROWS)))
    assert {(period, unit) for period, unit, _ in told} == {("2021", "EUR")}
    assert "120000" in {value for *_, value in told}


def test_a_sentence_about_something_else_dates_no_table(sheet: Any, read: Read) -> None:
    text = "De molens draaiden het hele jaar en trokken meer bezoek dan de jaren voordien, ook buiten het seizoen. "
    assert {p for p, *_ in _told(read(sheet.add(text + "In 2021 was dat anders.").table(ROWS)))} == {"2022"}


def test_a_source_between_tables_dates_the_one_above(sheet: Any, read: Read) -> None:
    rows = [["Haven", "Kaden", "Steigers"], ["Noord", "12", "14"], ["Zuid", "31", "28"]]
    sheet.table(ROWS).add("Bron: ledenlijst, toestand op 31 december 2021").table(rows)
    figures = [f for f in read(sheet) if f.kind == "table"]
    assert [f.period.text[:4] for f in figures if f.period] == ["2021"] * 4 + ["2022"] * 4
