"""A document split over workers gives the report that one worker gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from verslag.pipeline.batch import Plan, Summary, large, run, splitting
from verslag.pipeline.batch.large import in_pieces, side_by_side
from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.pool import pool
from verslag.pipeline.batch.task import Done, Task, perform
from verslag.pipeline.inputs import collect
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.stage import Stage
from verslag.pipeline.run.stages import STAGES
from verslag.pipeline.settings.run_settings import Settings

from .conftest import SAMPLES

PAGES = 10


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "LARGE", PAGES)
    monkeypatch.setattr(large, "_PIECE", 4)


def repeated(path: Path, pages: int, **saving: object) -> Path:
    """A report of many pages, some of them pictures or blank, with bookmarks."""
    with pikepdf.open(SAMPLES / "stichting-waterkant-2022.pdf") as pdf:
        first = len(pdf.pages)
        for index in range(first, pages):
            if index % 4:
                pdf.pages.append(pdf.pages[index % first])
            else:
                pdf.add_blank_page()
        pdf.save(path, **saving)
    return path


def step_by_step(task: Task, pages: int, scratch: Path) -> Done:
    """The steps of a large document, one after the other in this process."""
    reading = in_pieces(task, pages, scratch)
    calls = next(reading)
    while True:
        try:
            calls = reading.send([call.function(*call.arguments) for call in calls])
        except StopIteration as end:
            done: Done = end.value
            return done


def both(path: Path, settings: Settings, tmp_path: Path) -> list[bytes]:
    """The report read whole and read in pieces."""
    (source,) = collect([str(path)])
    readings: dict[str, Callable[[Task], Done]] = {
        "whole": perform,
        "pieces": lambda task: step_by_step(task, PAGES, tmp_path / "scratch"),
    }
    (tmp_path / "scratch").mkdir()
    written = []
    for name, reading in readings.items():
        done = reading(Task(source, settings, tmp_path / name, "", 0))
        document_id = done.entry.document.document_id
        written.append((tmp_path / name / "documents" / f"{document_id}.json").read_bytes())
    return written


def test_pieces_give_the_same_report(tmp_path: Path) -> None:
    whole, pieces = both(repeated(tmp_path / "long.pdf", PAGES), Settings(), tmp_path)
    assert pieces == whole


def test_pieces_of_a_locked_file_fail_as_the_whole_does(tmp_path: Path) -> None:
    path = repeated(tmp_path / "long.pdf", PAGES, encryption=pikepdf.Encryption(user="geheim", owner="baas"))
    whole, pieces = both(path, Settings(), tmp_path)
    assert pieces == whole
    assert b"password-needed" in whole


def test_workers_share_a_large_document(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    repeated(tmp_path / "in" / "long.pdf", PAGES)
    plan = Plan(collect([str(tmp_path / "in")]), Settings(), tmp_path / "out")
    summary: Summary = run(plan, engine=pool(2, DocumentLimits()))
    (entry,) = summary.entries()
    assert (entry.document.status, entry.document.pages) == ("ok", PAGES)
    assert not list(tmp_path.rglob("pages-*"))


def nothing(context: DocumentContext) -> None:
    """A stage that does nothing."""


def test_stages_that_do_not_wait_for_each_other_run_side_by_side() -> None:
    a = Stage("a", requires=("source",), provides=("x",), run=nothing)
    b = Stage("b", requires=("x",), provides=("y",), run=nothing)
    c = Stage("c", requires=("x",), provides=("z",), run=nothing)
    d = Stage("d", requires=("y",), provides=("w",), run=nothing)
    assert side_by_side([a, b, c, d]) == ([a], [b, c], [d])


def test_figures_and_names_do_not_wait_for_each_other() -> None:
    assert [stage.name for stage in side_by_side(STAGES[1:])[1]] == ["metrics", "names"]


@pytest.mark.usefixtures("trouble")
def test_a_large_document_that_kills_its_workers_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    repeated(tmp_path / "in" / "sterft.pdf", PAGES)
    repeated(tmp_path / "in" / "ok.pdf", 5)
    plan = Plan(collect([str(tmp_path / "in")]), Settings(), tmp_path / "out")
    reasons = {e.document.document_id: e.reason for e in run(plan, engine=pool(2, DocumentLimits())).entries()}
    assert reasons == {"ok": "", "sterft": "worker-died"}
