"""Totals, results, movements and account codes: what adds up proves every figure it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verslag.extractors.metrics import check_figures
from verslag.extractors.metrics.checks import column_sums
from verslag.extractors.metrics.checks.account_codes import span_of
from verslag.extractors.metrics.checks.movements import end_of
from verslag.extractors.metrics.figures.figure import MetricFigure

Typed = Callable[..., MetricFigure]


def proofs(figures: list[MetricFigure]) -> list[tuple[str, ...]]:
    return [f.confirmed_by for f in check_figures(figures)[0]]


def test_a_total_above_its_parts(typed: Typed) -> None:
    rows = [("Totaal lasten", "512"), ("Lonen", "400"), ("Huur", "112")]
    assert proofs([typed(label, value, row=i) for i, (label, value) in enumerate(rows)]) == [("sum",)] * 3


def test_a_result_is_what_is_left_of_two_totals(typed: Typed) -> None:
    rows = [("Totaal baten", "900"), ("Totaal lasten", "775"), ("Resultaat", "125")]
    assert proofs([typed(label, value, row=i) for i, (label, value) in enumerate(rows)]) == [("sum",)] * 3


def test_a_row_adds_up_to_its_last_column(typed: Typed) -> None:
    heads = [("Noord", "120"), ("Zuid", "80"), ("Totaal", "200")]
    figures = [typed("Leden", value, column=i, head=head, unit="count") for i, (head, value) in enumerate(heads)]
    assert proofs(figures) == [("sum",)] * 3


def test_parts_that_are_not_right_above_never_differ_by_nothing(typed: Typed) -> None:
    rows = [("Lonen", "400"), ("Huur", "112"), ("Totaal lasten", "512")]
    first = [typed(label, value, row=i) for i, (label, value) in enumerate(rows[:2])]
    other = typed("Subsidies", "7", row=2)
    checked, findings = check_figures([*first, other, typed("Totaal lasten", "519", row=3)])
    assert not findings
    assert all(f.confirmed_by == ("sum",) for f in checked)


def test_opening_and_changes_give_closing(typed: Typed) -> None:
    rows = [
        ("Stand per 1 januari", "1250"),
        ("Dotatie", "300"),
        ("Onttrekking", "-75"),
        ("Stand per 31 december", "1475"),
    ]
    assert proofs([typed(label, value, row=i) for i, (label, value) in enumerate(rows)]) == [("movement",)] * 4


def test_what_closed_one_year_opens_the_next(typed: Typed) -> None:
    rows = [("Beginstand", "1475", "1250"), ("Dotatie", "3", "9"), ("Eindstand", "1600", "1475")]
    figures = [
        typed(label, value, row=i, column=c, head=head)
        for i, (label, *values) in enumerate(rows)
        for c, (value, head) in enumerate(zip(values, ("2022", "2021"), strict=True))
    ]
    proven = {f.context.row_label + f.context.column_label for f in check_figures(figures)[0] if f.confirmed_by}
    assert proven == {"Beginstand2022", "Eindstand2021"}


@pytest.mark.parametrize(
    ("label", "end"),
    [("Saldo begin", "opening"), ("Ultimo 2022", "closing"), ("Begin en eind", None), ("Eindhoven", None)],
)
def test_begin_and_end_in_a_label(label: str, end: str | None) -> None:
    assert end_of(label) == end


def test_account_codes_add_up_over_their_ranges(typed: Typed) -> None:
    rows = [("20/58", "900"), ("20/28", "600"), ("22/27", "550"), ("28", "50"), ("29/58", "300"), ("490/1", "300")]
    checked = proofs([typed(f"Post {i}", value, row=i, code=code) for i, (code, value) in enumerate(rows)])
    assert checked == [("code",)] * 5 + [()]


@pytest.mark.parametrize(
    ("code", "span"),
    [("20/58", (2000, 5900)), ("490/1", (4900, 4920)), ("3", (3000, 4000)), ("58/20", None), ("IV", None)],
)
def test_what_a_code_covers(code: str, span: tuple[int, int] | None) -> None:
    assert span_of(code) == span


def test_a_sum_within_chance_proves_nothing(typed: Typed) -> None:
    rows = [("Giften", "1"), ("Legaten", "2"), ("Totaal", "3")]
    assert proofs([typed(label, value, row=i, unit="count") for i, (label, value) in enumerate(rows)]) == [()] * 3


@given(st.lists(st.text("0123456789", min_size=1, max_size=45), min_size=2, max_size=6))
def test_numbers_of_any_length_raise_nothing(values: list[str]) -> None:
    figures = [
        _figure(("Totaal" if i == len(values) - 1 else f"Post {i}"), value, row=i) for i, value in enumerate(values)
    ]
    assert len(check_figures(figures)[0]) == len(values)


def _figure(label: str, value: str, row: int) -> MetricFigure:
    from decimal import Decimal

    from verslag.extractors.document.geometry import BBox
    from verslag.extractors.document.quantity import Quantity
    from verslag.extractors.metrics.figures.figure import FigureContext

    quantity = Quantity(0, len(value), value, "cardinal", Decimal(value), decimals=0)
    context = FigureContext(label, row_label=label, column_label="2022", table_id="t")
    box = BBox(0, 10.0 * row, 10, 10.0 * row + 8)
    return MetricFigure(quantity, value, "table", context, 1, box, None, "", "", "EUR", None, "actual", "table")


def test_a_long_column_without_labels_is_asked_once_a_figure(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def is_total(figure: MetricFigure) -> bool:
        nonlocal asked
        asked += 1
        return True

    monkeypatch.setattr(column_sums, "is_total", is_total)
    figures = [typed("", str(1000 + 7 * row), row=row) for row in range(300)]
    check_figures(figures)
    assert asked == len(figures)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.decimals(1, 10**9, places=2), min_size=2, max_size=6), st.integers(-9, 9))
def test_no_total_is_said_to_differ_from_parts_that_make_it(typed: Typed, parts: list[Decimal], off: int) -> None:
    rows = [*((f"Post {i}", str(part)) for i, part in enumerate(parts)), ("Totaal", str(sum(parts) + off))]
    for finding in check_figures([typed(label, value, row=i) for i, (label, value) in enumerate(rows)])[1]:
        said = re.fullmatch(r".* is printed as (\S+), its \d+ parts add up to (\S+)", finding.message)
        assert said is None or Decimal(said[1]) != Decimal(said[2])
