"""The command line: the sub-commands by name, and what becomes of their errors."""

from __future__ import annotations

import logging
import os
import sys
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from verslag.commands import checking, explaining, exporting, reading, reviewing, texts
from verslag.schemas.errors import ExitCode, VerslagError
from verslag.schemas.version import __version__


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
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Figures, people and places from Dutch-language report PDFs, each with the spot it was read from.",
    epilog="Exit codes: 0 ok, 1 differences, 2 usage, 3 some documents partial or failed, 4 not a readable PDF, "
    "5 password, 6 no text, 7 part missing, 8 cannot write, 9 settings, 10 no baseline, 11 no cluster, 15 a bug, 130 "
    "interrupted.",
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"verslag {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
) -> None:
    pass


for command in (
    reading.extract,
    reading.merge,
    texts.numbers,
    texts.names,
    explaining.explain,
    checking.check,
    checking.approve,
    checking.validate,
    checking.compare,
    checking.score,
    reviewing.report,
    reviewing.review,
    reviewing.calibrate,
    exporting.export,
    exporting.panel,
    exporting.mcp,
    explaining.schema,
    explaining.tags,
    explaining.doctor,
):
    app.command()(command)


def _speak_utf8(stream: object) -> None:
    """Data on stdout is UTF-8 wherever it runs: a code page lacks letters that names have."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")


def main() -> None:
    """Run the `verslag` command."""
    _speak_utf8(sys.stdout)
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
