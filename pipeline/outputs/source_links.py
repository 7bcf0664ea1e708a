"""Links from a workbook to the pages of the reports it was read from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from verslag.pipeline.stores.locations import AnyPath, is_remote, local, scheme_of

_WEB = frozenset({"http", "https"})
"""Addresses that a spreadsheet opens; it knows no stores."""


class SourceLinks:
    """Addresses of pages as a workbook in `folder` links to them."""

    def __init__(self, folder: AnyPath, paths: Mapping[str, str]) -> None:
        """Take where each document was read: `paths` has its path or address by document id."""
        self._documents = {name: _address(folder, path) for name, path in paths.items()}

    def page(self, document_id: str, page: int) -> str:
        """The address of a page, as PDF viewers understand it (RFC 8118, `#page=`); empty where none can be known."""
        address = self._documents.get(document_id, "")
        return f"{address}#page={page}" if address else ""

    def __str__(self) -> str:
        """All addresses, a line each: what a workbook with these links follows from."""
        return "".join(f"{name} {address}\n" for name, address in self._documents.items())


def _address(folder: AnyPath, path: str) -> str:
    """Of a document: relative to the folder where both are on this machine, so that they can be moved together."""
    if is_remote(path):
        return path.split("#", 1)[0] if scheme_of(path) in _WEB else ""
    if not isinstance(folder, Path):
        return ""
    # abspath: links of the file system stay as they are given.
    file, here = os.path.abspath(local(path)), os.path.abspath(folder)  # noqa: PTH100
    try:
        return f"external:{quote(Path(os.path.relpath(file, here)).as_posix())}"
    except ValueError:  # another drive
        return f"external:{Path(file).as_uri()}"
