"""A comparison as a workbook or a CSV."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from verslag.pipeline.comparison.chart_sheet import add_chart_sheet
from verslag.pipeline.comparison.drawn_series import worth_drawing
from verslag.pipeline.comparison.restated_sheet import add_restated_sheet
from verslag.pipeline.comparison.trend import TrendRow
from verslag.pipeline.comparison.trend_sheet import add_trend_sheet
from verslag.pipeline.outputs.book_file import writing_book
from verslag.pipeline.outputs.sheet import OutputSheet, RowLook, write_about
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import Dialect, cell
from verslag.pipeline.stores.atomic import replacing
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.frames import FieldType, column_types
from verslag.schemas.version import __version__

if TYPE_CHECKING:
    from xlsxwriter import Workbook

SUFFIXES = (".xlsx", ".csv")

_SIDE_COLUMNS: dict[str, FieldType] = {
    "measure": "integer",
    "tag": "string",
    "label": "string",
    "unit": "string",
    "scenario": "string",
    "year": "string",
}

_ABOUT = (
    ("What this is", "Figures of reports over the years, and of organisations side by side."),
    ("series", "One figure of one organisation; its labels are alike in every report, or what `likeness` says of 100."),
    ("trend", "One series a row, years across; a value opens its page. Coloured: doubtful, or restated later."),
    ("charts", "The sure series over most years, those with a tag first; all others are lines in the sheet trend."),
    ("restated", "What was first printed and what a later report makes of it; each value opens its own page."),
    ("match_confidence", "How sure the least sure match of the series is; doubtful says what is below 0.8."),
    ("measure", "Series of several organisations that match have one number; it is what the sheet side_by_side has."),
    ("change_percent", "Of the previous value; percentages change in points, so they have none."),
    ("restated_from, coloured", "The first report printed this value; a later one printed the value that stands here."),
    ("value, as a link", "Opens the page the figure stands on, where the PDF is still where it was read."),
    ("unmatched", "Figures for which no other year and no other organisation was found; they are not lost."),
)


def check_suffix(path: AnyPath) -> None:
    """Refuse a file that cannot be written, before any work.

    Raises:
        UsageError: the name ends in neither .xlsx nor .csv.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"{path} is no kind of file a comparison can be", remedy="end it in .xlsx or .csv")


def write_comparison(rows: Sequence[TrendRow], links: SourceLinks, path: AnyPath, dialect: Dialect) -> None:
    """Write a comparison; `links` lead to the pages of the documents.

    Raises:
        OutputError: the file cannot be written.
        UsageError: the name ends in neither .xlsx nor .csv.
    """
    check_suffix(path)
    if path.suffix.lower() == ".csv":
        _write_csv(rows, path, dialect)
    else:
        _write_workbook(rows, links, path)


def _write_csv(rows: Sequence[TrendRow], path: AnyPath, dialect: Dialect) -> None:
    with replacing(path) as part, part.open("w", encoding=dialect.encoding, newline="") as file:
        writer = csv.writer(file, delimiter=dialect.delimiter, lineterminator=dialect.line_terminator)
        writer.writerow(TrendRow.model_fields)
        writer.writerows([cell(getattr(row, name), dialect) for name in TrendRow.model_fields] for row in rows)


def _write_workbook(rows: Sequence[TrendRow], links: SourceLinks, path: AnyPath) -> None:
    with writing_book(path, "verslag compare", streamed=True) as book:
        places = add_trend_sheet(book, rows, links)
        add_chart_sheet(book, worth_drawing(rows), places)
        add_restated_sheet(book, rows, links)
        for name, chosen in (
            ("figures", [row for row in rows if row.matched]),
            ("unmatched", [row for row in rows if not row.matched]),
        ):
            sheet = OutputSheet(book, name, column_types(TrendRow))
            for row in chosen:
                sheet.add([getattr(row, column) for column in TrendRow.model_fields], _look(row, links))
            sheet.finish()
        _add_side_by_side(book, rows)
        write_about(book, (("verslag", __version__), *_ABOUT))


def _look(row: TrendRow, links: SourceLinks) -> RowLook:
    marked = frozenset({"value", "restated_from"} if row.restated_from is not None else ())
    return RowLook({"value": links.page(row.document_id, row.page)}, marked)


def _add_side_by_side(book: Workbook, rows: Sequence[TrendRow]) -> None:
    entities = list(dict.fromkeys(row.entity or row.document_id for row in rows if row.measure is not None))
    columns: dict[str, FieldType] = {**_SIDE_COLUMNS, **dict.fromkeys(entities, "decimal")}
    sheet = OutputSheet(book, "side_by_side", columns)
    for values in _side_by_side(rows, entities):
        sheet.add(values)
    sheet.finish()


def _side_by_side(rows: Sequence[TrendRow], entities: Sequence[str]) -> Iterator[list[object]]:
    """One row a measure and year that at least two organisations have."""
    found: defaultdict[tuple[int, str], dict[str, TrendRow]] = defaultdict(dict)
    for row in rows:
        if row.measure is not None and row.year:
            found[(row.measure, row.year)].setdefault(row.entity or row.document_id, row)
    for (measure, year), by_entity in sorted(found.items()):
        if len(by_entity) > 1:
            first = next(iter(by_entity.values()))
            names = [measure, first.tag, first.label, first.unit, first.scenario, year]
            yield [*names, *(by_entity[name].value if name in by_entity else None for name in entities)]
