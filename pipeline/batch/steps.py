"""The reading of a document as steps that workers take: one for most, several for a very large one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any

from verslag.pipeline.batch.task import Done, Task, perform


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
