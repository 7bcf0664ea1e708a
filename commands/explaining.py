"""Where a figure came from, and what there is: `explain`, `schema`, `tags`, `doctor`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from verslag.commands.options import Out, PasswordFile, password_from, place_named
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import ExitCode, UsageError


def explain(
    out: Out,
    metric_id: Annotated[str | None, typer.Argument(help="Id of a figure, or how it starts.")] = None,
    layout: Annotated[int | None, typer.Option(help="Draw the blocks of this page instead of a figure.")] = None,
    document: Annotated[
        str | None, typer.Option(help="Document; needed where several have that id, or for --layout.")
    ] = None,
    pdf: Annotated[str | None, typer.Option(help="The PDF, where it is no longer where it was read.")] = None,
    output: Annotated[AnyPath | None, typer.Option("--output", "-o", parser=place_named, help="PNG to write.")] = None,
    password: Annotated[str | None, typer.Option(help="Password of an encrypted file.")] = None,
    password_file: PasswordFile = None,
) -> None:
    """Draw the page of a figure with the figure, its label and its headers boxed; prints the picture's path.

    Example: verslag explain out/ m3f2a9c --document jaarverslag-2023   or   verslag explain out/ --layout 5
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
        report, row = find_metric(out, str(metric_id), document)
        picture = picture_of_metric(out, report, row)
        path = output or out / "explain" / f"{row.metric_id}.png"
        typer.echo(reasons(row), err=True)
    secret = password_from(password, password_file)
    image = draw(pdf or picture.pdf, picture.page, picture.marks, caption=picture.caption, password=secret)
    with replacing(path) as part:
        image.save(part, "PNG")
    typer.echo(str(path))


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


def tags(
    label: Annotated[str | None, typer.Argument(help="A label as printed; without it, all tags are listed.")] = None,
    taxonomy: Annotated[Path | None, typer.Option(help="TOML file that adds or overrides tags.")] = None,
) -> None:
    """Explain which tag a label gets, and why; without a label, list the tags with name and units.

    Example: verslag tags "personeelskosten"
    """
    from verslag.extractors.metrics import explain_tag
    from verslag.pipeline.settings.project_file import project_taxonomy
    from verslag.schemas.taxonomy import load_taxonomy

    known = load_taxonomy(project_taxonomy(taxonomy))
    if label is not None:
        typer.echo(explain_tag(label, known))
        return
    width = max(map(len, known.tags))
    for name, tag in sorted(known.tags.items()):
        typer.echo(f"{name:{width}}  {tag.name} ({', '.join(tag.units)})")


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
