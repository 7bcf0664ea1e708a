"""The CSVs of a run, written row by row so that memory does not grow with the number of documents."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from verslag.pipeline.outputs.spreadsheet_guard import guarded
from verslag.pipeline.stores.atomic import replacing
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.frames import FieldType, column_types
from verslag.schemas.records import TABLES, plain
from verslag.schemas.report import Report
from verslag.schemas.row_model import Record

DialectName = Literal["standard", "nl"]
Value = Decimal | float | int | str | None


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV is written; the names are those of the Frictionless table dialect where it has them."""

    delimiter: str
    decimal_char: str
    line_terminator: str
    encoding: str
    guards_text: bool
    """A leading apostrophe keeps a text cell from becoming a formula, a date or a number."""


DIALECTS: dict[DialectName, Dialect] = {
    "standard": Dialect(",", ".", "\n", "utf-8", guards_text=False),
    "nl": Dialect(";", ",", "\r\n", "utf-8-sig", guards_text=True),
}


def cell(value: Value, dialect: Dialect) -> str:
    """One value as written: exact decimals, no exponents, empty for what is missing."""
    if value is None:
        return ""
    if isinstance(value, Decimal | float):
        text = plain(value) if isinstance(value, Decimal) else plain(Decimal(repr(value)))
        return text.replace(".", dialect.decimal_char)
    return guarded(value) if isinstance(value, str) and dialect.guards_text else str(value)


def write_tables(reports: Iterable[Report], folder: AnyPath, dialect: Dialect) -> None:
    """Write every CSV of a run from the reports, in their order.

    Raises:
        OutputError: a file cannot be written.
    """
    with ExitStack() as stack:
        writers = {}
        for name, record in TABLES.items():
            part = stack.enter_context(replacing(folder / f"{name}.csv"))
            file = stack.enter_context(part.open("w", encoding=dialect.encoding, newline=""))
            writer = csv.writer(file, delimiter=dialect.delimiter, lineterminator=dialect.line_terminator)
            writer.writerow(record.model_fields)
            writers[name] = writer
        for report in reports:
            for name, writer in writers.items():
                writer.writerows(_cells(report.rows(name), dialect))


def _cells(rows: Sequence[Record], dialect: Dialect) -> Iterator[list[str]]:
    for row in rows:
        yield [cell(getattr(row, name), dialect) for name in type(row).model_fields]


FRICTIONLESS_TYPES: dict[FieldType, str] = {
    "decimal": "number",
    "number": "number",
    "integer": "integer",
    "string": "string",
    "date": "date",
}


def frictionless_fields(record: type[Record], dialect: Dialect) -> list[dict[str, str]]:
    """Field descriptors of a table, as the Frictionless table schema has them."""
    fields = []
    for name, kind in column_types(record).items():
        field = {"name": name, "type": FRICTIONLESS_TYPES[kind]}
        if field["type"] == "number" and dialect.decimal_char != ".":
            field["decimalChar"] = dialect.decimal_char
        if description := record.model_fields[name].description:
            field["description"] = description
        fields.append(field)
    return fields
