"""Many documents over the worker processes of this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait

from verslag.pipeline.batch.limits import Limits
from verslag.pipeline.batch.task import Done, Engine, Task, give_up
from verslag.pipeline.batch.workers import Workers
from verslag.schemas.errors import WorkerDiedError

_TASKS_PER_WORKER = 2
"""One in work and one waiting: no worker idles, and memory does not grow with the number of documents."""


def default_jobs() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool(jobs: int, limits: Limits) -> Engine:
    """Read documents in `jobs` worker processes.

    A document whose worker died is tried once more when the others are done, alone; then it has failed.
    """

    def engine(tasks: Iterator[Task]) -> Iterator[Done]:
        died: list[Task] = []
        with Workers(jobs, limits) as workers:
            for task, done in _attempts(tasks, workers):
                if done is None:
                    died.append(task)
                else:
                    yield done
        with Workers(1, limits) as alone:
            for task, done in _attempts(iter(died), alone):
                yield done or give_up(task, WorkerDiedError("the process that read it died twice"))

    return engine


def _attempts(tasks: Iterator[Task], workers: Workers) -> Iterator[tuple[Task, Done | None]]:
    """Each task with what came of it; None where its worker died."""
    running: dict[Future[Done], Task] = {}
    more = True
    while more or running:
        while more and len(running) < workers.jobs * _TASKS_PER_WORKER:
            if task := next(tasks, None):
                running[workers.start(task)] = task
            else:
                more = False
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            task = running.pop(future)
            yield task, workers.outcome(future, task)
