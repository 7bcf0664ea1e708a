"""`documents/<document_id>.json`: everything about one document, written and read back."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from verslag.pipeline.outputs.atomic import write_text
from verslag.schemas.errors import UsageError
from verslag.schemas.report import Report


def path_of(folder: Path, document_id: str) -> Path:
    """Where the report of a document stands in an output folder."""
    return folder / "documents" / f"{document_id}.json"


def write_report(folder: Path, report: Report) -> None:
    """Write one report.

    Raises:
        OutputError: the file cannot be written.
    """
    write_text(path_of(folder, report.document.document_id), report.model_dump_json(indent=1) + "\n")


def read_report(folder: Path, document_id: str) -> Report:
    """Read one report back.

    Raises:
        UsageError: it is not there, or was not written by this version of verslag.
    """
    path = path_of(folder, document_id)
    try:
        return Report.model_validate_json(path.read_bytes())
    except OSError:
        raise UsageError(f"{path} is not there", remedy="run `verslag extract` into that folder first") from None
    except ValidationError as error:
        raise UsageError(
            f"{path} is not a report of this version of verslag ({error.error_count()} fields differ)",
            remedy="run `verslag extract` again",
        ) from error
