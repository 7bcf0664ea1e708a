"""Files, folders and globs of this machine."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from verslag.pipeline.inputs.found import Found, is_pdf
from verslag.pipeline.stores.fetch import check_regular
from verslag.pipeline.stores.locations import local

_GLOB_CHARACTERS = frozenset("*?[")


def find(name: str) -> Iterator[Found]:
    """The file, all PDFs below the folder, or what the glob matches, sorted by the parts of their paths.

    Raises:
        FileNotFoundError: the name stands for nothing.
        OSError: the folder cannot be listed.
    """
    if not name:  # which would mean the current folder, and was hardly meant
        raise FileNotFoundError("the empty name")
    path = str(local(name))
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 -- the one question, of a million names in a list
    except (FileNotFoundError, NotADirectoryError):
        if _GLOB_CHARACTERS.isdisjoint(path):
            raise FileNotFoundError(path) from None
        yield from _matches(path)
    except ValueError:  # a zero byte: no file has such a name
        raise FileNotFoundError(path) from None
    else:
        if not stat.S_ISDIR(mode):
            check_regular(mode)
        yield from _below(path) if stat.S_ISDIR(mode) else [Found(path)]


def _matches(pattern: str) -> Iterator[Found]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 -- Path.glob refuses absolute patterns
    if not matches:
        raise FileNotFoundError(pattern)
    for match in matches:
        yield from _below(match) if Path(match).is_dir() else [Found(match)]


def _below(folder: str) -> Iterator[Found]:
    """All PDFs below a folder; a folder within it that cannot be listed is given too, so that it is missed aloud.

    Raises:
        OSError: the folder itself cannot be listed.
    """
    # A stack of its own: folders may be nested deeper than calls.
    waiting = _listed(folder)
    while waiting:
        entry = waiting.pop()
        if not entry.is_dir(follow_symlinks=False):
            if is_pdf(entry.name) and _is_document(entry):
                yield Found(str(Path(entry.path)))
            continue
        try:
            waiting += _listed(entry.path)
        except OSError:
            yield Found(str(Path(entry.path)))


def _listed(folder: str) -> list[os.DirEntry[str]]:
    """Entries of a folder, the last in order first."""
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name, reverse=True)


def _is_document(entry: os.DirEntry[str]) -> bool:
    """A file, or a link to none: a document that is missed. Pipes and devices are no documents; links to folders may
    run in circles."""
    try:
        return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())
    except OSError:  # a link to itself
        return True
