"""Baselines of an earlier release, and files that were renamed since."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from verslag.pipeline.baselines.approve import Selection, approve
from verslag.pipeline.baselines.check import check
from verslag.pipeline.baselines.migrate import migrate
from verslag.schemas.errors import ExitCode, UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report


def make_earlier(path: Path) -> None:
    """The file as a release before `series_id` wrote it: sorted by label, with ids that say nothing today."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for at, row in enumerate(rows):
        del row["series_id"]
        row["metric_id"] = f"old{at}"
    rows.sort(key=lambda row: (row["label"], row["period_end"], row["scenario"]))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def earlier(out: Path, tmp_path: Path) -> Path:
    approve(out, tmp_path / "b", Selection())
    make_earlier(tmp_path / "b" / "zorgkring-2023.metrics.csv")
    return tmp_path / "b"


def test_an_earlier_baseline_says_how_to_bring_it_along(out: Path, earlier: Path) -> None:
    with pytest.raises(UsageError) as error:
        check(out, earlier)
    assert "--migrate" in error.value.remedy


def test_what_was_approved_stays_approved(
    out: Path, earlier: Path, report: Report, rewrite: Callable[[list[MetricRow]], None]
) -> None:
    off = report.metrics[3].model_copy(update={"value": report.metrics[3].value + 7})
    rewrite([*report.metrics[:3], off, *report.metrics[4:-1]])
    [done] = migrate(out, earlier)
    assert (done.found, done.kept) == (len(report.metrics) - 1, 1)
    [document] = check(out, earlier).documents
    assert sorted(d.status for d in document.differences if d.status != "moved") == ["changed", "removed"]


def test_migrating_changes_no_approved_meaning(out: Path, earlier: Path) -> None:
    def values() -> list[Decimal]:
        with (earlier / "zorgkring-2023.metrics.csv").open(encoding="utf-8", newline="") as file:
            return sorted(Decimal(row["value"]) for row in csv.DictReader(file))

    before = values()
    migrate(out, earlier)
    assert values() == before
    assert check(out, earlier).exit_code is ExitCode.OK


def test_a_renamed_file_is_checked_against_what_it_was_approved_as(out: Path, tmp_path: Path) -> None:
    approve(out, tmp_path / "b", Selection())
    for name in ("zorgkring-2023.metrics.csv", "approvals.csv"):
        path = tmp_path / "b" / name
        text = path.read_text(encoding="utf-8").replace("zorgkring-2023,", "vroeger-2023,")
        path.unlink()
        (tmp_path / "b" / name.replace("zorgkring", "vroeger")).write_text(text, encoding="utf-8")
    result = check(out, tmp_path / "b")
    assert result.exit_code is ExitCode.OK
    assert "approved as vroeger-2023" in result.documents[0].notes[0]
