"""Figures before people's eyes: `report`, `review`, `calibrate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from verslag.commands.options import Out, Password, PasswordFile, TaxonomyFile, password_from, place_named
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError

Pdfs = Annotated[
    Path | None,
    typer.Option(help="Folder that holds the PDFs now, where they are no longer where they were read."),
]


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


def review(
    out: Out,
    reviews: Annotated[
        Path | None,
        typer.Option(help="File that decisions are added to; reviews.csv in the output folder if not given."),
    ] = None,
    who: Annotated[
        str | None, typer.Option("--as", help="Name your decisions stand under; your login if not given.")
    ] = None,
    gold: Annotated[
        Path | None, typer.Option(help="Write what is settled as gold into this folder, for `verslag score`, and end.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of this machine; 0: a free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
    taxonomy: TaxonomyFile = None,
    pdfs: Pdfs = None,
    password: Password = None,
    password_file: PasswordFile = None,
) -> None:
    """Review figures and people in the browser: each beside its spot on the page, to accept, correct, add or reject.

    Decisions are added to reviews.csv, and the next `verslag extract` applies them. Ctrl-C ends it.
    Example: verslag review out/
    """
    import webbrowser

    from verslag.pipeline.baselines.approvals import who as login
    from verslag.pipeline.review_page.review_server import serve
    from verslag.pipeline.reviews.review_file import FILE_NAME
    from verslag.pipeline.scoring.gold_from_reviews import write_reviewed_gold
    from verslag.pipeline.settings.project_file import project_taxonomy
    from verslag.schemas.taxonomy import load_taxonomy

    if reviews is None and not isinstance(out, Path):
        raise UsageError(f"{out} is in a store, where no line can be added to a file", remedy="give --reviews FILE")

    decided = reviews or Path(str(out)) / FILE_NAME
    if gold is not None:
        for one in write_reviewed_gold(out, decided, gold):
            counts = f"{len(one.figures)} figures and {len(one.people)} people on {len(one.pages)} pages"
            typer.echo(f"{gold / one.document_id}: {counts}", err=True)
        return

    def ready(address: str) -> None:
        typer.echo(address)
        if browser:
            webbrowser.open(address)

    serve(
        out,
        decided,
        who=login() if who is None else who,
        taxonomy=load_taxonomy(project_taxonomy(taxonomy)),
        port=port,
        password=password_from(password, password_file),
        pdfs=pdfs,
        ready=ready,
    )


def calibrate(
    out: Out,
    output: Annotated[Path, typer.Option("--output", "-o", help="TOML file to write.")] = Path("confidence.toml"),
    reviews: Annotated[
        Path | None, typer.Option(help="What was decided; reviews.csv in the output folder if not given.")
    ] = None,
) -> None:
    """Fit the confidence to your own reviews; use the file with `verslag extract --confidence`.

    Example: verslag calibrate out/ -o confidence.toml
    """
    from verslag.extractors.metrics.figures.confidence import shipped_weights
    from verslag.pipeline.calibration.from_reviews import calibrate, summary
    from verslag.pipeline.calibration.weights_fit import toml_of
    from verslag.pipeline.reviews.review_file import FILE_NAME
    from verslag.pipeline.stores.atomic import write_text

    found = calibrate(out, reviews or out / FILE_NAME, shipped_weights())
    write_text(output, toml_of(found.model, f"Written by `verslag calibrate` from {found.judged} reviewed figures."))
    typer.echo(f"{output}: {summary(found)}", err=True)
