"""Many documents over the worker processes of this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field
from typing import Any

from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.splitting import as_large_as_it_is
from verslag.pipeline.batch.steps import Call, Steps, in_one
from verslag.pipeline.batch.task import Done, Engine, Task, give_up, stopped_by
from verslag.pipeline.batch.workers import Workers
from verslag.schemas.errors import MemoryLimitError, TimeLimitError, VerslagError, WorkerDiedError

_CALLS_PER_WORKER = 2
"""One in work and one waiting: no worker idles, and memory does not grow with the number of documents."""


def default_jobs() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool(jobs: int, limits: DocumentLimits) -> Engine:
    """Read documents in `jobs` worker processes.

    A document whose worker died is tried once more when the others are done, alone; then it has failed.
    """
    jobs = max(jobs, 1)  # a part of a batch may hold no document
    steps = as_large_as_it_is if jobs > 1 else in_one

    def engine(tasks: Iterator[Task]) -> Iterator[Done]:
        died: list[Task] = []
        with Workers(jobs, limits) as workers:
            for task, done in _attempts(tasks, steps, workers, limits):
                if isinstance(done, WorkerDiedError):
                    died.append(task)
                else:
                    yield done
        with Workers(1, limits) as alone:
            for task, done in _attempts(iter(died), in_one, alone, limits):
                yield give_up(task, done) if isinstance(done, WorkerDiedError) else done

    return engine


@dataclass(slots=True, eq=False)
class _DocumentReading:
    """A document on its way."""

    task: Task
    steps: Steps
    waiting: list[Future[Any]] = field(default_factory=list)
    """The calls of its present step, in their order."""


def _attempts(
    tasks: Iterator[Task], steps: Callable[[Task], Steps], workers: Workers, limits: DocumentLimits
) -> Iterator[tuple[Task, Done | WorkerDiedError]]:
    """Each task with what came of it."""
    running: dict[Future[Any], _DocumentReading] = {}
    more = True
    while more or running:
        while more and len(running) < workers.jobs * _CALLS_PER_WORKER:
            if task := next(tasks, None):
                reading = _DocumentReading(task, steps(task))
                _start(reading, next(reading.steps), running, workers)
            else:
                more = False
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            if future not in running:
                continue  # another call of the same step failed
            reading = running.pop(future)
            try:
                workers.result(future)
                if all(call.done() for call in reading.waiting):
                    results = [workers.result(call) for call in reading.waiting]
                    _start(reading, reading.steps.send(results), running, workers)
            except StopIteration as end:
                yield reading.task, end.value
            except (TimeLimitError, MemoryLimitError) as cause:
                _abandon(reading, running)
                yield reading.task, give_up(reading.task, cause, under=limits.choices[cause.issue_code])
            except WorkerDiedError as cause:
                _abandon(reading, running)
                yield reading.task, cause
            except VerslagError:
                raise
            except Exception as bug:  # noqa: BLE001 -- a document's failure becomes its row; the batch goes on
                _abandon(reading, running)
                yield reading.task, stopped_by(reading.task, bug)


def _start(
    reading: _DocumentReading, calls: Sequence[Call], running: dict[Future[Any], _DocumentReading], workers: Workers
) -> None:
    reading.waiting = [workers.start(call) for call in calls]
    running |= dict.fromkeys(reading.waiting, reading)


def _abandon(reading: _DocumentReading, running: dict[Future[Any], _DocumentReading]) -> None:
    """Forget the other calls of a document that will not be finished."""
    for call in reading.waiting:
        running.pop(call, None)
        call.cancel()
    reading.steps.close()
