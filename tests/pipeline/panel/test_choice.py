"""Which row is the wanted figure: whole labels, units, scenario and years first; what is only like it is not taken."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from verslag.pipeline.panel.choice import agree, choose, may_be, year_of
from verslag.pipeline.panel.wanted_file import Pin, Want
from verslag.schemas.records import MetricRow
from verslag.schemas.taxonomy import default_taxonomy

MakeRow = Callable[..., MetricRow]
TAXONOMY = default_taxonomy()


def values(want: Want, *rows: MetricRow, **more: object) -> list[Decimal]:
    return [one.row.value for one in choose(want, rows, TAXONOMY, **more).fits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("label", "term", "taken"),
    [
        ("Totaal baten", "baten", True),
        ("Baten (in euro)", "baten", True),
        ("Som der baten 2023", "totaal baten", True),
        ("Bezoekers", "bezoeker", True),
        ("Financiële baten", "baten", False),
        ("Nieuwe leden", "leden", False),
        ("Nieuwe leden", "leden *", True),
        ("Exploitatie: Ontvangsten", "exploitatie ontvangsten", True),
        ("Subsidiebaten", "subsidie*", True),
        ("Lasten", "baten", False),
    ],
)
def test_a_label_is_the_term_whole_or_it_is_something_else(
    make_row: MakeRow, label: str, term: str, taken: bool
) -> None:
    want = Want(name="x", terms=(term,))
    assert values(want, make_row(label, "7")) == ([Decimal(7)] if taken else [])


@pytest.mark.parametrize(
    "other",
    [
        {"unit": "percent"},
        {"scenario": "budget"},
        {"value_high": Decimal(9)},
        {"period_start": "2023-01-01", "period_end": "2023-06-30"},
        {"period_start": "", "period_end": ""},
        {"row_group": "Deelneming Werf"},
        {"section": "Geconsolideerde jaarrekening > Baten"},
    ],
)
def test_another_aspect_is_another_figure(make_row: MakeRow, other: dict[str, object]) -> None:
    want = Want(name="x", terms=("baten",), unit="EUR", exclude=("deelneming",), scope="own")
    assert may_be(want, make_row("Baten", "7"))
    assert not may_be(want, make_row("Baten", "7").model_copy(update=other))


def test_people_that_only_a_heading_calls_so_are_people(make_row: MakeRow) -> None:
    want = Want(name="x", terms=("leden",), unit="person")
    assert values(want, make_row("Leden", "442", unit="count")) == [Decimal(442)]
    assert values(want, make_row("Leden", "442", unit="EUR")) == []
    assert values(Want(name="x", terms=("leden",), unit="count"), make_row("Leden", "442", unit="person")) == []


def test_a_word_that_tells_nothing_can_rule_a_row_out_all_the_same(make_row: MakeRow) -> None:
    want = Want(name="x", terms=("leden",), exclude=("totaal",))
    assert values(want, make_row("Totaal leden", "9"), make_row("Leden", "7")) == [Decimal(7)]


def test_a_want_for_a_day_takes_no_year_and_the_other_way_round(make_row: MakeRow) -> None:
    day = make_row("Vermogen", "5", period_start="2023-12-31", period_end="2023-12-31")
    year = make_row("Vermogen", "6")
    assert values(Want(name="x", terms=("vermogen",), period="day"), day, year) == [Decimal(5)]
    assert values(Want(name="x", terms=("vermogen",), period="year"), day, year) == [Decimal(6)]


def test_the_statement_it_stands_in_can_be_asked_for(make_row: MakeRow) -> None:
    rows = (make_row("Voorziening", "5", section="Balans"), make_row("Voorziening", "6", section="Toelichting"))
    assert values(Want(name="x", terms=("voorziening",), statement="balans"), *rows) == [Decimal(5)]


def test_terms_are_taken_best_first(make_row: MakeRow) -> None:
    rows = (make_row("Vermogen", "5"), make_row("Stichtingsvermogen", "6"))
    assert values(Want(name="x", terms=("stichtingsvermogen", "vermogen")), *rows) == [Decimal(6)]


def test_a_label_as_written_goes_before_one_that_means_as_much(make_row: MakeRow) -> None:
    rows = (make_row("Activa (totaal)", "5"), make_row("Totaal activa", "6"))
    assert values(Want(name="x", terms=("totaal activa",)), *rows) == [Decimal(6)]


def test_two_values_contradict_and_rounding_or_a_hedge_does_not(make_row: MakeRow) -> None:
    want = Want(name="x", terms=("leden",))
    exact = make_row("Leden", "139")
    assert values(want, exact, make_row("Leden", "140", qualifier="almost")) == [Decimal(139)]
    assert values(want, make_row("Leden", "100", decimals=-2), exact.model_copy(update={"value": Decimal(139)})) == [
        Decimal(139)
    ]
    assert values(want, exact, make_row("Leden", "150")) == [Decimal(139), Decimal(150)]


def test_costs_with_and_without_their_sign_are_one_value(make_row: MakeRow) -> None:
    assert agree(make_row("Kosten", "-50"), make_row("Kosten", "50"))


def test_a_short_label_of_a_sentence_does_not_outdo_a_table(make_row: MakeRow) -> None:
    said, listed = make_row("bezoekers", "3105", kind="prose"), make_row("Bezoekers museum", "14112")
    assert values(Want(name="x", terms=("bezoekers",)), said, listed) == [Decimal(3105), Decimal(14112)]


def test_what_was_read_unsurely_is_not_used_but_kept_to_be_told(make_row: MakeRow) -> None:
    choice = choose(Want(name="x", terms=("leden",)), [make_row("Leden", "5", confidence=0.4)], TAXONOMY, None, 0.7)
    assert not choice.fits
    assert [one.row.value for one in choice.doubtful] == [Decimal(5)]


def test_a_tag_alone_finds_what_has_it(make_row: MakeRow) -> None:
    rows = (make_row("Donateurs", "5", tag="finance.donations"), make_row("Gasten", "6", tag="finance.revenue"))
    assert values(Want(name="x", tag="finance.donations"), *rows) == [Decimal(5)]


def test_a_pin_outdoes_every_rule_and_holds_in_another_year(make_row: MakeRow) -> None:
    want = Want(name="x", terms=("baten",))
    rows = (make_row("Baten", "5", section="Staat 2024"), make_row("Baten 2024 werf", "6", section="Werf 2024"))
    pin = Pin(want="x", organisation="Stichting Kade", label="baten werf", section="werf")
    assert values(want, *rows, pin=pin) == [Decimal(6)]


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [("2023-01-01", "2023-12-31", "2023"), ("2023-01-01", "2023-01-01", "2022"), ("2022-09-01", "2023-08-31", "2023")],
)
def test_a_row_is_about_the_year_it_ends_in(make_row: MakeRow, start: str, end: str, year: str) -> None:
    assert year_of(make_row("Baten", "5", period_start=start, period_end=end)) == year
