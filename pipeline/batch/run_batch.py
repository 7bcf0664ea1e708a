"""A run over many documents, from its inputs to the files over all of them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime

from verslag.pipeline.batch.apply_reviews import apply_reviews
from verslag.pipeline.batch.manifest import basis_of
from verslag.pipeline.batch.parts import record_path
from verslag.pipeline.batch.plan import Plan
from verslag.pipeline.batch.run_files import put_together
from verslag.pipeline.batch.summary import Summary, entries
from verslag.pipeline.batch.task import Done, Engine, Progress, inline
from verslag.pipeline.outputs.run_record import DocumentRun, RunRecord, package_versions, write_run, write_run_to
from verslag.pipeline.outputs.tables import DialectName
from verslag.pipeline.reviews.read_decisions import read_decisions
from verslag.pipeline.stores.atomic import make_folder
from verslag.pipeline.stores.leftovers import sweep
from verslag.pipeline.stores.locations import AnyPath, full_name


def run(
    plan: Plan,
    *,
    engine: Engine = inline,
    dialect: DialectName = "standard",
    progress: Progress = lambda done: None,
) -> Summary:
    """Do what is planned: read the documents that need it, then write the files over all of them.

    Raises:
        OutputError: the folder cannot be written.
        UsageError: a line of the reviews cannot be read.
    """
    started, clock = datetime.now(UTC), time.monotonic()
    decisions = read_decisions(plan.decided_in)
    _prepare(plan.folder)
    seconds: dict[str, dict[str, float]] = {}

    def settled(done: Done) -> None:
        if done.seconds:
            seconds[done.entry.document.document_id] = dict(done.seconds)
        progress(done)

    for done in engine(plan.tasks(settled)):
        settled(done)
    paths = {source.document_id: full_name(source.path) for _, source in plan.chosen()}
    apply_reviews(plan.folder, entries(plan.folder, list(paths)), decisions, masked=not plan.settings.people)
    summary = Summary.of(plan.folder, list(paths))
    try:
        put_together(plan.folder, summary.entries(), dialect, paths)
        sweep(plan.folder)
    finally:  # what was read can be used, also where a file over all of it could not be written
        spent = round(time.monotonic() - clock, 3)
        _write_record(plan, summary, paths, seconds, dialect, started, spent)
    return summary


def _write_record(
    plan: Plan,
    summary: Summary,
    paths: Mapping[str, str],
    seconds: Mapping[str, Mapping[str, float]],
    dialect: DialectName,
    started: datetime,
    spent: float,
) -> None:
    """Write `run.json`, by which a folder is known as the output of a run."""
    record = RunRecord(
        started=started.isoformat(timespec="seconds"),
        finished=datetime.now(UTC).isoformat(timespec="seconds"),
        seconds=spent,
        packages=package_versions(),
        settings={**plan.settings.published(), "csv_dialect": dialect},
        part=str(plan.part),
        inputs=plan.inputs(),
        basis=basis_of(plan.settings),
        documents=[
            DocumentRun(
                document_id=source.document_id,
                path=paths[source.document_id],
                status=entry.document.status,
                error=entry.error,
                cpu_seconds={s: round(t, 3) for s, t in seconds.get(source.document_id, {}).items()},
            )
            for (_, source), entry in zip(plan.chosen(), summary.entries(), strict=True)
        ],
    )
    if plan.part.of > 1:
        write_run_to(record_path(plan.folder, plan.part), record)  # other parts may be written into the same folder
    write_run(plan.folder, record)


def _prepare(folder: AnyPath) -> None:
    make_folder(folder / "documents")
    sweep(folder)
