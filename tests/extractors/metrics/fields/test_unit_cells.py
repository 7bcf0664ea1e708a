"""What a cell in a column of units says."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.fields.unit_cells import unit_of_cell


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("aantal", "count", 0),
        ("aantal x 1.000", "count", 3),
        ("% van de omzet", "percent", 0),
        ("VTE / ETP", "fte", 0),
        ("werkdagen", "day", 0),
        ("miljoen euro", "EUR", 6),
        ("k€", "EUR", 3),
        ("€/inwoner", "EUR", 0),
        ("kg per inwoner", "kg", 0),
        ("km/u", "km_per_hour", 0),
        ("jollen", "count", 0),
        ("score", "score", 0),
        ("ratio", "ratio", 0),
    ],
)
def test_a_unit_is_read_as_behind_a_number(text: str, unit: str, scale: int) -> None:
    assert unit_of_cell(text) == Measure(unit, scale)


@pytest.mark.parametrize("text", ["µg/m³", "ja/nee", "index", "nvt?"])
def test_what_is_no_known_unit_is_none(text: str) -> None:
    assert unit_of_cell(text) is None
