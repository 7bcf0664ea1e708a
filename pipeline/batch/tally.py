"""Counts over the documents of a run: for the bar while it goes, for the table when it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from verslag.pipeline.batch.manifest import ManifestEntry
from verslag.schemas.errors import ExitCode

_MAX_ERRORS = 20
"""Failures listed by name at the end; documents.csv has them all."""


@dataclass(slots=True)
class Tally:
    """What became of the documents so far; its size does not grow with their number."""

    documents: int = 0
    pages: int = 0
    metrics: int = 0
    people: int = 0
    places: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By status and issue code of the cause, where there is one."""
    examples: dict[tuple[str, str], str] = field(default_factory=dict)
    """A file for each reason."""
    errors: list[str] = field(default_factory=list)
    """One line for each of the first documents that failed."""
    last: ManifestEntry | None = None

    def add(self, entry: ManifestEntry) -> None:
        """Count one document."""
        row = entry.document
        self.documents += 1
        self.pages += row.pages
        self.metrics += row.metrics
        self.people += row.people
        self.places += row.places
        self.statuses[row.status] += 1
        if entry.reason:
            why = (row.status, entry.reason)
            self.reasons[why] += 1
            self.examples.setdefault(why, row.file_name)
        if entry.error and len(self.errors) < _MAX_ERRORS:
            self.errors.append(entry.error)
        self.last = entry

    @property
    def exit_code(self) -> ExitCode:
        """The cause for a single document; PARTIAL where one of many is partial or failed."""
        if self.documents == 1 and self.last is not None:
            return self.last.exit_code
        return ExitCode.PARTIAL if self.statuses["partial"] or self.statuses["failed"] else ExitCode.OK
