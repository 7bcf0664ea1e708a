"""For a terminal."""

from __future__ import annotations

import io

from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.formats.check_lines import counts, line_of, shown, trouble

_WIDTH = 160
"""Columns where the output is no terminal, such as the log of a build."""


def render(result: CheckResult, everything: bool = False) -> str:
    """A table a document, largest relative change first."""
    from rich.console import Console

    terminal = Console()
    text = io.StringIO()
    console = Console(
        file=text, width=terminal.width if terminal.is_terminal else _WIDTH, highlight=False, markup=False
    )
    for document in result.documents:
        _print(console, document, everything)
    return text.getvalue()


def _print(console: object, document: DocumentCheck, everything: bool) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    assert isinstance(console, Console)
    state = trouble(document) or counts(document)
    console.print(f"{document.document_id}: {state}")
    for note in document.notes:
        console.print(f"  {note}")
    listed, rest = shown(document, everything)
    if not listed:
        return
    table = Table(box=box.SIMPLE, pad_edge=False)
    for title in ("", "figure", "approved", "now", "change", "%", "page"):
        table.add_column(title, justify="right" if title in ("change", "%", "page") else "left", overflow="fold")
    for line in map(line_of, listed):
        table.add_row(line.status, line.name, line.old, line.new, line.change, line.percent, str(line.page))
    console.print(table)
    if rest:
        console.print(f"  … and {rest} more; --all lists them")
