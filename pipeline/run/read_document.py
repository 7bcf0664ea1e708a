"""One document through all stages; here, and only here, a failure becomes a row instead of a traceback."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from verslag.extractors.numbers.lexicon import know_units
from verslag.extractors.text_cache import forget_document
from verslag.pipeline.run.assemble import assemble
from verslag.pipeline.run.document_context import Cause, DocumentContext
from verslag.pipeline.run.outcome import Outcome
from verslag.pipeline.run.stage import Stage
from verslag.pipeline.run.stages import STAGES
from verslag.pipeline.run.without_people import without_people
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.collecting import without_collecting
from verslag.schemas.errors import ExitCode, VerslagError
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import IssueRow
from verslag.schemas.report import Report
from verslag.schemas.taxonomy import own_taxonomy


@without_collecting()
def process(source: Source, settings: Settings) -> Outcome:
    """Read one document. Never raises for bad input: causes become issues, bugs too."""
    context = DocumentContext(source, settings)
    try:
        run_stages(context, STAGES)
        return outcome_of(context)
    finally:
        forget_document()


def run_stages(context: DocumentContext, stages: Iterable[Stage]) -> None:
    """Run every stage whose requirements are there; bugs and causes are noted in the context."""
    _know_units(context.settings)
    with without_collecting(), exact_amounts():
        for stage in stages:
            if context.cause is None and context.there >= set(stage.requires):
                _run(stage, context)


def _know_units(settings: Settings) -> None:
    """The units of the user's own file are read like any other."""
    own = own_taxonomy(settings.taxonomy).units if settings.taxonomy else {}
    know_units((name, unit.aliases, unit.symbols) for name, unit in own.items())


def _run(stage: Stage, context: DocumentContext) -> None:
    started = time.process_time()
    try:
        stage.run(context)
    except VerslagError as error:
        context.report(error.issue_code, stage.name, str(error), hint=error.remedy)
        line = f"{context.source.file_name}: {error}; {error.remedy}"
        context.cause = Cause(error.exit_code, error.issue_code, line)
    except Exception as error:  # noqa: BLE001 -- a document's failure becomes its row; the batch goes on
        _note_bug(context, stage.name, error)
        if stage.name == STAGES[0].name:
            context.cause = _bug(context)
    else:
        context.there |= set(stage.provides)
    finally:
        context.seconds[stage.name] = time.process_time() - started


def outcome_of(context: DocumentContext) -> Outcome:
    """The report of what the stages found, and the cause where it is not ok."""
    with without_collecting(), exact_amounts():
        report = _report(context)
    cause = context.cause or Cause(ExitCode.OK, "", "")
    if context.cause is None and report.document.status == "failed":
        cause = _bug(context)
    elif context.cause is None and report.document.status != "ok":
        cause = Cause(ExitCode.PARTIAL, _commonest_trouble(context), "")
    traces = "".join(context.tracebacks)
    return Outcome(report, cause.exit_code, cause.error, context.seconds, reason=cause.reason, traceback=traces)


def _bug(context: DocumentContext) -> Cause:
    return Cause(ExitCode.BUG, "stage-failed", f"{context.source.file_name}: {_BUG}")


_BUG = "a bug in verslag stopped the reading; report the file"


def _report(context: DocumentContext) -> Report:
    if not context.settings.people and context.there & {"plain_layout", "layout"} and "names" not in context.there:
        return _bare(context)  # nobody knows which names to leave out
    try:
        report = assemble(context, failed=context.cause is not None)
        return report if context.settings.people else without_people(report, context.layout, context.names)
    except Exception as error:  # noqa: BLE001 -- a document's failure becomes its row; the batch goes on
        _note_bug(context, "assemble", error)
        return _bare(context)


def _bare(context: DocumentContext) -> Report:
    """The report of a document that failed: no text of it."""
    bare = DocumentContext(context.source, context.settings, sha256=context.sha256, page_count=context.page_count)
    people = context.settings.people
    bare.issues = [i if people or i.stage not in _QUOTING else _unquoted(i) for i in context.issues]
    return assemble(bare, failed=True)


_QUOTING = frozenset({"check"})
"""Stages whose messages quote the document."""


def _unquoted(issue: IssueRow) -> IssueRow:
    return issue.model_copy(update={"message": "not shown: the names in it are not known"})


def _commonest_trouble(context: DocumentContext) -> str:
    """The issue code that most of what was lost bears."""
    lost = Counter(i.code for i in context.issues if i.severity == "error" or i.page in context.failed_pages)
    return min(lost, key=lambda code: (-lost[code], code), default="")


def _note_bug(context: DocumentContext, stage: str, error: Exception) -> None:
    quoted = context.settings.people
    context.report("stage-failed", stage, _where(error, quoted=quoted))
    if quoted:
        trace = traceback.format_exception(error)
    else:
        trace = [*traceback.format_tb(error.__traceback__), f"{type(error).__name__}\n"]
    context.tracebacks.append("".join(trace))


def _where(error: Exception, *, quoted: bool) -> str:
    """What failed and in which line, for a bug report; the traceback goes to the log.

    What the error says is left out where it is not `quoted`: it may hold text of the document.
    """
    *_, frame = traceback.extract_tb(error.__traceback__)
    said = f": {error}" if quoted else ""
    return f"{type(error).__name__}{said} ({Path(frame.filename).name}, line {frame.lineno})"
