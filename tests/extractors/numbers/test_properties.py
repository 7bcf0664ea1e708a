"""What must hold for every text: numbers come back as they were written, offsets point where the surface stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from verslag.extractors.document.quantity import FIGURE_KINDS
from verslag.extractors.numbers import Notation, notation_of, parse_cell, parse_quantities
from verslag.extractors.numbers.notation import read_numeral

CENTS = st.integers(min_value=0, max_value=10**14)
ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from(list("0123456789.,-–−/()%€ \n'’²³¹:+§°½")),
    st.sampled_from(
        ["een ", "twee", "duizend", "miljoen ", "tot ", "van ", "euro", "km ", "meer dan ", "januari ", "art. "]
    ),
)
TEXTS = st.lists(ALPHABET, max_size=60).map("".join)


def grouped(whole: int, mark: str) -> str:
    return f"{whole:,}".replace(",", mark)


def written(cents: int, thousands: str, decimal: str) -> str:
    return f"{grouped(cents // 100, thousands)}{decimal}{cents % 100:02}"


@pytest.mark.parametrize(
    ("thousands", "decimal"),
    [(".", ","), (" ", ","), ("\u00a0", ","), ("\u202f", ","), ("'", "."), (",", "."), ("", ",")],
)
@given(cents=CENTS)
@settings(max_examples=60, deadline=None)
def test_amount_comes_back_in_every_notation(thousands: str, decimal: str, cents: int) -> None:
    found = parse_quantities(f"€ {written(cents, thousands, decimal)}")
    assert [(q.value, q.unit, q.decimals) for q in found] == [(Decimal(cents).scaleb(-2), "EUR", 2)]


@pytest.mark.parametrize(
    "template",
    ["-€ {}", "€ -{}", "- € {}", "€ ({})", "(€ {})", "-/- € {}", "€ {}-", "€ {} -/-", "EUR -{}", "−{} EUR", "({}) EUR"],
)
@given(cents=st.integers(min_value=1, max_value=10**12))
@settings(max_examples=30, deadline=None)
def test_negative_amount_in_a_cell_comes_back(template: str, cents: int) -> None:
    found = parse_cell(template.format(written(cents, ".", ",")))
    assert [(q.value, q.unit) for q in found] == [(-Decimal(cents).scaleb(-2), "EUR")]


@given(
    value=st.decimals(min_value=0, max_value=999, places=1),
    scale=st.sampled_from([("mln", 6), ("miljoen", 6), ("mld", 9), ("duizend", 3)]),
)
@settings(deadline=None)
def test_scale_multiplies_exactly(value: Decimal, scale: tuple[str, int]) -> None:
    word, power = scale
    (found,) = parse_quantities(f"€ {str(value).replace('.', ',')} {word}")
    assert found.value == value.scaleb(power)
    assert (found.scale, found.decimals) == (power, 1 - power)


@given(low=st.integers(min_value=10, max_value=400), more=st.integers(min_value=1, max_value=500))
@settings(deadline=None)
def test_range_keeps_both_ends(low: int, more: int) -> None:
    for text in (
        f"{low} tot {low + more} km",
        f"{low}-{low + more} km",
        f"tussen {low} en {low + more} km",
        f"{low} à {low + more} km",
    ):
        (found,) = parse_quantities(text)
        assert (found.value, found.value_high, found.unit) == (low, low + more, "km")


@given(text=TEXTS)
@example(text="1" * 500)
@example(text="een" * 100)
@example(text="٣ jaar ½½ ² 1²2")
@example(text="e\u0301e\u0301n jaar en twee\u0308ndertig")
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_offsets_hold(text: str) -> None:
    for parse in (parse_quantities, parse_cell):
        last = 0
        for found in parse(text):
            assert text[found.start : found.end] == found.surface
            assert last <= found.start < found.end
            last = found.end
            assert found.value is not None or found.kind not in FIGURE_KINDS


@given(numerals=st.lists(CENTS.filter(lambda c: c % 10), min_size=1, max_size=5))
@settings(deadline=None)
def test_notation_of_decimals_is_told(numerals: list[int]) -> None:
    big = [n + 100_000 for n in numerals]  # thousands and decimals: no doubt left
    assert notation_of([written(n, ".", ",") for n in big]) is Notation.DUTCH
    assert notation_of([written(n, ",", ".") for n in big]) is Notation.ENGLISH


@given(whole=st.integers(min_value=1, max_value=999), thousand=st.integers(min_value=0, max_value=999))
def test_ambiguous_numeral_follows_its_neighbours(whole: int, thousand: int) -> None:
    dotted, commaed = f"{whole}.{thousand:03}", f"{whole},{thousand:03}"
    thousands, decimals = Decimal(whole * 1000 + thousand), Decimal(dotted)
    for numeral, notation, value, ambiguous in (
        (dotted, Notation.DUTCH, thousands, False),
        (dotted, Notation.ENGLISH, decimals, False),
        (commaed, Notation.DUTCH, decimals, False),
        (commaed, Notation.ENGLISH, thousands, False),
        (commaed, Notation.UNKNOWN, decimals, True),
    ):
        reading = read_numeral(numeral, notation)
        assert reading is not None
        assert (reading.value, reading.ambiguous) == (value, ambiguous)
