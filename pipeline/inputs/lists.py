"""Lists of names: in a file (`@files.txt`), in a store (`@s3://bucket/files.txt`), on standard input (`-`)."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterator
from typing import IO

from verslag.pipeline.stores.fetch import fetch
from verslag.pipeline.stores.locations import is_remote, local
from verslag.schemas.errors import NoAccessError, UsageError

MARK = "@"
STANDARD_INPUT = "-"

_LONGEST = 65_536
"""Characters of a line: no address is longer, and a device may give a line without an end."""

_PDF = "%PDF-"
"""How a PDF begins that was meant to be read itself."""


def is_list(name: str) -> bool:
    """Whether a name on the command line stands for a list of names."""
    return name == STANDARD_INPUT or name.startswith(MARK)


def names_in(name: str) -> Iterator[str]:
    """The names in a list, one a line; blank lines and lines that begin with `#` are left out.

    UTF-8, or UTF-16 with its mark (as Windows shells write it).

    Raises:
        UsageError: there is no such list.
        NoAccessError: the list cannot be read.
    """
    if name == STANDARD_INPUT:
        yield from _lines(sys.stdin.buffer, "standard input")
        return
    path = name.removeprefix(MARK)
    if is_remote(path):
        yield from _lines(io.BytesIO(fetch(path)), path)
        return
    try:
        with local(path).open("rb") as file:
            yield from _lines(file, path)
    except FileNotFoundError:
        raise UsageError(
            f"the list {path} does not exist", remedy=f"a file whose name begins with @ is ./{name}"
        ) from None
    except OSError as error:
        raise NoAccessError(f"the list {path} cannot be read: {error.strerror}") from error


def _lines(file: IO[bytes], where: str) -> Iterator[str]:
    buffered = io.BufferedReader(file) if isinstance(file, io.RawIOBase) else file
    start = buffered.peek(2)[:2] if isinstance(buffered, io.BufferedReader) else b""
    utf16 = start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    # surrogateescape: a file system takes names that are no UTF-8, and they come back as they were.
    text = io.TextIOWrapper(
        buffered, "utf-16" if utf16 else "utf-8-sig", errors="strict" if utf16 else "surrogateescape"
    )
    while line := text.readline(_LONGEST):
        found = line.strip()
        if found.startswith(_PDF):
            raise UsageError(f"{where} is a PDF, no list of names", remedy="give the name of the file itself")
        if "\0" in found or len(line) >= _LONGEST:
            raise UsageError(f"{where} is no list of names", remedy="give a text with one name a line")
        if found and not found.startswith("#"):
            yield found
