"""Names to sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from verslag.pipeline.context import Source
from verslag.pipeline.fetch import missing, no_access
from verslag.pipeline.inputs import folders, stores, web
from verslag.pipeline.inputs.found import Found, is_pdf
from verslag.pipeline.inputs.ids import numbered, slug
from verslag.pipeline.inputs.lists import is_list, names_in
from verslag.pipeline.places import is_remote, local, scheme_of
from verslag.schemas.errors import NoInputError, NotReadableError

_WEB = frozenset({"http", "https"})

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and the bytes of a name that is no UTF-8: no CSV or terminal should get them."""


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
    return next(_sources([Found(name)]))


def file_name_of(name: str) -> str:
    """What a document is called: the last part of its path or address, without what cannot be shown."""
    if scheme_of(name) in _WEB:
        path = unquote(urlsplit(name).path)
        last = re.split(r"[/\\]", path.rstrip("/"))[-1] or urlsplit(name).netloc
    else:
        last = name.rstrip("/").rpartition("/")[2] if is_remote(name) else local(name).name
    return _UNPRINTABLE.sub("�", last)


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
    found = list(found)
    ids = numbered(slug(_stem(one.name)) for one in found)
    for one, document_id in zip(found, ids, strict=True):
        yield Source(path=one.name, document_id=document_id, file_name=file_name_of(one.name), tag=one.tag)


def _stem(name: str) -> str:
    """What tells a document from others: its file name without its kind, or with its query where that asks for it."""
    last = file_name_of(name)
    query = urlsplit(name).query if scheme_of(name) in _WEB and not is_pdf(last) else ""
    return f"{last} {query}" if query else Path(last).stem
