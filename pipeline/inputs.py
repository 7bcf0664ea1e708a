"""Names on the command line to sources with stable order and ids."""

from __future__ import annotations

import glob
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from verslag.pipeline.context import Source
from verslag.schemas.errors import UsageError

_PDF_SUFFIX = ".pdf"
_GLOB_CHARACTERS = frozenset("*?[")


def collect(names: Sequence[str]) -> tuple[Source, ...]:
    """Files, folders (all PDFs below them, sorted) and globs, in the order given, each file once.

    Raises:
        UsageError: a name stands for nothing that exists.
    """
    paths = dict.fromkeys(path for name in names for path in _expand(name))
    return tuple(_with_ids(paths))


def slug(stem: str) -> str:
    """Lower case; anything but a-z and 0-9 becomes `-`; accents are dropped first, so that `é` is `e`."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "document"


def _expand(name: str) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.suffix.lower() == _PDF_SUFFIX and p.is_file())
    elif path.exists():
        yield path
    elif _GLOB_CHARACTERS & set(name) and (found := _matches(name)):
        for match in found:
            yield from _expand(match)
    else:
        raise UsageError(f"{name} does not exist", remedy="give a PDF file, a folder or a glob that matches some")


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 -- Path.glob refuses absolute patterns


def _with_ids(paths: Iterable[Path]) -> Iterator[Source]:
    taken: set[str] = set()
    for path in paths:
        stem = slug(path.stem)
        document_id, count = stem, 1
        while document_id in taken:
            count += 1
            document_id = f"{stem}-{count}"
        taken.add(document_id)
        yield Source(path=str(path), document_id=document_id, file_name=path.name)
