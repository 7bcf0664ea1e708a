"""Charts typed as objects give figures with label, unit, scale and period."""

from __future__ import annotations

from decimal import Decimal

import pytest

from verslag.extractors.document.chart import Chart, ChartPoint
from verslag.extractors.document.geometry import BBox
from verslag.extractors.document.page import Word
from verslag.extractors.metrics.fields.measures import Measure
from verslag.extractors.metrics.figures.candidate import Candidate
from verslag.extractors.metrics.figures.doubts import Doubt, Support
from verslag.extractors.metrics.readers.charts.drawn_chart import chart_figures

BOX = BBox(0, 0, 10, 10)


def point(value: str, *names: str, series: str = "", fits: bool | None = None) -> ChartPoint:
    return ChartPoint((Word(value, BOX, 8, "Test", 400, False, "#000000", 8),), names, series, None, fits)


def figures(
    *points: ChartPoint, title: str = "", subtitle: str = "", axis_title: str = "", unit: str = ""
) -> list[Candidate]:
    words = tuple(word for p in points for word in p.words)
    chart = Chart("p1-c1", 1, "columns", BOX, words, points, title, subtitle, axis_title, unit)
    return list(chart_figures(chart, "s1", "Cijfers", Measure()))


def test_category_and_title_make_the_label() -> None:
    (figure,) = figures(point("120", "Noord"), title="Bezoekers per wijk")
    assert (figure.context.label, figure.quantity.value) == ("Bezoekers per wijk: Noord", Decimal(120))


def test_the_section_is_the_topic_of_a_chart_without_a_title() -> None:
    (figure,) = figures(point("120", "Noord"))
    assert figure.context.label == "Cijfers: Noord"


def test_a_year_on_the_axis_is_the_period_and_no_part_of_the_label() -> None:
    first, second = figures(point("120", "2023"), point("140", "2024"), title="Bezoekers")
    assert [(f.context.label, f.period and f.period.text) for f in (first, second)] == [
        ("Bezoekers", "2023"),
        ("Bezoekers", "2024"),
    ]


def test_a_year_in_the_legend_is_the_period() -> None:
    (figure,) = figures(point("120", "Noord", series="2023"), title="Bezoekers")
    assert (figure.context.label, figure.period and figure.period.text) == ("Bezoekers: Noord", "2023")


def test_the_title_gives_unit_and_scale() -> None:
    (figure,) = figures(point("53", "Noord"), title="Omzet (mln €)")
    assert (figure.quantity.value, figure.unit) == (Decimal(53_000_000), "EUR")


def test_the_line_below_the_title_gives_unit_scale_and_year() -> None:
    (figure,) = figures(point("53", "Noord"), title="Omzet", subtitle="2023, x € 1.000")
    assert (figure.quantity.value, figure.unit, figure.period and figure.period.text) == (
        Decimal(53_000),
        "EUR",
        "2023",
    )


def test_a_name_keeps_its_words_beside_its_period() -> None:
    first, second = figures(
        point("53", "Voorraad per 31-12-2022"), point("60", "Voorraad per 31-12-2023"), title="Verloop"
    )
    assert [(f.context.label, f.period and f.period.text) for f in (first, second)] == [
        ("Verloop: Voorraad", "2022-12-31"),
        ("Verloop: Voorraad", "2023-12-31"),
    ]


def test_a_series_called_a_number_is_counted() -> None:
    (figure,) = figures(point("53", "2021", series="Aantal"), title="Inkomen van huishoudens")
    assert figure.unit == "count"


def test_a_share_without_its_sign_is_one_among_shares_whatever_the_title_counts() -> None:
    read = figures(point("53%", "wind"), point("44%", "zon"), point("3", "water"), title="Aantal meldingen")
    assert [f.unit for f in read] == ["percent"] * 3


def test_the_ticks_give_the_unit() -> None:
    (figure,) = figures(point("53", "Noord"), title="Bezoekers", unit="%")
    assert figure.unit == "percent"


def test_values_that_nothing_tells_apart_have_no_label() -> None:
    assert [f.context.label for f in figures(point("53"), point("47"), title="Bezoekers")] == ["", ""]


def test_a_share_that_lost_its_sign_is_a_percentage_among_others() -> None:
    shares = figures(point("64%", "Noord"), point("33%", "Zuid"), point("3", "West"), title="Bezoekers")
    assert [f.unit for f in shares] == ["percent"] * 3


def test_the_length_of_a_bar_speaks_for_or_against_its_value() -> None:
    first, second = figures(point("53", "Noord", fits=True), point("47", "Zuid", fits=False))
    assert (first.supports, second.doubts) == ((Support.LENGTH_OF_BAR,), (Doubt.LENGTH_OF_BAR_DIFFERS,))


def test_parts_that_add_up_to_a_hundred_at_each_place_are_shares() -> None:
    parts = [("30", "Noord", "ja"), ("70", "Noord", "nee"), ("45", "Zuid", "ja"), ("54", "Zuid", "nee")]
    found = figures(*(point(value, name, series=series, fits=True) for value, name, series in parts))
    assert {figure.unit for figure in found} == {"percent"}
    more = figures(*(point(v, n, series=s, fits=True) for v, n, s in [*parts[:3], ("90", "Zuid", "nee")]))
    assert {figure.unit for figure in more} != {"percent"}


def test_how_many_were_asked_is_no_part_of_a_label() -> None:
    (figure,) = figures(point("12%", "Noord (n=1.240)"), title="Tevredenheid")
    assert figure.context.label == "Tevredenheid: Noord"


def test_series_named_by_the_legend_beside_are_doubted() -> None:
    chart = Chart("p1-c1", 1, "columns", BOX, (), (point("12", "Noord", series="ja"),), legend_shared=True)
    (figure,) = chart_figures(chart, None, "", Measure())
    assert figure.doubts == (Doubt.LEGEND_OF_NEIGHBOUR,)


def test_a_caption_of_several_charts_is_doubted() -> None:
    chart = Chart("p1-c1", 1, "columns", BOX, (), (point("120", "Noord"),), "Bezoekers", title_shared=True)
    (figure,) = chart_figures(chart, "s1", "Cijfers", Measure())
    assert figure.doubts == (Doubt.CAPTION_OF_SEVERAL,)


@pytest.mark.parametrize(
    ("title", "value", "unit"),
    [
        ("Aandeel leden met een fiets", "47", "percent"),
        ("Percentage clubs met een kantine: Noord", "47", "percent"),
        ("Aandeel leden met een fiets", "470", ""),
        ("Clubs met een kantine", "47", ""),
    ],
)
def test_a_title_that_opens_with_shares_gives_percentages(title: str, value: str, unit: str) -> None:
    (figure,) = figures(point(value, "Noord"), title=title)
    assert (figure.unit == "percent") is (unit == "percent")


@pytest.mark.parametrize(("last", "unit"), [("20", "percent"), ("21", "percent"), ("30", "")])
def test_slices_that_make_a_hundred_are_percentages(last: str, unit: str) -> None:
    points = tuple(point(value, name, fits=True) for value, name in (("50", "a"), ("30", "b"), (last, "c")))
    chart = Chart("p1-c1", 1, "pie", BOX, (), points, "Reden")
    assert {f.unit for f in chart_figures(chart, "s1", "Cijfers", Measure())} == {unit}
