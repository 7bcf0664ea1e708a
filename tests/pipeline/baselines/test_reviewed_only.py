"""A baseline of what people settled, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.baselines.approve import Selection, approve
from verslag.pipeline.baselines.check import check
from verslag.pipeline.baselines.current_output import output_of
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.review_page.review_session import ReviewSession
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode, UsageError
from verslag.schemas.report import Report, ReviewedPart

from .conftest import DOCUMENT, ROOT, rewrite_csv

REVIEWED = Selection(reviewed=True)


def put(out: Path, report: Report) -> None:
    write_report(out, report)
    rewrite_csv(out, list(report.metrics))


def settle(out: Path, statuses: dict[int, str]) -> Report:
    """Give some figures of the run a review status."""
    report = read_report(out, DOCUMENT)
    rows = [row.model_copy(update={"review_status": statuses.get(at, "")}) for at, row in enumerate(report.metrics)]
    put(out, report.model_copy(update={"metrics": rows}))
    return read_report(out, DOCUMENT)


def test_only_settled_figures_are_approved(out: Path, tmp_path: Path) -> None:
    settle(out, {0: "accepted", 3: "corrected", 5: "added", 7: "conflict"})
    (entry,) = approve(out, tmp_path / "b", REVIEWED)
    assert (entry.added, entry.changed, entry.removed) == (3, 0, 0)
    assert check(out, tmp_path / "b").exit_code == ExitCode.DIFFERENCES
    assert check(out, tmp_path / "b", reviewed=True).exit_code == ExitCode.OK


def test_a_settled_figure_that_is_not_approved_or_changed_is_a_difference(out: Path, tmp_path: Path) -> None:
    settle(out, {0: "accepted"})
    approve(out, tmp_path / "b", REVIEWED)
    report = settle(out, {0: "accepted", 1: "accepted"})
    assert check(out, tmp_path / "b", reviewed=True).exit_code == ExitCode.DIFFERENCES
    approve(out, tmp_path / "b", REVIEWED)
    changed = [report.metrics[0].model_copy(update={"value": report.metrics[0].value + 1}), *report.metrics[1:]]
    put(out, report.model_copy(update={"metrics": changed}))
    assert check(out, tmp_path / "b", reviewed=True).exit_code == ExitCode.DIFFERENCES


def test_what_was_approved_before_stays_and_what_was_rejected_goes(out: Path, tmp_path: Path) -> None:
    approve(out, tmp_path / "b", Selection())
    report = settle(out, {0: "accepted"})
    part = ReviewedPart(row_id=report.metrics[2].metric_id, status="rejected", said="", at=2, as_read=report.metrics[2])
    rows = [row for at, row in enumerate(report.metrics) if at != 2]
    put(out, report.model_copy(update={"metrics": rows, "reviewed": [part]}))
    (entry,) = approve(out, tmp_path / "b", REVIEWED)
    assert (entry.added, entry.changed, entry.removed) == (0, 0, 1)
    assert check(out, tmp_path / "b").exit_code == ExitCode.OK


def test_where_nothing_is_settled_nothing_is_approved_or_asked_for(out: Path, tmp_path: Path) -> None:
    assert approve(out, tmp_path / "b", REVIEWED) == []
    assert check(out, tmp_path / "b", reviewed=True).exit_code == ExitCode.OK
    assert check(out, tmp_path / "b").exit_code == ExitCode.NO_BASELINE


def test_only_figures_can_be_settled(out: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--reviewed"):
        approve(out, tmp_path / "b", Selection(tables=("metrics", "people"), reviewed=True))


def test_reports_that_are_read_for_a_check_take_the_reviews_given(out: Path, tmp_path: Path) -> None:
    session = ReviewSession(out, tmp_path / "reviews.csv", "An")
    item = session.state.items_of(DOCUMENT)[0]
    session.decide(item, "accepted", {})
    sample = str(ROOT / "samples" / f"{DOCUMENT}.pdf")
    with output_of([sample], Settings(), jobs=1, reviews=tmp_path / "reviews.csv") as read:
        assert read_report(read, DOCUMENT).settled_figures() == {item.row_id}
