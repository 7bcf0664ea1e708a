"""A run loaded back: its reports and its tables as pandas frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from os import PathLike, fspath
from typing import TYPE_CHECKING

from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import document_ids, read_run
from verslag.pipeline.stores.locations import AnyPath, place
from verslag.schemas.errors import UsageError
from verslag.schemas.frames import frame_of
from verslag.schemas.records import TABLES, MetricRow
from verslag.schemas.report import Report

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Output:
    """The output folder of a run; reports are read from it one by one, when they are asked for."""

    folder: AnyPath
    document_ids: tuple[str, ...]

    def report(self, document_id: str) -> Report:
        """Everything about one document.

        Raises:
            UsageError: the run has no such document, or its file was not written by this version of verslag.
        """
        if document_id not in self.document_ids:
            raise UsageError(f"{self.folder} holds no document {document_id}", remedy="see Output.document_ids")
        return read_report(self.folder, document_id)

    def reports(self) -> Iterator[Report]:
        """Every report, in input order."""
        return (self.report(document_id) for document_id in self.document_ids)

    def figures(self) -> Iterator[MetricRow]:
        """Every figure, report by report."""
        return (row for report in self.reports() for row in report.metrics)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.folder}: {len(self.document_ids)} documents>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the documents."""
        return str(self.documents_frame().to_html(index=False))

    def frame(self, table: str, *, exact: bool = True) -> pd.DataFrame:
        """A table over all documents, with the columns and dtypes of `Report`'s frames.

        Args:
            table: its name.
            exact: amounts stay `Decimal`; otherwise they are floats.

        Raises:
            UsageError: there is no such table.
        """
        if table not in TABLES:
            raise UsageError(f"there is no table {table}", remedy=f"choose from {', '.join(TABLES)}")
        rows = [row for report in self.reports() for row in report.rows(table)]
        return frame_of(TABLES[table], rows, exact=exact)

    def metrics_frame(self, *, exact: bool = True) -> pd.DataFrame:
        """The figures of all documents; amounts are floats where not `exact`."""
        return self.frame("metrics", exact=exact)

    def people_frame(self) -> pd.DataFrame:
        """The people of all documents."""
        return self.frame("people")

    def places_frame(self) -> pd.DataFrame:
        """The places of all documents."""
        return self.frame("places")

    def organisations_frame(self) -> pd.DataFrame:
        """The organisations of all documents."""
        return self.frame("organisations")

    def sections_frame(self) -> pd.DataFrame:
        """The section trees of all documents."""
        return self.frame("sections")

    def documents_frame(self) -> pd.DataFrame:
        """The documents."""
        return self.frame("documents")

    def issues_frame(self) -> pd.DataFrame:
        """What went wrong or needs a look, over all documents."""
        return self.frame("issues")


def read_output(folder: str | PathLike[str]) -> Output:
    """Load the output folder of `verslag extract`: a path, or the address of one in a store.

    Raises:
        UsageError: the folder holds no run.
    """
    path = place(fspath(folder))
    return Output(path, tuple(document_ids(read_run(path))))
