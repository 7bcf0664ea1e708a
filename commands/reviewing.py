"""Figures before people's eyes: `report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from verslag.commands.options import Out, password_from, place_named
from verslag.pipeline.stores.locations import AnyPath

Pdfs = Annotated[
    Path | None,
    typer.Option(help="Folder that holds the PDFs now, where they are no longer where they were read."),
]
Password = Annotated[str | None, typer.Option(help="Password of encrypted files.")]
PasswordFile = Annotated[Path | None, typer.Option(help="File whose first line is the password.")]


def report(
    out: Out,
    output: Annotated[
        AnyPath, typer.Option("--output", "-o", parser=place_named, help="Page to write (.html).")
    ] = Path("report.html"),
    limit: Annotated[int, typer.Option(min=1, help="Most figures shown: those that most deserve a look.")] = 500,
    language: Annotated[Literal["nl", "en"], typer.Option(help="Language of the page.")] = "nl",
    pdfs: Pdfs = None,
    password: Password = None,
    password_file: PasswordFile = None,
) -> None:
    """Write one page to look at and send on: every figure beside a crop of its page, to search, filter and sort.

    The file holds everything, fetches nothing and runs from a mail. Example: verslag report out/ -o report.html
    """
    from verslag.pipeline.report_page.report_file import write_report_page

    found = write_report_page(
        out, output, limit=limit, language=language, password=password_from(password, password_file), pdfs=pdfs
    )
    for line in found.lines:
        if line.trouble:
            typer.echo(f"verslag: no pictures of {line.document.document_id}: {line.trouble}", err=True)
    typer.echo(f"{output}: {len(found.figures)} of {found.total} figures", err=True)
