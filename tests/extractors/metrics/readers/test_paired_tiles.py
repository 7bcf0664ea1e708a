"""Figures of tiles whose numbers and names were paired: label, unit, scale and period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from verslag.extractors.document.block import Block, Line
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.document.tile import LabelSide, Tile, TileValue
from verslag.extractors.lines.joining import passage_of
from verslag.extractors.lines.lines import line_of
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.readers.paired_tiles import tile_figures


def line(text: str, top: float) -> Line:
    """A line of words set from x = 100, ten points apart in height."""
    words, at = [], 100.0
    for token in text.split():
        box = BBox(at, top, at + 5 * len(token), top + 10)
        words.append(Word(token, box, 10, "Test", 400, False, "#000000", top + 8))
        at = box.x1 + 2.5
    return line_of(words)


def figures(
    label: str,
    *values: str,
    side: LabelSide = "above",
    dates: Sequence[str] = (),
    declared: str = "",
    guessed: bool = False,
) -> list[Candidate]:
    rows = []
    for i, value in enumerate(values):
        date = dates[i] if i < len(dates) else ""
        rows.append(TileValue((line(value, 120 + 20 * i),), line(date, 110).words if date else ()))
    box = BBox(100, 100, 300, 200)
    tile = Tile("p1-k1", 1, box, (line(label, 100),), side, tuple(rows), declared=declared, guessed=guessed)
    printed = line("Cijfers", 80)
    heading = Block("p1-b1", 1, "heading", (printed,), passage_of([printed]), printed.bbox)
    return list(tile_figures(tile, "s1", (heading,)))


def test_another_year_has_the_same_label() -> None:
    found = figures("Gezinnen", "2.481", "2.390 in 2022", side="below")
    assert [(f.context.label, str(f.quantity.value), f.period and f.period.text) for f in found] == [
        ("Gezinnen", "2481", None),
        ("Gezinnen", "2390", "2022"),
    ]
    assert all(f.place == "kpi" and Support.PAIRED_IN_TILE in f.supports for f in found)


def test_each_value_has_its_own_date() -> None:
    found = figures("Bezettingsgraad", "91,5%", "31-12-2022 88,2%", dates=("31-12-2023",))
    assert [f.period and f.period.text for f in found] == ["2023-12-31", "2022-12-31"]


@pytest.mark.parametrize(
    ("number", "label", "value", "unit", "expected"),
    [
        ("640€", "MILJOEN OPBRENGST", "640000000", "EUR", "OPBRENGST"),
        ("200+", "DUIZEND BOEKEN", "200000", "", "BOEKEN"),
        ("1.310", "uren vorming", "1310", "hour", "uren vorming"),
        ("52", "gezinnen", "52", "", "gezinnen"),
    ],
)
def test_unit_and_multiplier_may_open_the_label(number: str, label: str, value: str, unit: str, expected: str) -> None:
    (found,) = figures(label, number, side="below")
    assert (found.quantity.value, found.unit, found.context.label) == (Decimal(value), unit, expected)


def test_the_year_over_the_column_dates_a_value_without_its_own() -> None:
    box = BBox(100, 100, 300, 200)
    tile = Tile("p1-k1", 1, box, (line("verzuim", 100),), "above", (TileValue((line("9%", 120),), column="2023"),))
    (found,) = tile_figures(tile, "s1", ())
    assert (found.period and found.period.text, found.period_source) == ("2023", "column")


def test_scale_in_parentheses_behind_the_name_goes_for_its_amounts_and_leaves_the_label() -> None:
    found = figures("Belegd vermogen (x 1.000)", "€ 57.010", "€ 48.200 in 2022")
    assert [(f.context.label, f.quantity.value) for f in found] == [
        ("Belegd vermogen", Decimal(57_010_000)),
        ("Belegd vermogen", Decimal(48_200_000)),
    ]


def test_unit_in_parentheses_behind_the_name_is_that_of_the_value() -> None:
    (found,) = figures("Staf (fte)", "214", side="below")
    assert (found.context.label, found.unit) == ("Staf", "fte")


def test_scale_of_the_card_goes_for_its_amounts_and_no_others() -> None:
    (amount,) = figures("Huur", "€ 310", declared="Uitgaven (x 1.000)")
    (share,) = figures("Aandeel", "12%", declared="Uitgaven (x 1.000)")
    (count,) = figures("Leden", "45", declared="Uitgaven (x 1.000)")
    assert [f.quantity.value for f in (amount, share, count)] == [Decimal(310_000), Decimal(12), Decimal(45)]


def test_an_explanation_behind_a_colon_is_no_part_of_the_label() -> None:
    (found,) = figures("Waarde van alle gebouwen: elk jaar opnieuw geschat", "€ 3,4 mln", side="below")
    assert found.context.label == "Waarde van alle gebouwen"


def test_a_name_on_both_sides_is_a_doubt() -> None:
    assert Doubt.NAME_ON_BOTH_SIDES in figures("Leden", "45", guessed=True)[0].doubts


def test_the_box_holds_the_value_and_not_its_period() -> None:
    (found,) = figures("Bezettingsgraad", "Eind 2023 91,5%")
    assert found.bbox.x0 > 140


def test_a_value_refers_to_its_name_and_the_heading_of_its_card() -> None:
    (found,) = figures("Gezinnen", "2.481", side="below")
    assert {spot.role: spot.bbox.top for spot in found.spots} == {"label": 100, "title": 80}


def changed(*dates: str) -> list[Candidate]:
    """The figures of `40 → 58`, with what the page dates the two values."""
    last, first = (TileValue((line(text, 120),), column=date) for text, date in zip(("→ 58", "40"), dates, strict=True))
    rows = (last, replace(first, started_from=True))
    box = BBox(100, 100, 300, 200)
    return list(tile_figures(Tile("p1-k1", 1, box, (line("laadpalen", 140),), "below", rows), "s1", ()))


def test_what_a_value_came_from_is_dated_or_doubted() -> None:
    after, before = changed("2023", "2021")
    assert [(c.quantity.value, c.period and c.period.text) for c in (after, before)] == [(58, "2023"), (40, "2021")]
    assert Doubt.START_NOT_DATED not in before.doubts
    after, before = changed("", "")
    assert (Doubt.START_NOT_DATED in before.doubts, Doubt.START_NOT_DATED in after.doubts) == (True, False)


def test_the_head_of_a_column_may_say_that_it_holds_goals() -> None:
    values = (TileValue((line("120", 40),), column="2031"), TileValue((line("200", 60),), column="Doel 2035"))
    tile = Tile("p1-k1", 1, BBox(0, 0, 300, 300), (line("roeiboten", 20),), "before", values)
    found = [(c.period.text if c.period else "", c.scenario) for c in tile_figures(tile, None, ())]
    assert found == [("2031", None), ("2035", "target")]


def test_a_name_may_end_with_the_unit_of_its_number() -> None:
    (found,) = figures("Wachttijd in minuten", "22")
    assert (found.context.label, found.unit) == ("Wachttijd", "minute")
    (place,) = figures("Boten in Gent", "22")
    assert (place.context.label, place.unit) == ("Boten in Gent", "")


def test_a_line_over_a_group_gives_bare_amounts_their_currency_and_scale() -> None:
    tile = Tile("p1-k1", 1, BBox(0, 0, 300, 300), (line("omzet", 60),), "below", (TileValue((line("438,6", 40),)),))
    (found,) = tile_figures(tile, None, (), Measure("EUR", 6))
    assert (found.quantity.value, found.unit) == (Decimal("438600000.0"), "EUR")
    marked = replace(tile, values=(TileValue((line("43%", 40),)),))
    (share,) = tile_figures(marked, None, (), Measure("EUR", 6))
    assert (share.quantity.value, share.unit) == (Decimal(43), "percent")


def test_full_time_staff_is_named_by_its_unit() -> None:
    (found,) = figures("vte", "2.460", side="below")
    assert (found.context.label, found.unit) == ("vte", "fte")
