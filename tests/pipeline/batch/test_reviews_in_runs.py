"""What people decided is in the files of the next run, without any report being read again."""

from __future__ import annotations

import csv
from pathlib import Path

import pikepdf
import pytest

from verslag.pipeline.batch import BatchPart, Done, Plan, run
from verslag.pipeline.batch.merge import merge
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.reviews.decision import box_text, value_text
from verslag.pipeline.reviews.review_file import FILE_NAME, add_reviews
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

SAMPLE = Path(__file__).parents[3] / "samples" / "stichting-waterkant-2022.pdf"
NAME = "jaarverslag"


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Two pages with figures."""
    path = tmp_path / "reports" / f"{NAME}.pdf"
    path.parent.mkdir()
    with pikepdf.open(SAMPLE) as file:
        del file.pages[3:]
        del file.pages[0]
        file.save(path, deterministic_id=True)
    return path


def read(pdf: Path, out: Path, part: str = "1/1", reviews: Path | None = None) -> Done:
    done: list[Done] = []
    run(
        Plan(collect([str(pdf.parent)]), Settings(), out, part=BatchPart.named(part), reviews=reviews),
        progress=done.append,
    )
    return done[0]


def decide(report: Report, row: MetricRow, status: str, **changes: str) -> list[ReviewLine]:
    seen = {name: getattr(row, name, "") for name in ReviewLine.model_fields} | {"value": value_text(row)}
    spot = {"box": box_text((row.x0, row.top, row.x1, row.bottom)), "sha256": report.document.sha256}
    spot["entity"] = report.document.entity
    who = {"who": "An", "when": "2024-03-01T10:00:00.000Z"}
    return [
        ReviewLine.model_validate(seen | spot | who | {"field": name, "old": "", "new": new})
        for name, new in ({"status": status} | changes).items()
    ]


def rows_of(out: Path) -> list[dict[str, str]]:
    with (out / "metrics.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_decisions_reach_every_file_and_can_be_taken_back(pdf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(pdf, out)
    before, report = rows_of(out), read_report(out, NAME)
    first, second, third = report.metrics[:3]
    lines = [
        *decide(report, first, "accepted"),
        *decide(report, second, "corrected", label="wat het is"),
        *decide(report, third, "rejected"),
    ]
    add_reviews(out / FILE_NAME, lines)
    assert read(pdf, out).reused
    rows = {row["metric_id"]: row for row in rows_of(out)}
    assert len(rows) == len(before) - 1
    assert rows[first.metric_id]["review_status"] == "accepted"
    assert rows[second.metric_id]["label"] == "wat het is"
    with (out / "documents.csv").open(encoding="utf-8", newline="") as file:
        (document,) = csv.DictReader(file)
    assert int(document["metrics"]) == len(rows)
    assert "review-rejected" in (out / "issues.csv").read_text(encoding="utf-8")
    (out / FILE_NAME).unlink()
    assert read(pdf, out).reused
    assert rows_of(out) == before


def test_a_file_of_reviews_may_stand_elsewhere(pdf: Path, tmp_path: Path) -> None:
    out, reviews = tmp_path / "out", tmp_path / "mine.csv"
    read(pdf, out)
    report = read_report(out, NAME)
    add_reviews(reviews, decide(report, report.metrics[0], "accepted"))
    read(pdf, out, reviews=reviews)
    assert rows_of(out)[0]["review_status"] == "accepted"


def test_another_file_of_that_name_is_read_and_disagreement_said(pdf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read(pdf, out)
    report = read_report(out, NAME)
    add_reviews(out / FILE_NAME, [line for row in report.metrics for line in decide(report, row, "accepted")])
    with pikepdf.open(SAMPLE) as file:
        del file.pages[2:]
        del file.pages[0]
        file.save(pdf)
    assert not read(pdf, out).reused
    rows, changed = rows_of(out), read_report(out, NAME)
    assert rows
    assert all(row["review_status"] in ("accepted", "conflict") for row in rows)
    assert any(issue.code == "review-lost" for issue in changed.issues)


def test_merged_parts_keep_what_was_decided(pdf: Path, tmp_path: Path) -> None:
    part, out = tmp_path / "part", tmp_path / "out"
    read(pdf, part, part="1/1")
    report = read_report(part, NAME)
    add_reviews(part / FILE_NAME, decide(report, report.metrics[0], "accepted"))
    read(pdf, part, part="1/1")
    merge([part], out)
    assert rows_of(out) == rows_of(part)
    assert rows_of(out)[0]["review_status"] == "accepted"
