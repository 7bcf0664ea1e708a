"""`verslag.xlsx`: the run for people, one sheet a table, figures as numbers and text as text."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from verslag.pipeline.outputs.sheet import CREATED, OutputSheet, RowLook, write_about
from verslag.pipeline.outputs.year_on_year import Change, changes
from verslag.pipeline.stores.atomic import replacing
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.exact import exact_amounts
from verslag.schemas.frames import column_types
from verslag.schemas.records import DocumentRow, IssueRow, MetricRow, PersonRow, PlaceRow, Record
from verslag.schemas.report import Report
from verslag.schemas.version import __version__

SHEETS: dict[str, type[Record]] = {
    "metrics": MetricRow,
    "year_on_year": Change,
    "people": PersonRow,
    "places": PlaceRow,
    "documents": DocumentRow,
    "issues": IssueRow,
}
"""Sheets in their order; `about` follows."""

_ABOUT = (
    ("What this is", "Figures, people and places read from the reports listed on the sheet documents."),
    ("value", "In base units: € 12,3 mln is 12300000. Percentages as printed: 31 for 31%."),
    ("value, as a link", "Opens the page the figure stands on, where the PDF is in the folder of this workbook."),
    ("value, coloured", "A total differs from its parts, or another figure contradicts it: see the sheet issues."),
    ("qualifier", "The hedge printed with the figure, such as circa or ruim."),
    ("page, x0, top, x1, bottom", "Where the figure stands: PDF page from 1, box in points from the top left."),
    ("confidence", "0 to 1, with its reasons beside it."),
    ("Explain a figure", "verslag explain OUT METRIC_ID draws the page with the figure boxed."),
)


@exact_amounts()
def write_workbook(reports: Iterable[Report], path: AnyPath) -> None:
    """Write the workbook from the reports, in their order; rows beyond Excel's limit stand in the CSVs only.

    Raises:
        OutputError: the file cannot be written.
    """
    import xlsxwriter

    with replacing(path) as part:
        book = xlsxwriter.Workbook(str(part), {"constant_memory": True, "strings_to_numbers": False})
        book.set_properties({"title": "verslag", "created": CREATED})
        sheets = {name: OutputSheet(book, name, column_types(record)) for name, record in SHEETS.items()}
        for report in reports:
            _add_metrics(sheets["metrics"], report)
            sheets["year_on_year"].extend(changes(report))
            for name in ("people", "places", "documents", "issues"):
                sheets[name].extend(report.rows(name))
        for sheet in sheets.values():
            sheet.finish()
        write_about(book, (("verslag", __version__), *_ABOUT))
        book.close()


def _add_metrics(sheet: OutputSheet, report: Report) -> None:
    doubtful = report.doubted_figures()
    for row in report.metrics:
        marked = frozenset({"value"} if row.metric_id in doubtful else ())
        look = RowLook(("value", page_address(report.document.file_name, row.page)), marked)
        sheet.add([getattr(row, name) for name in MetricRow.model_fields], look)


def page_address(file_name: str, page: int) -> str:
    """The link to a page of a PDF beside the workbook, as PDF viewers understand it (RFC 8118, `#page=`)."""
    return f"external:{quote(file_name)}#page={page}"
