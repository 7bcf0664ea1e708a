"""Figures against figures: `score`, `approve`, `check`, `validate`, `compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from verslag.commands.options import (
    Also,
    Baselines,
    Dialect,
    Documents,
    Jobs,
    Out,
    TaxonomyFile,
    password_from,
    place_named,
)
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import ExitCode

ReviewsOfReading = Annotated[
    AnyPath | None,
    typer.Option(parser=place_named, help="What people decided, for reports that are read.", show_default=False),
]


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


def approve(
    out: Out,
    baseline: Baselines = Path("baselines"),
    document: Documents = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only this tag and those below it; may be given again.")] = None,
    also: Also = "",
    reviewed: Annotated[bool, typer.Option("--reviewed", help="Only figures settled with `verslag review`.")] = False,
    note: Annotated[str, typer.Option(help="Why; kept in approvals.csv.", show_default=False)] = "",
    migrate: Annotated[
        bool,
        typer.Option("--migrate", help="Approve nothing; give approved figures of an earlier release today's ids."),
    ] = False,
) -> None:
    """Make the figures of a run the approved ones; refuses under CI.

    Example: verslag approve out/ --baseline baselines/ --note "restated on page 12"
    """
    from verslag.pipeline.baselines.approve import Selection, approve
    from verslag.pipeline.baselines.approved_rows import tables_named

    if migrate:
        _migrate(out, baseline)
        return
    selection = Selection(tuple(document or ()), tuple(tag or ()), ("metrics", *tables_named(also)), reviewed)
    done = approve(out, baseline, selection, note)
    for entry in done:
        counts = f"{entry.added} added, {entry.changed} changed, {entry.removed} removed"
        typer.echo(f"{entry.document_id}: {counts}", err=True)
    typer.echo(f"{baseline}: {len(done) or 'no'} documents approved anew", err=True)


def _migrate(out: AnyPath, baseline: Path) -> None:
    from verslag.pipeline.baselines.migrate import migrate

    for one in migrate(out, baseline):
        rest = f", {one.kept} are not in the run" if one.kept else ""
        typer.echo(f"{one.document_id}: {one.found} figures have the ids of this release{rest}", err=True)


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
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="A figure not approved differs only where a person settled it.")
    ] = False,
    reviews: ReviewsOfReading = None,
    jobs: Jobs = 0,
    password_file: Annotated[Path | None, typer.Option(help="File whose first line opens encrypted PDFs.")] = None,
    taxonomy: TaxonomyFile = None,
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
    from verslag.pipeline.settings.project_file import load_config, project_taxonomy
    from verslag.pipeline.settings.run_settings import Settings
    from verslag.schemas.taxonomy import load_taxonomy

    taxonomy = project_taxonomy(taxonomy or config)
    accepted = Tolerance(tolerance, load_config(config, load_taxonomy(taxonomy)).check.tolerance)
    settings = Settings(password=password_from(None, password_file), taxonomy=taxonomy)
    tables = tables_named(also)
    with output_of(inputs, settings, jobs=jobs or default_jobs(), reviews=reviews) as out:
        result = checks.check(
            out,
            baseline,
            documents=document or (),
            also=tables,
            tolerance=accepted,
            whole=all(is_folder(name) for name in inputs),
            reviewed=reviewed,
        )
    typer.echo(render(result, format_, everything=everything), nl=False)
    if format_ == "github":
        check_github.add_summary(result, everything=everything)
    raise typer.Exit(result.exit_code)


def validate(
    out: Out,
    document: Documents = None,
    format_: Annotated[Literal["text", "json", "csv"], typer.Option("--format", "-f", help="How to show it.")] = "text",
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"], typer.Option(help="Exit 1 from this severity on.")
    ] = "warning",
    config: Annotated[
        Path | None, typer.Option(help="Rules of your own; without it, verslag.toml where it is there.")
    ] = None,
    csv_dialect: Dialect = "standard",
) -> None:
    """Check figures against each other: totals, balances, last year's report, lost scales, and by rules of your own.

    Example: verslag validate out/
    """
    from verslag.pipeline.settings.project_file import load_config, project_taxonomy
    from verslag.pipeline.validation import validate as rules
    from verslag.pipeline.validation.finding_formats import render
    from verslag.schemas.taxonomy import load_taxonomy

    own = load_config(config, load_taxonomy(project_taxonomy(config))).rule
    found = rules.validate(rules.reports_of(out, document or ()), own)
    typer.echo(render(found, format_, csv_dialect), nl=False)
    raise typer.Exit(rules.exit_code(found, fail_on))


def compare(
    out: Out,
    output: Annotated[
        AnyPath,
        typer.Option("--output", "-o", parser=place_named, help="Workbook (.xlsx) or table (.csv) to write."),
    ] = Path("trend.xlsx"),
    document: Documents = None,
    aliases: Annotated[
        Path | None, typer.Option(help="TOML file that says which names are of one organisation.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out figures whose reading or match is less sure.")
    ] = 0.0,
    csv_dialect: Dialect = "standard",
) -> None:
    """Put figures side by side: of one organisation over the years, and of many organisations.

    Example: verslag compare out/ -o trend.xlsx
    """
    from verslag.pipeline.comparison.organisation_names import read_aliases
    from verslag.pipeline.comparison.trend import summary, trend_rows
    from verslag.pipeline.comparison.write import check_suffix, write_comparison
    from verslag.pipeline.outputs.run_record import paths_of, read_run
    from verslag.pipeline.outputs.source_links import SourceLinks
    from verslag.pipeline.outputs.tables import DIALECTS
    from verslag.pipeline.validation.validate import reports_of

    check_suffix(output)
    reports = reports_of(out, document or ())
    names = read_aliases(aliases) if aliases else {}
    rows = trend_rows(reports, aliases=names, min_confidence=min_confidence)
    links = SourceLinks(output.parent, paths_of(read_run(out)))
    write_comparison(rows, links, output, DIALECTS[csv_dialect])
    typer.echo(f"{output}: {summary(rows)}", err=True)
