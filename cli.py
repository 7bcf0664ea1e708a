"""The command line: options in, one call, one exit code out."""

from __future__ import annotations

import json
import logging
import os
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer
from typer.core import TyperGroup

from verslag.pipeline.stores.locations import AnyPath, place
from verslag.schemas.errors import ExitCode, UsageError, VerslagError
from verslag.schemas.version import __version__

if TYPE_CHECKING:
    from verslag.pipeline.batch import Engine, Summary
    from verslag.pipeline.batch.limits import DocumentLimits


class _ErrorGroup(TyperGroup):
    """Turns every cause a user can act on into one line on stderr and its exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except VerslagError as error:
            typer.echo(f"verslag: {error}" + (f"; {error.remedy}" if error.remedy else ""), err=True)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt:
            typer.echo("verslag: interrupted; what is done is kept, the same command goes on from there", err=True)
            raise typer.Exit(ExitCode.INTERRUPTED) from None


app = typer.Typer(
    cls=_ErrorGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Figures, people and places from Dutch-language report PDFs, each with the spot it was read from.",
    epilog="Exit codes: 0 ok, 1 differences, 2 usage, 3 some documents partial or failed, 4 not a readable PDF, "
    "5 password, 6 no text, 7 part missing, 8 cannot write, 9 settings, 10 no baseline, 11 no cluster, 15 a bug, 130 interrupted.",
)


def _place(name: str | Path) -> AnyPath:
    """What typer makes of an option that names a path or an address; a default comes as it is."""
    return place(str(name))


Text = Annotated[str | None, typer.Argument(help="A text; leave it out with --jsonl.", show_default=False)]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Read {"text": …} lines on standard input, answer one line each.')]
Output = Annotated[
    AnyPath,
    typer.Option("--output", "-o", parser=_place, help="Folder to write to, here or in a store (s3://, gs://)."),
]
Out = Annotated[
    AnyPath,
    typer.Argument(parser=_place, help="Output folder of `verslag extract`, here or in a store."),
]
Baselines = Annotated[Path, typer.Option("--baseline", "-b", help="Folder of the approved figures.")]
Documents = Annotated[list[str] | None, typer.Option("--document", help="Only this document; may be given again.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Documents read at once; 0: one a core.")]
Dialect = Annotated[
    Literal["standard", "nl"], typer.Option(help="nl: semicolons and decimal commas, for a Dutch Excel.")
]
Also = Annotated[str, typer.Option(help="Beside the figures: people,places,sections.", show_default=False)]


def _version(value: bool) -> None:
    if value:
        typer.echo(f"verslag {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
) -> None:
    pass


@app.command()
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
    people: Annotated[bool, typer.Option(help="Write people; --no-people masks their names everywhere.")] = True,
    ocr: Annotated[
        Literal["auto", "force", "off"],
        typer.Option(help="auto: read pages without text where OCR is installed; force: all pages; off: none."),
    ] = "auto",
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
    from verslag.pipeline.settings.run_settings import Settings
    from verslag.schemas.taxonomy import load_taxonomy

    settings = Settings(
        password=_password(password, password_file),
        languages=("nl", *(language or ())),
        taxonomy=taxonomy,
        people=people,
        ocr=ocr,
    )
    load_taxonomy(taxonomy)  # a wrong entry is said before any work
    limits = DocumentLimits(timeout=timeout, memory=bytes_of(max_memory))
    far = _cluster(cluster, limits) if cluster is not None else None
    sources = collect(inputs)
    if not sources:
        raise UsageError(f"no PDF in {', '.join(inputs)}", remedy="give a PDF file or a folder that holds some")
    plan = Plan(sources, settings, output, part=BatchPart.named(part), limits=limits, force=force)
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


@app.command()
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


@app.command()
def numbers(text: Text = None, jsonl: Jsonl = False) -> None:
    """Find the quantities in a text: value, unit, qualifier, kind and offsets.

    Example: verslag numbers "bijna 900 deelnemers"
    """
    from verslag.extractors.numbers import parse_quantities, to_json

    _answer(text, jsonl, lambda texts: [{"quantities": [to_json(q) for q in parse_quantities(t)]} for t in texts])


@app.command()
def names(text: Text = None, jsonl: Jsonl = False) -> None:
    """Find people, places and organisations in a text.

    Example: verslag names "An Peeters, Gent"
    """
    from verslag.pipeline.explaining.text_entities import entities_of

    _answer(text, jsonl, lambda texts: [{"entities": found} for found in entities_of(texts)])


@app.command()
def explain(
    out: Out,
    metric_id: Annotated[str | None, typer.Argument(help="Id of a figure, or how it starts.")] = None,
    layout: Annotated[int | None, typer.Option(help="Draw the blocks of this page instead of a figure.")] = None,
    document: Annotated[str | None, typer.Option(help="Document for --layout; needed where there are several.")] = None,
    pdf: Annotated[str | None, typer.Option(help="The PDF, where it is no longer where it was read.")] = None,
    output: Annotated[AnyPath | None, typer.Option("--output", "-o", parser=_place, help="PNG to write.")] = None,
    password: Annotated[str | None, typer.Option(help="Password of an encrypted file.")] = None,
) -> None:
    """Draw the page of a figure with the figure, its label and its headers boxed; prints the picture's path.

    Example: verslag explain out/ m3f2a9c   or   verslag explain out/ --layout 5
    """
    from verslag.pipeline.explaining.drawing import draw
    from verslag.pipeline.explaining.explain_figure import (
        find_metric,
        only_document,
        picture_of_layout,
        picture_of_metric,
        reasons,
    )
    from verslag.pipeline.outputs.report_files import read_report
    from verslag.pipeline.stores.atomic import replacing

    if (metric_id is None) == (layout is None):
        raise UsageError("give either the id of a figure or --layout PAGE", remedy="see `verslag explain --help`")
    if layout is not None:
        document_id = document or only_document(out)
        picture = picture_of_layout(out, read_report(out, document_id), layout)
        path = output or out / "explain" / f"{document_id}-p{layout}.png"
    else:
        report, row = find_metric(out, str(metric_id))
        picture = picture_of_metric(out, report, row)
        path = output or out / "explain" / f"{row.metric_id}.png"
        typer.echo(reasons(row), err=True)
    image = draw(pdf or picture.pdf, picture.page, picture.marks, caption=picture.caption, password=password)
    with replacing(path) as part:
        image.save(part, "PNG")
    typer.echo(str(path))


@app.command()
def schema(
    name: Annotated[str | None, typer.Argument(help="report, metrics, people …; without it, the names.")] = None,
) -> None:
    """Print a published JSON Schema."""
    from verslag.schemas.publish import models, schema_text

    if name is None:
        typer.echo("\n".join(models()))
    elif name in models():
        typer.echo(schema_text(name), nl=False)
    else:
        raise UsageError(f"there is no schema {name}", remedy=f"choose from {', '.join(models())}")


@app.command()
def tags(label: Annotated[str, typer.Argument(help="A label as printed.")], taxonomy: Path | None = None) -> None:
    """Explain which tag a label gets, and why.

    Example: verslag tags "personeelskosten"
    """
    from verslag.extractors.metrics import explain_tag
    from verslag.schemas.taxonomy import load_taxonomy

    typer.echo(explain_tag(label, load_taxonomy(taxonomy)))


@app.command()
def score(
    out: Out,
    gold: Annotated[Path, typer.Option(help="Gold folder: one folder a document.", show_default=False)],
    fail_under: Annotated[float, typer.Option(min=0, max=1, help="Exit 1 where strict F1 of figures is lower.")] = 0.0,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON instead of Markdown.")] = False,
) -> None:
    """Precision, recall and F1 of a run on a gold set, and how far its confidence can be trusted.

    Example: verslag score out/ --gold samples/gold
    """
    from verslag.pipeline.scoring import score as scores
    from verslag.pipeline.scoring import score_tables as tables
    from verslag.pipeline.scoring.gold import read_gold

    report = scores.score(out, read_gold(gold))
    typer.echo(tables.as_json(report) if as_json else tables.as_markdown(report), nl=False)
    raise typer.Exit(ExitCode.DIFFERENCES if report.f1 < fail_under else ExitCode.OK)


@app.command()
def approve(
    out: Out,
    baseline: Baselines = Path("baselines"),
    document: Documents = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only this tag and those below it; may be given again.")] = None,
    also: Also = "",
    note: Annotated[str, typer.Option(help="Why; kept in approvals.csv.", show_default=False)] = "",
) -> None:
    """Make the figures of a run the approved ones; refuses under CI.

    Example: verslag approve out/ --baseline baselines/ --note "restated on page 12"
    """
    from verslag.pipeline.baselines.approve import Selection, approve
    from verslag.pipeline.baselines.approved_rows import tables_named

    selection = Selection(tuple(document or ()), tuple(tag or ()), ("metrics", *tables_named(also)))
    done = approve(out, baseline, selection, note)
    for entry in done:
        counts = f"{entry.added} added, {entry.changed} changed, {entry.removed} removed"
        typer.echo(f"{entry.document_id}: {counts}", err=True)
    typer.echo(f"{baseline}: {len(done) or 'no'} documents approved anew", err=True)


@app.command()
def check(
    inputs: Annotated[list[str], typer.Argument(help="An output folder, or inputs as `verslag extract` takes them.")],
    baseline: Baselines = Path("baselines"),
    document: Documents = None,
    also: Also = "",
    tolerance: Annotated[
        Literal["exact", "rounding"], typer.Option(help="rounding: accept where rounding explains the difference.")
    ] = "exact",
    config: Annotated[Path | None, typer.Option(help="Settings; without it, verslag.toml where it is there.")] = None,
    format_: Annotated[
        Literal["table", "markdown", "json", "junit", "github"], typer.Option("--format", "-f", help="How to show it.")
    ] = "table",
    everything: Annotated[bool, typer.Option("--all", help="List every difference, not ten a document.")] = False,
    jobs: Jobs = 0,
    password_file: Annotated[Path | None, typer.Option(help="File whose first line opens encrypted PDFs.")] = None,
    taxonomy: Annotated[Path | None, typer.Option(help="TOML file that adds or overrides tags.")] = None,
) -> None:
    """Compare figures with the approved ones; exit 1 where they differ, 10 where nothing is approved.

    Example: verslag check out/ --baseline baselines/   or   verslag check reports/
    """
    from verslag.pipeline.baselines import check as checks
    from verslag.pipeline.baselines.approved_rows import tables_named
    from verslag.pipeline.baselines.current_output import is_folder, output_of
    from verslag.pipeline.baselines.formats import check_github, render
    from verslag.pipeline.baselines.tolerance import Tolerance
    from verslag.pipeline.batch.pool import default_jobs
    from verslag.pipeline.settings.project_file import load_config
    from verslag.pipeline.settings.run_settings import Settings
    from verslag.schemas.taxonomy import load_taxonomy

    accepted = Tolerance(tolerance, load_config(config, load_taxonomy(taxonomy)).check.tolerance)
    settings = Settings(password=_password(None, password_file), taxonomy=taxonomy)
    tables = tables_named(also)
    with output_of(inputs, settings, jobs=jobs or default_jobs()) as out:
        result = checks.check(
            out,
            baseline,
            documents=document or (),
            also=tables,
            tolerance=accepted,
            whole=all(is_folder(name) for name in inputs),
        )
    typer.echo(render(result, format_, everything=everything), nl=False)
    if format_ == "github":
        check_github.add_summary(result, everything=everything)
    raise typer.Exit(result.exit_code)


@app.command()
def validate(
    out: Out,
    document: Documents = None,
    format_: Annotated[Literal["text", "json", "csv"], typer.Option("--format", "-f", help="How to show it.")] = "text",
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"], typer.Option(help="Exit 1 from this severity on.")
    ] = "warning",
) -> None:
    """Check figures against each other: totals, balances, last year's report, lost scales, missing units and periods.

    Example: verslag validate out/
    """
    from verslag.pipeline.validation import validate as rules
    from verslag.pipeline.validation.finding_formats import render

    found = rules.validate(rules.reports_of(out, document or ()))
    typer.echo(render(found, format_), nl=False)
    raise typer.Exit(rules.exit_code(found, fail_on))


@app.command()
def compare(
    out: Out,
    output: Annotated[
        AnyPath,
        typer.Option("--output", "-o", parser=_place, help="Workbook (.xlsx) or table (.csv) to write."),
    ] = Path("trend.xlsx"),
    document: Documents = None,
    csv_dialect: Dialect = "standard",
) -> None:
    """Put figures side by side: of one organisation over the years, and of many organisations.

    Example: verslag compare out/ -o trend.xlsx
    """
    from verslag.pipeline.comparison.trend import summary, trend_rows
    from verslag.pipeline.comparison.write import check_suffix, write_comparison
    from verslag.pipeline.outputs.tables import DIALECTS
    from verslag.pipeline.validation.validate import reports_of

    check_suffix(output)
    reports = reports_of(out, document or ())
    rows = trend_rows(reports)
    files = {report.document.document_id: report.document.file_name for report in reports}
    write_comparison(rows, files, output, DIALECTS[csv_dialect])
    typer.echo(f"{output}: {summary(rows)}", err=True)


@app.command()
def doctor(as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """List what is installed, what optional parts are for, and how to get what is missing; exit 7 where a part that
    every run needs is missing."""
    from dataclasses import asdict

    from verslag.pipeline.explaining.doctor import examine

    parts = examine()
    if as_json:
        typer.echo(json.dumps([asdict(p) for p in parts], ensure_ascii=False))
    else:
        for part in parts:
            state = "ok" if part.ok else "optional" if part.optional else "missing"
            purpose = f"  ({part.needed_for})" if part.optional else ""
            typer.echo(f"{state:8} {part.name:16} {part.version or part.install}{purpose}")
    raise typer.Exit(ExitCode.OK if all(p.ok or p.optional for p in parts) else ExitCode.MISSING_PART)


def _password(password: str | None, file: Path | None) -> str | None:
    if file is None:
        return password
    if password is not None:
        raise UsageError("--password and --password-file are both given", remedy="give one of them")
    try:
        return file.read_text(encoding="utf-8").splitlines()[0]
    except (OSError, UnicodeDecodeError, IndexError):
        raise UsageError(f"{file} holds no password", remedy="its first line must be the password") from None


_BATCH = 256
"""Lines answered at once: enough for the network to work in full batches, few enough to answer while reading."""


def _answer(text: str | None, jsonl: bool, of: Callable[[Sequence[str]], list[dict[str, Any]]]) -> None:
    """One JSON answer to one text, or one a line."""
    if (text is None) is not jsonl:
        raise UsageError("give either a text or --jsonl", remedy="see --help")
    if not jsonl:
        typer.echo(json.dumps(of([str(text)])[0], ensure_ascii=False, indent=2))
        return
    lines = _lines_in()
    while batch := list(islice(lines, _BATCH)):
        for answer in of(batch):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def _lines_in() -> Iterator[str]:
    """The texts on standard input: UTF-8 whatever the locale is, a byte order mark allowed."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.removeprefix(BOM_UTF8).strip():
            continue
        try:
            text = json.loads(line)["text"]
            text.encode()  # half a surrogate pair could not be written back
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise UsageError(f'line {number} is not {{"text": "…"}}', remedy="give one JSON object a line") from None
        yield text


def main() -> None:
    """Run the `verslag` command."""
    if os.environ.get("VERSLAG_DEBUG"):
        logging.basicConfig(level=logging.DEBUG)
    try:
        app()
    except Exception as error:  # a bug must leave with its own exit code, not with the one for differences
        if os.environ.get("VERSLAG_DEBUG"):
            raise
        typer.echo(
            f"verslag: a bug: {type(error).__name__}: {error}; set VERSLAG_DEBUG=1 for the traceback and report it",
            err=True,
        )
        sys.exit(ExitCode.BUG)


if __name__ == "__main__":
    main()
