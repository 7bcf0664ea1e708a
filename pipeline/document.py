"""One document through all stages; here, and only here, a failure becomes a row instead of a traceback."""

from __future__ import annotations

import gc
import time
import traceback
from collections import Counter
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
    reason: str = ""
    """Issue code of the cause, where the document is not ok."""
    traceback: str = ""
    """Of bugs met on the way, for the log."""


def process(source: Source, settings: Settings) -> Outcome:
    """Read one document. Never raises for bad input: causes become issues, bugs too."""
    context = DocumentContext(source, settings)
    with _without_collecting():
        cause = _run_stages(context)
        report = _report(context, failed=cause is not None)
    if report.document.status == "failed" and cause is None:
        cause = _Cause(ExitCode.BUG, "stage-failed", f"{source.file_name}: {_BUG}")
    if cause is None and report.document.status != "ok":
        cause = _Cause(ExitCode.PARTIAL, _commonest_trouble(context), "")
    cause = cause or _Cause(ExitCode.OK, "", "")
    return Outcome(
        report,
        cause.exit_code,
        cause.error,
        context.seconds,
        reason=cause.reason,
        traceback="".join(context.tracebacks),
    )


@dataclass(frozen=True, slots=True)
class _Cause:
    """Why a document is not ok."""

    exit_code: ExitCode
    reason: str
    error: str
    """One line for the user; empty unless the document failed."""


_BUG = "a bug in verslag stopped the reading; report the file"


def _report(context: DocumentContext, *, failed: bool) -> Report:
    try:
        report = assemble(context, failed=failed)
        return report if context.settings.people else without_people(report, context.layout, context.names.people)
    except Exception as error:  # noqa: BLE001 -- a document's failure becomes its row; the batch goes on
        _note_bug(context, "assemble", error)
        bare = DocumentContext(context.source, context.settings, sha256=context.sha256, page_count=context.page_count)
        bare.issues = context.issues
        return assemble(bare, failed=True)


def _commonest_trouble(context: DocumentContext) -> str:
    """The issue code that most of what was lost bears."""
    lost = Counter(i.code for i in context.issues if i.severity == "error" or i.page in context.failed_pages)
    return min(lost, key=lambda code: (-lost[code], code), default="")


def _note_bug(context: DocumentContext, stage: str, error: Exception) -> None:
    context.report("stage-failed", stage, _where(error))
    context.tracebacks.append("".join(traceback.format_exception(error)))


def _where(error: Exception) -> str:
    """What failed and in which line, for a bug report; the traceback goes to the log."""
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


def _run_stages(context: DocumentContext) -> _Cause | None:
    """Run every stage whose requirements are there; the cause where the document failed as a whole."""
    there = {"source", "settings"}
    for stage in STAGES:
        if not there >= set(stage.requires):
            continue
        started = time.process_time()
        try:
            stage.run(context)
        except VerslagError as error:
            context.report(error.issue_code, stage.name, str(error), hint=error.remedy)
            return _Cause(error.exit_code, error.issue_code, f"{context.source.file_name}: {error}; {error.remedy}")
        except Exception as error:  # noqa: BLE001 -- a document's failure becomes its row; the batch goes on
            _note_bug(context, stage.name, error)
            if stage is STAGES[0]:
                return _Cause(ExitCode.BUG, "stage-failed", f"{context.source.file_name}: {_BUG}")
            continue
        finally:
            context.seconds[stage.name] = time.process_time() - started
        there |= set(stage.provides)
    return None
