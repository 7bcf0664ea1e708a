"""The options several sub-commands share, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from verslag.pipeline.stores.locations import AnyPath, place
from verslag.schemas.errors import UsageError


def place_named(name: str | Path) -> AnyPath:
    """What typer makes of an option that names a path or an address; a default comes as it is."""
    return place(str(name))


Text = Annotated[str | None, typer.Argument(help="A text; leave it out with --jsonl.", show_default=False)]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Read {"text": …} lines on standard input, answer one line each.')]
Output = Annotated[
    AnyPath,
    typer.Option("--output", "-o", parser=place_named, help="Folder to write to, here or in a store (s3://, gs://)."),
]
Out = Annotated[
    AnyPath,
    typer.Argument(parser=place_named, help="Output folder of `verslag extract`, here or in a store."),
]
Baselines = Annotated[Path, typer.Option("--baseline", "-b", help="Folder of the approved figures.")]
Documents = Annotated[list[str] | None, typer.Option("--document", help="Only this document; may be given again.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Documents read at once; 0: one a core.")]
Dialect = Annotated[
    Literal["standard", "nl"], typer.Option(help="nl: semicolons and decimal commas, for a Dutch Excel.")
]
TaxonomyFile = Annotated[Path | None, typer.Option(help="TOML file that adds or overrides tags.")]
Also = Annotated[str, typer.Option(help="Beside the figures: people,places,sections.", show_default=False)]
Password = Annotated[str | None, typer.Option(help="Password of encrypted files.")]
PasswordFile = Annotated[Path | None, typer.Option(help="File whose first line is the password.")]


def password_from(password: str | None, file: Path | None) -> str | None:
    if file is None:
        return password
    if password is not None:
        raise UsageError("--password and --password-file are both given", remedy="give one of them")
    try:
        # surrogateescape: a password in another encoding comes back as the bytes that it was.
        return file.read_text(encoding="utf-8-sig", errors="surrogateescape").splitlines()[0]
    except (OSError, IndexError):
        raise UsageError(f"{file} holds no password", remedy="its first line must be the password") from None
