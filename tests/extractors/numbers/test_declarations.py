"""What a label declares of other figures, and what is an amount of its own."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verslag.extractors.numbers import Declaration, read_declaration

CURRENCIES = {"€": "EUR", "EUR": "EUR", "euro": "EUR", "USD": "USD"}
POWERS = {"1.000": 3, "1000": 3, "duizend": 3, "1 miljoen": 6, "mln": 6, "1.000.000": 6, "miljard": 9}


@given(
    currency=st.sampled_from(sorted(CURRENCIES)),
    power=st.sampled_from(sorted(POWERS)),
    order=st.sampled_from([p for p in permutations(("x", "unit", "power")) if p.index("x") < p.index("power")]),
    label=st.sampled_from(["", "Lasten ", "Bedragen "]),
)
@settings(deadline=None)
def test_multiplier_number_word_and_currency_in_any_order(
    currency: str, power: str, order: tuple[str, ...], label: str
) -> None:
    words = {"x": "x", "unit": currency, "power": power}
    text = f"{label}({' '.join(words[part] for part in order)})"
    assert read_declaration(text) == Declaration(CURRENCIES[currency], POWERS[power])


@given(value=st.integers(2, 999), unit=st.sampled_from(["M€", "k€", "mln EUR", "miljoen euro", "miljard €"]))
@settings(deadline=None)
def test_an_amount_scales_nothing_but_itself(value: int, unit: str) -> None:
    assert read_declaration(f"Tekort van {value} {unit}") is None
    assert read_declaration(f"{value} {unit}") is None


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    found = read_declaration(text)
    assert found is None or 0 <= found.scale <= 18


@pytest.mark.parametrize(
    ("text", "unit", "scale"),
    [
        ("in € dz", "EUR", 3),
        ("'000 EUR", "EUR", 3),
        ("(EUR 000)", "EUR", 3),
        ("in mln.", "", 6),
        ("Lasten in 1.000 euro", "EUR", 3),
        ("bedragen in euro (x 1.000)", "EUR", 3),
        ("x € 1 000 000", "EUR", 6),
        ("EUR m", "EUR", 6),
        ("2031 k€", "EUR", 3),
        ("2031 %", "percent", 0),
        ("€ 2031", "EUR", 0),
        ("Uitstoot in ton CO2-eq.", "tonne_co2", 0),
        ("Looptijd (in jaren)", "year", 0),
        ("Percentage", "percent", 0),
    ],
)
def test_declared(text: str, unit: str, scale: int) -> None:
    assert read_declaration(text) == Declaration(unit, scale)


@pytest.mark.parametrize(
    "text", ["", "Looptijd van drie jaar", "vijf jaren later", "Lasten per 1.000 inwoners", "2031"]
)
def test_nothing_declared(text: str) -> None:
    assert read_declaration(text) is None
