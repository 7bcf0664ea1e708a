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

from verslag.pipeline.batch.limits import Limits
from verslag.pipeline.batch.task import Done, Task, give_up, perform
from verslag.pipeline.batch.watch import end_with_parent, memory_watch
from verslag.schemas.errors import MemoryLimitError, TimeLimitError

_DOCUMENTS_PER_WORKER = 200
"""Workers are replaced after this many documents, so that no leak of a library below grows for ever."""


class Workers:
    """`jobs` worker processes, started when the first document comes."""

    def __init__(self, jobs: int, limits: Limits) -> None:
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
        """Give a task to the next free worker."""
        if self._pool is None or not self._pool.active:
            self._pool = self._renewed()
        future: Future[Done] = self._pool.schedule(perform, args=(task,), timeout=self._limits.timeout)
        return future

    def outcome(self, future: Future[Done], task: Task) -> Done | None:
        """What came of a task: a failed row where it went beyond a limit, None where its worker died.

        Raises:
            OutputError: the output cannot be written.
        """
        choices = self._limits.choices
        try:
            return future.result()
        except TimeoutError:
            late = TimeLimitError(f"not read within {self._limits.timeout:g} seconds")
            return give_up(task, late, under=choices[late.issue_code])
        except ProcessExpired as error:
            if error.pid not in self._killed:
                return None
            much = MemoryLimitError(f"reading it took more than {self._limits.memory // 1024**2} MB of memory")
            return give_up(task, much, under=choices[much.issue_code])
        except (BrokenProcessPool, MemoryError):  # a worker died while it took a task or sent its result
            return None

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
