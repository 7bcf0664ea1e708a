"""A run for other tools: `export`."""

from __future__ import annotations

from typing import Annotated

import typer

from verslag.commands.options import Documents, Out, place_named
from verslag.pipeline.stores.locations import AnyPath


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
