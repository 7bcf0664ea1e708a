"""Many documents over the worker processes of this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait

from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.task import Done, Engine, Task, give_up, stopped_by
from verslag.pipeline.batch.workers import Workers
from verslag.schemas.errors import MemoryLimitError, TimeLimitError, VerslagError, WorkerDiedError

_TASKS_PER_WORKER = 2
"""One in work and one waiting: no worker idles, and memory does not grow with the number of documents."""


def default_jobs() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool(jobs: int, limits: DocumentLimits) -> Engine:
    """Read documents in `jobs` worker processes.

    A document whose worker died is tried once more when the others are done, alone; then it has failed.
    """
    jobs = max(jobs, 1)  # a part of a batch may hold no document

    def engine(tasks: Iterator[Task]) -> Iterator[Done]:
        died: list[Task] = []
        with Workers(jobs, limits) as workers:
            for task, done in _attempts(tasks, workers, limits):
                if isinstance(done, WorkerDiedError):
                    died.append(task)
                else:
                    yield done
        with Workers(1, limits) as alone:
            for task, done in _attempts(iter(died), alone, limits):
                yield give_up(task, done) if isinstance(done, WorkerDiedError) else done

    return engine


def _attempts(
    tasks: Iterator[Task], workers: Workers, limits: DocumentLimits
) -> Iterator[tuple[Task, Done | WorkerDiedError]]:
    """Each task with what came of it."""
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
            yield task, _result(future, task, workers, limits)


def _result(future: Future[Done], task: Task, workers: Workers, limits: DocumentLimits) -> Done | WorkerDiedError:
    """What came of a document whose reading has ended.

    Raises:
        OutputError: the output cannot be written.
    """
    try:
        return workers.result(future)
    except (TimeLimitError, MemoryLimitError) as cause:
        return give_up(task, cause, under=limits.choices[cause.issue_code])
    except WorkerDiedError as cause:
        return cause
    except VerslagError:
        raise
    except Exception as bug:  # noqa: BLE001 -- a document's failure becomes its row; the batch goes on
        return stopped_by(task, bug)
