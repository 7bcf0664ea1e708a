"""Lines are added and never lost, whoever writes; a file edited by hand is checked."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from verslag.pipeline.reviews.decision import decisions_of
from verslag.pipeline.reviews.read_decisions import read_decisions
from verslag.pipeline.reviews.review_file import add_reviews, read_reviews
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]
Decide = Callable[..., list[ReviewLine]]


@pytest.fixture
def lines(make_row: MakeRow, make_report: MakeReport, decide: Decide) -> list[ReviewLine]:
    row = make_row("=omzet; van, de winkel", "1200", x1=40.5, bottom=12.0)
    report = make_report("2023", row)
    return decide(report, report.metrics[0], "corrected", value="1250", label='omzet\n"winkel"')


def test_what_is_added_is_read_back(tmp_path: Path, lines: list[ReviewLine]) -> None:
    path = tmp_path / "new" / "reviews.csv"
    add_reviews(path, lines)
    add_reviews(path, lines[:1])
    assert read_reviews(path) == (*lines, lines[0])


def test_no_file_is_no_review(tmp_path: Path) -> None:
    assert read_reviews(tmp_path / "reviews.csv") == ()


def test_a_line_that_lost_its_end_is_ended_before_the_next(tmp_path: Path, lines: list[ReviewLine]) -> None:
    path = tmp_path / "reviews.csv"
    add_reviews(path, lines[:1])
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    add_reviews(path, lines[1:])
    assert read_reviews(path) == tuple(lines)


def test_many_writers_lose_nothing(tmp_path: Path, lines: list[ReviewLine]) -> None:
    path = tmp_path / "reviews.csv"
    add_reviews(path, lines[:1])
    many = [[lines[0].model_copy(update={"who": f"{n}"})] for n in range(60)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda one: add_reviews(path, one), many))
    assert {line.who for line in read_reviews(path)} == {"An", *map(str, range(60))}


def test_a_wrong_line_is_named(tmp_path: Path, lines: list[ReviewLine]) -> None:
    path = tmp_path / "reviews.csv"
    add_reviews(path, lines[:1])
    text = path.read_text(encoding="utf-8")
    for old, new in ((",corrected,", ",perhaps,"), ("0 0 40.5 12", "somewhere"), (",An,", ",")):
        path.write_text(text.replace(old, new), encoding="utf-8")
        with pytest.raises(UsageError, match="line 2"):
            read_reviews(path)


@pytest.mark.parametrize(
    ("field", "new"), [("value", "veel"), ("value", "NaN"), ("period", "ooit"), ("scenario", "hoop")]
)
def test_what_no_figure_can_be_is_refused_before_it_is_used(
    field: str, new: str, tmp_path: Path, lines: list[ReviewLine]
) -> None:
    path = tmp_path / "reviews.csv"
    add_reviews(path, [lines[0], lines[0].model_copy(update={"field": field, "new": new})])
    with pytest.raises(UsageError, match=new):
        read_decisions(path)


def test_the_latest_decision_stands_whatever_the_order_of_the_lines(
    make_row: MakeRow, make_report: MakeReport, decide: Decide
) -> None:
    report = make_report("2023", make_row("omzet", "1200"))
    first = decide(report, report.metrics[0], "accepted", when="2024-03-01T10:00:00.000Z")
    second = decide(report, report.metrics[0], "corrected", when="2024-03-02T10:00:00.000Z", value="7")
    for lines in (first + second, second + first):
        (decision,) = decisions_of(lines)
        assert (decision.status, dict(decision.changes)) == ("corrected", {"value": "7"})


def test_undo_brings_back_the_decision_before(make_row: MakeRow, make_report: MakeReport, decide: Decide) -> None:
    report = make_report("2023", make_row("omzet", "1200"))
    first = decide(report, report.metrics[0], "accepted", when="2024-03-01T10:00:00.000Z")
    second = decide(report, report.metrics[0], "rejected", when="2024-03-02T10:00:00.000Z")
    undo = second[0].model_copy(update={"field": "undo", "new": second[0].when, "when": "2024-03-03T10:00:00.000Z"})
    (decision,) = decisions_of([*first, *second, undo])
    assert decision.status == "accepted"
    undo_first = undo.model_copy(update={"new": first[0].when, "when": "2024-03-04T10:00:00.000Z"})
    assert not decisions_of([*first, *second, undo, undo_first])
