"""Approving is selective, logged and a person's work; checking says what differs and why."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from verslag.pipeline.baselines.approvals import read_approvals
from verslag.pipeline.baselines.approve import Selection, approve
from verslag.pipeline.baselines.check import check
from verslag.pipeline.outputs.tables import DIALECTS, write_tables
from verslag.schemas.errors import ExitCode, UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

Rewrite = Callable[[list[MetricRow]], None]


@pytest.fixture
def baseline(out: Path, tmp_path: Path) -> Path:
    approve(out, tmp_path / "b", Selection(), note="first reading")
    return tmp_path / "b"


def changed(report: Report, at: int, **fields: object) -> list[MetricRow]:
    rows = list(report.metrics)
    rows[at] = rows[at].model_copy(update=fields)
    return rows


def test_the_log_says_from_which_file(baseline: Path, report: Report) -> None:
    [entry] = read_approvals(baseline)
    assert (entry.sha256, entry.note, entry.added) == (report.document.sha256, "first reading", len(report.metrics))


def test_approving_is_refused_under_ci(out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(UsageError, match="CI"):
        approve(out, tmp_path / "b", Selection())
    assert not (tmp_path / "b").exists()


def test_only_the_chosen_tag_is_approved(out: Path, baseline: Path, report: Report, rewrite: Rewrite) -> None:
    tagged = next(i for i, row in enumerate(report.metrics) if row.tag)
    other = next(i for i, row in enumerate(report.metrics) if row.tag != report.metrics[tagged].tag)
    rows = changed(report, tagged, value=Decimal(1))
    rows[other] = rows[other].model_copy(update={"value": Decimal(2)})
    rewrite(rows)
    [entry] = approve(out, baseline, Selection(tags=(rows[tagged].tag,)))
    assert entry.changed == 1
    [document] = check(out, baseline).documents
    assert [d.row.key for d in document.differences] == [rows[other].metric_id]


def test_a_document_that_is_not_in_the_run_cannot_be_approved(out: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no document"):
        approve(out, tmp_path / "b", Selection(documents=("elders",)))


def test_a_failed_reading_is_never_approved(out: Path, tmp_path: Path, report: Report) -> None:
    from verslag.pipeline.outputs.report_files import write_report

    failed = report.document.model_copy(update={"status": "failed"})
    write_report(out, report.model_copy(update={"document": failed, "metrics": []}))
    with pytest.raises(UsageError, match="could not be read"):
        approve(out, tmp_path / "b", Selection())


def test_without_baseline_the_check_fails_with_its_own_code(out: Path, tmp_path: Path) -> None:
    assert check(out, tmp_path / "none").exit_code is ExitCode.NO_BASELINE


def test_a_difference_counts_more_than_a_missing_baseline(
    out: Path, baseline: Path, report: Report, rewrite: Rewrite
) -> None:
    rewrite(report.metrics[1:])
    assert check(out, baseline, also=("people",)).exit_code is ExitCode.DIFFERENCES


def test_an_approved_document_that_is_gone_is_a_difference(out: Path, baseline: Path) -> None:
    (baseline / "ander-2023.metrics.csv").write_bytes((baseline / "zorgkring-2023.metrics.csv").read_bytes())
    assert check(out, baseline).exit_code is ExitCode.DIFFERENCES
    assert check(out, baseline, whole=False).exit_code is ExitCode.OK
    assert check(out, baseline, documents=("zorgkring-2023",)).exit_code is ExitCode.OK


def test_a_figure_on_another_page_has_moved_and_passes(
    out: Path, baseline: Path, report: Report, rewrite: Rewrite
) -> None:
    rewrite(changed(report, 0, page=8))
    result = check(out, baseline)
    assert [d.status for d in result.documents[0].differences] == ["moved"]
    assert result.exit_code is ExitCode.OK


def test_another_source_file_is_said(out: Path, baseline: Path) -> None:
    log = baseline / "approvals.csv"
    log.write_text(log.read_text().replace(read_approvals(baseline)[0].sha256, "0" * 64))
    result = check(out, baseline)
    assert "source file" in result.documents[0].notes[0]
    assert result.exit_code is ExitCode.OK


def test_the_largest_relative_change_comes_first(out: Path, baseline: Path, report: Report, rewrite: Rewrite) -> None:
    rows = [r.model_copy(update={"value": r.value * (i + 2)}) for i, r in enumerate(report.metrics[:5]) if r.value]
    rewrite([*rows, *report.metrics[5:]])
    relative = [d.relative for d in check(out, baseline).documents[0].differences]
    assert relative == sorted(relative, reverse=True)
    assert len(relative) == len(rows)


def test_the_dutch_csv_is_read_as_well(out: Path, baseline: Path, report: Report) -> None:
    write_tables([report], out, DIALECTS["nl"])
    assert check(out, baseline).exit_code is ExitCode.OK


def test_a_baseline_with_a_wrong_cell_is_named(out: Path, baseline: Path) -> None:
    path = baseline / "zorgkring-2023.metrics.csv"
    lines = path.read_text().splitlines()
    lines[2] = lines[2].replace(",exact,", ",exact,x", 1)
    path.write_text("\n".join(lines) + "\n")
    with pytest.raises(UsageError, match="line 3"):
        check(out, baseline)
