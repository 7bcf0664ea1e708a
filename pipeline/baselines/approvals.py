"""`approvals.csv`: who accepted what, when, read from which file; one line an approval, never changed afterwards."""

from __future__ import annotations

import csv
import getpass
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from pydantic import Field

from verslag.pipeline.outputs.read_tables import parse_row
from verslag.pipeline.outputs.tables import DIALECTS, cell
from verslag.pipeline.stores.atomic import write_text
from verslag.schemas.row_model import Record
from verslag.schemas.version import __version__

FILE_NAME = "approvals.csv"


class Approval(Record):
    """One line of the log."""

    time: str = Field(description="UTC, ISO 8601")
    who: str
    document_id: str
    file_name: str
    sha256: str = Field(description="Of the PDF the figures were read from")
    tables: str = Field(description="Approved tables, joined by ';'")
    tags: str = Field(description="Approved tags, joined by ';'; empty for all")
    added: int
    changed: int
    removed: int
    note: str
    version: str = __version__


def read_approvals(folder: Path) -> list[Approval]:
    """The log, oldest first; empty where there is none.

    Raises:
        UsageError: a line of it cannot be read.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return [parse_row(Approval, cells, f"{path}, line {reader.line_num}") for cells in reader]


def add_approvals(folder: Path, new: Sequence[Approval]) -> None:
    """Write the log with these lines at its end.

    Raises:
        OutputError: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Approval.model_fields)
    for row in (*read_approvals(folder), *new):
        writer.writerow(cell(getattr(row, name), DIALECTS["standard"]) for name in Approval.model_fields)
    write_text(folder / FILE_NAME, text.getvalue())


def approved_source(folder: Path) -> dict[str, str]:
    """Document to the hash of the PDF its figures were last approved from."""
    return {a.document_id: a.sha256 for a in read_approvals(folder)}


def now() -> str:
    """This moment as the log writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def who() -> str:
    """The user who runs the command; empty where the system does not know."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
