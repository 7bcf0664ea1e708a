"""The options of `verslag extract`, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from verslag.commands.options import place_named
from verslag.pipeline.stores.locations import AnyPath

Inputs = Annotated[
    list[str],
    typer.Argument(
        help="PDF files, folders, globs, addresses (s3://, gs://, https://), @list.txt (names relative to the current "
        "folder) or - for names on standard input.",
        show_default=False,
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        help="Read on a Dask cluster: tcp://scheduler:8786, its scheduler file (.json), or local:4 for four workers "
        "here."
    ),
]
Timeout = Annotated[float, typer.Option(min=1, help="Seconds one document may take.")]
MaxMemory = Annotated[str, typer.Option(help="Memory one document may take, such as 4G or 800M.")]
Force = Annotated[bool, typer.Option("--force", help="Read again what an earlier run has read.")]
Part = Annotated[
    str, typer.Option(help="3/10: only the third of ten equal shares of the documents.", show_default=False)
]
ExtractPasswordFile = Annotated[
    Path | None, typer.Option(help="File whose first line is the password; keeps it out of the shell's history.")
]
Languages = Annotated[list[str] | None, typer.Option(help="Also mine text in this language (ISO code).")]
ConfidenceFile = Annotated[
    Path | None, typer.Option(help="TOML file of `verslag calibrate`: the confidence fitted to your own reviews.")
]
People = Annotated[bool, typer.Option(help="Write people; --no-people masks their names everywhere.")]
Ocr = Annotated[
    Literal["auto", "force", "off"],
    typer.Option(help="auto: read pages without text where OCR is installed; force: all pages; off: none."),
]
Reviews = Annotated[
    AnyPath | None,
    typer.Option(
        parser=place_named,
        help="What people decided with `verslag review`; reviews.csv in the output folder if not given.",
        show_default=False,
    ),
]
LogFile = Annotated[Path | None, typer.Option(help="Append what became of each document and page, as JSON lines.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")]
AsJson = Annotated[bool, typer.Option("--json", help="A machine-readable summary on stdout.")]
