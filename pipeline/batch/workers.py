"""Processes that read documents: one that hangs or bursts takes only its own process with it.

Pebble's pool is used because it can kill the worker of one task and go on; the standard library's cannot.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessPool
from pebble.pool.process import WORKERS_NAME

from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.task import Done, Task, perform
from verslag.pipeline.batch.watch import end_with_parent, memory_watch
from verslag.schemas.errors import MemoryLimitError, TimeLimitError, WorkerDiedError

_DOCUMENTS_PER_WORKER = 200
"""Workers are replaced after this many documents, so that no leak of a library below grows for ever."""


class Workers:
    """`jobs` worker processes, started when the first document comes."""

    def __init__(self, jobs: int, limits: DocumentLimits) -> None:
        self.jobs = jobs
        self._limits = limits
        self._pool: ProcessPool | None = None
        self._open = ExitStack()
        self._killed: set[int] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the processes; where the run broke off, in the middle of their work."""
        self._end(at_once=kind is not None)

    def start(self, task: Task) -> Future[Done]:
        """Give a document to the next free worker."""
        if self._pool is None or not self._pool.active:
            self._pool = self._renewed()
        future: Future[Done] = self._pool.schedule(perform, args=(task,), timeout=self._limits.timeout)
        return future

    def result(self, future: Future[Done]) -> Done:
        """What came of a document.

        Raises:
            TimeLimitError, MemoryLimitError: it went beyond a limit.
            WorkerDiedError: its worker died.
            OutputError: the output cannot be written.
        """
        try:
            return future.result()
        except TimeoutError:
            raise TimeLimitError(f"not read within {self._limits.timeout:g} seconds") from None
        except ProcessExpired as error:
            if error.pid in self._killed:
                megabytes = self._limits.memory // 1024**2
                raise MemoryLimitError(f"reading it took more than {megabytes} MB of memory") from None
            raise WorkerDiedError("the process that read it died twice") from error
        except (BrokenProcessPool, MemoryError) as error:  # a worker died while it took a call or sent its result
            raise WorkerDiedError("the process that read it died twice") from error

    def _renewed(self) -> ProcessPool:
        self._end(at_once=True)
        self._killed = self._open.enter_context(memory_watch(self._limits.memory, name=WORKERS_NAME))
        # Workers start fresh (spawn): PDFium and onnxruntime do not survive a fork of a process that used them.
        return ProcessPool(
            max_workers=self.jobs,
            max_tasks=_DOCUMENTS_PER_WORKER,
            initializer=end_with_parent,
            context=get_context("spawn"),
        )

    def _end(self, *, at_once: bool) -> None:
        if self._pool is not None:
            end: Callable[[], object] = self._pool.stop if at_once else self._pool.close
            end()
            self._pool.join()
        self._open.close()
