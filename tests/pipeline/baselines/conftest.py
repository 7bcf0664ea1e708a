"""A run of one small document, copied for each test so that it can be changed."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from verslag.pipeline.batch import Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

ROOT = Path(__file__).parents[3]
DOCUMENT = "zorgkring-2023"


@pytest.fixture(autouse=True)
def by_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Approving is refused under CI, which these tests may well run under."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture(scope="session")
def one_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One document, read once a session; its page contents are left out to keep the copies small."""
    folder = tmp_path_factory.mktemp("one")
    run(Plan(collect([str(ROOT / "samples" / f"{DOCUMENT}.pdf")]), Settings(), folder))
    write_report(folder, read_report(folder, DOCUMENT).model_copy(update={"pages": [], "tables": []}))
    return folder


@pytest.fixture
def out(one_run: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(one_run, tmp_path / "out"))


@pytest.fixture
def report(out: Path) -> Report:
    return read_report(out, DOCUMENT)


Rewrite = Callable[[list[MetricRow]], None]


def rewrite_csv(out: Path, rows: list[MetricRow]) -> None:
    """Put these rows into metrics.csv."""
    with (out / "metrics.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(MetricRow.model_fields), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row.model_dump() for row in rows)


def rewrite_json(out: Path, rows: list[MetricRow]) -> None:
    """Put these rows into the document's JSON."""
    write_report(out, read_report(out, DOCUMENT).model_copy(update={"metrics": rows}))


@pytest.fixture
def rewrite(out: Path) -> Rewrite:
    """Give the run other figures, in both its forms."""

    def both(rows: list[MetricRow]) -> None:
        rewrite_csv(out, rows)
        rewrite_json(out, rows)

    return both


@pytest.fixture(params=[rewrite_csv, rewrite_json], ids=["csv", "json"])
def rewrite_one(request: pytest.FixtureRequest, out: Path) -> Rewrite:
    """Give the run other figures in one of its forms."""
    return lambda rows: request.param(out, rows)
