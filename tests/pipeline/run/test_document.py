"""One document: causes become issues and exit codes, a failing stage leaves the rest standing."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from verslag.extractors.document.layout import Layout, Section
from verslag.pipeline.run import read_document as document
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.read_document import process
from verslag.pipeline.run.stage import Stage, ordered
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode


def source(path: Path) -> Source:
    return Source(str(path), "report", path.name)


def test_a_web_page_named_pdf_fails_in_one_line_that_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_text("<!DOCTYPE html><html><body>404</body></html>")
    outcome = process(source(path), Settings())
    assert outcome.exit_code is ExitCode.INPUT
    assert "HTML" in outcome.error
    assert "\n" not in outcome.error
    assert outcome.report.document.status == "failed"
    assert [i.code for i in outcome.report.issues] == ["not-a-pdf"]


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    assert process(source(tmp_path / "gone.pdf"), Settings()).exit_code is ExitCode.USAGE


def test_a_failing_stage_makes_the_document_partial_and_skips_what_needs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reached: list[str] = []

    def burst(context: DocumentContext) -> None:
        raise ZeroDivisionError("sum of nothing")

    stages = ordered(
        Stage("read", ("source",), ("pages",), lambda c: reached.append("read")),
        Stage("layout", ("pages",), ("layout",), burst),
        Stage("metrics", ("layout",), ("figures",), lambda c: reached.append("metrics")),
        Stage("names", ("pages",), ("names",), lambda c: reached.append("names")),
    )
    monkeypatch.setattr(document, "STAGES", stages)
    outcome = process(source(tmp_path / "report.pdf"), Settings())
    assert reached == ["read", "names"]
    assert outcome.report.document.status == "partial"
    assert outcome.exit_code is ExitCode.PARTIAL
    assert [(i.code, i.stage) for i in outcome.report.issues] == [("stage-failed", "layout")]
    assert "sum of nothing" in outcome.report.issues[0].message


def test_without_people_no_text_is_written_where_their_names_were_not_reached(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = "Lotte Vermeersch"

    def burst(context: DocumentContext) -> None:
        raise ValueError(name)

    def check(context: DocumentContext) -> None:
        context.report("total-mismatch", "check", f"{name!r} is printed as 3, its 2 parts add up to 4")

    def lay_out(context: DocumentContext) -> None:
        section = Section("s1", None, 1, name, 1, 1, 0.0, 0)
        context.layout = Layout((), (), (section,))

    stages = ordered(
        Stage("read", ("source",), ("pages",), lambda c: None),
        Stage("layout", ("pages",), ("layout",), lay_out),
        Stage("names", ("layout",), ("names",), burst),
        Stage("check", ("layout",), ("checked_figures",), check),
    )
    monkeypatch.setattr(document, "STAGES", stages)
    masked = process(source(tmp_path / "report.pdf"), Settings(people=False))
    assert "Vermeersch" not in masked.report.model_dump_json() + masked.traceback + masked.error
    assert masked.report.document.status == "failed"
    assert [i.stage for i in masked.report.issues] == ["names", "check"]
    openly = process(source(tmp_path / "report.pdf"), Settings())
    assert openly.report.document.status == "partial"
    assert "Vermeersch" in openly.report.sections[0].title
    assert "Vermeersch" in openly.traceback


def test_the_context_travels_between_processes(tmp_path: Path) -> None:
    context = DocumentContext(source(tmp_path / "report.pdf"), Settings())
    context.lose("page-failed", "read", "gone", page=2)
    copy = pickle.loads(pickle.dumps(context))
    assert copy.failed_pages == {2}
    assert copy.issues == context.issues
