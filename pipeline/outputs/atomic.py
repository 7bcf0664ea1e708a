"""Writing files so that a reader never sees half of one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verslag.schemas.errors import OutputError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes the place of `path` when the block ends well.

    Raises:
        OutputError: the folder or the file cannot be written.
    """
    # The process id keeps two runs into one folder from writing through each other.
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}") from error


def write_text(path: Path, text: str) -> None:
    """Write a text file (UTF-8, line ends as given) in one step.

    Raises:
        OutputError: the file cannot be written.
    """
    with replacing(path) as part:
        part.write_bytes(text.encode("utf-8"))
