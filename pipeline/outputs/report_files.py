"""`documents/<document_id>.json`: everything about one document, written and read back."""

from __future__ import annotations

from pydantic import ValidationError

from verslag.pipeline.stores.atomic import write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import read_bytes
from verslag.schemas.errors import NoAccessError, UsageError
from verslag.schemas.report import Report


def path_of(folder: AnyPath, document_id: str) -> AnyPath:
    """Where the report of a document stands in an output folder."""
    return folder / "documents" / f"{document_id}.json"


def write_report(folder: AnyPath, report: Report) -> None:
    """Write one report.

    Raises:
        OutputError: the file cannot be written.
    """
    write_text(path_of(folder, report.document.document_id), report.model_dump_json(indent=1) + "\n")


def read_report(folder: AnyPath, document_id: str) -> Report:
    """Read one report back.

    Raises:
        UsageError: it is not there, or was not written by this version of verslag.
        NoAccessError: it cannot be read.
    """
    path = path_of(folder, document_id)
    try:
        return Report.model_validate_json(read_bytes(path))
    except FileNotFoundError:
        raise UsageError(f"{path} is not there", remedy="run `verslag extract` into that folder first") from None
    except OSError as error:
        raise NoAccessError(f"{path} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        raise UsageError(
            f"{path} is not a report of this version of verslag ({error.error_count()} fields differ)",
            remedy="run `verslag extract` again",
        ) from error
