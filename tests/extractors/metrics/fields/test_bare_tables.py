"""Tables without a printed unit, in reports that say elsewhere what their amounts are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Read = Callable[[Any], tuple[MetricFigure, ...]]

PRINCIPLES = (
    "De jaarrekening is opgesteld volgens de regels die voor kleine verenigingen gelden. "
    "Alle bedragen zijn vermeld in duizenden euro's. Er wordt lineair afgeschreven."
)


def values(figures: tuple[MetricFigure, ...]) -> list[tuple[str, str]]:
    return [(f"{f.quantity.value:f}", f.unit) for f in figures]


def test_what_a_sentence_says_of_all_amounts_holds_for_tables_without_unit(sheet: Any, read: Read) -> None:
    sheet.heading("Grondslagen").add(PRINCIPLES).heading("Toelichting")
    figures = read(sheet.table([["", "2022"], ["Liquide middelen", "12"], ["Noordwijk", "7"]]))
    assert values(figures) == [("12000", "EUR"), ("7000", "EUR")]
    assert all(Doubt.UNIT_SAID_FOR_ALL in f.doubts for f in figures)


def test_it_makes_no_amounts_of_what_is_counted(sheet: Any, read: Read) -> None:
    sheet.heading("Grondslagen").add(PRINCIPLES).heading("Aantal leden")
    assert values(read(sheet.table([["", "2022"], ["Noordwijk", "12"], ["Zuidwijk", "7"]]))) == [
        ("12", "person"),
        ("7", "person"),
    ]


def test_it_makes_no_amounts_of_durations(sheet: Any, read: Read) -> None:
    sheet.heading("Grondslagen").add(PRINCIPLES).heading("Toelichting")
    figures = read(sheet.table([["", "2022"], ["Duur van de beleggingen", "2,7"], ["Duur van de schulden", "22,3"]]))
    assert [value for value, _ in values(figures)] == ["2.7", "22.3"]


def test_it_holds_for_no_table_above_it(sheet: Any, read: Read) -> None:
    sheet.heading("Cijfers").table([["", "2022"], ["Noordwijk", "12"], ["Zuidwijk", "7"]])
    assert values(read(sheet.heading("Grondslagen").add(PRINCIPLES))) == [("12", "count"), ("7", "count")]


def test_amounts_printed_elsewhere_in_thousands_give_their_table_its_scale(sheet: Any, read: Read) -> None:
    sheet.heading("Balans").table([["x € 1.000", "2022"], ["Vorderingen", "2.894"], ["Liquide middelen", "1.310"]])
    notes = [["", "2022"], ["Vorderingen", "2.894"], ["waarvan Noordwijk", "900"], ["Liquide middelen", "1.310"]]
    figures = read(sheet.heading("Toelichting").table(notes))[2:]
    assert values(figures) == [("2894000", "EUR"), ("900000", "EUR"), ("1310000", "EUR")]
    assert all(Doubt.SCALE_PRINTED_AGAIN in f.doubts for f in figures)


def test_a_currency_over_the_column_alone_says_nothing_of_the_scale(sheet: Any, read: Read) -> None:
    sheet.heading("Balans").table([["x € 1.000", "2022"], ["Vorderingen", "2.894"], ["Liquide middelen", "1.310"]])
    notes = [["", "€"], ["Vorderingen", "2.894"], ["Noordwijk", "900"], ["Kas", "1.310"], ["Bank", "€ 7"]]
    figures = read(sheet.heading("Toelichting").table(notes))[2:]
    assert [value for value, _ in values(figures)] == ["2894000", "900000", "1310000", "7"]


def test_one_amount_printed_elsewhere_in_thousands_proves_nothing(sheet: Any, read: Read) -> None:
    sheet.heading("Balans").table([["x € 1.000", "2022"], ["Vorderingen", "2.894"], ["Liquide middelen", "1.310"]])
    figures = read(sheet.heading("Toelichting").table([["", "2022"], ["Vorderingen", "2.894"], ["Kas", "12"]]))[2:]
    assert [value for value, _ in values(figures)] == ["2894", "12"]


def test_a_key_figure_in_bare_print_is_money_by_what_its_page_says_of_all_amounts(sheet: Any, read: Read) -> None:
    sheet.heading("Cijfers").add("Alle bedragen zijn vermeld in duizenden euro's.")
    sheet.add("412 omzet", "kpi", sizes={"412": 30}).add("31 leden", "kpi", sizes={"31": 30})
    assert values(read(sheet)) == [("412000", "EUR"), ("31", "person")]


def test_key_figures_in_bare_print_are_all_amounts_where_their_page_says_so(sheet: Any, read: Read) -> None:
    sheet.heading("Onze geldstromen").add("Landschapsfonds – bedragen in duizend euro")
    sheet.add("Subsidie provincie 2.840", "kpi", sizes={"2.840": 30}).add(
        "Heidebeheer 2.310", "kpi", sizes={"2.310": 30}
    )
    assert values(read(sheet)) == [("2840000", "EUR"), ("2310000", "EUR")]


def test_a_printed_unit_beside_them_leaves_bare_key_figures_alone(sheet: Any, read: Read) -> None:
    sheet.heading("Onze geldstromen").add("Landschapsfonds – bedragen in duizend euro")
    sheet.add("43% giften", "kpi", sizes={"43%": 30}).add("Heidebeheer 2.310", "kpi", sizes={"2.310": 30})
    assert values(read(sheet))[1] == ("2310", "count")
