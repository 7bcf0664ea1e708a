"""Names to sources."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote, urlsplit

from verslag.pipeline.inputs import folders, stores, web
from verslag.pipeline.inputs.found import Found, is_pdf
from verslag.pipeline.inputs.ids import Numbering, slug
from verslag.pipeline.inputs.lists import is_list, names_in
from verslag.pipeline.stores.fetch import missing, no_access
from verslag.pipeline.stores.locations import is_remote, local, scheme_of, shown
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import NoInputError, NotReadableError

_WEB = frozenset({"http", "https"})


def collect(names: Sequence[str]) -> tuple[Source, ...]:
    """Files, folders (all PDFs below them), globs, addresses, `@lists` of them and `-`, each document once, in the
    order given; what a folder or a glob stands for is sorted.

    A name within a list that stands for nothing becomes a source all the same: it fails when it is read, and says why
    in its row.

    Raises:
        NoInputError: a name that was typed stands for nothing.
        NoAccessError: a name that was typed cannot be looked up.
        UsageError, MissingPartError: a list does not exist; a kind of store is not known, or its part not installed.
    """
    unique: dict[str, Found] = {}
    for found in _all(names):
        unique.setdefault(found.name, found)
    return tuple(_sources(unique.values()))


def source_of(name: str) -> Source:
    """The source of one document that is read on its own; it need not exist."""
    return next(_sources([Found(name if is_remote(name) else str(local(name)))]))


def file_name_of(name: str) -> str:
    """What a document is called: the last part of its path or address, without what cannot be shown."""
    scheme = scheme_of(name)
    if scheme in _WEB:
        path = unquote(urlsplit(name).path)
        last = re.split(r"[/\\]", path.rstrip("/"))[-1] or urlsplit(name).hostname or ""
    else:
        last = name.rstrip("/").rpartition("/")[2] if scheme else os.path.basename(name)  # noqa: PTH119 -- as above
    return shown(last)


def _all(names: Iterable[str]) -> Iterator[Found]:
    for name in names:
        if is_list(name):
            for listed in names_in(name):
                yield from _of_list(listed)
        else:
            yield from _typed(name)


def _typed(name: str) -> Iterator[Found]:
    try:
        yield from _find(name, typed=True)
    except FileNotFoundError as error:
        raise missing(name, error) from None
    except OSError as error:
        raise no_access(name, error) from error


def _of_list(name: str) -> Iterator[Found]:
    try:
        yield from _find(name, typed=False)
    except (OSError, NoInputError, NotReadableError):
        yield Found(name)


def _find(name: str, *, typed: bool) -> Iterator[Found]:
    if not is_remote(name):
        return folders.find(name)
    return web.find(name, typed=typed) if scheme_of(name) in _WEB else stores.find(name, typed=typed)


def _sources(found: Iterable[Found]) -> Iterator[Source]:
    number = Numbering()
    for one in found:
        file_name = file_name_of(one.name)
        document_id = number(slug(_stem(one.name, file_name)))
        yield Source(path=one.name, document_id=document_id, file_name=file_name, tag=one.tag)


def _stem(name: str, file_name: str) -> str:
    """What tells a document from others: its file name without its kind, or with its query where that asks for it."""
    query = urlsplit(name).query if not is_pdf(file_name) and scheme_of(name) in _WEB else ""
    return f"{file_name} {query}" if query else os.path.splitext(file_name)[0]  # noqa: PTH122 -- of a million names
