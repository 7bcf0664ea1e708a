"""The log of a run: JSON lines, each with its document and page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from verslag.pipeline.batch import Done
from verslag.pipeline.batch.manifest import ManifestEntry
from verslag.pipeline.progress.log_file import log_to
from verslag.schemas.errors import ExitCode, OutputError
from verslag.schemas.records import DocumentRow, IssueRow
from verslag.schemas.vocabularies import Status


def done(status: Status, **more: object) -> Done:
    row = DocumentRow(
        document_id="a",
        file_name="a.pdf",
        sha256="",
        status=status,
        language="nl",
        title="",
        entity="",
        period="",
        pages=3,
        pages_ok=2,
        pages_failed=1,
        pages_ocr=0,
        metrics=7,
        people=0,
        places=0,
        issues=1,
    )
    return Done(ManifestEntry(key="k", order=0, exit_code=ExitCode.OK, document=row), **more)  # type: ignore[arg-type]


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_issues_then_the_document_each_with_its_page(tmp_path: Path) -> None:
    issue = IssueRow(
        document_id="a", code="page-failed", severity="error", stage="read", page=2, message="één pagina", hint=""
    )
    with log_to(tmp_path / "logs" / "run.log") as progress:
        progress(done("partial", issues=(issue,), seconds=(("read", 0.25), ("layout", 0.5))))
    first, last = lines(tmp_path / "logs" / "run.log")
    assert (first["document"], first["page"], first["code"], first["message"]) == ("a", 2, "page-failed", "één pagina")
    assert (first["level"], last["level"]) == ("error", "info")
    assert (last["document"], last["page"], last["status"], last["cpu_seconds"]) == ("a", None, "partial", 0.75)


def test_a_second_run_is_added_and_says_what_it_need_not_read(tmp_path: Path) -> None:
    for reused in (False, True):
        with log_to(tmp_path / "run.log") as progress:
            progress(done("ok", reused=reused))
    assert [line["message"] for line in lines(tmp_path / "run.log")] == ["read", "read by an earlier run"]


def test_the_traceback_of_a_bug_stands_in_the_log_only(tmp_path: Path) -> None:
    with log_to(tmp_path / "run.log") as progress:
        progress(done("failed", traceback="Traceback …\nValueError: no"))
    first, last = lines(tmp_path / "run.log")
    assert "ValueError" in str(first["message"])
    assert last["level"] == "error"


def test_a_log_that_cannot_be_written_stops_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError), log_to(tmp_path / "file" / "run.log"):
        pass
