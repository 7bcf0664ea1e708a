"""Where things stand: on this machine (`pathlib.Path`) or in a store that a `scheme://` names (`upath.UPath`)."""

from __future__ import annotations

import logging
import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from verslag.schemas.errors import MissingPartError, NoInputError
from verslag.schemas.version import __version__

if TYPE_CHECKING:
    from typing import TypeAlias

    from fsspec import AbstractFileSystem
    from upath import UPath

    AnyPath: TypeAlias = Path | UPath
else:
    AnyPath = Path  # what typer sees where an option says `parser=place`: it knows no unions

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
"""Two letters at least: `C:` is a drive."""

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and the bytes of a name that is no UTF-8: no CSV and no terminal should get them."""
_SECRET = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]+://)[^/?#]*@")
"""User and password of an address."""

INSTALL = "pip install 'verslag[remote]'"

_CONNECT_SECONDS, _SILENCE_SECONDS = 15, 60
"""A store that cannot be reached, or says nothing for so long, is given up."""


def is_remote(name: str) -> bool:
    """Whether a name says a store (`s3://…`, `https://…`) instead of a file of this machine."""
    return (scheme := scheme_of(name)) != "" and scheme != "file"


def scheme_of(name: str) -> str:
    """`s3` of `s3://bucket/a.pdf`; empty for a plain path."""
    found = _SCHEME.match(name)
    return found[1].lower() if found else ""


def place(name: str) -> AnyPath:
    """The path a name stands for; both kinds join with `/`, open, and read alike.

    Raises:
        MissingPartError: the name says a store and the part that speaks to it is not installed.
        NoInputError: no such kind of store is known.
    """
    if not is_remote(name):
        return local(name)
    file_system(name)  # says what is missing
    from upath import UPath

    path: AnyPath = UPath(name, **_options(scheme_of(name)))
    return path


def local(name: str) -> Path:
    """The path of this machine a name stands for, `file://` or plain."""
    if scheme_of(name) != "file":
        return Path(name)
    from urllib.request import url2pathname

    return Path(url2pathname(urlsplit(name).path))


def file_system(name: str) -> tuple[AbstractFileSystem, str]:
    """The file system of a remote name and the path within it (fsspec); the same store gives the same object.

    Raises:
        MissingPartError: the part that speaks to that store is not installed.
        NoInputError: no such kind of store is known.
    """
    scheme = scheme_of(name)
    try:
        import upath  # noqa: F401 -- half an installation is said here, not in the middle of a run
        from fsspec.core import url_to_fs

        _quieten()
        found: tuple[AbstractFileSystem, str] = url_to_fs(name, **_options(scheme))
    except ImportError as error:
        raise MissingPartError(f"{scheme}:// needs a part that is not installed", remedy=INSTALL) from error
    except ValueError as error:
        raise NoInputError(
            f"{name}: {error}", remedy="give s3://, gs://, https:// or another store fsspec knows"
        ) from error
    return found


def full_name(name: str) -> str:
    """The name from anywhere, as it may be written: an absolute path, or the address without user and password."""
    return shown(name if is_remote(name) else os.path.abspath(local(name)))  # noqa: PTH100 -- links stay as given


def shown(name: str) -> str:
    """A name as it may be printed or written: no control characters, no bytes that are no UTF-8, no password."""
    return _SECRET.sub(r"\1", _UNPRINTABLE.sub("�", name))


@cache
def _quieten() -> None:
    """Keep what the clients of stores log, tracebacks too, off the terminal; handlers that are set up still get it."""
    for name in ("aiobotocore", "asyncio", "botocore", "fsspec", "gcsfs", "google", "s3fs"):
        logging.getLogger(name).addHandler(logging.NullHandler())


def _options(scheme: str) -> dict[str, Any]:
    """How a store is spoken to, where the user's own fsspec configuration does not say it."""
    from fsspec.config import conf

    # A listing kept from before would hide what changed since, and a million entries of it fill the memory.
    options: dict[str, Any] = {"use_listings_cache": False}
    if scheme in ("http", "https"):
        from aiohttp import ClientTimeout

        timeout = ClientTimeout(total=None, sock_connect=_CONNECT_SECONDS, sock_read=_SILENCE_SECONDS)
        # trust_env: the proxy the environment names.
        options["client_kwargs"] = {
            "timeout": timeout,
            "trust_env": True,
            "headers": {"User-Agent": f"verslag/{__version__}"},
        }
    elif scheme in ("s3", "s3a"):
        # s3fs tries again on its own; botocore's tries on top of those would keep an unreachable host for minutes.
        options["config_kwargs"] = {
            "connect_timeout": _CONNECT_SECONDS,
            "read_timeout": _SILENCE_SECONDS,
            "retries": {"total_max_attempts": 1},
        }
    return {name: value for name, value in options.items() if name not in conf.get(scheme, {})}
