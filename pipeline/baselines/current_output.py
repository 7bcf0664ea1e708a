"""What is checked: the output of a run, or reports that are read for the occasion."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from verslag.pipeline.batch import Plan, Progress, run
from verslag.pipeline.batch.pool import pool
from verslag.pipeline.inputs import collect
from verslag.pipeline.inputs.found import is_pdf
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.fetch import no_access
from verslag.pipeline.stores.locations import AnyPath, place
from verslag.pipeline.stores.stored import is_dir, is_file
from verslag.schemas.errors import UsageError


def is_output(name: str) -> bool:
    """Whether a folder is the output of a run.

    Raises:
        NoAccessError: its store cannot be asked.
    """
    try:
        return not is_pdf(name) and is_file(place(name) / "run.json")
    except OSError as error:
        raise no_access(name, error) from error


def is_folder(name: str) -> bool:
    """Whether a folder was given, which stands for everything in it.

    Raises:
        NoAccessError: its store cannot be asked.
    """
    try:
        return not is_pdf(name) and is_dir(place(name))
    except OSError as error:
        raise no_access(name, error) from error


@contextmanager
def output_of(
    inputs: Sequence[str],
    settings: Settings,
    *,
    jobs: int,
    reviews: AnyPath | None = None,
    progress: Progress = lambda done: None,
) -> Iterator[AnyPath]:
    """The output folder that was given, or a temporary one that the reports given are extracted to.

    Args:
        inputs: the folder, or reports.
        settings: to read reports with.
        jobs: reports read at once.
        reviews: what people decided, for reports; an output folder holds what it was extracted with.
        progress: called after each report.

    Raises:
        UsageError: nothing to read, or an output folder among reports.
    """
    if len(inputs) == 1 and is_output(inputs[0]):
        yield place(inputs[0])
        return
    if any(is_output(name) for name in inputs):
        raise UsageError("an output folder goes alone", remedy="give one output folder, or reports")
    sources = collect(inputs)
    if not sources:
        raise UsageError(f"no PDF in {', '.join(inputs)}", remedy="give an output folder, a PDF or a folder of PDFs")
    with tempfile.TemporaryDirectory(prefix="verslag-") as name:
        plan = Plan(sources, settings, Path(name), reviews=reviews)
        run(plan, engine=pool(min(jobs, len(sources)), plan.limits), progress=progress)
        yield Path(name)
