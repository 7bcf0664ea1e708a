"""Key figures: headline, parts, totals, shares beside amounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verslag.extractors.document.geometry import BBox
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]
CARD = BBox(0, 0, 600, 800)


def test_rest_of_the_tile_is_the_label(sheet: Any, read: Read) -> None:
    (figure,) = read(sheet.add("434 taarten gebakken", "kpi", sizes={"434": 30}))
    assert (figure.kind, figure.context.label, figure.unit) == ("kpi", "taarten gebakken", "count")


def test_label_above_the_number(sheet: Any, read: Read) -> None:
    (figure,) = read(sheet.add("Tevreden deelnemers 92%", "kpi", sizes={"92%": 30}))
    assert (figure.context.label, figure.unit) == ("Tevreden deelnemers", "percent")


def test_total_with_parts_gives_a_figure_each(sheet: Any, read: Read) -> None:
    figures = read(sheet.add("350 deelnemers: 120 intern en 230 extern", "kpi", sizes={"350": 30}))
    assert [str(f.quantity.value) for f in figures] == ["350", "120", "230"]
    assert figures[1].context.label == "deelnemers: intern"
    assert figures[2].context.label == "deelnemers: extern"


def test_total_has_the_unit_of_its_parts(sheet: Any, read: Read) -> None:
    for text in ("13.916.135 omzet", "30.830.677 subsidies", "44.746.812 totaal"):
        sheet.add(text, "kpi", container=CARD, sizes={text.split()[0]: 30})
    assert [f.unit for f in read(sheet)] == ["EUR"] * 3


def test_bare_shares_are_named_by_the_amounts_they_are_parts_of(sheet: Any, read: Read) -> None:
    for text in ("300.000 omzet", "700.000 subsidies"):
        sheet.add(text, "kpi", container=CARD, sizes={text.split()[0]: 30})
    figures = read(sheet.add("70%", container=CARD).add("30%", container=CARD))
    assert [f.context.label for f in figures if f.unit == "percent"] == ["subsidies (aandeel)", "omzet (aandeel)"]


def test_shares_that_fit_two_ways_stay_without_label(sheet: Any, read: Read) -> None:
    for text in ("500.000 omzet", "500.000 subsidies"):
        sheet.add(text, "kpi", container=CARD, sizes={text.split()[0]: 30})
    shares = [f for f in read(sheet.add("50%", container=CARD).add("50%", container=CARD)) if f.unit == "percent"]
    assert all(Doubt.NO_LABEL in f.doubts for f in shares)


def test_numbers_along_an_axis_are_left(sheet: Any, read: Read) -> None:
    assert read(sheet.add("100").add("80").add("60")) == ()


def test_the_year_before_a_number_is_no_part_of_its_label(sheet: Any, read: Read) -> None:
    (figure,) = read(sheet.add("2021 412 aangesloten clubs", "kpi"))
    assert (figure.context.label, figure.period and figure.period.text) == ("aangesloten clubs", "2021")


def test_the_label_of_a_total_leaves_its_parts_out(sheet: Any, read: Read) -> None:
    total, *_ = read(sheet.add("350 deelnemers: 120 intern en 230 extern", "kpi", sizes={"350": 30}))
    assert total.context.label == "deelnemers"


def test_a_change_right_behind_a_figure_is_no_label(sheet: Any, read: Read) -> None:
    found = read(sheet.add("71% +1,4% sinds vorig jaar", "kpi", sizes={"71%": 30}))
    assert "71" not in [str(f.quantity.value) for f in found]


def test_a_clause_that_leads_to_another_figure_is_no_part_of_the_label(sheet: Any, read: Read) -> None:
    found = read(sheet.add("84 leden, samen goed voor 12,5 vte", "kpi", sizes={"84": 30}))
    assert [(f.context.label, f.unit) for f in found] == [("leden", "person"), ("leden", "fte")]


def test_a_title_that_spans_several_years_dates_no_tile_below_it(sheet: Any, read: Read) -> None:
    (figure,) = read(sheet.heading("Leden, 2017-2021").add("164 clubs", "kpi", sizes={"164": 30}))
    assert figure.period is not None
    assert figure.period.text == "2022"


def test_what_a_number_is_held_against_in_parentheses_has_its_own_time(sheet: Any, read: Read) -> None:
    figures = read(sheet.add("5,8% verzuim (2019: 5,1%)", "kpi", sizes={"5,8%": 30}))
    assert [f.period and f.period.text for f in figures] == ["2022", "2019"]
    assert figures[0].context.label == "verzuim"


def test_a_figure_in_parentheses_is_no_part_of_the_label(sheet: Any, read: Read) -> None:
    figures = read(sheet.add("5,8% verzuim (vorig jaar 5,1%)", "kpi", sizes={"5,8%": 30}))
    assert figures[0].context.label == "verzuim"


def test_the_year_of_what_a_headline_is_held_against_is_not_its_own(sheet: Any, read: Read) -> None:
    headline, before = read(sheet.add("€ 11,30 per inwoner, tegen € 10,80 in 2021", "kpi", sizes={"11,30": 30}))
    assert [f.period.text for f in (headline, before) if f.period] == ["2022", "2021"]


def test_a_bare_number_beside_key_figures_in_euro_is_no_amount(sheet: Any, read: Read) -> None:
    sheet.add("8.932 uitgekeerde kredieten", "kpi", sizes={"8.932": 30})
    sheet.add("€ 71 mln uitgeleend", "kpi", sizes={"71": 30})
    assert [f.unit for f in read(sheet)] == ["count", "EUR"]
