"""A document whose content stands under another name as well: it is read once, and both are listed."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.pipeline.batch.manifest import ManifestEntry, key_of, write_entry
from verslag.pipeline.batch.task import Done
from verslag.pipeline.outputs.report_files import write_report
from verslag.pipeline.run.document_context import DocumentContext
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode

REASON = "duplicate"
"""Issue code of a document that was not read because another one holds the same."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """What is known of a document that holds the same as another one."""

    source: Source
    order: int
    """Place in the inputs, from 0."""
    content: str
    """What both are known by (see fingerprint.py)."""
    original: str
    """Id of the first document with that content, which is the one that is read."""
    basis: str
    """What the reports of the run follow from (see manifest.py)."""


def same_as(original: str, content: str) -> str:
    """What identifies the content of a duplicate: it changes with the document it refers to."""
    return f"{content} as {original}"


def write_duplicate(folder: AnyPath, twin: Duplicate) -> Done:
    """Write a report without figures that names the original, and its entry.

    Raises:
        OutputError: the output cannot be written.
    """
    from verslag.pipeline.run.assemble import assemble

    source = twin.source
    context = DocumentContext(source, Settings())  # nothing is read, so that no choice matters
    context.sha256 = twin.content.removeprefix("sha256:") if twin.content.startswith("sha256:") else ""
    context.report(REASON, "batch", f"the same content as {twin.original}, and read there")
    report = assemble(context, failed=False)
    report = report.model_copy(update={"document": report.document.model_copy(update={"status": "skipped"})})
    write_report(folder, report)
    entry = ManifestEntry(
        key=key_of(same_as(twin.original, twin.content), source.document_id, source.file_name, twin.basis),
        content=twin.content,
        order=twin.order,
        exit_code=ExitCode.OK,
        reason=REASON,
        document=report.document,
    )
    write_entry(folder, entry)
    return Done(entry, tuple(report.issues))
