"""A finished run, read from its manifest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verslag.pipeline.batch.manifest import ManifestEntry, read_entry
from verslag.pipeline.batch.tally import Tally
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import ExitCode, OutputError


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run leaves: where it wrote, and counts; rows are read when they are asked for."""

    folder: AnyPath
    document_ids: Sequence[str]
    """In input order."""
    tally: Tally

    @classmethod
    def of(cls, folder: AnyPath, document_ids: Sequence[str]) -> Summary:
        """The summary of what stands in an output folder.

        Raises:
            OutputError: a document was not written.
        """
        tally = Tally()
        for entry in entries(folder, document_ids):
            tally.add(entry)
        return cls(folder, document_ids, tally)

    @property
    def exit_code(self) -> ExitCode:
        """The cause for a single document; PARTIAL where one of many is partial or failed."""
        return self.tally.exit_code

    def entries(self) -> Iterator[ManifestEntry]:
        """What is known of each document, in input order."""
        return entries(self.folder, self.document_ids)


def entries(folder: AnyPath, document_ids: Sequence[str]) -> Iterator[ManifestEntry]:
    """The manifest's entries of some documents, in the order given.

    Raises:
        OutputError: one is gone.
    """
    for document_id in document_ids:
        entry = read_entry(folder, document_id)
        if entry is None:
            raise OutputError(f"{folder} lost what was written of {document_id}", remedy="run again")
        yield entry
