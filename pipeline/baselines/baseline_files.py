"""Baselines on disk: `<document_id>.<table>.csv`, one row a figure in reading order, for review as a difference between
versions.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from verslag.pipeline.baselines.approved_rows import APPROVED, Approved, ApprovedFigure, TableName
from verslag.pipeline.outputs.read_tables import parse_row
from verslag.pipeline.outputs.tables import DIALECTS, cell
from verslag.pipeline.stores.atomic import write_text
from verslag.schemas.errors import UsageError


@dataclass(frozen=True, slots=True)
class Baseline:
    """The approved rows of one table of one document."""

    path: Path
    rows: tuple[Approved, ...]
    lines: tuple[int, ...]
    """Line of the file each row stands on, from 1."""

    def line_of(self, key: str) -> int | None:
        """Line of a row, for annotations."""
        return next((line for row, line in zip(self.rows, self.lines, strict=True) if row.key == key), None)


def path_of(folder: Path, document_id: str, table: TableName) -> Path:
    """Where the baseline of a document stands."""
    return folder / f"{document_id}.{table}.csv"


def documents_of(folder: Path) -> list[str]:
    """Documents that have approved figures."""
    return sorted(p.name.removesuffix(".metrics.csv") for p in folder.glob("*.metrics.csv"))


def columns_of(table: TableName) -> list[str]:
    """Columns of a baseline: key first, page last."""
    kind = APPROVED[table]
    return [*(n for n in kind.model_fields if n not in kind.POSITION), *kind.POSITION]


def as_text(rows: Sequence[Approved], table: TableName) -> str:
    """Rows as CSV text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    columns = columns_of(table)
    writer.writerow(columns)
    writer.writerows([cell(getattr(row, name), DIALECTS["standard"]) for name in columns] for row in rows)
    return text.getvalue()


def write_baseline(path: Path, rows: Sequence[Approved], table: TableName) -> bool:
    """Write a baseline; False where the file already said the same.

    Raises:
        OutputError: the file cannot be written.
    """
    text = as_text(rows, table)
    if path.exists() and path.read_bytes() == text.encode():
        return False
    write_text(path, text)
    return True


def read_baseline(path: Path, table: TableName) -> Baseline | None:
    """Read a baseline; None where nothing is approved.

    Raises:
        UsageError: the file is not what `verslag approve` writes; the message names the line.
    """
    if not path.exists():
        return None
    rows, lines = [], []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if (found := set(reader.fieldnames or ())) != set(columns_of(table)):
            raise _other_columns(path, found, table)
        for cells in reader:
            rows.append(parse_row(APPROVED[table], cells, f"{path}, line {reader.line_num}"))
            lines.append(reader.line_num)
    return Baseline(path, tuple(rows), tuple(lines))


def _other_columns(path: Path, found: set[str], table: TableName) -> UsageError:
    if table == "metrics" and found == set(columns_of(table)) - _SINCE_SERIES:
        return UsageError(
            f"{path}: a baseline of an earlier release",
            remedy="give its figures the ids of today: `verslag approve OUT --migrate`; nothing is approved by that",
        )
    return UsageError(f"{path}: the columns are not those of a baseline", remedy="approve that document again")


_SINCE_SERIES = frozenset({"series_id"})
"""Columns that baselines of figures did not have when ids held document and section."""


def read_earlier_baseline(path: Path) -> list[ApprovedFigure]:
    """The figures of a baseline of this release or an earlier one.

    Raises:
        UsageError: the file is not what `verslag approve` writes.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        found = set(reader.fieldnames or ())
        if found | _SINCE_SERIES != set(columns_of("metrics")):
            raise _other_columns(path, found, "metrics")
        return [
            parse_row(ApprovedFigure, {"series_id": "", **cells}, f"{path}, line {reader.line_num}") for cells in reader
        ]
