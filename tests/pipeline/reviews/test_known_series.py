"""A label and tag that were chosen once are known in every year of the row, of that organisation only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verslag.pipeline.reviews.decision import decisions_of
from verslag.pipeline.reviews.settle import as_read, settled
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]
Decide = Callable[..., list[ReviewLine]]


@pytest.fixture
def year(make_row: MakeRow, make_report: MakeReport) -> Callable[..., Report]:
    """A report with a row that this year and last year stand in."""

    def of(number: int, entity: str = "Stichting Kade") -> Report:
        rows = [make_row("baten uit", str(n), str(n), series_id="s1") for n in (number, number - 1)]
        bare = make_report(str(number), *rows, entity=entity)
        document = bare.document.model_copy(update={"sha256": f"{number}{entity}"})
        return bare.model_copy(update={"document": document})

    return of


@pytest.fixture
def chosen(year: Callable[..., Report], decide: Decide) -> list[ReviewLine]:
    report = year(2022)
    return decide(report, report.metrics[0], "corrected", label="baten uit verhuur", tag="finance.revenue", value="7")


def test_next_years_report_knows_label_and_tag_but_no_value(
    year: Callable[..., Report], chosen: list[ReviewLine]
) -> None:
    later = year(2023)
    done = settled(later, decisions_of(chosen))
    assert [(r.label, r.tag, r.review_status) for r in done.metrics] == [
        ("baten uit verhuur", "finance.revenue", "")
    ] * 2
    assert [r.value for r in done.metrics] == [r.value for r in later.metrics]
    assert [r.confidence for r in done.metrics] == [r.confidence for r in later.metrics]
    assert done.metrics[0].confidence_reasons.startswith(
        "label and tag chosen in review of kade-2022 by An on 2024-03-01"
    )
    assert as_read(done).metrics == later.metrics


def test_the_other_year_of_the_row_knows_them_too(year: Callable[..., Report], chosen: list[ReviewLine]) -> None:
    rows = settled(year(2022), decisions_of(chosen)).metrics
    assert [(r.label, r.review_status) for r in rows] == [("baten uit verhuur", "corrected"), ("baten uit verhuur", "")]


def test_another_organisation_does_not(year: Callable[..., Report], chosen: list[ReviewLine]) -> None:
    other = year(2023, "Vereniging Brug")
    assert settled(other, decisions_of(chosen)) == other


def test_what_is_decided_about_the_figure_itself_comes_first(
    year: Callable[..., Report], chosen: list[ReviewLine], decide: Decide
) -> None:
    later = year(2023)
    own = decide(later, later.metrics[0], "accepted", when="2024-05-01T10:00:00.000Z")
    rows = settled(later, decisions_of([*chosen, *own])).metrics
    assert [(r.label, r.review_status) for r in rows] == [("baten uit", "accepted"), ("baten uit verhuur", "")]


def test_of_two_choices_the_later_one_holds(
    year: Callable[..., Report], chosen: list[ReviewLine], decide: Decide
) -> None:
    report = year(2021)
    again = decide(report, report.metrics[0], "corrected", when="2024-06-01T10:00:00.000Z", label="huur")
    assert settled(year(2023), decisions_of([*chosen, *again])).metrics[0].label == "huur"


def test_a_report_without_people_takes_the_tag_only(year: Callable[..., Report], chosen: list[ReviewLine]) -> None:
    row = settled(year(2023), decisions_of(chosen), masked=True).metrics[0]
    assert (row.label, row.tag) == ("baten uit", "finance.revenue")
