"""The CSVs of a run read back, in either dialect."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError

from verslag.pipeline.outputs.spreadsheet_guard import unguarded
from verslag.pipeline.outputs.tables import DIALECTS, Dialect
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import opened
from verslag.schemas.errors import UsageError
from verslag.schemas.frames import TEXTS, FieldType, column_types
from verslag.schemas.records import MetricRow
from verslag.schemas.row_model import Record

Row = TypeVar("Row", bound=Record)


def figures_by_document(folder: AnyPath) -> dict[str, list[MetricRow]]:
    """The rows of `metrics.csv` by document, in file order.

    Raises:
        UsageError: the file is not there, or a line is not what a run writes.
    """
    found: defaultdict[str, list[MetricRow]] = defaultdict(list)
    for row in read_rows(folder / "metrics.csv", MetricRow):
        found[row.document_id].append(row)
    return dict(found)


def read_rows(path: AnyPath, record: type[Row]) -> Iterator[Row]:
    """Rows of a CSV that a run wrote.

    Raises:
        UsageError: the file is not there, or a line is not what a run writes.
    """
    types = column_types(record)
    try:
        dialect = _dialect_of(path, list(types))
        with opened(path) as stored, io.TextIOWrapper(stored, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter=dialect.delimiter)
            for cells in reader:
                yield parse_row(
                    record,
                    {name: _printed(text, types.get(name, "string"), dialect) for name, text in cells.items()},
                    f"{path}, line {reader.line_num}",
                )
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}", remedy="run `verslag extract` first") from error


def parse_row(kind: type[Row], cells: dict[str, str], place: str) -> Row:
    """One row from its cells; an empty cell of a column that is no text is a missing value.

    Raises:
        UsageError: a cell does not hold what its column has; the message names `place`.
    """
    types = column_types(kind)
    values = {
        name: None if not text and types.get(name, "string") not in TEXTS else text for name, text in cells.items()
    }
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        column = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{place}: {column}: {first['msg']}", remedy="correct that line, or write it again") from error


def _dialect_of(path: AnyPath, columns: list[str]) -> Dialect:
    with opened(path) as stored, io.TextIOWrapper(stored, encoding="utf-8-sig", newline="") as file:
        header = file.readline().rstrip("\r\n")
    for dialect in DIALECTS.values():
        if header.split(dialect.delimiter) == columns:
            return dialect
    raise UsageError(f"{path}: the columns are not those of a run", remedy="run `verslag extract` again")


def _printed(text: str, kind: FieldType, dialect: Dialect) -> str:
    """The cell without what the dialect added."""
    if kind not in TEXTS:
        return (text or "").replace(dialect.decimal_char, ".")
    return unguarded(text) if dialect.guards_text else text
