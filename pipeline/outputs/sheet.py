"""One worksheet of typed cells, written downwards: frozen header, filters, widths, links and marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from verslag.schemas.frames import FieldType
from verslag.schemas.records import Record

if TYPE_CHECKING:
    from xlsxwriter import Workbook

MAX_ROWS = 1_048_576
"""Rows an Excel sheet can hold, header included."""

MAX_LINKS = 65_530
"""Links an Excel sheet can hold."""

CREATED = datetime(2000, 1, 1)
"""Fixed, so that equal runs give equal bytes."""

_WIDTHS = {"label": 48, "section": 36, "message": 60, "hint": 60, "role": 30, "name": 28, "title": 40, "raw_text": 18}
_WIDTH = 14
_LINK = {"font_color": "#0563C1", "underline": 1}
_MARK = {"bg_color": "#FFC7CE"}


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows beside its values."""

    link: tuple[str, str] | None = None
    """(column, address)"""
    marked: frozenset[str] = field(default_factory=frozenset)
    """Columns to colour: something about them needs a look."""


PLAIN = RowLook()


class OutputSheet:
    """A worksheet that takes rows one by one (XlsxWriter's constant-memory mode writes downwards only)."""

    def __init__(self, book: Workbook, name: str, columns: Mapping[str, FieldType]) -> None:
        self._book, self._sheet = book, book.add_worksheet(name)
        self._columns = dict(columns)
        self._row = self._links = 0
        self._formats: dict[tuple[int | None, bool, bool], Any] = {}
        header = book.add_format({"bold": True, "bottom": 1, "text_wrap": False})
        for column, title in enumerate(self._columns):
            self._sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
        for column, title in enumerate(self._columns):
            self._sheet.write_string(0, column, title, header)
        self._sheet.freeze_panes(1, 0)

    def extend(self, rows: Iterable[Record]) -> None:
        """Add records whose fields are the columns."""
        for row in rows:
            self.add([getattr(row, name) for name in self._columns])

    def add(self, values: Sequence[object], look: RowLook = PLAIN) -> None:
        """Add one row, its values in the order of the columns; rows beyond Excel's limit are left out."""
        if self._row + 1 >= MAX_ROWS:
            return
        self._row += 1
        for column, (name, value) in enumerate(zip(self._columns, values, strict=True)):
            linked = look.link is not None and look.link[0] == name and self._links < MAX_LINKS
            if look.link is not None and linked:
                # The link stays when the cell gets its value below.
                self._sheet.write_url(self._row, column, look.link[1])
                self._links += 1
            self._write(column, value, linked=linked, marked=name in look.marked)

    def finish(self) -> None:
        """Add filters, and bars where there is a confidence."""
        self._sheet.autofilter(0, 0, self._row, len(self._columns) - 1)
        if "confidence" in self._columns and self._row:
            column = list(self._columns).index("confidence")
            scale = {"type": "data_bar", "min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
            self._sheet.conditional_format(1, column, self._row, column, scale)

    def _write(self, column: int, value: object, *, linked: bool, marked: bool) -> None:
        if value is None or value == "":
            return
        if isinstance(value, Decimal) and Decimal(repr(float(value))) == value:
            look = self._format(_places(value), linked, marked)
            self._sheet.write_number(self._row, column, float(value), look)
        elif isinstance(value, int | float):
            self._sheet.write_number(self._row, column, value, self._format(None, linked, marked))
        else:  # text, and amounts with more digits than Excel keeps
            self._sheet.write_string(self._row, column, str(value), self._format(None, linked, marked))

    def _format(self, places: int | None, linked: bool, marked: bool) -> Any:
        """Digits are grouped and separated as the reader's own Excel has it."""
        key = (places, linked, marked)
        if key not in self._formats:
            pattern = {} if places is None else {"num_format": "#,##0" + ("." + "0" * places if places else "")}
            style = {**pattern, **(_LINK if linked else {}), **(_MARK if marked else {})}
            self._formats[key] = self._book.add_format(style) if style else None
        return self._formats[key]


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def write_about(book: Workbook, lines: Iterable[tuple[str, str]]) -> None:
    """A sheet `about` of (what, meaning) lines."""
    sheet = book.add_worksheet("about")
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
    for row, (key, text) in enumerate(lines):
        sheet.write_string(row, 0, key, bold)
        sheet.write_string(row, 1, text)
