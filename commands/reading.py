"""Reading reports: `extract`, and `merge` of what was read in parts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from verslag.commands.options import Dialect, Jobs, Output, password_from, place_named
from verslag.pipeline.stores.locations import AnyPath, place
from verslag.schemas.errors import UsageError

if TYPE_CHECKING:
    from verslag.pipeline.batch import Engine, Summary
    from verslag.pipeline.batch.limits import DocumentLimits


def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(
            help="PDF files, folders, globs, addresses (s3://, gs://, https://), @list.txt (names relative to the current "
            "folder) or - for names on standard input.",
            show_default=False,
        ),
    ],
    output: Output = Path("out"),
    jobs: Jobs = 0,
    cluster: Annotated[
        str | None,
        typer.Option(
            help="Read on a Dask cluster: tcp://scheduler:8786, its scheduler file (.json), or local:4 for four workers "
            "here."
        ),
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds one document may take.")] = 300,
    max_memory: Annotated[str, typer.Option(help="Memory one document may take, such as 4G or 800M.")] = "4G",
    force: Annotated[bool, typer.Option("--force", help="Read again what an earlier run has read.")] = False,
    part: Annotated[
        str, typer.Option(help="3/10: only the third of ten equal shares of the documents.", show_default=False)
    ] = "1/1",
    password: Annotated[str | None, typer.Option(help="Password of encrypted files.")] = None,
    password_file: Annotated[
        Path | None, typer.Option(help="File whose first line is the password; keeps it out of the shell's history.")
    ] = None,
    language: Annotated[list[str] | None, typer.Option(help="Also mine text in this language (ISO code).")] = None,
    taxonomy: Annotated[Path | None, typer.Option(help="TOML file that adds or overrides tags.")] = None,
    confidence: Annotated[
        Path | None, typer.Option(help="TOML file of `verslag calibrate`: the confidence fitted to your own reviews.")
    ] = None,
    people: Annotated[bool, typer.Option(help="Write people; --no-people masks their names everywhere.")] = True,
    ocr: Annotated[
        Literal["auto", "force", "off"],
        typer.Option(help="auto: read pages without text where OCR is installed; force: all pages; off: none."),
    ] = "auto",
    reviews: Annotated[
        AnyPath | None,
        typer.Option(
            parser=place_named,
            help="What people decided with `verslag review`; reviews.csv in the output folder if not given.",
            show_default=False,
        ),
    ] = None,
    csv_dialect: Dialect = "standard",
    log_file: Annotated[
        Path | None, typer.Option(help="Append what became of each document and page, as JSON lines.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="A machine-readable summary on stdout.")] = False,
) -> None:
    """Read reports and write figures, people and places as CSV, JSON and Excel.

    What an earlier run into the same folder has read is not read again, unless the file, the settings or verslag
    changed. Example: verslag extract reports/ -o out/
    """
    from contextlib import ExitStack

    from verslag.pipeline.batch import BatchPart, Done, Plan, run
    from verslag.pipeline.batch.limits import DocumentLimits, bytes_of
    from verslag.pipeline.batch.pool import default_jobs, pool
    from verslag.pipeline.inputs import collect
    from verslag.pipeline.progress.console import progress_of
    from verslag.pipeline.progress.log_file import log_to
    from verslag.pipeline.settings.confidence_file import weights_of
    from verslag.pipeline.settings.project_file import project_taxonomy
    from verslag.pipeline.settings.run_settings import Settings
    from verslag.schemas.taxonomy import load_taxonomy

    settings = Settings(
        password=password_from(password, password_file),
        languages=("nl", *(language or ())),
        taxonomy=(taxonomy := project_taxonomy(taxonomy)),
        confidence=confidence,
        people=people,
        ocr=ocr,
    )
    load_taxonomy(taxonomy)  # a wrong entry is said before any work
    weights_of(confidence)
    limits = DocumentLimits(timeout=timeout, memory=bytes_of(max_memory))
    far = _cluster(cluster, limits) if cluster is not None else None
    sources = collect(inputs)
    if not sources:
        raise UsageError(f"no PDF in {', '.join(inputs)}", remedy="give a PDF file or a folder that holds some")
    plan = Plan(sources, settings, output, part=BatchPart.named(part), limits=limits, force=force, reviews=reviews)
    with ExitStack() as stack, _terminated_as_interrupted():
        shown = [stack.enter_context(progress_of(plan.documents, quiet=quiet))]
        if log_file:
            shown.append(stack.enter_context(log_to(log_file)))

        def progress(done: Done) -> None:
            for show in shown:
                show(done)

        engine = far or pool(min(jobs or default_jobs(), plan.documents), limits)
        summary = run(plan, engine=engine, dialect=csv_dialect, progress=progress)
    _show(summary, quiet=quiet, as_json=as_json)


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
