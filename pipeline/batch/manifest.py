"""The manifest: one small entry a document, which tells the next run whether there is anything to do.

An entry is written after the report it vouches for, so that whatever moment a run is killed at, a document either has
an entry and a whole report or is read again.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from verslag.pipeline.outputs.report_files import path_of
from verslag.pipeline.outputs.run_record import package_versions
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.atomic import write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import is_file, read_bytes
from verslag.schemas.errors import ExitCode
from verslag.schemas.records import DocumentRow
from verslag.schemas.version import __version__

STATE = ".verslag"
"""Folder below the output that holds the manifest; nobody needs to open it."""


class ManifestEntry(BaseModel):
    """What is known of one document that was read."""

    model_config = ConfigDict(frozen=True)

    key: str
    """Hash of everything the report follows from."""
    content: str = ""
    """What the content is known by (see fingerprint.py); empty where that is not known."""
    order: int
    """Place in the inputs, from 0, so that parts of a batch can be put together in input order."""
    under: str = ""
    """The choices a failure depended on (`timeout=300`); with other choices the document is read again."""
    exit_code: ExitCode
    reason: str = ""
    """Issue code of the cause, where the document is not ok."""
    error: str = ""
    """One line for the user; empty unless the document failed."""
    document: DocumentRow
    reviews: str = ""
    """Digest of the decisions that were applied to the report; empty where none were."""


def key_of(fingerprint: str, document_id: str, file_name: str, basis: str) -> str:
    """What the report of a document follows from: its content, its names, and the basis it was read on."""
    parts = (fingerprint, document_id, file_name, basis)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def basis_of(settings: Settings) -> str:
    """What all reports of a run follow from: the settings and the program.

    The password is no part of it: it changes whether a file opens, not what is in it.

    Raises:
        OSError: the taxonomy cannot be read.
    """
    return hashlib.sha256(f"{settings.fingerprint()}\0{program()}".encode()).hexdigest()


@cache
def program() -> str:
    """The version of verslag with a digest of all that is shipped (source, word lists, network), and of the packages
    that may move a figure.

    With the digest, a report read by changed code is read again although the version is still the same.
    """
    digest = hashlib.sha256()
    root = Path(__file__).parents[2]
    for top in ("schemas", "extractors", "pipeline"):
        for path in sorted((root / top).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(root).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    packages = " ".join(f"{name} {version}" for name, version in sorted(package_versions().items()))
    return f"{__version__} {digest.hexdigest()[:16]} {packages}"


def entry_path(folder: AnyPath, document_id: str) -> AnyPath:
    """Where the entry of a document stands."""
    return folder / STATE / "entries" / f"{document_id}.json"


def write_entry(folder: AnyPath, entry: ManifestEntry) -> None:
    """Write one entry.

    Raises:
        OutputError: the file cannot be written.
    """
    write_text(entry_path(folder, entry.document.document_id), entry.model_dump_json() + "\n")


def read_entry(folder: AnyPath, document_id: str) -> ManifestEntry | None:
    """The entry of a document; None where there is none, or one that another version wrote."""
    try:
        return ManifestEntry.model_validate_json(read_bytes(entry_path(folder, document_id)))
    except (OSError, ValidationError):
        return None


def vouched(folder: AnyPath, document_id: str, key: str, choices: frozenset[str]) -> ManifestEntry | None:
    """The entry that says a document need not be read again; None where it must be.

    Args:
        folder: of the output.
        document_id: of the document.
        key: what its report must follow from.
        choices: the choices of this run (`timeout=300`), of which failures may depend on one.
    """
    entry = read_entry(folder, document_id)
    if entry is None or entry.key != key or not _stands(path_of(folder, document_id)):
        return None
    return entry if not entry.under or entry.under in choices else None


def _stands(path: AnyPath) -> bool:
    try:
        return is_file(path)
    except OSError:
        return False
