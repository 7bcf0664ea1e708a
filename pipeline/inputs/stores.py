"""Objects, folders and globs of a store that lists what it has (`s3://`, `gs://` …)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from verslag.pipeline.inputs.found import Found, is_pdf
from verslag.pipeline.stores.fingerprint import tag_of
from verslag.pipeline.stores.locations import file_system, scheme_of
from verslag.pipeline.stores.store_errors import os_errors

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_GLOB = re.compile(r"[*?[]")


def find(name: str, *, typed: bool) -> Iterator[Found]:
    """The object, all PDFs below the folder, or what the glob matches, sorted by the parts of their names.

    Args:
        typed: by hand, so that a name that ends as a PDF does is looked up too; of a list, that is one request a name.

    Raises:
        FileNotFoundError: the name stands for nothing.
        OSError: the store cannot be reached, or does not let one in.
    """
    if is_pdf(name) and not typed and not _GLOB.search(name):
        yield Found(name)
        return
    files, path = file_system(name)
    with os_errors():
        found = _listed(files, path, scheme_of(name))
    yield from found


def _listed(files: AbstractFileSystem, path: str, scheme: str) -> list[Found]:
    try:
        info: Mapping[str, Any] = files.info(path)
    except FileNotFoundError:
        if not _GLOB.search(path):
            raise
        matches = files.glob(path, detail=True)
        if not matches:
            raise
        # A folder that matches stands for what is below it, as on this machine.
        below = [_below(files, name) if info["type"] == "directory" else {name: info} for name, info in matches.items()]
        entries = {name: info for some in below for name, info in some.items()}
        return _in_order(files, entries, scheme)
    if info["type"] == "directory":
        return _in_order(files, _below(files, path), scheme)
    return _in_order(files, {path: info}, scheme)


def _below(files: AbstractFileSystem, folder: str) -> dict[str, Any]:
    found: dict[str, Any] = files.find(folder, detail=True)
    return {name: info for name, info in found.items() if is_pdf(name)}


def _in_order(files: AbstractFileSystem, entries: Mapping[str, Mapping[str, object]], scheme: str) -> list[Found]:
    names = sorted(entries, key=lambda name: name.split("/"))
    addresses = (address(files, name, scheme) for name in names)
    return [Found(where, tag_of(where, entries[name])) for where, name in zip(addresses, names, strict=True)]


def address(files: AbstractFileSystem, path: str, scheme: str) -> str:
    """The address of a path within a file system, under the scheme the user named it by."""
    whole: str = files.unstrip_protocol(path)
    return f"{scheme}://{whole.split('://', 1)[1]}"
