"""A run for other tools: `export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from verslag.commands.options import Dialect, Documents, Out, place_named
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError


def export(
    out: Out,
    output: Annotated[
        AnyPath,
        typer.Option(
            "--output",
            "-o",
            parser=place_named,
            help="What to write; its suffix says the format: .sqlite, .parquet (a folder), .jsonl, .xbrl.json, .xlsx.",
            show_default=False,
        ),
    ],
    document: Documents = None,
    table: Annotated[list[str] | None, typer.Option(help="Only this table; may be given again.")] = None,
) -> None:
    """Write a run as a database, Parquet, JSON lines, xBRL-JSON or a workbook: the suffix of the output decides.

    Example: verslag export out/ -o figures.sqlite
    """
    from verslag.pipeline.exporting.export_source import ExportSource
    from verslag.pipeline.exporting.writers import writer_for

    writer = writer_for(output)
    said = writer.write(ExportSource.of(out, document or (), table or ()), output)
    typer.echo(f"{output}: {said}", err=True)


def panel(
    out: Annotated[
        AnyPath | None,
        typer.Argument(parser=place_named, help="Output folder of `verslag extract`, here or in a store."),
    ] = None,
    want: Annotated[Path | None, typer.Option(help="File that says which figures.", show_default=False)] = None,
    output: Annotated[
        AnyPath,
        typer.Option("--output", "-o", parser=place_named, help="Workbook (.xlsx) or table (.csv) to write."),
    ] = Path("panel.xlsx"),
    document: Documents = None,
    pins: Annotated[bool, typer.Option("--pins", help="Print the choices, to be put behind the wanted file.")] = False,
    example: Annotated[
        str | None, typer.Option(help="Print a wanted file to start from: foundation, municipality, pension_fund.")
    ] = None,
    taxonomy: Annotated[Path | None, typer.Option(help="TOML file that adds or overrides tags.")] = None,
    csv_dialect: Dialect = "standard",
) -> None:
    """Put the figures you want side by side: organisations by years, each found, contradicting, not printed or not
    found.

    Example: verslag panel out/ --want wanted.toml -o panel.xlsx
    """
    from verslag.pipeline.exporting.export_source import ExportSource
    from verslag.pipeline.outputs.run_record import paths_of
    from verslag.pipeline.outputs.source_links import SourceLinks
    from verslag.pipeline.outputs.tables import DIALECTS
    from verslag.pipeline.panel import wanted_file
    from verslag.pipeline.panel.panel import panel_of
    from verslag.pipeline.panel.panel_files import check_panel_suffix, panel_summary, pins_text, write_panel
    from verslag.pipeline.settings.project_file import project_taxonomy
    from verslag.schemas.taxonomy import load_taxonomy

    if example is not None:
        typer.echo(wanted_file.example(example), nl=False)
        return
    if out is None or want is None:
        raise UsageError(
            "give the output folder of a run and --want FILE", remedy="`--example` prints a file to start from"
        )
    check_panel_suffix(output)
    tags = load_taxonomy(project_taxonomy(taxonomy))
    source = ExportSource.of(out, document or ())
    found = panel_of(source.reports(), wanted_file.load_wanted(want, tags), tags)
    if pins:
        typer.echo(pins_text(found.pins), nl=False)
    write_panel(found, output, SourceLinks(output.parent, paths_of(source.run)), DIALECTS[csv_dialect])
    typer.echo(f"{output}: {panel_summary(found)}", err=True)


def mcp(out: Out) -> None:
    """Serve the figures of a run to an assistant over standard input and output (Model Context Protocol); read-only.

    Example: verslag mcp out/
    """
    from verslag.pipeline.citations.mcp_server import server_of

    server_of(out).run("stdio")
