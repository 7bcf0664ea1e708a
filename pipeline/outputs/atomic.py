"""Writing files so that a reader never sees half of one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from platform import node

from verslag.schemas.errors import OutputError

PART_SUFFIX = ".part"


def writer() -> str:
    """Names this process among those that may write to one folder, so that none writes through another."""
    return f"{re.sub(r'[^A-Za-z0-9-]', '-', node())}-{os.getpid()}"


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes the place of `path` when the block ends well.

    Raises:
        OutputError: the folder or the file cannot be written.
    """
    part = path.with_name(f".{path.name}.{writer()}{PART_SUFFIX}")
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
