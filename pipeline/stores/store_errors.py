"""What a store says went wrong, as an `OSError` whose `strerror` says in one line what to do about it.

Every store's client has exceptions of its own, and they wrap each other; they are told apart by their names, because
none of the clients need be installed.
"""

from __future__ import annotations

import errno
import os
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from verslag.schemas.errors import VerslagError

_NO_CREDENTIALS = frozenset(
    {
        "NoCredentialsError",
        "PartialCredentialsError",
        "DefaultCredentialsError",
        "TokenRetrievalError",
        "ProfileNotFound",
    }
)
_TIMEOUTS = frozenset(
    {"ConnectTimeoutError", "ReadTimeoutError", "ServerTimeoutError", "SocketTimeoutError", "FSTimeoutError"}
)
_UNREACHABLE = frozenset(
    {"EndpointConnectionError", "ClientConnectorError", "ClientConnectorDNSError", "ProxyConnectionError"}
)
_BROKEN = frozenset({"ClientPayloadError", "ServerDisconnectedError", "IncompleteReadError", "ConnectionClosedError"})

NOT_THERE = "does not exist"
_CREDENTIALS = (
    "no credentials for it were found (S3: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or AWS_PROFILE; "
    "Google: run `gcloud auth application-default login`)"
)
_DENIED = "access is denied (check the credentials and what they may read or write)"
_SERVER_TROUBLE = 500


@contextmanager
def os_errors() -> Iterator[None]:
    """Turn whatever a store's client raises inside the block into an `OSError` with `strerror`.

    Raises:
        FileNotFoundError, PermissionError, TimeoutError, OSError: as the cause is.
    """
    try:
        yield
    except (VerslagError, KeyboardInterrupt, MemoryError):
        raise
    except Exception as error:
        if (known := _os_error(error)) is error or known is None:
            raise
        raise known from error


def _os_error(error: Exception) -> OSError | None:
    """The `OSError` an exception stands for; None where it is no store's and so a bug."""
    chain = list(_chain(error))
    for inner in chain:
        if cause := _cause(inner):
            return OSError(*cause)
    if isinstance(error, FileNotFoundError) and not error.strerror:  # its text is the name alone, in most clients
        return OSError(errno.ENOENT, NOT_THERE)
    if isinstance(error, OSError):
        return error if error.strerror else OSError(_errno(error), _one_line(error) or os.strerror(_errno(error)))
    foreign = type(error).__module__.partition(".")[0] in ("botocore", "aiohttp", "google", "gcsfs", "s3fs", "fsspec")
    return OSError(errno.EIO, _one_line(error)) if foreign else None


def _cause(error: BaseException) -> tuple[int, str] | None:
    name, text = type(error).__name__, str(error)
    status = getattr(error, "status", None) or getattr(error, "code", None)
    if name in _NO_CREDENTIALS:
        return errno.EACCES, _CREDENTIALS
    if name in _TIMEOUTS or isinstance(error, TimeoutError):
        return errno.ETIMEDOUT, "no answer in time (check the network, or try again later)"
    if name in _UNREACHABLE or isinstance(error, socket.gaierror):
        return errno.EHOSTUNREACH, "its host cannot be reached (check the address and the network)"
    if name in _BROKEN:
        return errno.ECONNRESET, "the connection broke off (try again)"
    if "bucket" in text.lower() and isinstance(error, FileNotFoundError):
        return errno.ENOENT, "no such bucket (check its name and the region or endpoint)"
    if isinstance(error, PermissionError) and not error.strerror:
        return errno.EACCES, _DENIED
    return _status(status) if isinstance(status, int) else None


def _status(status: int) -> tuple[int, str] | None:
    """What an HTTP status means (RFC 9110, 15)."""
    if status in (404, 410):
        return errno.ENOENT, NOT_THERE
    if status in (401, 403):
        return errno.EACCES, f"{_DENIED[:-1]}; status {status})"
    if status == 429 or status >= _SERVER_TROUBLE:
        return errno.EAGAIN, f"its server is in trouble or busy, status {status} (try again later)"
    return (errno.EIO, f"its server refused with status {status}") if status >= 400 else None


def _errno(error: OSError) -> int:
    kinds = ((PermissionError, errno.EACCES), (IsADirectoryError, errno.EISDIR), (NotADirectoryError, errno.ENOTDIR))
    return error.errno or next((number for kind, number in kinds if isinstance(error, kind)), errno.EIO)


def _one_line(error: BaseException) -> str:
    return re.sub(r"\s+", " ", str(error)).strip()


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and what it came from, the innermost first: it knows best."""
    chain: list[BaseException] = []
    here: BaseException | None = error
    while here is not None and here not in chain:
        chain.append(here)
        here = here.__cause__ or (None if here.__suppress_context__ else here.__context__)
    return reversed(chain)
