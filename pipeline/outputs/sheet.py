"""One worksheet of typed cells, written downwards: frozen panes, filters, widths, links and marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from verslag.schemas.frames import FieldType
from verslag.schemas.row_model import Record

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MAX_ROWS = 1_048_576
"""Rows an Excel sheet can hold, header included."""

MAX_LINKS = 65_530
"""Links an Excel sheet can hold."""

CREATED = datetime(2000, 1, 1)
"""Fixed, so that equal runs give equal bytes."""

_MIN_WIDTH, _MAX_WIDTH = 8, 60
"""In characters: a head must be readable, and a sentence must not push what comes after it off the screen."""
_HEAD_ROOM = 4
"""Characters beside a head for the button of its filter."""
_A4 = 9
"""Excel's number of that paper."""
_FIRST_DAY = date(1900, 3, 1)
"""Before it, Excel counts a day that never was (29 February 1900)."""
_HEAD_COLOR = "#DDE6F0"
_BAR_COLOR, _NEGATIVE_COLOR = "#0B5394", "#A61B1B"
_HEADROOM = 0.15
"""Share of a sparkline's height above its bars, so that they do not touch the row above."""
_LINK = {"font_color": "#0563C1", "underline": 1}
_MARK = {"bg_color": "#FFC7CE"}


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows beside its values."""

    links: Mapping[str, str] = field(default_factory=dict)
    """Column to the address it opens; an empty address is no link."""
    marked: frozenset[str] = field(default_factory=frozenset)
    """Columns to colour: something about them needs a look."""


PLAIN = RowLook()


@dataclass(frozen=True, slots=True)
class SheetLook:
    """What a sheet shows beside its rows."""

    frozen: int = 0
    """Columns that stay in sight."""
    shown: int | None = None
    """Columns that are in sight at first; those behind them are grouped and folded."""
    table: bool = False
    """Whether it is an Excel table, which a book that keeps no rows in memory cannot have."""


class OutputSheet:
    """A worksheet that takes rows one by one."""

    def __init__(
        self, book: Workbook, name: str, columns: Mapping[str, FieldType], look: SheetLook = SheetLook()
    ) -> None:
        self._book, self._sheet, self._name, self._look = book, book.add_worksheet(name), name, look
        self._columns = dict(columns)
        self._widths = [len(title) + _HEAD_ROOM for title in self._columns]
        self._row = self._links = 0
        self.left_out = 0
        """Rows beyond Excel's limit, which stand in the CSVs only."""
        self._formats: dict[tuple[str, bool, bool], Any] = {}
        self._head = book.add_format({"bold": True, "bottom": 1, "bg_color": _HEAD_COLOR})
        for column, title in enumerate(self._columns):
            self._sheet.write_string(0, column, title, self._head)
        self._sheet.freeze_panes(1, look.frozen)
        self._sheet.repeat_rows(0)
        fit_on_paper(self._sheet)

    def extend(self, rows: Iterable[Record]) -> None:
        """Add records whose fields are the columns."""
        for row in rows:
            self.add([getattr(row, name) for name in self._columns])

    def add(self, values: Sequence[object], look: RowLook = PLAIN) -> int | None:
        """Add one row, its values in the order of the columns, and say which it is; None where there is no room."""
        if self._row + 1 >= MAX_ROWS:
            self.left_out += 1
            return None
        self._row += 1
        for column, ((name, kind), value) in enumerate(zip(self._columns.items(), values, strict=True)):
            linked = bool(look.links.get(name)) and self._links < MAX_LINKS
            if linked:
                # The link stays when the cell gets its value below.
                self._sheet.write_url(self._row, column, look.links[name])
                self._links += 1
            self._write(column, kind, value, linked=linked, marked=name in look.marked)
        return self._row

    def add_sparkline(self, column: str, first: str, last: str, drawn: Collection[Decimal]) -> None:
        """Draw the values of the last row from one column to another as bars from zero, in a cell of it.

        Args:
            column: of the cell.
            first, last: columns of the values, which stand side by side.
            drawn: the values themselves.
        """
        names = list(self._columns)
        left, right = (_letters(names.index(name) + 1) for name in (first, last))
        values = f"{self._name}!{left}{self._row + 1}:{right}{self._row + 1}"
        colors = {"series_color": _BAR_COLOR, "negative_points": True, "negative_color": _NEGATIVE_COLOR}
        low, high = min(0.0, float(min(drawn))), max(0.0, float(max(drawn)))
        axis = {"min": low, "max": high + _HEADROOM * (high - low), "axis": low < 0}
        self._sheet.add_sparkline(self._row, names.index(column), {"range": values, "type": "column", **colors, **axis})

    def finish(self) -> None:
        """Add widths, filters, and bars where there is a confidence."""
        for column, width in enumerate(self._widths):
            folded = self._look.shown is not None and column >= self._look.shown
            options = {"level": 1, "hidden": True} if folded else {}
            self._sheet.set_column(column, column, min(max(width, _MIN_WIDTH), _MAX_WIDTH), None, options)
        if self._look.shown is not None and self._look.shown < len(self._columns):
            self._sheet.set_column(len(self._columns), len(self._columns), None, None, {"collapsed": True})
        if self._row:
            self._sheet.ignore_errors({"number_stored_as_text": f"A1:{_letters(len(self._columns))}{self._row + 1}"})
            self._add_bars()
        self._add_filters()

    def _add_filters(self) -> None:
        last = len(self._columns) - 1
        if self._look.table and self._row:
            heads = [{"header": title, "header_format": self._head} for title in self._columns]
            style = {"name": f"{self._name}_table", "columns": heads, "style": "Table Style Light 1"}
            self._sheet.add_table(0, 0, self._row, last, style)
        else:
            self._sheet.autofilter(0, 0, self._row, last)

    def _add_bars(self) -> None:
        if "confidence" in self._columns:
            column = list(self._columns).index("confidence")
            scale = {"type": "data_bar", "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
            self._sheet.conditional_format(1, column, self._row, column, scale)

    def _write(self, column: int, kind: FieldType, value: object, *, linked: bool, marked: bool) -> None:
        if value is None or value == "":
            return
        day = _day(value) if kind == "date" else None
        if day is not None:
            self._widths[column] = max(self._widths[column], len("2023-12-31") + 1)
            self._sheet.write_datetime(self._row, column, day, self._format("yyyy-mm-dd", linked, marked))
            return
        if isinstance(value, Decimal) and Decimal(repr(float(value))) == value:
            self._sheet.write_number(self._row, column, float(value), self._format(_pattern(value), linked, marked))
        elif isinstance(value, int | float):
            self._sheet.write_number(self._row, column, value, self._format("", linked, marked))
        else:  # text, and amounts with more digits than Excel keeps
            self._sheet.write_string(self._row, column, str(value), self._format("", linked, marked))
        self._widths[column] = max(self._widths[column], len(_shown(value)) + 1)

    def _format(self, pattern: str, linked: bool, marked: bool) -> Any:
        """Digits are grouped and separated as the reader's own Excel has it."""
        key = (pattern, linked, marked)
        if key not in self._formats:
            style = {**({"num_format": pattern} if pattern else {}), **(_LINK if linked else {})}
            style |= _MARK if marked else {}
            self._formats[key] = self._book.add_format(style) if style else None
        return self._formats[key]


def _day(value: object) -> date | None:
    """The day that a cell names; None where it names a year or a span of years, or a day Excel does not know."""
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def _shown(value: object) -> str:
    """As wide as the cell shows it."""
    return f"{value:,f}" if isinstance(value, Decimal) else str(value)


def _pattern(value: Decimal) -> str:
    exponent = value.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return "#,##0" + ("." + "0" * places if places else "") + "_ "  # room before the text of the next column


def _letters(count: int) -> str:
    """The name of the last of so many columns: 27 is AA."""
    name = ""
    while count:
        count, rest = divmod(count - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def fit_on_paper(sheet: Any) -> None:
    """Printed across, as wide as a page and as long as it takes."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def write_about(book: Workbook, lines: Iterable[tuple[str, str]]) -> None:
    """A sheet `about` of (what, meaning) lines, behind those that are there."""
    fill_about(book, book.add_worksheet("about"), lines)


def fill_about(book: Workbook, sheet: Any, lines: Iterable[tuple[str, str]]) -> None:
    """Write (what, meaning) lines; a line whose meaning names the colour of a mark gets that colour."""
    bold, wrapped = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True})
    marked = book.add_format({"bold": True, "valign": "top", **_MARK})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    fit_on_paper(sheet)
    for row, (key, text) in enumerate(lines):
        sheet.write_string(row, 0, key, marked if key.endswith(", coloured") else bold)
        sheet.write_string(row, 1, text, wrapped)
