"""Units and scales that heads and captions declare, and amounts in them that declare nothing."""

from __future__ import annotations

import pytest

from verslag.extractors.metrics.fields.declared_measures import measure_of


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("in € dz", 3),
        ("(€x1000)", 3),
        ("€ '000", 3),
        ("bedragen in duizenden euro's", 3),
        ("Lasten (x 1.000 euro)", 3),
        ("In € 1.000", 3),
        ("TEUR", 3),
        ("x € 1 miljoen", 6),
        ("Portefeuille 31/12/2031 MEUR", 6),
        ("€ mln", 6),
        ("(in miljarden euro)", 9),
    ],
)
def test_money_is_declared_in_any_order(text: str, scale: int) -> None:
    assert (measure_of(text).unit, measure_of(text).scale) == ("EUR", scale)


@pytest.mark.parametrize("text", ["bedragen x 1.000", "'000", "in duizendtallen"])
def test_a_scale_may_stand_without_its_currency(text: str) -> None:
    assert (measure_of(text).unit, measure_of(text).scale) == ("", 3)


@pytest.mark.parametrize(
    "text",
    [
        "De opbrengst wordt geraamd op 25,2 miljoen euro",
        "kost € 1 miljoen",
        "640€ MILJOEN OMZET",
        "12 M€",
        "1.000 bezoekers",
        "in 1.000 gezinnen",
        "per 1.000 inwoners",
        "Exploitatie",
        "Index",
    ],
)
def test_a_number_keeps_its_scale_to_itself(text: str) -> None:
    assert measure_of(text).scale == 0


@pytest.mark.parametrize(
    ("text", "unit"), [("Vermogen (MW)", "MW"), ("GWh", "GWh"), ("in %", "percent"), ("bps", "basis_point")]
)
def test_units_are_read_from_their_marks(text: str, unit: str) -> None:
    assert measure_of(text).unit == unit


def test_a_share_that_is_only_named_is_no_unit() -> None:
    assert measure_of("3,5% rendement").unit == ""
