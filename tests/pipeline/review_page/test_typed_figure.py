"""What is typed is read by the number grammar; what cannot be is said, field by field."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.pipeline.review_page.typed_figure import changes_of, form_of, read_form, read_value
from verslag.schemas.records import MetricRow

MakeRow = Callable[..., MetricRow]
UNITS, TAGS = {"EUR", "count", "percent"}, {"finance.revenue"}


@pytest.mark.parametrize(
    ("text", "scale", "value", "unit"),
    [
        ("1.234,5", 0, "1234.5", ""),
        ("1.234", 3, "1234000", ""),
        ("€ 12,3 mln", 0, "12300000", "EUR"),
        ("12,3 mln", 3, "12300000", ""),
        ("31%", 0, "31", "percent"),
        ("(1.200)", 0, "-1200", ""),
        ("12 tot 15", 0, "12..15", ""),
        ("0", 0, "0", ""),
        ("1958", 0, "1958", ""),
        ("−12", 3, "-12000", ""),
    ],
)
def test_values(text: str, scale: int, value: str, unit: str) -> None:
    assert read_value(text, scale) == (value, unit)


@pytest.mark.parametrize("text", ["", "veel", "12 en 15 en 18", "2023-01-01"])
def test_no_values(text: str) -> None:
    assert read_value(text, 0) is None


def test_the_form_of_a_figure_says_the_figure(make_row: MakeRow) -> None:
    rows = [
        make_row("omzet", "12300000", scale=6, decimals=-5),
        make_row("omzet", "-1234.50"),
        make_row("omzet", "10", value_high=Decimal(12)),
        make_row("omzet", "20", scale=2),
    ]
    for row in rows:
        typed = read_form(form_of(row), units=UNITS, tags=TAGS)
        assert not typed.faults
        assert changes_of(typed, row) == {}
    assert form_of(rows[0])["value"] == "12,3"


def test_another_scale_changes_the_value(make_row: MakeRow) -> None:
    row = make_row("omzet", "1234")
    typed = read_form({**form_of(row), "scale": "3"}, units=UNITS, tags=TAGS)
    assert changes_of(typed, row) == {"value": "1234000", "scale": "3"}


def test_every_fault_is_said(make_row: MakeRow) -> None:
    wrong = {"label": " ", "value": "?", "unit": "zak", "period": "ooit", "scenario": "x", "tag": "geen.tag"}
    typed = read_form({**form_of(make_row("omzet", "1")), **wrong}, units=UNITS, tags=TAGS)
    assert set(typed.faults) == set(wrong)


def test_a_period_is_written_as_the_column_has_it(make_row: MakeRow) -> None:
    row = make_row("omzet", "1")
    typed = read_form({**form_of(row), "period": "31 december 2022"}, units=UNITS, tags=TAGS)
    assert changes_of(typed, row) == {"period": "2022-12-31"}
