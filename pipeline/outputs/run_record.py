"""`run.json`: times, versions, settings and input paths; the only file that differs between equal runs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from pydantic import BaseModel, ConfigDict, ValidationError

from verslag.pipeline.stores.atomic import write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import read_bytes
from verslag.schemas.errors import NoAccessError, UsageError
from verslag.schemas.version import __version__

_ENGINES = ("pypdfium2", "pdfplumber", "spacy", "onnxruntime", "pandas", "pydantic", "pikepdf", "tesserocr")
"""Packages whose version may move a figure."""


class DocumentRun(BaseModel):
    """How the extraction of one document went."""

    model_config = ConfigDict(frozen=True)

    document_id: str
    path: str
    status: str
    error: str
    cpu_seconds: dict[str, float]


class RunRecord(BaseModel):
    """One run of `verslag extract`."""

    model_config = ConfigDict(frozen=True)

    started: str
    finished: str
    seconds: float
    version: str = __version__
    python: str = python_version()
    packages: dict[str, str]
    settings: dict[str, object]
    part: str = "1/1"
    """Which share of the inputs was read."""
    inputs: str = ""
    """Hash of the names of all inputs, the same for all parts of a batch."""
    basis: str = ""
    """Hash of the settings and the program, the same for all parts of a batch."""
    documents: list[DocumentRun]


def package_versions() -> dict[str, str]:
    """Installed versions of the packages that may move a figure."""
    found = {}
    for name in _ENGINES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def write_run(folder: AnyPath, run: RunRecord) -> None:
    """Write `run.json`.

    Raises:
        OutputError: the file cannot be written.
    """
    write_run_to(folder / "run.json", run)


def write_run_to(path: AnyPath, run: RunRecord) -> None:
    """Write what is known of a run.

    Raises:
        OutputError: the file cannot be written.
    """
    write_text(path, json.dumps(run.model_dump(), ensure_ascii=False, indent=2) + "\n")


def read_run(folder: AnyPath) -> RunRecord:
    """Read `run.json` back.

    Raises:
        UsageError: the folder holds no run.
        NoAccessError: it cannot be read.
    """
    if run := read_run_from(folder / "run.json"):
        return run
    raise UsageError(f"{folder} holds no run.json", remedy="run `verslag extract` into that folder first")


def read_run_from(path: AnyPath) -> RunRecord | None:
    """What is known of a run; None where there is no such file.

    Raises:
        UsageError: it holds something else.
        NoAccessError: it cannot be read.
    """
    try:
        return RunRecord.model_validate_json(read_bytes(path))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except ValidationError:
        raise UsageError(f"{path} tells of no run of verslag", remedy="run `verslag extract` again") from None
    except OSError as error:
        raise NoAccessError(f"{path} cannot be read: {error.strerror}") from error


def document_ids(run: RunRecord) -> Sequence[str]:
    """Documents of a run in input order."""
    return [d.document_id for d in run.documents]


def paths_of(run: RunRecord) -> dict[str, str]:
    """Where each document of a run was read, by its id."""
    return {d.document_id: d.path for d in run.documents}


def chosen(out: AnyPath, documents: Sequence[str]) -> list[str]:
    """The documents asked for, or all of the run.

    Raises:
        UsageError: one of them is not in the run.
    """
    there = list(document_ids(read_run(out)))
    for name in documents:
        if name not in there:
            raise UsageError(f"{out} holds no document {name}", remedy=f"look it up in {out / 'documents.csv'}")
    return [name for name in there if not documents or name in documents]
