"""Many documents over the workers of a Dask cluster (https://distributed.dask.org)."""

from __future__ import annotations

import itertools
import uuid
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from verslag.pipeline.batch.connection import RETURN_SECONDS, Connection, Notice, check_address, scheduler_of
from verslag.pipeline.batch.limits import DocumentLimits
from verslag.pipeline.batch.manifest import STATE, basis_of, program
from verslag.pipeline.batch.on_worker import InputNotSeenError, Terms, read_on_worker, visible_everywhere
from verslag.pipeline.batch.task import Done, Engine, Task, give_up
from verslag.pipeline.stores.atomic import PART_SUFFIX, write_text, writer
from verslag.pipeline.stores.locations import local
from verslag.pipeline.stores.store_errors import os_errors
from verslag.schemas.errors import ClusterError, NoInputError, WorkerDiedError

if TYPE_CHECKING:
    from verslag.pipeline.batch.connection import Future

_TASKS_PER_THREAD = 4
"""One in work and a few waiting: no worker idles, a cluster that adapts sees that there is work for more workers, and
memory does not grow with the number of documents."""
_LEAST_TASKS = 8
"""In flight even while there are no workers: a cluster that adapts starts some only when something waits."""


def cluster(
    address: str, limits: DocumentLimits, notice: Notice = lambda text: None, *, patience: float = RETURN_SECONDS
) -> Engine:
    """Read documents on the workers of a Dask cluster, which write the results where they are made.

    A document whose process died, or whose workers died one after the other, is tried once more when the others are
    done, alone; then it has failed. The engine raises `ClusterError` where the cluster cannot be reached, or cannot
    read for this run.

    Args:
        address: of the scheduler (`tcp://host:8786`), its scheduler file (`.json`), or `local:4`.
        limits: of each document.
        notice: called with a line about what is waited for.
        patience: seconds to wait for a scheduler that is lost.

    Raises:
        UsageError: it is no address.
        MissingPartError: dask.distributed is not installed.
    """
    check_address(address)

    def engine(tasks: Iterator[Task]) -> Iterator[Done]:
        first = next(tasks, None)
        if first is None:
            return  # nothing to do: no cluster is needed
        with (
            _terms(visible_everywhere(first), limits) as terms,
            scheduler_of(address) as scheduler,
            Connection(scheduler, notice, patience=patience) as connection,
        ):
            died: list[Task] = []
            everything = itertools.chain((first,), tasks)
            for task, done in _attempts(everything, connection, terms, _a_few_a_thread):
                if done is None:
                    died.append(task)
                else:
                    yield done
            for task, done in _attempts(iter(died), connection, terms, lambda threads: 1):
                yield done or give_up(task, WorkerDiedError("the process that read it died twice"))

    return engine


def _a_few_a_thread(threads: int) -> int:
    return max(_LEAST_TASKS, threads * _TASKS_PER_THREAD)


@contextmanager
def _terms(task: Task, limits: DocumentLimits) -> Iterator[Terms]:
    """What workers must fit, with a mark in the output folder by which they see that it is the same one."""
    mark = task.folder / STATE / f".client.{writer()}{PART_SUFFIX}"  # a killed client's is swept as a half file is
    marked = uuid.uuid4().hex
    write_text(mark, marked)
    try:
        yield Terms(basis_of(task.settings), program(), mark, marked, limits)
    finally:
        with suppress(OSError), os_errors():
            mark.unlink()


def _attempts(
    tasks: Iterator[Task], connection: Connection, terms: Terms, in_flight: Callable[[int], int]
) -> Iterator[tuple[Task, Done | None]]:
    """Each task with what came of it; None where what read it died. What a lost scheduler had is submitted again."""
    run, numbers = f"verslag-read-{uuid.uuid4().hex}", itertools.count()
    running: dict[str, Task] = {}
    again: deque[Task] = deque()
    more = True
    while more or running or again:
        if connection.restored():
            again.extend(running.values())
            running.clear()
        room = in_flight(connection.threads()) if connection.open else 0
        while len(running) < room and (again or more):
            if task := again.popleft() if again else next(tasks, None):
                key = f"{run}-{next(numbers)}"
                running[key] = task
                connection.submit(read_on_worker, visible_everywhere(task), terms, key=key)
            else:
                more = False
        for future in connection.ended() if running else ():
            if (task := running.pop(str(future.key), None)) is None:
                continue  # submitted again meanwhile
            try:
                yield task, _outcome(future, task)
            except CancelledError:
                again.append(task)


def _outcome(future: Future, task: Task) -> Done | None:
    """What came of a task; None where what read it died.

    Raises:
        CancelledError: nobody knows, the scheduler is gone.
        ClusterError: a worker cannot read for this run.
        OutputError: the output cannot be written.
    """
    import distributed

    try:
        done = future.result()
    except distributed.KilledWorker:
        return None
    except InputNotSeenError:
        if local(task.source.path).exists():
            raise
        return give_up(task, NoInputError(f"{task.source.path} does not exist"))
    except (ImportError, AttributeError) as error:  # of the function to call, before anything of ours runs
        raise _no_verslag(error) from error
    except (CancelledError, OSError, TimeoutError) as error:
        raise CancelledError from error
    except RuntimeError as error:
        if "deserialization" in str(error):
            raise _no_verslag(error.__cause__ or error) from error
        raise
    return done if isinstance(done, Done) else None


def _no_verslag(error: BaseException) -> ClusterError:
    said = str(error).strip().splitlines()
    return ClusterError(
        f"the scheduler or a worker cannot run this version of verslag ({said[0] if said else type(error).__name__})",
        remedy="install the same versions on all",
    )
