"""A connection to the scheduler of a Dask cluster that is made anew when it breaks."""

from __future__ import annotations

import json
import logging
import os
import queue
import re
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from verslag.schemas.errors import ClusterError, MissingPartError, UsageError

if TYPE_CHECKING:
    import distributed

    Future: TypeAlias = distributed.Future[object]

INSTALL = "pip install 'verslag[cluster]'"

Notice = Callable[[str], None]
"""Called with a line that tells a person why nothing seems to happen."""

RETURN_SECONDS = 300.0
"""A lost scheduler is waited for so long: Kubernetes and systemd bring one back within a minute or two."""
_FIRST_SECONDS = 30.0
"""A scheduler that was never there is waited for so long: it may have been started together with the client."""
_ATTEMPT_SECONDS = 5.0
_LONGEST_PAUSE = 15.0
_LOOK_SECONDS = 1.0
"""Between two looks at which workers there are."""

_CALM = "ignore::UserWarning:multiprocessing.resource_tracker"
"""A worker that is killed leaves semaphores, which are cleaned up; nobody need be told."""

_LOCAL = re.compile(r"local:([1-9]\d*)")
_SCHEDULER = re.compile(r"(?:tcp|tls|ws|wss|ucx)://\S+")


def check_address(address: str) -> None:
    """Find out before any work whether an address can be one, and whether what it needs is installed.

    Raises:
        UsageError: it is no address.
        MissingPartError: dask.distributed is not installed.
    """
    if not (_LOCAL.fullmatch(address) or _SCHEDULER.fullmatch(address) or address.endswith(".json")):
        remedy = "write tcp://host:8786, the path of a scheduler file (.json), or local:4 for four workers here"
        raise UsageError(f"{address} is no address of a cluster", remedy=remedy)
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise MissingPartError("--cluster needs a part that is not installed", remedy=INSTALL) from error


@contextmanager
def scheduler_of(address: str) -> Iterator[Callable[[], str]]:
    """Where the scheduler is, asked anew for each connection; `local:4` starts one with four workers.

    Raises:
        ClusterError: a scheduler file does not say where.
    """
    _quieten()
    if found := _LOCAL.fullmatch(address):
        import distributed

        os.environ.setdefault("PYTHONWARNINGS", _CALM)  # of the process that cleans up after all children
        with distributed.LocalCluster(
            n_workers=int(found[1]),
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            scheduler_kwargs={"dashboard": False},
            memory_limit=0,  # documents are read in processes of their own, with limits of their own
            silence_logs=logging.CRITICAL,
        ) as cluster:
            yield lambda: str(cluster.scheduler_address)
    elif address.endswith(".json"):
        yield lambda: _in_file(Path(address))
    else:
        yield lambda: address


def _in_file(path: Path) -> str:
    """A scheduler writes its address there (`--scheduler-file`), another one when it is started again."""
    try:
        return str(json.loads(path.read_bytes())["address"])
    except (OSError, ValueError, KeyError, TypeError):
        raise ClusterError(f"{path} does not say where a scheduler is") from None


def _quieten() -> None:
    """What Dask logs of workers that come and go is said in our own words, or of no use to who runs a batch."""
    if os.environ.get("VERSLAG_DEBUG"):
        return
    import distributed  # noqa: F401 -- it sets up its loggers when it is imported

    for name in ("distributed", "distributed.client", "distributed.scheduler", "distributed.nanny"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


class Connection:
    """A client of a scheduler; what was submitted over a connection that broke comes back as cancelled."""

    def __init__(self, scheduler: Callable[[], str], notice: Notice, *, patience: float = RETURN_SECONDS) -> None:
        self._scheduler = scheduler
        self._notice = notice
        self._patience = patience
        self._client: distributed.Client | None = None
        self._ended: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self._threads = 0
        self._looked = -_LOOK_SECONDS
        self._said_waiting = False

    def __enter__(self) -> Self:
        self._client = self._connected(_FIRST_SECONDS)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the client; documents that wait are no longer read, those in work are read to their end."""
        if self._client is not None:
            self._client.close(timeout=_ATTEMPT_SECONDS)

    def restored(self) -> bool:
        """Make sure that there is a connection; True where it is a new one, over which nothing was submitted yet.

        Raises:
            ClusterError: the scheduler does not come back.
        """
        if self._client is not None and self._client.status != "closed":
            return False
        self._notice(f"lost the scheduler; waiting up to {self._patience:g} s for it to come back")
        self._client = self._connected(self._patience)
        self._looked, self._said_waiting = -_LOOK_SECONDS, False
        self._notice("the scheduler is back")
        return True

    @property
    def open(self) -> bool:
        """Whether something can be submitted now."""
        return self._client is not None and self._client.status == "running"

    def submit(self, function: Callable[..., object], *args: object, key: str) -> None:
        """Have something called on a worker; `ended` gives its future when it was."""
        assert self._client is not None
        # A run reads each document once: equal arguments are no reason to give an earlier result.
        future = self._client.submit(function, *args, key=key, pure=False)
        future.add_done_callback(self._ended.put)

    def ended(self) -> Iterator[Future]:
        """What came to an end; waits a moment for the first."""
        try:
            yield self._ended.get(timeout=_LOOK_SECONDS)
            while True:
                yield self._ended.get_nowait()
        except queue.Empty:
            return

    def threads(self) -> int:
        """How many documents the workers that are there can read at once; says so where there are none."""
        if self._client is not None and self.open and time.monotonic() - self._looked >= _LOOK_SECONDS:
            try:
                self._threads = sum(self._client.nthreads().values())
            except (OSError, TimeoutError):  # the connection broke; whether it comes back shows elsewhere
                return self._threads
            self._looked = time.monotonic()
            self._say_whether_waiting()
        return self._threads

    def _say_whether_waiting(self) -> None:
        if self._said_waiting is (self._threads == 0):
            return
        self._said_waiting = not self._threads
        what = f"{self._threads} documents at once now" if self._threads else "waiting for workers: there are none"
        self._notice(f"{what} at {self._scheduler()}")

    def _connected(self, patience: float) -> distributed.Client:
        import distributed

        pause, end = 1.0, time.monotonic() + patience
        while True:
            cause: Exception
            try:
                address = self._scheduler()
                with warnings.catch_warnings():
                    # What must be the same is checked where documents are read (on_worker.py).
                    warnings.simplefilter("ignore", distributed.versions.VersionMismatchWarning)
                    return distributed.Client(
                        address, timeout=_ATTEMPT_SECONDS, set_as_default=False, direct_to_workers=False
                    )
            except (ClusterError, OSError, TimeoutError) as error:
                cause = error
            if time.monotonic() + pause > end:
                why = cause if isinstance(cause, ClusterError) else f"no scheduler answers at {address}"
                raise ClusterError(str(why)) from cause
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
