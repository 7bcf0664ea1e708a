"""Which labels are a step of a scale."""

from __future__ import annotations

import pytest

from verslag.extractors.tables.marks.scale_steps import is_step


@pytest.mark.parametrize(
    "text",
    [
        "€ 0 – € 100",
        "< € 500",
        "20 tot 30",
        "65+",
        "30-39 jaar",
        "Jonger dan 30",
        "80 jaar en ouder",
        "18 jaar tot 24 jaar",
        "1 tot 4 werknemers",
        "tot 50 m²",
        "500 euro of meer",
    ],
)
def test_a_stretch_of_values_is_a_step(text: str) -> None:
    assert is_step(text)


@pytest.mark.parametrize("text", ["12 jaar", "3 personen", "1 op de 5", "2031", "Totaal", "12,4", "meer fietsen"])
def test_a_figure_or_a_name_is_none(text: str) -> None:
    assert not is_step(text)
