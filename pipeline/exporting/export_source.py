"""What there is to export: the tables of a run, read row by row from its CSVs, whichever dialect they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verslag.pipeline.outputs.read_tables import read_rows
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import RunRecord, chosen, read_run
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import TABLES, DocumentRow
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record

_HASH_LETTERS = 8
"""Of the hash of a batch's inputs; enough to tell the batches in one folder apart."""


@dataclass(frozen=True)
class ExportSource:
    """A run, or some documents and tables of it."""

    folder: AnyPath
    run: RunRecord
    documents: tuple[str, ...]
    """In input order."""
    tables: tuple[str, ...]

    @classmethod
    def of(cls, folder: AnyPath, documents: Sequence[str] = (), tables: Sequence[str] = ()) -> ExportSource:
        """The run in a folder; without names, all of it.

        Raises:
            UsageError: there is no run, or no such document or table.
        """
        for name in tables:
            if name not in TABLES:
                raise UsageError(f"there is no table {name}", remedy=f"choose from {', '.join(TABLES)}")
        names = tuple(chosen(folder, documents))
        return cls(folder, read_run(folder), names, tuple(name for name in TABLES if not tables or name in tables))

    @property
    def batch(self) -> str:
        """What the share of documents in this run is known by: the same for every export of it, different for
        others.
        """
        part, of = self.run.part.split("/")
        width = len(of)
        share = f"{part.zfill(width)}-of-{of}"
        return f"{self.run.inputs[:_HASH_LETTERS]}-{share}" if self.run.inputs else share

    def rows(self, table: str) -> Iterator[Record]:
        """The rows of a table, in file order.

        Raises:
            UsageError: the CSV is not there, or is not what a run writes.
        """
        wanted = frozenset(self.documents)
        for row in read_rows(self.folder / f"{table}.csv", TABLES[table]):
            if getattr(row, "document_id") in wanted:  # noqa: B009 -- every table has it, the base class does not say so
                yield row

    def document_rows(self) -> dict[str, DocumentRow]:
        """The documents by their id."""
        return {row.document_id: row for row in self.rows("documents") if isinstance(row, DocumentRow)}

    def reports(self) -> Iterator[Report]:
        """Everything about each document, one by one."""
        return (read_report(self.folder, name) for name in self.documents)
