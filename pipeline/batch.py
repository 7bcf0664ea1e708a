"""Many documents: each read and written where it runs, small records back, then the files over all of them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from verslag.pipeline.assemble import assemble
from verslag.pipeline.context import DocumentContext, Source
from verslag.pipeline.document import process
from verslag.pipeline.outputs.datapackage import write_datapackage
from verslag.pipeline.outputs.documents import read_report, write_report
from verslag.pipeline.outputs.run import DocumentRun, Run, package_versions, write_run
from verslag.pipeline.outputs.tables import DIALECTS, DialectName, write_tables
from verslag.pipeline.outputs.workbook import write_workbook
from verslag.pipeline.settings import Settings
from verslag.schemas.errors import ExitCode, OutputError
from verslag.schemas.records import DocumentRow
from verslag.schemas.report import Report

_DOCUMENTS_PER_WORKER = 200
"""Workers are replaced after this many documents, so that no leak of a library below grows for ever."""


@dataclass(frozen=True, slots=True)
class Done:
    """What comes back from the reading of one document: its row and how it went, not its contents."""

    source: Source
    document: DocumentRow
    exit_code: ExitCode
    error: str
    seconds: dict[str, float]


Progress = Callable[[Done], None]
"""Called after each document, in the order they finish."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished run."""

    done: tuple[Done, ...]
    """In input order."""
    folder: Path

    @property
    def exit_code(self) -> ExitCode:
        """The cause for a single document; PARTIAL where one of many is partial or failed."""
        codes = [d.exit_code for d in self.done]
        if len(codes) == 1:
            return codes[0]
        return ExitCode.OK if all(code is ExitCode.OK for code in codes) else ExitCode.PARTIAL


def run(
    sources: Sequence[Source],
    settings: Settings,
    folder: Path,
    *,
    jobs: int = 1,
    dialect: DialectName = "standard",
    progress: Progress = lambda done: None,
) -> Summary:
    """Extract every source into `folder`.

    Raises:
        OutputError: the folder cannot be written.
    """
    started, clock = datetime.now(UTC), time.monotonic()
    _prepare(folder)
    finished: dict[str, Done] = {}
    for done in _extract_all(sources, settings, folder, jobs):
        finished[done.source.document_id] = done
        progress(done)
    summary = Summary(tuple(finished[s.document_id] for s in sources), folder)
    write_tables(_reports(folder, sources), folder, DIALECTS[dialect])
    write_datapackage(folder, DIALECTS[dialect])
    write_workbook(_reports(folder, sources), folder / "verslag.xlsx")
    write_run(folder, _run_record(summary, settings, dialect, started, time.monotonic() - clock))
    return summary


def extract_to(source: Source, settings: Settings, folder: Path) -> Done:
    """Read one document and write its JSON; the task of a worker.

    Raises:
        OutputError: the JSON cannot be written.
    """
    outcome = process(source, settings)
    write_report(folder, outcome.report)
    return Done(source, outcome.report.document, outcome.exit_code, outcome.error, outcome.seconds)


def default_jobs() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _extract_all(sources: Sequence[Source], settings: Settings, folder: Path, jobs: int) -> Iterator[Done]:
    if jobs == 1 or len(sources) == 1:
        for source in sources:
            yield extract_to(source, settings, folder)
        return
    from pebble import ProcessPool

    # Workers start fresh (spawn): PDFium and onnxruntime do not survive a fork of a process that used them.
    with ProcessPool(
        max_workers=min(jobs, len(sources)), max_tasks=_DOCUMENTS_PER_WORKER, context=get_context("spawn")
    ) as pool:
        futures: dict[Future[Done], Source] = {
            pool.schedule(extract_to, args=(s, settings, folder)): s for s in sources
        }
        for future in as_completed(futures):
            yield _result(future, futures[future], settings, folder)


def _result(future: Future[Done], source: Source, settings: Settings, folder: Path) -> Done:
    """What the worker sent, or a failed row where the worker died."""
    from pebble import ProcessExpired

    try:
        return future.result()
    except ProcessExpired as error:
        message = f"the worker process died (exit code {error.exitcode})"
        context = DocumentContext(source, settings)
        context.report("internal-error", "worker", message)
        report = assemble(context, failed=True)
        write_report(folder, report)
        return Done(source, report.document, ExitCode.BUG, f"{source.file_name}: {message}", {})


def _prepare(folder: Path) -> None:
    try:
        (folder / "documents").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write to {folder}: {error.strerror}") from error


def _reports(folder: Path, sources: Sequence[Source]) -> Iterator[Report]:
    """Read the reports back one by one, so that no run holds them all."""
    return (read_report(folder, source.document_id) for source in sources)


def _run_record(summary: Summary, settings: Settings, dialect: DialectName, started: datetime, seconds: float) -> Run:
    return Run(
        started=started.isoformat(timespec="seconds"),
        finished=datetime.now(UTC).isoformat(timespec="seconds"),
        seconds=round(seconds, 3),
        packages=package_versions(),
        settings={**settings.published(), "csv_dialect": dialect},
        documents=[
            DocumentRun(
                document_id=d.source.document_id,
                path=str(Path(d.source.path).resolve()),
                status=d.document.status,
                error=d.error,
                cpu_seconds={stage: round(s, 3) for stage, s in d.seconds.items()},
            )
            for d in summary.done
        ],
    )
