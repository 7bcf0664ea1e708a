"""`verslag.xlsx`: the run for people, one sheet a table, figures as numbers and text as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verslag import __version__
from verslag.pipeline.outputs.atomic import replacing
from verslag.pipeline.outputs.year_on_year import Change, changes
from verslag.schemas.frames import column_types
from verslag.schemas.records import DocumentRow, IssueRow, MetricRow, PersonRow, PlaceRow, Record
from verslag.schemas.report import Report

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEETS: dict[str, type[Record]] = {
    "metrics": MetricRow,
    "people": PersonRow,
    "places": PlaceRow,
    "documents": DocumentRow,
    "issues": IssueRow,
}

MAX_ROWS = 1_048_576
"""Rows an Excel sheet can hold, header included."""

_CREATED = datetime(2000, 1, 1)
"""Fixed, so that equal runs give equal bytes."""

_WIDTHS = {"label": 48, "section": 36, "message": 60, "hint": 60, "role": 30, "name": 28, "title": 40, "raw_text": 18}
_WIDTH = 14

_ABOUT = (
    ("What this is", "Figures, people and places read from the reports listed on the sheet documents."),
    ("value", "In base units: € 12,3 mln is 12300000. Percentages as printed: 31 for 31%."),
    ("qualifier", "The hedge printed with the figure, such as circa or ruim."),
    ("page, x0, top, x1, bottom", "Where the figure stands: PDF page from 1, box in points from the top left."),
    ("confidence", "0 to 1, with its reasons beside it."),
    ("Explain a figure", "verslag explain OUT METRIC_ID draws the page with the figure boxed."),
)


def write_workbook(reports: Iterable[Report], path: Path) -> None:
    """Write the workbook from the reports, in their order; rows beyond Excel's limit stand in the CSVs only.

    Raises:
        OutputError: the file cannot be written.
    """
    import xlsxwriter

    with replacing(path) as part:
        book = xlsxwriter.Workbook(str(part), {"constant_memory": True, "strings_to_numbers": False})
        book.set_properties({"title": "verslag", "created": _CREATED})
        order = ["metrics", "year_on_year", "people", "places", "documents", "issues", "about"]
        sheets = {name: book.add_worksheet(name) for name in order}
        tables = {name: _Sheet(book, sheets[name], record) for name, record in SHEETS.items()}
        year_on_year = _Sheet(book, sheets["year_on_year"], Change)
        for report in reports:
            for name, table in tables.items():
                table.extend(report.rows(name))
            year_on_year.extend(changes(report))
        for table in (*tables.values(), year_on_year):
            table.finish()
        _write_about(book, sheets["about"])
        book.close()


class _Sheet:
    """A worksheet that takes records row by row (XlsxWriter's constant-memory mode writes downwards only)."""

    def __init__(self, book: Workbook, sheet: Worksheet, record: type[Record]) -> None:
        self._book, self._sheet = book, sheet
        self._types = column_types(record)
        self._row = 0
        self._formats: dict[int, Any] = {}
        header = book.add_format({"bold": True, "bottom": 1, "text_wrap": False})
        for column, name in enumerate(self._types):
            sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
        for column, name in enumerate(self._types):
            sheet.write_string(0, column, name, header)
        sheet.freeze_panes(1, 0)

    def extend(self, rows: Sequence[Record]) -> None:
        for row in rows:
            if self._row + 1 >= MAX_ROWS:
                return
            self._row += 1
            for column, name in enumerate(self._types):
                self._write(column, getattr(row, name))

    def finish(self) -> None:
        self._sheet.autofilter(0, 0, self._row, len(self._types) - 1)
        if "confidence" in self._types and self._row:
            column = list(self._types).index("confidence")
            scale = {"type": "data_bar", "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
            self._sheet.conditional_format(1, column, self._row, column, scale)

    def _write(self, column: int, value: object) -> None:
        if value is None or value == "":
            return
        if isinstance(value, Decimal) and Decimal(repr(float(value))) == value:
            self._sheet.write_number(self._row, column, float(value), self._decimals(value))
        elif isinstance(value, int | float):
            self._sheet.write_number(self._row, column, value)
        else:  # text, and amounts with more digits than Excel keeps
            self._sheet.write_string(self._row, column, str(value))

    def _decimals(self, value: Decimal) -> Any:
        exponent = value.as_tuple().exponent
        places = max(-exponent, 0) if isinstance(exponent, int) else 0
        if places not in self._formats:
            pattern = "#,##0" + ("." + "0" * places if places else "")
            self._formats[places] = self._book.add_format({"num_format": pattern})
        return self._formats[places]


def _write_about(book: Workbook, sheet: Worksheet) -> None:
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    for row, (key, text) in enumerate((("verslag", __version__), *_ABOUT)):
        sheet.write_string(row, 0, key, bold)
        sheet.write_string(row, 1, text)
