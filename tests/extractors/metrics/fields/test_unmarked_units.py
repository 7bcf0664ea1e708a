"""Units that no print gives: what is counted, and what is hardly a count."""

from __future__ import annotations

from typing import Any

import pytest

from verslag.extractors.metrics.figures.doubts import Doubt


@pytest.mark.parametrize(
    ("tile", "unit", "doubted"),
    [
        ("640 leerlingen", "person", False),
        ("6,8 geven leerlingen aan hun buurt", "count", True),
        ("8,3 tevredenheidsscore bewoners", "score", False),
        ("7,8 waarderingscijfer", "score", False),
    ],
)
def test_a_number_with_decimals_in_a_tile_counts_nobody(
    sheet: Any, read: Any, tile: str, unit: str, doubted: bool
) -> None:
    (figure,) = read(sheet.add(tile, kind="kpi"))
    assert (figure.unit, Doubt.UNIT_NOT_SAID in figure.doubts) == (unit, doubted)
