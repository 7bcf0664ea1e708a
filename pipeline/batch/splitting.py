"""Which documents are large enough to be read by several workers."""

from __future__ import annotations

import tempfile
from pathlib import Path

from verslag.pipeline.batch.large import in_pieces
from verslag.pipeline.batch.steps import Call, Steps, in_one
from verslag.pipeline.batch.task import Done, Task, perform
from verslag.pipeline.run.read_pages import page_count
from verslag.pipeline.stores.locations import is_remote

LARGE = 150
"""Pages from which a document is split: it takes some ten seconds, and its pieces one second to travel."""


def as_large_as_it_is(task: Task) -> Steps:
    """Read a document in one worker, or in many where it is very large; one that lies elsewhere is not split, since
    every piece would have to fetch it."""
    if is_remote(task.source.path):
        return (yield from in_one(task))
    (answer,) = yield [Call(_perform_unless_large, (task, LARGE))]
    if isinstance(answer, Done):
        return answer
    with tempfile.TemporaryDirectory(prefix="verslag-") as scratch:
        return (yield from in_pieces(task, answer, Path(scratch)))


def _perform_unless_large(task: Task, large: int) -> Done | int:
    """What came of a document, or the number of its pages where they are `large` or more."""
    pages = page_count(task.source, task.settings)
    return pages if pages >= large else perform(task)
