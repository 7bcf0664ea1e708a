"""What a person sees: counts by reason, failures in a line each, nothing that a file name could set off."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.batch import Done, Summary
from verslag.pipeline.batch.manifest import ManifestEntry
from verslag.pipeline.batch.tally import Tally
from verslag.pipeline.progress.console import print_summary, progress_of
from verslag.schemas.errors import ExitCode
from verslag.schemas.records import DocumentRow
from verslag.schemas.vocabularies import Status


def entry(name: str, status: Status, reason: str = "", error: str = "") -> ManifestEntry:
    counts = dict.fromkeys(
        ("pages", "pages_ok", "pages_failed", "pages_ocr", "metrics", "people", "places", "issues"), 1
    )
    texts = dict.fromkeys(("sha256", "language", "title", "entity", "period"), "")
    row = DocumentRow(document_id=name, file_name=f"{name}.pdf", status=status, **texts, **counts)  # type: ignore[arg-type]
    return ManifestEntry(key="k", order=0, exit_code=ExitCode.OK, reason=reason, error=error, document=row)


def summary(*entries: ManifestEntry) -> Summary:
    tally = Tally()
    for e in entries:
        tally.add(e)
    return Summary(Path("out"), [e.document.document_id for e in entries], tally)


def test_the_closing_table_counts_by_status_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(
        summary(
            entry("a", "ok"),
            entry("b", "failed", "not-a-pdf", "b.pdf: no PDF; look"),
            entry("c", "failed", "timed-out", "c.pdf: too slow; wait"),
            entry("d", "failed", "timed-out", "d.pdf: too slow; wait"),
            entry("e", "partial", "page-image-only"),
            entry("f", "skipped", "duplicate"),
        )
    )
    err = capsys.readouterr().err
    rows = [line.split() for line in err.splitlines()]
    for row in (
        ["1", "ok"],
        ["1", "partial", "page-image-only", "e.pdf"],
        ["2", "failed", "timed-out", "c.pdf"],
        ["1", "failed", "not-a-pdf", "b.pdf"],
        ["1", "skipped", "duplicate", "f.pdf"],
    ):
        assert row in rows
    assert "failed b.pdf: no PDF; look" in err


def test_many_failures_are_counted_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    print_summary(summary(*(entry(f"d{n}", "failed", "no-text", f"d{n}.pdf: none; scan") for n in range(50))))
    err = capsys.readouterr().err
    assert "and 30 more" in err
    assert err.count("none; scan") == 20


def test_file_names_are_shown_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    name = "[bold]rapport[/nope]"
    with progress_of(2, quiet=False) as progress:
        progress(Done(entry(name, "ok")))
    print_summary(summary(entry(name, "failed", "no-text", f"{name}.pdf: none; scan"), entry("b", "ok")))
    assert capsys.readouterr().err.count(name) == 3


def test_progress_without_a_terminal_is_a_line_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_of(2, quiet=False) as progress:
        progress(Done(entry("a", "ok")))
        progress(Done(entry("b", "failed"), reused=True))
    lines = capsys.readouterr().err.splitlines()
    assert [line[:4] for line in lines] == ["1/2 ", "2/2 "]
    assert "read by an earlier run" in lines[1]
