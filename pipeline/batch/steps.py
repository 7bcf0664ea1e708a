"""The reading of a document as steps that workers take: one for most, several for a very large one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verslag.pipeline.batch.task import Done, Task, perform
from verslag.pipeline.places import is_remote
from verslag.pipeline.read import page_count

LARGE = 150
"""Pages from which a document is split: it takes some ten seconds, and its pieces one second to travel."""


@dataclass(frozen=True, slots=True)
class Call:
    """A function a worker is to call."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]


Steps = Generator[Sequence[Call], list[Any], Done]
"""Gives calls that may run at the same time, is sent what they returned, and ends with what came of the document."""


def in_one(task: Task) -> Steps:
    """Read a document in one worker, whatever its size."""
    done: Done
    (done,) = yield [Call(perform, (task,))]
    return done


def as_large_as_it_is(task: Task) -> Steps:
    """Read a document in one worker, or in many where it is very large; one that lies elsewhere is not split, since
    every piece would have to fetch it."""
    if is_remote(task.source.path):
        return (yield from in_one(task))
    (answer,) = yield [Call(_perform_unless_large, (task, LARGE))]
    if isinstance(answer, Done):
        return answer
    from verslag.pipeline.batch.large import in_pieces

    with tempfile.TemporaryDirectory(prefix="verslag-") as scratch:
        return (yield from in_pieces(task, answer, Path(scratch)))


def _perform_unless_large(task: Task, large: int) -> Done | int:
    """What came of a document, or the number of its pages where they are `large` or more."""
    pages = page_count(task.source, task.settings)
    return pages if pages >= large else perform(task)
