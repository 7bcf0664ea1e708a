"""Reading what a run wrote, here or in a store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.store_errors import os_errors

_AT_ONCE = 1 << 22


def read_bytes(path: AnyPath) -> bytes:
    """All bytes of a file; of an object, in one request.

    Raises:
        OSError: why not is in `strerror`.
    """
    if isinstance(path, Path):
        return path.read_bytes()
    with os_errors():
        data: bytes = path.fs.cat_file(path.path)
        return data


def is_file(path: AnyPath) -> bool:
    """Whether there is such a file or object.

    Raises:
        OSError: a store cannot be asked; why not is in `strerror`.
    """
    if isinstance(path, Path):
        return path.is_file()
    with os_errors():
        return bool(path.fs.isfile(path.path))


def is_dir(path: AnyPath) -> bool:
    """Whether there is such a folder; in a store, whether anything stands below it.

    Raises:
        OSError: a store cannot be asked; why not is in `strerror`.
    """
    if isinstance(path, Path):
        return path.is_dir()
    with os_errors():
        return bool(path.fs.isdir(path.path))


@contextmanager
def opened(path: AnyPath) -> Iterator[IO[bytes]]:
    """A file or object to read piece by piece.

    Raises:
        OSError: why not is in `strerror`; also for what goes wrong inside the block.
    """
    with os_errors():
        if isinstance(path, Path):
            with path.open("rb") as file:
                yield file
        else:
            with path.fs.open(path.path, "rb") as stored:
                yield stored


class Digest(NamedTuple):
    """What a file holds, in short."""

    sha256: str
    size: int
    """Bytes."""


def digest_of(path: AnyPath) -> Digest:
    """Hash and size of a file or object, which is never held whole.

    Raises:
        OSError: why not is in `strerror`.
    """
    digest, size = hashlib.sha256(), 0
    with opened(path) as file:
        while some := file.read(_AT_ONCE):
            digest.update(some)
            size += len(some)
    return Digest(digest.hexdigest(), size)
