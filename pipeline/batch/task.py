"""The reading of one document as a task: what a worker is given, does, and sends back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from verslag.pipeline.batch.manifest import ManifestEntry, basis_of, key_of, write_entry
from verslag.pipeline.outputs.report_files import write_report
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.run.outcome import Outcome
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import BugError, NoAccessError, NoInputError, PasswordError, VerslagError
from verslag.schemas.records import IssueRow

_STAGE = "batch"

_PASSING = frozenset({NoInputError.issue_code, NoAccessError.issue_code})
"""Failures that say nothing of the document: a disk that was away, a store that was busy."""


@dataclass(frozen=True, slots=True)
class Task:
    """One document to be read, with all a worker elsewhere needs."""

    source: Source
    settings: Settings
    folder: AnyPath
    fingerprint: str
    """What its content is known by; empty where that is not known before it is read."""
    order: int
    """Place in the inputs, from 0."""


@dataclass(frozen=True, slots=True)
class Done:
    """What comes back of one document: small, its contents stay where they were written."""

    entry: ManifestEntry
    issues: tuple[IssueRow, ...] = ()
    seconds: tuple[tuple[str, float], ...] = ()
    """CPU-seconds by stage; empty where an earlier run read the document."""
    traceback: str = ""
    """Of a bug, for the log."""
    reused: bool = False
    """An earlier run read the document, or the same content stands under another name."""


Progress = Callable[[Done], None]
"""Called after each document, in the order they finish."""

Engine = Callable[[Iterator[Task]], Iterator[Done]]
"""A way to get tasks done: takes them as it has room for more, gives what came of each, in the order they finish."""


def perform(task: Task) -> Done:
    """Read one document, write its report, then the entry that vouches for it.

    Raises:
        OutputError: the output cannot be written.
    """
    from verslag.pipeline.run.read_document import process  # all that reads: the process that plans does without

    outcome = process(task.source, task.settings)
    try:
        return write_outcome(task, outcome)
    except VerslagError:
        raise
    except Exception as bug:  # noqa: BLE001 -- what cannot be written of one document is its own failure
        return stopped_by(task, bug)


def stopped_by(task: Task, bug: Exception) -> Done:
    """A failed row for a document at which verslag itself stumbled outside the stages.

    Raises:
        OutputError: the output cannot be written.
    """
    return give_up(task, BugError(f"a bug in verslag stopped the reading ({type(bug).__name__})"))


def inline(tasks: Iterator[Task]) -> Iterator[Done]:
    """Read the documents one after the other, in this process and without limits."""
    return map(perform, tasks)


def give_up(task: Task, cause: VerslagError, *, under: str = "") -> Done:
    """A failed row for a document that no worker brought to an end.

    Args:
        task: the document.
        cause: why.
        under: the choice the failure depended on, such as `timeout=300`.

    Raises:
        OutputError: the output cannot be written.
    """
    from verslag.pipeline.run.assemble import assemble

    context = DocumentContext(task.source, task.settings)
    context.report(cause.issue_code, _STAGE, str(cause), hint=cause.remedy)
    error = f"{task.source.file_name}: {cause}; {cause.remedy}"
    report = assemble(context, failed=True)
    return write_outcome(task, Outcome(report, cause.exit_code, error, {}, reason=cause.issue_code), under=under)


def write_outcome(task: Task, outcome: Outcome, *, under: str = "") -> Done:
    """Write the report of a document, then the entry that vouches for it.

    Raises:
        OutputError: the output cannot be written.
    """
    write_report(task.folder, outcome.report)
    source, row = task.source, outcome.report.document
    # The file may have changed since it was fingerprinted: what was read counts.
    known_by = f"sha256:{row.sha256}" if row.sha256 and task.fingerprint.startswith("sha256:") else task.fingerprint
    if outcome.reason == PasswordError.issue_code:
        under = password_choice(task.settings)
    elif outcome.reason in _PASSING:
        under = "passing"  # no choice of any run: the document is tried anew
    entry = ManifestEntry(
        key=key_of(known_by, source.document_id, source.file_name, basis_of(task.settings)),
        content=known_by,
        order=task.order,
        under=under,
        exit_code=outcome.exit_code,
        reason=outcome.reason,
        error=outcome.error,
        document=row,
    )
    write_entry(task.folder, entry)
    issues = tuple(outcome.report.issues)
    return Done(entry, issues, tuple(outcome.seconds.items()), outcome.traceback)


def password_choice(settings: Settings) -> str:
    """The choice a file that did not open depended on; a password that was wrong is tried anew in every run."""
    return "password=none" if settings.password is None else "password=wrong"
