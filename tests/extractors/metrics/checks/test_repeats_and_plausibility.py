"""What is said again proves or disputes; what cannot be is doubted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from verslag.extractors.metrics import check_figures
from verslag.extractors.metrics.figures.doubts import Doubt
from verslag.extractors.metrics.figures.figure import MetricFigure

Typed = Callable[..., MetricFigure]


def doubts(figures: list[MetricFigure]) -> list[tuple[Doubt, ...]]:
    return [f.doubts for f in check_figures(figures)[0]]


def test_a_rounded_repeat_in_prose_proves_both(typed: Typed) -> None:
    figures = [typed("Opbrengst verhuur zalen", "1234567"), typed("opbrengst verhuur", "1230000", table="", page=4)]
    assert [f.confirmed_by for f in check_figures(figures)[0]] == [("repeat",)] * 2


def test_numbers_in_words_said_twice_prove_nothing(typed: Typed) -> None:
    third = "0.33333333"
    figures = [
        typed("deel van de omzet", third, raw="een derde"),
        typed("deel van de omzet", third, raw="een derde", table="", page=4),
    ]
    assert [f.confirmed_by for f in check_figures(figures)[0]] == [(), ()]


def test_equal_values_of_other_things_prove_nothing(typed: Typed) -> None:
    figures = [typed("Opbrengst verhuur", "1234567"), typed("Reserve gebouwen", "1234567", table="", page=4)]
    assert [f.confirmed_by for f in check_figures(figures)[0]] == [(), ()]


def test_a_thousandfold_elsewhere_is_one_finding_for_the_table(typed: Typed) -> None:
    rows = [("Lonen", "418"), ("Huur gebouwen", "125"), ("Energie", "77")]
    low = [typed(label, value, row=i) for i, (label, value) in enumerate(rows)]
    high = [typed(label, f"{value}000", row=i, table="p9-t1", page=9) for i, (label, value) in enumerate(rows)]
    checked, findings = check_figures([*low, *high])
    assert [f.code for f in findings] == ["scale-disagrees"]
    assert all(f.doubts == (Doubt.SCALE_DISPUTED,) for f in checked)


@pytest.mark.parametrize(
    ("value", "unit", "raw", "doubt"),
    [
        ("162644", "percent", "", Doubt.IMPLAUSIBLE_SHARE),
        ("14000000000000", "EUR", "", Doubt.BEYOND_SIZE),
        ("2013", "EUR", "€ 2013", Doubt.YEAR_LIKE),
        ("2013", "count", "2013", Doubt.YEAR_LIKE),
        ("1965", "m", "1965 m", Doubt.YEAR_LIKE),  # born then, a man
    ],
)
def test_what_cannot_be(typed: Typed, value: str, unit: str, raw: str, doubt: Doubt) -> None:
    assert doubts([typed("Omzet", value, unit=unit, raw=raw)]) == [(doubt,)]


@pytest.mark.parametrize(
    ("value", "unit", "raw"),
    [("2013", "EUR", "€ 2.013"), ("2400", "m", "2400 m"), ("122.7", "percent", ""), ("999", "percent", "")],
)
def test_what_can_be(typed: Typed, value: str, unit: str, raw: str) -> None:
    assert doubts([typed("Omzet", value, unit=unit, raw=raw)]) == [()]


def test_what_its_own_words_say_is_no_wonder(typed: Typed) -> None:
    large = typed("Vermogen", "7000000000000", raw="$ 7.000 miljard", scale=9, table="", unit="USD")
    year_like = typed("In kas", "1920", raw="€1920", table="")
    assert doubts([large, year_like]) == [(), ()]
    assert doubts([typed("Vermogen", "7000000000000", raw="7.000", scale=9)]) == [(Doubt.BEYOND_SIZE,)]


def test_a_figure_far_from_the_others_of_its_row(typed: Typed) -> None:
    values = ["418000", "402000", "399", "431000"]
    found = doubts([typed("Lonen", v, column=i, head=str(2019 + i), year=2019 + i) for i, v in enumerate(values)])
    assert found == [(), (), (Doubt.OFF_ITS_ROW,), ()]


def test_an_amount_of_another_scale_than_its_column(typed: Typed) -> None:
    figures = [typed(f"Post {i}", "12000", row=i, scale=3) for i in range(3)]
    assert doubts([*figures, typed("Rest", "12", row=3)])[-1] == (Doubt.SCALE_OFF_COLUMN,)


def test_an_amount_that_says_its_own_scale_or_unit_is_not_off_its_column(typed: Typed) -> None:
    figures = [typed(f"Post {i}", "12000", row=i, scale=3) for i in range(3)]
    own = [typed("Kosten per lid (in euro)", "284", row=3), typed("Lening", "2000000", row=4, scale=6, raw="2 miljoen")]
    assert doubts([*figures, *own])[3:] == [(), ()]


def test_amounts_of_a_table_a_thousandth_of_those_in_the_text(typed: Typed) -> None:
    table = [typed("Opbrengst verhuur zalen", "41236", row=0), typed("Lonen", "7", row=1)]
    text = typed("opbrengst verhuur zalen", "41236000", table="", page=4)
    [found] = check_figures([*table, text])[1]
    assert (found.code, found.figures) == ("scale-disagrees", (0, 2))


def test_one_telling_amount_under_another_label_is_no_scale(typed: Typed) -> None:
    figures = [typed("Opbrengst verhuur", "41236"), typed("opbrengst legaten", "41236000", table="", page=4)]
    assert not check_figures(figures)[1]


def test_a_total_of_other_digits_elsewhere_is_no_scale(typed: Typed) -> None:
    figures = [typed("Lonen", "41236"), typed("Lonen", "41990000", table="p9-t1", page=9)]
    assert not check_figures(figures)[1]


def test_a_total_that_its_parts_make_in_another_scale_only(typed: Typed) -> None:
    rows = [("Lonen", "418"), ("Huur", "125"), ("Totaal lasten", "543000")]
    checked, findings = check_figures([typed(label, value, row=i) for i, (label, value) in enumerate(rows)])
    assert [f.code for f in findings] == ["scale-disagrees"]
    assert all(Doubt.SCALE_DISPUTED in f.doubts for f in checked)


def test_totals_of_two_statements_do_not_contradict(typed: Typed) -> None:
    def totals(second_title: str) -> list[MetricFigure]:
        first = replace(typed("Totaal baten", "900"), titles=("Rekening",))
        second = replace(typed("Totaal baten", "870", table="p9-t1", page=9), titles=(second_title,))
        return [first, second]

    assert [f.code for f in check_figures(totals("Rekening 2022"))[1]] == ["figures-contradict"]
    assert not check_figures(totals("Begroting"))[1]


def test_a_bare_figure_in_another_unit_than_its_column(typed: Typed) -> None:
    money = [typed(f"Post {i}", "12000", row=i) for i in range(3)]
    figures = [
        *money,
        typed("Vrijwilligers", "300", row=3, unit="person"),
        typed("Rendement", "10", row=4, unit="percent"),
    ]
    assert doubts(figures) == [(), (), (), (Doubt.UNIT_OFF_COLUMN,), (Doubt.UNIT_OFF_COLUMN,)]


def test_a_unit_in_print_or_in_the_label_is_no_stranger_in_its_column(typed: Typed) -> None:
    money = [typed(f"Post {i}", "12000", row=i) for i in range(3)]
    said = [
        typed("Rendement", "10", raw="10%", row=3, unit="percent"),
        typed("Rendement (%)", "9", row=4, unit="percent"),
    ]
    assert doubts([*money, *said, typed("Aantal leden", "300", row=5, unit="count")]) == [()] * 6
    assert (
        doubts(
            [
                typed("Dekking", "98", unit="percent"),
                typed("Rente", "2", row=1, unit="percent"),
                typed("Leden", "9", row=2, unit="person"),
            ]
        )
        == [()] * 3
    )
