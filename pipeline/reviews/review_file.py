"""`reviews.csv` on disk: read whole, and only ever added to, so that two writers lose nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from verslag.pipeline.outputs.read_tables import parse_row
from verslag.pipeline.outputs.tables import DIALECTS, cell
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import read_bytes
from verslag.schemas.errors import NoAccessError, OutputError, UsageError
from verslag.schemas.review_lines import ReviewLine

FILE_NAME = "reviews.csv"

_COLUMNS = list(ReviewLine.model_fields)


def read_reviews(path: AnyPath) -> tuple[ReviewLine, ...]:
    """Every line, in file order; empty where nobody has reviewed anything.

    Raises:
        UsageError: a line is not what a review writes; the message names it.
        NoAccessError: the file cannot be read.
    """
    return lines_in(review_bytes(path), path)


def review_bytes(path: AnyPath) -> bytes:
    """What the file holds; nothing where there is none.

    Raises:
        NoAccessError: it cannot be read.
    """
    try:
        return read_bytes(path)
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise NoAccessError(f"{path} cannot be read: {error.strerror}") from error


def lines_in(data: bytes, path: AnyPath, *, head: bool = True) -> tuple[ReviewLine, ...]:
    """The lines of a file, or without `head` of what was added to it since.

    Raises:
        UsageError: a line is not what a review writes; the message names it.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8", remedy="save it as CSV UTF-8") from error
    if not text.strip():
        return ()
    reader = csv.DictReader(io.StringIO(text, newline=""), None if head else _COLUMNS)
    if list(reader.fieldnames or ()) != _COLUMNS:
        raise UsageError(f"{path}: the columns are not those of reviews", remedy="see docs/fields.md for its form")
    lines = []
    for cells in reader:
        if None in cells or None in cells.values():
            raise UsageError(f"{path}, line {reader.line_num}: not {len(_COLUMNS)} cells", remedy="correct that line")
        lines.append(parse_row(ReviewLine, cells, f"{path}, line {reader.line_num}"))
    return tuple(lines)


def add_reviews(path: Path, lines: Sequence[ReviewLine]) -> None:
    """Add lines at the end, in one write: another process that adds at the same moment loses nothing.

    Raises:
        OutputError: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # "a" is O_APPEND: every write goes to the end as it is at that moment.
        with path.open("ab", buffering=0) as file:
            if not file.tell():
                writer.writerow(_COLUMNS)
            elif not _ends_with_newline(path):
                text.write("\n")
            for line in lines:
                writer.writerow(cell(getattr(line, name), DIALECTS["standard"]) for name in _COLUMNS)
            file.write(text.getvalue().encode())
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, io.SEEK_END)
        return file.read(1) == b"\n"
