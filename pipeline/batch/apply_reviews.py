"""The decisions of `reviews.csv` on the reports of a run, which need not be read again for it."""

from __future__ import annotations

from collections.abc import Iterable

from verslag.pipeline.batch.manifest import ManifestEntry, write_entry
from verslag.pipeline.outputs.report_files import read_report, write_report
from verslag.pipeline.reviews.read_decisions import Decisions, digest_of_decisions
from verslag.pipeline.reviews.settle import settled
from verslag.pipeline.stores.locations import AnyPath


def apply_reviews(
    folder: AnyPath, entries: Iterable[ManifestEntry], decisions: Decisions, *, masked: bool = False
) -> None:
    """Bring the reports up to date with the decisions; those that are, are left alone.

    Args:
        folder: of the output.
        entries: of its documents.
        decisions: of any documents.
        masked: the reports are without people.

    Raises:
        OutputError: a report cannot be written.
    """
    for entry in entries:
        document = entry.document
        about = decisions.about(document)
        digest = digest_of_decisions(about)
        if digest == entry.reviews:
            continue
        report = settled(read_report(folder, document.document_id), about, masked=masked)
        write_report(folder, report)
        write_entry(folder, entry.model_copy(update={"document": report.document, "reviews": digest}))
