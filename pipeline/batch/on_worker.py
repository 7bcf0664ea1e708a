"""What runs on a worker of a Dask cluster: one document, in a process that may die without taking the worker along."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from pathlib import Path

from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.manifest import basis_of, program
from verslag.pipeline.batch.task import Done, Task, give_up
from verslag.pipeline.batch.workers import Workers
from verslag.pipeline.stores.locations import AnyPath, is_remote, local
from verslag.pipeline.stores.stored import read_bytes
from verslag.schemas.errors import ClusterError, MemoryLimitError, SettingsError, TimeLimitError, WorkerDiedError

_IDLE_SECONDS = 60.0
"""Reading processes without work end after this time: they hold a few hundred MB each, and the cluster has other users.
A client that lost its scheduler for a moment finds them still warm."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a worker must see and be like to read for a run: otherwise figures differ or results are lost."""

    basis: str
    """What all reports of the run follow from (see manifest.py)."""
    program: str
    """Of the client, to say what differs."""
    mark: AnyPath
    """A file that the client put into the output folder."""
    marked: str
    """What stands in it."""
    limits: DocumentLimits


class InputNotSeenError(ClusterError):
    """A file that the client knows is not where the worker looks for it."""


def read_on_worker(task: Task, terms: Terms) -> Done | None:
    """Read one document and write what was found; None where the process that read it died.

    Raises:
        ClusterError: the worker is not fit to read for this run.
        OutputError: the output cannot be written.
    """
    from distributed import get_worker

    worker = get_worker()
    _check_terms(task, terms, worker.address)
    return _isolated(task, terms.limits, worker.state.nthreads)


_agreed: set[Terms] = set()
"""Of the runs this worker is fit to read for: it need look once only."""


def _check_terms(task: Task, terms: Terms, address: str) -> None:
    path = task.source.path
    if task.fingerprint.startswith("sha256:") and not is_remote(path) and not local(path).exists():
        raise InputNotSeenError(f"the worker {address} does not see {path}", remedy=_SHARE)
    if terms in _agreed:
        return
    if program() != terms.program:
        theirs, ours = _only_in(program(), terms.program), _only_in(terms.program, program())
        raise ClusterError(
            f"the worker {address} runs {theirs}, the client {ours}",
            remedy="install the same versions on all: figures would differ",
        )
    try:
        basis = basis_of(task.settings)
    except (OSError, SettingsError):
        basis = ""
    if basis != terms.basis:
        files = {"taxonomy": task.settings.taxonomy, "confidence": task.settings.confidence}
        named = " and ".join(f"the {name} {file}" for name, file in files.items() if file)
        raise ClusterError(f"the worker {address} does not see {named}", remedy=_SHARE)
    try:
        marked = read_bytes(terms.mark).decode()
    except OSError:
        marked = ""
    if marked != terms.marked:
        raise ClusterError(f"the worker {address} does not see the output folder {task.folder}", remedy=_SHARE)
    _agreed.add(terms)


_SHARE = "use a folder that all machines share under one name, or a store such as s3://"


def _only_in(these: str, others: str) -> str:
    """The versions in `manifest.program()` that another one does not have."""
    known = set(_versions(others))
    return ", ".join(version for version in _versions(these) if version not in known)


def _versions(of: str) -> list[str]:
    version, digest, *packages = of.split(" ")
    names = [f"{name} {number}" for name, number in zip(packages[::2], packages[1::2], strict=True)]
    return [f"verslag {version} (source {digest[:8]})", *names]


@dataclass(slots=True)
class _Readers:
    """The reading processes of this worker, shared by its threads: each keeps one of them busy."""

    workers: Workers
    users: int = 0
    ending: threading.Timer | None = None


_lock = threading.Lock()
_readers: dict[DocumentLimits, _Readers] = {}


def _isolated(task: Task, limits: DocumentLimits, threads: int) -> Done | None:
    with _lock:
        readers = _readers.get(limits) or _started(limits, threads)
        readers.users += 1
        if readers.ending:
            readers.ending.cancel()
        future = readers.workers.start(task)
    try:
        done: Done = readers.workers.result(future)
        return done
    except (TimeLimitError, MemoryLimitError) as cause:
        return give_up(task, cause, under=limits.choices[cause.issue_code])
    except (WorkerDiedError, CancelledError):  # cancelled: the process of another document took the pool with it
        return None
    finally:
        with _lock:
            readers.users -= 1
            if not readers.users:
                readers.ending = threading.Timer(_IDLE_SECONDS, _end, (limits, readers))
                readers.ending.daemon = True
                readers.ending.start()


def _started(limits: DocumentLimits, threads: int) -> _Readers:
    # Dask's nannies start their workers as daemonic processes, which may not have children of their own so that none
    # stay behind; ours watch their parent and end with it (watch.py).
    multiprocessing.current_process().daemon = False
    readers = _readers[limits] = _Readers(Workers(threads, limits))
    return readers


def _end(limits: DocumentLimits, readers: _Readers) -> None:
    with _lock:
        if readers.users or _readers.get(limits) is not readers:
            return
        del _readers[limits]
    with readers.workers:
        pass


def visible_everywhere(task: Task) -> Task:
    """The task with the names of its files as they are from any folder of any machine."""
    source, settings, folder = task.source, task.settings, task.folder
    if not is_remote(source.path):
        source = replace(source, path=os.path.abspath(local(source.path)))  # noqa: PTH100 -- links stay as given
    for name in ("taxonomy", "confidence"):
        if file := getattr(settings, name):
            settings = settings.model_copy(update={name: file.absolute()})
    if isinstance(folder, Path):
        folder = folder.absolute()
    return replace(task, source=source, settings=settings, folder=folder)
