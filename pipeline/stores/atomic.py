"""Writing files so that a reader never sees half of one, here or in a store."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from platform import node
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.store_errors import os_errors
from verslag.schemas.errors import OutputError

if TYPE_CHECKING:
    from upath import UPath

PART_SUFFIX = ".part"

_STEM = 40
"""Characters of a file's name that its scratch folder shows."""

_IN_USE = (5, 32, 33)
"""What Windows says (access denied, sharing violation, lock violation) of a file that another program holds open."""


def writer() -> str:
    """Names this process among those that may write to one folder, so that none writes through another."""
    return f"{re.sub(r'[^A-Za-z0-9-]', '-', node())}-{os.getpid()}"


def replacing(path: AnyPath) -> AbstractContextManager[Path]:
    """A path of this machine to write to; what it holds takes the place of `path` when the block ends well.

    On this machine it stands beside `path` and is renamed. An object of a store is uploaded in one put, which stores
    make visible whole or not at all.

    Raises:
        OutputError: the folder or the file cannot be written.
    """
    return _replacing_file(path) if isinstance(path, Path) else _replacing_object(path)


@contextmanager
def scratch_beside(part: Path) -> Iterator[Path]:
    """A folder for what is kept on the disk while `part` is written; a killed process's is swept as its parts are."""
    folder = part.with_name(f".scratch-{part.stem.lstrip('.')[:_STEM]}.{writer()}{PART_SUFFIX}")
    folder.mkdir()
    try:
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)


def write_text(path: AnyPath, text: str) -> None:
    """Write a text file (UTF-8, line ends as given) in one step.

    Raises:
        OutputError: the file cannot be written.
    """
    with replacing(path) as part:
        part.write_bytes(text.encode("utf-8"))


def make_folder(folder: AnyPath) -> None:
    """Make sure that a folder can be written to; a store has no folders, so there something is put and taken away.

    Raises:
        OutputError: it cannot.
    """
    if isinstance(folder, Path):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _cannot_write(folder, error) from error
        return
    _refuse_web(folder)
    probe = folder / f".{writer()}{PART_SUFFIX}"
    try:
        with os_errors():
            probe.fs.pipe_file(probe.path, b"")
    except OSError as error:
        raise _cannot_write(folder, error) from error
    try:
        with os_errors():
            probe.fs.rm_file(probe.path)
    except OSError:  # a store may let one write and not delete; an empty object does no harm
        return


@contextmanager
def _replacing_file(path: Path) -> Iterator[Path]:
    part = path.with_name(f".{path.name}.{writer()}{PART_SUFFIX}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error


@contextmanager
def _replacing_object(path: UPath) -> Iterator[Path]:
    _refuse_web(path)
    try:
        with TemporaryDirectory(prefix="verslag-") as folder:
            part = Path(folder) / path.name
            yield part
            with os_errors():
                path.fs.put_file(str(part), path.path)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _refuse_web(path: UPath) -> None:
    if path.protocol in ("http", "https"):
        raise OutputError(f"cannot write {path}: the web is only read", remedy="write to s3://, gs:// or a folder")


def _cannot_write(path: AnyPath, error: OSError) -> OutputError:
    if getattr(error, "winerror", None) in _IN_USE:
        return OutputError(
            f"cannot write {path}: it is open in another program",
            remedy="close it there (a workbook in Excel, for instance) and run again: what is done is kept",
        )
    return OutputError(f"cannot write {path}: {error.strerror}")
