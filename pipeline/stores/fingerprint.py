"""What identifies the content of an input without reading it twice: a hash of a file, the entity tag of an object."""

from __future__ import annotations

import hashlib
import os
import stat
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice

from verslag.pipeline.stores.locations import file_system, is_remote, local, scheme_of
from verslag.pipeline.stores.source import Source
from verslag.pipeline.stores.store_errors import os_errors

_THREADS = 8
"""Hashing releases the interpreter and a store answers several requests at once; more only fights for the disk."""
_AHEAD = 4 * _THREADS
"""Inputs looked at beyond the one asked for: enough to keep the threads busy, whatever the number of inputs."""

_CONTENT_TAGS = frozenset({"s3", "s3a"})
"""Stores whose ETag follows from the content (MD5, or of the parts) or is never given twice (encrypted objects)."""


def fingerprint(source: Source) -> str:
    """What identifies the content of an input.

    `sha256:…` for a file of this machine, which it streams; for an object what its store says of it: `md5:…` and S3's
    `etag:…` are equal for equal contents, other tags hold the address too and are equal for an unchanged object only.
    Empty where nothing is known without reading it: no such file, a pipe, a server that gives no tag.
    """
    if not is_remote(source.path):
        return _of_file(source.path)
    return source.tag or _of_object(source.path)


def fingerprints(sources: Iterable[Source]) -> Iterator[tuple[Source, str]]:
    """Every input with its fingerprint, in the order given; a few at once, and never many more than are asked for."""
    waiting: deque[tuple[Source, Future[str]]] = deque()
    coming = iter(sources)
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="fingerprint") as pool:
        try:
            waiting.extend((s, pool.submit(fingerprint, s)) for s in islice(coming, _AHEAD))
            while waiting:
                source, future = waiting.popleft()
                yield source, future.result()
                waiting.extend((s, pool.submit(fingerprint, s)) for s in islice(coming, 1))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def tag_of(name: str, info: Mapping[str, object]) -> str:
    """The fingerprint in what a store says of an object (fsspec's `info` or an entry of a listing)."""
    size = info.get("size")
    if digest := info.get("md5Hash") or info.get("md5"):
        return f"md5:{digest}:{size}"
    if tag := info.get("ETag") or info.get("etag"):
        # Elsewhere a tag tells versions of one address apart, not contents (RFC 9110, 8.8.3).
        return f"etag:{tag}:{size}" if scheme_of(name) in _CONTENT_TAGS else f"etag:{tag}:{size}:{name}"
    changed = info.get("Last-Modified") or info.get("LastModified") or info.get("mtime") or info.get("created")
    return f"changed:{changed}:{size}:{name}" if changed else ""


def _of_file(name: str) -> str:
    try:
        with local(name).open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # what a pipe gives, it gives once
                return ""
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError:  # why it cannot be read is said when it is read
        return ""


def _of_object(name: str) -> str:
    files, path = file_system(name)
    try:
        with os_errors():
            return tag_of(name, files.info(path))
    except OSError:
        return ""
