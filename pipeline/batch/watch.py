"""Threads that keep worker processes from outgrowing their memory and from outliving their parent."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

_INTERVAL = 0.2
"""Seconds between two looks: a page that bursts grows by some 100 MB in this time."""

_PARENT_INTERVAL = 1.0


@contextmanager
def memory_watch(limit: int, *, name: str) -> Iterator[set[int]]:
    """Kill child processes that hold more than `limit` bytes of memory; gives the ids of those killed.

    Args:
        limit: resident bytes a child may hold.
        name: of the child processes that are watched.
    """
    killed: set[int] = set()
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(_INTERVAL):
            for child in multiprocessing.active_children():
                if child.name == name and child.pid is not None and _resident(child.pid) > limit:
                    killed.add(child.pid)
                    child.kill()

    thread = threading.Thread(target=look, name="memory-watch", daemon=True)
    thread.start()
    try:
        yield killed
    finally:
        ended.set()
        thread.join()


def _resident(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0  # it ended meanwhile


def end_with_parent() -> None:
    """Make this process end when its parent is gone, even in the middle of a document that hangs."""
    parent = os.getppid()

    def look() -> None:
        never = threading.Event()
        while os.getppid() == parent:
            never.wait(_PARENT_INTERVAL)
        os._exit(1)

    threading.Thread(target=look, name="parent-watch", daemon=True).start()
