"""One document through all stages; here, and only here, a failure becomes a row instead of a traceback."""

from __future__ import annotations

import gc
import logging
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from verslag.pipeline.assemble import assemble
from verslag.pipeline.context import DocumentContext, Source
from verslag.pipeline.privacy import without_people
from verslag.pipeline.settings import Settings
from verslag.pipeline.stages import STAGES
from verslag.schemas.errors import ExitCode, VerslagError
from verslag.schemas.report import Report

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document."""

    report: Report
    exit_code: ExitCode
    """OK, PARTIAL, or the cause of the failure."""
    error: str
    """One line for the user; empty unless the document failed."""
    seconds: dict[str, float]
    """CPU-seconds by stage."""


def process(source: Source, settings: Settings) -> Outcome:
    """Read one document. Never raises for bad input: causes become issues, bugs too."""
    context = DocumentContext(source, settings)
    with _without_collecting():
        exit_code, error = _run_stages(context)
    report = assemble(context, failed=bool(error))
    if not settings.people:
        report = without_people(report, context.layout, context.names.people)
    if exit_code is ExitCode.OK and report.document.status != "ok":
        exit_code = ExitCode.PARTIAL
    return Outcome(report, exit_code, error, context.seconds)


def _where(error: Exception) -> str:
    """What failed and in which line, for a bug report; the traceback goes to the debug log."""
    *_, frame = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})"


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No garbage collection within a document: its words and shapes form no cycles, and looking at hundreds of
    thousands of them again and again takes a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _run_stages(context: DocumentContext) -> tuple[ExitCode, str]:
    """Run every stage whose requirements are there; (cause, error line) where the document failed as a whole."""
    there = {"source", "settings"}
    for stage in STAGES:
        if not there >= set(stage.requires):
            continue
        started = time.process_time()
        try:
            stage.run(context)
        except VerslagError as error:
            context.report(error.issue_code, stage.name, str(error), hint=error.remedy)
            return error.exit_code, f"{context.source.file_name}: {error}; {error.remedy}"
        except Exception as error:  # a document's failure becomes its row; the batch goes on
            log.debug("%s: stage %s failed", context.source.file_name, stage.name, exc_info=True)
            context.report("stage-failed", stage.name, _where(error))
            if stage is STAGES[0]:
                return (
                    ExitCode.BUG,
                    f"{context.source.file_name}: a bug in verslag stopped the reading; report the file",
                )
            continue
        finally:
            context.seconds[stage.name] = time.process_time() - started
        there |= set(stage.provides)
    return ExitCode.OK, ""
