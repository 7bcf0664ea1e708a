"""`verslag.xlsx`: the run for people, one sheet a table, figures as numbers, days as days, text as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from verslag.pipeline.outputs.book_file import writing_book
from verslag.pipeline.outputs.checks_sheet import FindingRow, check_lines
from verslag.pipeline.outputs.document_fence import fenced
from verslag.pipeline.outputs.sheet import OutputSheet, RowLook, SheetLook, fill_about
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.year_on_year import Change, changes
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.exact import exact_amounts
from verslag.schemas.frames import FieldType, column_types
from verslag.schemas.records import DocumentRow, IssueRow, MetricRow, PersonRow, PlaceRow
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record
from verslag.schemas.version import __version__

SHEETS: dict[str, type[Record]] = {
    "metrics": MetricRow,
    "year_on_year": Change,
    "check": FindingRow,
    "people": PersonRow,
    "places": PlaceRow,
    "documents": DocumentRow,
    "issues": IssueRow,
}
"""Sheets in their order, behind `about`."""

SHOWN = (
    "document_id",
    "label",
    "value",
    "unit",
    "period",
    "scenario",
    "tag",
    "page",
    "confidence",
    "review_status",
    "context",
)
"""Columns of the sheet metrics that are in sight at first, in the order in which a figure is read."""

TABLE_ROWS = 20_000
"""Figures up to which sheets are Excel tables: the book is then put together in memory, some 150 MB for so many."""

_SURE, _LIKELY = 0.9, 0.5
"""From which confidence a figure may be used as it is, and from which at first sight."""

_ABOUT = (
    ("What this is", "Figures, people and places read from the reports listed on the sheet documents."),
    ("metrics", "One figure a row. More columns stand folded behind `context`: click the + above them."),
    ("value", "In base units: € 12,3 mln is 12300000. Percentages as printed: 31 for 31%."),
    ("value, coloured", "A total differs from its parts, or another figure contradicts it: see the sheet check."),
    ("scenario", "actual: realised; budget, forecast or target: planned."),
    ("page, as a link", "Opens the page the figure stands on, where the PDF is still where it was read."),
    ("confidence", "0 to 1, as a bar; of the figures from 0.9 on, at most one in a hundred should be wrong."),
    ("confidence_reasons", "Folded: why the confidence is what it is."),
    ("page, x0, top, x1, bottom", "Where the figure stands: PDF page from 1, box in points from the top left."),
    ("check", "Sums that do not add up and figures that contradict each other, both places of each."),
    ("Explain a figure", "verslag explain OUT METRIC_ID --document DOCUMENT_ID draws the page with the figure boxed."),
)


@exact_amounts()
def write_workbook(reports: Iterable[Report], path: AnyPath, links: SourceLinks, figures: int) -> None:
    """Write the workbook from the reports, in their order; rows beyond Excel's limit stand in the CSVs only.

    Args:
        reports: one by one.
        path: of the workbook.
        links: to the pages of their PDFs.
        figures: how many all of them have.

    Raises:
        OutputError: the file cannot be written.
    """
    small = figures <= TABLE_ROWS
    with writing_book(path, "verslag", streamed=not small) as book:
        about = book.add_worksheet("about")
        sheets = {name: OutputSheet(book, name, columns_of(name), _look(name, small)) for name in SHEETS}
        counts: Counter[str] = Counter()
        for report in reports:
            doubted = report.doubted_figures()
            _add_metrics(sheets["metrics"], report, doubted, links)
            lines, no_lines = fenced(report, "check", check_lines)
            _add_checks(sheets["check"], lines, links)
            steps, no_steps = fenced(report, "year_on_year", changes)
            sheets["year_on_year"].extend(steps)
            for name in ("people", "places", "documents", "issues"):
                sheets[name].extend(report.rows(name))
            sheets["issues"].extend([*no_lines, *no_steps])
            counts.update(_sort_of(row, doubted) for row in report.metrics)
        for sheet in sheets.values():
            sheet.finish()
        fill_about(book, about, (("verslag", __version__), *_tallies(counts), *_left_out(sheets), *_ABOUT))


def columns_of(sheet: str) -> dict[str, FieldType]:
    """The columns of a sheet in their order: of figures those people read first."""
    types = column_types(SHEETS[sheet])
    if sheet != "metrics":
        return types
    # A period is a year, a span of years or a day: what is a day becomes one.
    shown: dict[str, FieldType] = {name: "date" if name == "period" else types[name] for name in SHOWN}
    return shown | {name: kind for name, kind in types.items() if name not in shown}


def _look(sheet: str, small: bool) -> SheetLook:
    if sheet == "metrics":
        return SheetLook(frozen=2, shown=len(SHOWN), table=small)
    return SheetLook(table=small)


def _add_metrics(sheet: OutputSheet, report: Report, doubted: frozenset[str], links: SourceLinks) -> None:
    names = list(columns_of("metrics"))
    for row in report.metrics:
        marked = frozenset({"value"} if row.metric_id in doubted else ())
        look = RowLook({"page": links.page(row.document_id, row.page)}, marked)
        sheet.add([getattr(row, name) for name in names], look)


def _add_checks(sheet: OutputSheet, lines: Iterable[FindingRow], links: SourceLinks) -> None:
    for line in lines:
        pages = {"page": line.page, "other_page": line.other_page}
        addresses = {name: links.page(line.document_id, page) for name, page in pages.items() if page}
        sheet.add([getattr(line, name) for name in FindingRow.model_fields], RowLook(addresses, frozenset({"value"})))


def _sort_of(row: MetricRow, doubted: frozenset[str]) -> str:
    if row.metric_id in doubted:
        return "doubted"
    return "sure" if row.confidence >= _SURE else "likely" if row.confidence >= _LIKELY else "unsure"


def _tallies(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    total = sum(counts.values())
    yield "figures", f"{total}, of which {counts['sure']} with a confidence of {_SURE} or more"
    yield "figures, coloured", f"{counts['doubted']} that a check speaks against: look at them first"
    yield "figures below 0.5", f"{counts['unsure']} to be read on their page before they are used"


def _left_out(sheets: Mapping[str, OutputSheet]) -> Iterator[tuple[str, str]]:
    for name, sheet in sheets.items():
        if sheet.left_out:
            yield f"{name}, left out", f"{sheet.left_out} rows more than a sheet of Excel holds: they stand in the CSVs"
