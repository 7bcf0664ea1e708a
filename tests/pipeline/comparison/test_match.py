"""Matching as an assignment: what never mixes, what is doubtful, what is restated."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.pipeline.comparison.series import DOUBTFUL_MATCH
from verslag.pipeline.comparison.trend import TrendRow, trend_rows
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


def series(rows: list[TrendRow]) -> dict[str, list[str]]:
    """Values of each series, by the label of its newest figure."""
    found: dict[int, list[TrendRow]] = {}
    for row in rows:
        found.setdefault(row.series, []).append(row)
    return {some[-1].label: [str(row.value) for row in some] for some in found.values()}


def test_a_total_is_never_joined_to_one_of_its_parts(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Totaal verkoop kaarten", "900", "2022"))
    new = make_report("2023", make_row("Verkoop kaarten", "400", "2023"))
    assert len(series(trend_rows([old, new]))) == 2


def test_last_years_column_finds_a_row_under_another_label(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Verhuur van zalen", "12840", "2022"), make_row("Verhuur zolder", "310", "2022"))
    line = {"table_id": "t1", "series_id": "s9", "row_label": "Zalen, verhuur van"}
    new = make_report(
        "2023",
        make_row("Zalen: verhuur van", "13990", "2023", **line),
        make_row("Zalen: verhuur van", "12840", "2022", **line),
    )
    assert series(trend_rows([old, new]))["Zalen: verhuur van"] == ["12840", "13990"]


def test_the_series_goes_before_a_like_label(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report(
        "2022",
        make_row("Reserve onderhoud gebouw", "100", "2022", series_id="a"),
        make_row("Reserve onderhoud gebouwen", "200", "2022", series_id="b"),
    )
    new = make_report(
        "2023",
        make_row("Reserve onderhoud gebouwen", "150", "2023", series_id="a"),
        make_row("Reserve onderhoud gebouw", "250", "2023", series_id="b"),
    )
    assert sorted(series(trend_rows([old, new])).values()) == [["100", "150"], ["200", "250"]]


def test_rows_that_could_be_each_other_are_doubtful_and_can_be_left_out(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    old = make_report("2022", *(make_row("Diversen", value, "2022", series_id=value) for value in ("5", "9")))
    new = make_report("2023", make_row("Diversen", "7", "2023", series_id="other"))
    rows = trend_rows([old, new])
    joined = [row for row in rows if row.matched]
    assert joined
    assert all(row.match_confidence < DOUBTFUL_MATCH and row.doubtful == "match" for row in joined)
    assert not [row for row in trend_rows([old, new], min_confidence=DOUBTFUL_MATCH) if row.matched]


def test_a_figure_read_with_doubt_can_be_left_out(make_row: MakeRow, make_report: MakeReport) -> None:
    report = make_report("2023", make_row("Giften", "5", confidence=0.4), make_row("Huur", "7", confidence=0.9))
    assert [row.doubtful for row in trend_rows([report])] == ["reading", ""]
    assert [row.label for row in trend_rows([report], min_confidence=0.5)] == ["Huur"]


@pytest.mark.parametrize(
    ("first", "later", "restated"),
    [
        ({"value": "41230"}, {"value": "41231"}, False),  # the last digit
        ({"value": "41230"}, {"value": "41000", "decimals": -3}, False),
        ({"value": "41230"}, {"value": "41900"}, True),
    ],
)
def test_restated_is_what_differs_beyond_the_printed_rounding(
    first: dict[str, object], later: dict[str, object], restated: bool, make_row: MakeRow, make_report: MakeReport
) -> None:
    old = make_report("2022", make_row("Baten", str(first.pop("value")), "2022", page=4, **first))
    new = make_report("2023", make_row("Baten", str(later.pop("value")), "2022", page=9, **later))
    [row] = trend_rows([old, new])
    assert (row.restated_from is not None) == restated
    if restated:
        assert (row.restated_from, row.first_printed_in, row.first_printed_page) == (Decimal(41230), "kade-2022", 4)
        assert (row.document_id, row.page) == ("kade-2023", 9)


def test_another_year_in_the_label_is_another_thing(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Resultaat t/m 2021", "16009", "2022", series_id="s"))
    new = make_report("2023", make_row("Resultaat t/m 2022", "17200", "2022", series_id="s"))
    assert [row.restated_from for row in trend_rows([old, new])] == [None]


def test_two_reports_of_one_year_restate_nothing(make_row: MakeRow, make_report: MakeReport) -> None:
    first, second = (
        make_report("2022", make_row("Baten", "412", "2022")),
        make_report("2022", make_row("Baten", "9", "2022")),
    )
    assert [row.restated_from for row in trend_rows([first, second])] == [None]


def test_name_variants_are_one_organisation_under_its_newest_name(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Baten", "412", "2022"), entity="Kade vzw")
    rows = trend_rows([old, make_report("2023", make_row("Baten", "500"), entity="Stichting Kade")])
    assert {row.entity for row in rows} == {"Stichting Kade"}
    assert len({row.series for row in rows}) == 1


def test_a_figure_printed_again_under_its_old_value_was_not_restated(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    """The later report prints two figures under one name; the one with the old value is the old one."""
    old = make_report("2022", make_row("Huur", "41230", "2022", series_id="a"))
    rows = (make_row("Huur", "52340", "2022", series_id="a"), make_row("Huur", "41230", "2022", series_id="b"))
    rows = trend_rows([old, make_report("2023", *rows)])
    assert [row.restated_from for row in rows] == [None, None]
    assert [len(row.also_printed.split(";")) for row in rows if row.also_printed] == [1]


def test_a_doubtful_reading_restates_nothing(make_row: MakeRow, make_report: MakeReport) -> None:
    old = make_report("2022", make_row("Baten", "41230", "2022"))
    new = make_report("2023", make_row("Baten", "51230", "2022", confidence=0.5))
    assert [row.restated_from for row in trend_rows([old, new])] == [None]


def test_figures_of_half_a_year_are_no_years(make_row: MakeRow, make_report: MakeReport) -> None:
    half = {"period": "2023-01-01/2023-06-30", "period_start": "2023-01-01", "period_end": "2023-06-30"}
    old, new = (
        make_report("2022", make_row("Baten", "900", "2022")),
        make_report("2023", make_row("Baten", "410", **half)),
    )
    assert len(series(trend_rows([old, new]))) == 1
    assert len({row.series for row in trend_rows([old, new])}) == 2


def test_figures_without_a_label_are_joined_by_nothing_but_their_series(
    make_row: MakeRow, make_report: MakeReport
) -> None:
    old = make_report("2022", make_row("", "310", "2022", series_id="a"), make_row("", "44", "2022", series_id="b"))
    new = make_report("2023", make_row("", "320", "2023", series_id="a"), make_row("", "99", "2023", series_id="c"))
    assert sorted(len(row.previous_period) for row in trend_rows([old, new])) == [0, 0, 0, 4]


def test_a_table_printed_twice_is_one_series_a_row(make_row: MakeRow, make_report: MakeReport) -> None:
    again = [
        make_row("Totaal kosten", value, year, series_id="b") for value, year in (("975", "2023"), ("812", "2022"))
    ]
    rows = trend_rows([make_report("2023", make_row("Totaal: kosten", "975", series_id="a"), *again)])
    assert [(row.period, row.also_printed) for row in rows] == [("2022", ""), ("2023", "kade-2023-0")]


def test_one_name_with_other_values_is_no_repeat(make_row: MakeRow, make_report: MakeReport) -> None:
    rows = [make_row("Lening", "17000", series_id="short"), make_row("Lening", "306000", series_id="long")]
    assert len({row.series for row in trend_rows([make_report("2023", *rows)])}) == 2


def test_a_balance_on_1_january_stands_in_the_year_it_closes(make_row: MakeRow, make_report: MakeReport) -> None:
    day = {"period": "2023-01-01", "period_start": "2023-01-01", "period_end": "2023-01-01"}
    [row] = trend_rows([make_report("2023", make_row("Kas", "5", **day))])
    assert (row.period, row.year) == ("2023-01-01", "2022")
