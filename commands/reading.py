"""Reading reports: `extract`, and `merge` of what was read in parts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from verslag.commands.options import Dialect, Jobs, Output, Password, TaxonomyFile, password_from
from verslag.commands.reading_options import (
    AsJson,
    Cluster,
    ConfidenceFile,
    ExtractPasswordFile,
    Force,
    Inputs,
    Languages,
    LogFile,
    MaxMemory,
    Ocr,
    Part,
    People,
    Quiet,
    Reviews,
    Timeout,
)
from verslag.pipeline.stores.locations import AnyPath, place
from verslag.schemas.errors import UsageError

if TYPE_CHECKING:
    from verslag.pipeline.batch import Done, Engine, Summary
    from verslag.pipeline.batch.limits import DocumentLimits
    from verslag.pipeline.stores.source import Source


def extract(
    inputs: Inputs,
    output: Output = Path("out"),
    jobs: Jobs = 0,
    cluster: Cluster = None,
    timeout: Timeout = 300,
    max_memory: MaxMemory = "4G",
    force: Force = False,
    part: Part = "1/1",
    password: Password = None,
    password_file: ExtractPasswordFile = None,
    language: Languages = None,
    taxonomy: TaxonomyFile = None,
    confidence: ConfidenceFile = None,
    people: People = True,
    ocr: Ocr = "auto",
    reviews: Reviews = None,
    csv_dialect: Dialect = "standard",
    log_file: LogFile = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Read reports and write figures, people and places as CSV, JSON and Excel.

    What an earlier run into the same folder has read is not read again, unless the file, the settings or verslag
    changed. Example: verslag extract reports/ -o out/
    """
    from verslag.pipeline.batch import BatchPart, Plan, run
    from verslag.pipeline.batch.limits import DocumentLimits, bytes_of
    from verslag.pipeline.batch.pool import default_jobs, pool
    from verslag.pipeline.settings.confidence_file import weights_of
    from verslag.pipeline.settings.project_file import project_taxonomy
    from verslag.pipeline.settings.run_settings import Settings
    from verslag.schemas.taxonomy import load_taxonomy

    settings = Settings(
        password=password_from(password, password_file),
        languages=("nl", *(language or ())),
        taxonomy=project_taxonomy(taxonomy),
        confidence=confidence,
        people=people,
        ocr=ocr,
    )
    load_taxonomy(settings.taxonomy)  # a wrong entry is said before any work
    weights_of(confidence)
    limits = DocumentLimits(timeout=timeout, memory=bytes_of(max_memory))
    far = _cluster(cluster, limits) if cluster is not None else None
    sources = _sources(inputs)
    plan = Plan(sources, settings, output, part=BatchPart.named(part), limits=limits, force=force, reviews=reviews)
    with _shown(plan.documents, quiet=quiet, log_file=log_file) as progress, _terminated_as_interrupted():
        engine = far or pool(min(jobs or default_jobs(), plan.documents), limits)
        summary = run(plan, engine=engine, dialect=csv_dialect, progress=progress)
    _show(summary, quiet=quiet, as_json=as_json)


def _sources(inputs: list[str]) -> tuple[Source, ...]:
    """The PDFs that are meant; at least one."""
    from verslag.pipeline.inputs import collect

    sources = collect(inputs)
    if not sources:
        raise UsageError(f"no PDF in {', '.join(inputs)}", remedy="give a PDF file or a folder that holds some")
    return sources


@contextmanager
def _shown(documents: int, *, quiet: bool, log_file: Path | None) -> Iterator[Callable[[Done], None]]:
    """Takes what became of each document to the console and, if there is one, to the log file."""
    from verslag.pipeline.progress.console import progress_of
    from verslag.pipeline.progress.log_file import log_to

    with ExitStack() as stack:
        shown = [stack.enter_context(progress_of(documents, quiet=quiet))]
        if log_file:
            shown.append(stack.enter_context(log_to(log_file)))

        def progress(done: Done) -> None:
            for show in shown:
                show(done)

        yield progress


def _show(summary: Summary, *, quiet: bool, as_json: bool) -> NoReturn:
    """What became of the documents; then end with the exit code that says it."""
    from verslag.pipeline.progress.console import print_summary

    if as_json:
        typer.echo(json.dumps([e.document.model_dump() for e in summary.entries()], ensure_ascii=False))
    if not quiet:
        print_summary(summary)
    if summary.tally.documents == 1 and summary.tally.errors:
        typer.echo(f"verslag: {summary.tally.errors[0]}", err=True)
    raise typer.Exit(summary.exit_code)


def _cluster(address: str, limits: DocumentLimits) -> Engine:
    from verslag.pipeline.batch.cluster import cluster

    return cluster(address, limits, lambda text: typer.echo(f"verslag: {text}", err=True))


@contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """SIGTERM, as schedulers send it before they kill, stops a run as Ctrl-C does: what is done is kept."""
    import signal

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def merge(
    parts: Annotated[
        list[AnyPath],
        typer.Argument(
            parser=place, help="Output folders of `verslag extract --part`, or of whole runs.", show_default=False
        ),
    ],
    output: Output,
    csv_dialect: Annotated[
        Literal["standard", "nl"] | None, typer.Option(help="Other than that of the parts.", show_default=False)
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="A machine-readable summary on stdout.")] = False,
) -> None:
    """Put the parts of a batch together into one output, as a single run would have written it.

    Example: verslag merge part-1/ part-2/ -o out/
    """
    from verslag.pipeline.batch.merge import merge

    _show(merge(parts, output, dialect=csv_dialect), quiet=quiet, as_json=as_json)
