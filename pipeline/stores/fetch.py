"""The bytes of an input, from this machine or from a store."""

from __future__ import annotations

import errno
import stat
from typing import IO

from verslag.extractors.pdf.engine.pdf_limits import LIMITS
from verslag.pipeline.stores.locations import file_system, is_remote, local, scheme_of, shown
from verslag.pipeline.stores.store_errors import NOT_THERE, os_errors
from verslag.schemas.errors import FileTooLargeError, NoAccessError, NoInputError

MAX_BYTES = LIMITS.file_bytes
"""More is never asked of a device or a server that does not end."""

_AT_ONCE = 1 << 24


def fetch(name: str) -> bytes:
    """All bytes of an input.

    Raises:
        NoInputError: it does not exist.
        NoAccessError: it cannot be read; the message says why.
        FileTooLargeError: it has more bytes than are read of one document.
        MissingPartError: the part that speaks to its store is not installed.
    """
    try:
        with os_errors(), _opened(name) as file:
            data = _all_of(file)
    except FileNotFoundError as error:
        raise missing(name, error) from None
    except OSError as error:
        raise no_access(name, error) from error
    if len(data) > MAX_BYTES:
        raise FileTooLargeError(
            f"{shown(name)} is larger than {MAX_BYTES / 1e6:.0f} MB, which is what is read of one file"
        )
    return data


def check_regular(mode: int) -> None:
    """See that a file is one: reading a pipe or a device may never end.

    Raises:
        OSError: it is not; of a folder the reading says so itself.
    """
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.EINVAL, "it is a pipe or a device, no file")


def missing(name: str, error: OSError) -> NoInputError:
    """The error for an input that does not exist."""
    cause = (error.strerror if is_remote(name) else "") or NOT_THERE
    return NoInputError(f"{shown(name)} {cause}" if cause == NOT_THERE else f"{shown(name)}: {cause}")


def no_access(name: str, error: OSError) -> NoAccessError:
    """The error for an input that cannot be read."""
    return NoAccessError(f"{shown(name)} cannot be read: {error.strerror or error}")


def _opened(name: str) -> IO[bytes]:
    if not is_remote(name):
        file_here = local(name)
        check_regular(file_here.stat().st_mode)
        return file_here.open("rb")
    files, path = file_system(name)
    # One request for the whole: no blocks of a file that is read once, from its start to its end.
    streamed = {"block_size": 0} if scheme_of(name) in ("http", "https") else {"cache_type": "none"}
    file: IO[bytes] = files.open(path, "rb", **streamed)
    return file


def _all_of(file: IO[bytes]) -> bytes:
    """Up to one byte more than `MAX_BYTES`; a stream gives less at a time than it is asked for."""
    data = bytearray()
    while len(data) <= MAX_BYTES and (some := file.read(min(_AT_ONCE, MAX_BYTES + 1 - len(data)))):
        data += some
    return bytes(data)
