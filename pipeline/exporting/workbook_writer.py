"""The workbook for people, of some documents of a run or beside other reports."""

from __future__ import annotations

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.outputs.run_record import paths_of
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.workbook import write_workbook
from verslag.pipeline.stores.locations import AnyPath


class WorkbookWriter:
    """`.xlsx`"""

    suffix = ".xlsx"
    description = "the workbook for people"

    def write(self, source: ExportSource, path: AnyPath) -> str:
        """All its sheets, whatever tables are asked for."""
        documents = source.document_rows()
        figures = sum(row.metrics for row in documents.values())
        write_workbook(source.reports(), path, SourceLinks(path.parent, paths_of(source.run)), figures)
        return f"{figures} figures of {len(documents)} documents"
