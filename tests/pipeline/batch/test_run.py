"""A run over many documents: the files it writes, their equality, and what it makes of bad input."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pikepdf
import pytest

from verslag.pipeline.batch import BatchPart, Plan, Summary, run, task
from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.pool import pool
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode
from verslag.schemas.records import TABLES
from verslag.schemas.report import Report

SAMPLES = Path(__file__).parents[3] / "samples"


def hashes(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name != "run.json"
    }


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def two_samples(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return [str(p) for p in sorted(SAMPLES.glob("*.pdf"))[:2]]


def test_every_sample_is_read_whole(samples_run: Summary) -> None:
    assert samples_run.exit_code is ExitCode.OK
    assert {e.document.status for e in samples_run.entries()} == {"ok"}


def test_a_run_writes_the_files_of_the_contract(samples_run: Summary) -> None:
    files = {p.name for p in samples_run.folder.iterdir()}
    csvs = {f"{name}.csv" for name in TABLES}
    assert files == csvs | {"documents", "verslag.xlsx", "datapackage.json", "run.json", ".verslag"}
    assert {p.stem for p in (samples_run.folder / "documents").iterdir()} == set(samples_run.document_ids)


def test_pages_in_are_pages_read_and_pages_with_an_issue(samples_run: Summary) -> None:
    for row in table(samples_run.folder, "documents"):
        assert int(row["pages"]) == int(row["pages_ok"]) + int(row["pages_failed"])


def test_two_runs_and_two_numbers_of_jobs_give_the_same_bytes(two_samples: list[str], tmp_path: Path) -> None:
    sources = collect(two_samples)
    run(Plan(sources, Settings(), tmp_path / "a"))
    run(Plan(sources, Settings(), tmp_path / "b"), engine=pool(2, DocumentLimits()))
    assert hashes(tmp_path / "a") == hashes(tmp_path / "b")


def test_metric_ids_are_unique_within_a_document_and_every_row_is_in_the_json(samples_run: Summary) -> None:
    rows = table(samples_run.folder, "metrics")
    assert rows
    assert len({(r["document_id"], r["metric_id"]) for r in rows}) == len(rows)
    for document_id in samples_run.document_ids:
        report = read_report(samples_run.folder, document_id)
        assert [m.metric_id for m in report.metrics] == [
            r["metric_id"] for r in rows if r["document_id"] == document_id
        ]


def test_a_bad_document_is_a_row_and_the_batch_goes_on(two_samples: list[str], tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    good = tmp_path / "in" / "good.pdf"
    good.write_bytes(Path(two_samples[0]).read_bytes())
    (tmp_path / "in" / "empty.pdf").touch()
    with pikepdf.open(good) as pdf:
        pdf.save(tmp_path / "in" / "locked.pdf", encryption=pikepdf.Encryption(user="geheim", owner="baas"))
    summary = run(Plan(collect([str(tmp_path / "in")]), Settings(), tmp_path / "out"), engine=pool(2, DocumentLimits()))
    assert summary.exit_code is ExitCode.PARTIAL
    statuses = {r["document_id"]: r["status"] for r in table(tmp_path / "out", "documents")}
    assert statuses == {"empty": "failed", "good": "ok", "locked": "failed"}
    codes = {r["document_id"]: r["code"] for r in table(tmp_path / "out", "issues") if r["severity"] == "error"}
    assert codes == {"empty": "not-a-pdf", "locked": "password-needed"}


def test_an_encrypted_document_is_the_same_with_its_password(two_samples: list[str], tmp_path: Path) -> None:
    plain, locked = Path(two_samples[0]), tmp_path / Path(two_samples[0]).name
    with pikepdf.open(plain) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="geheim", owner="baas"))
    run(Plan(collect([str(plain)]), Settings(), tmp_path / "plain"))
    run(Plan(collect([str(locked)]), Settings(password="geheim"), tmp_path / "locked"))
    assert hashes(tmp_path / "plain")["metrics.csv"] == hashes(tmp_path / "locked")["metrics.csv"]


def test_a_part_without_documents_ends(two_samples: list[str], tmp_path: Path) -> None:
    plan = Plan(collect(two_samples), Settings(), tmp_path, part=BatchPart(5, 9))
    summary = run(plan, engine=pool(plan.documents, plan.limits))
    assert (summary.tally.documents, summary.exit_code) == (0, ExitCode.OK)
    assert (tmp_path / "run.json").exists()


def test_a_document_that_cannot_be_written_is_a_row_and_not_the_end(
    two_samples: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, write = collect(two_samples)[0], task.write_report

    def stumbling(folder: Path, report: Report) -> None:
        if report.document.document_id == first.document_id and report.document.status != "failed":
            raise ArithmeticError("te veel cijfers")
        write(folder, report)

    monkeypatch.setattr(task, "write_report", stumbling)
    run(Plan(collect(two_samples), Settings(), tmp_path))
    assert [row["status"] for row in table(tmp_path, "documents")] == ["failed", "ok"]
    assert (tmp_path / "verslag.xlsx").exists()
