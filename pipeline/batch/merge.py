"""The parts of a batch, or several batches, put together into one output as a single run would have written it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from verslag.pipeline.batch.apply_reviews import apply_reviews
from verslag.pipeline.batch.duplicate import REASON, Duplicate, same_as, write_duplicate
from verslag.pipeline.batch.manifest import ManifestEntry, key_of, read_entry, write_entry
from verslag.pipeline.batch.parts import Share, batches
from verslag.pipeline.batch.run_files import put_together
from verslag.pipeline.batch.summary import Summary, entries
from verslag.pipeline.outputs.report_files import path_of
from verslag.pipeline.outputs.run_record import DocumentRun, RunRecord, write_run
from verslag.pipeline.outputs.tables import DialectName
from verslag.pipeline.reviews.read_decisions import read_decisions
from verslag.pipeline.reviews.review_file import FILE_NAME
from verslag.pipeline.stores.atomic import make_folder, replacing
from verslag.pipeline.stores.leftovers import sweep
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.source import Source
from verslag.pipeline.stores.stored import is_file, opened
from verslag.schemas.errors import NoAccessError, UsageError


@dataclass(frozen=True, slots=True)
class _Document:
    """A document of the whole and the part it was read in."""

    share: Share
    run: DocumentRun
    order: int
    """Place in the inputs of its batch."""
    content: str
    """What its content is known by; empty where that is not known."""
    key: str
    failed: bool

    @property
    def identity(self) -> tuple[str, str]:
        """What tells it from another document of the same id."""
        return (self.content, "") if self.content else ("", self.key)


def merge(folders: Sequence[AnyPath], out: AnyPath, *, dialect: DialectName | None = None) -> Summary:
    """Put outputs together; `out` may be one of them.

    Parts of one batch (`--part`) come in the order of its inputs, batches in the order given. What is there already
    is not copied again.

    Args:
        folders: outputs of `verslag extract`.
        out: folder to write to.
        dialect: of the CSVs; without it, that of the first part.

    Raises:
        UsageError: a part is missing or not finished, parts do not belong together, or two documents have one id.
        NoAccessError: a part cannot be read.
        OutputError: the output cannot be written.
    """
    whole = batches(folders)
    documents = [document for batch in whole for document in _in_order(batch)]
    documents = list(_each_once(documents).values())
    make_folder(out / "documents")
    sweep(out)
    originals: dict[str, str] = {}
    for order, document in enumerate(documents):
        original = document.run.document_id
        if document.content:
            original = originals.setdefault(document.content, original)
        _bring(document, order, original, out)
    ids = [document.run.document_id for document in documents]
    if decided := read_decisions(out / FILE_NAME):
        # Without any, the parts keep what was decided about them.
        masked = not whole[0][0].run.settings.get("people", True)
        apply_reviews(out, entries(out, ids), decided, masked=masked)
    summary = Summary.of(out, ids)
    first = whole[0][0].run
    dialect = dialect or cast(DialectName, first.settings.get("csv_dialect", "standard"))
    put_together(out, summary.entries(), dialect, {d.run.document_id: d.run.path for d in documents})
    sweep(out)
    write_run(out, _merged(whole, documents, summary, dialect))
    return summary


def _in_order(batch: Sequence[Share]) -> list[_Document]:
    documents = [_document(share, run) for share in batch for run in share.run.documents]
    return sorted(documents, key=lambda document: document.order)


def _document(share: Share, run: DocumentRun) -> _Document:
    entry = _entry(share, run.document_id)
    return _Document(share, run, entry.order, entry.content, entry.key, failed=entry.document.status == "failed")


def _entry(share: Share, document_id: str) -> ManifestEntry:
    entry = read_entry(share.folder, document_id)
    if entry is None or not is_file(path_of(share.folder, document_id)):
        raise UsageError(
            f"{share.folder} is not finished: it lacks {document_id}",
            remedy="run its `verslag extract` again: what is done is kept",
        )
    return entry


def _each_once(documents: Sequence[_Document]) -> dict[str, _Document]:
    """The documents by id; of one that two parts have read, the reading that did not fail.

    Raises:
        UsageError: two documents have one id.
    """
    found: dict[str, _Document] = {}
    for document in documents:
        document_id = document.run.document_id
        other = found.setdefault(document_id, document)
        if other.identity != document.identity:
            raise UsageError(
                f"{other.run.path} and {document.run.path} are both called {document_id} and differ",
                remedy="rename one of the files and read it again, or read all of them as parts of one batch (--part)",
            )
        if other.failed and not document.failed:
            found[document_id] = document
    return found


def _bring(document: _Document, order: int, original: str, out: AnyPath) -> None:
    """Bring a document into the output, under its place in the whole.

    Args:
        document: to bring.
        order: its place.
        original: the first document of the whole with the same content; itself where it is the first.
        out: folder to write to.
    """
    share, document_id = document.share, document.run.document_id
    entry = _entry(share, document_id)
    file_name, basis = entry.document.file_name, share.run.basis
    if original != document_id:
        key = key_of(same_as(original, entry.content), document_id, file_name, basis)
        if entry.reason != REASON or entry.key != key:
            source = Source(document.run.path, document_id, file_name)
            write_duplicate(out, Duplicate(source, order, entry.content, original, basis))
            return
    entry = entry.model_copy(update={"order": order})
    if read_entry(out, document_id) == entry and is_file(path_of(out, document_id)):
        return
    if share.folder != out:
        _copy(path_of(share.folder, document_id), path_of(out, document_id))
    write_entry(out, entry)


def _copy(path: AnyPath, to: AnyPath) -> None:
    try:
        with opened(path) as file, replacing(to) as part, Path(part).open("wb") as copy:
            shutil.copyfileobj(file, copy)
    except OSError as error:
        raise NoAccessError(f"{path} cannot be read: {error.strerror}") from error


def _merged(
    whole: Sequence[Sequence[Share]], documents: Sequence[_Document], summary: Summary, dialect: DialectName
) -> RunRecord:
    """What is known of all runs as of one: from the first start to the last end, with the seconds of all."""
    runs = [share.run for batch in whole for share in batch]
    return runs[0].model_copy(
        update={
            "started": min(run.started for run in runs),
            "finished": max(run.finished for run in runs),
            "seconds": round(sum(run.seconds for run in runs), 3),
            "settings": {**runs[0].settings, "csv_dialect": dialect},
            "part": "1/1",
            "inputs": runs[0].inputs if len(whole) == 1 else "",
            "documents": list(_document_runs(documents, summary)),
        }
    )


def _document_runs(documents: Sequence[_Document], summary: Summary) -> Iterator[DocumentRun]:
    for document, entry in zip(documents, summary.entries(), strict=True):
        yield document.run.model_copy(update={"status": entry.document.status, "error": entry.error})
