"""What a person sees while a run goes: progress and a closing summary, on stderr only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.table import Table

from verslag.pipeline.batch import Done, Progress, Summary

_STYLES = {"ok": "green", "partial": "yellow", "failed": "red", "skipped": "dim"}

_MAX_LISTED = 20
"""Failures listed by name at the end; documents.csv has them all."""


def error_console() -> Console:
    """A console on stderr; made when used, so that tests and pipes see the stream of that moment."""
    return Console(stderr=True, highlight=False)


def _silent(done: Done) -> None:
    """Progress for `--quiet`."""


@contextmanager
def progress_of(documents: int, *, quiet: bool) -> Iterator[Progress]:
    """A progress bar on a terminal, one line a document elsewhere, nothing for one document or `--quiet`."""
    console = error_console()
    if quiet or documents == 1:
        yield _silent
    elif console.is_terminal:
        with _bar(console, documents) as advance:
            yield advance
    else:
        yield _lines(console, documents)


@contextmanager
def _bar(console: Console, documents: int) -> Iterator[Progress]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pages]} pages"),
        TextColumn("{task.fields[trouble]}", style="yellow"),
        TimeRemainingColumn(),
    )
    counts: Counter[str] = Counter()
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("reading", total=documents, pages=0, trouble="")

        def advance(done: Done) -> None:
            counts["pages"] += done.document.pages
            counts[done.document.status] += 1
            trouble = ", ".join(f"{counts[s]} {s}" for s in ("partial", "failed") if counts[s])
            bar.update(task, advance=1, pages=counts["pages"], trouble=trouble)

        yield advance


def _lines(console: Console, documents: int) -> Progress:
    count = 0

    def line(done: Done) -> None:
        nonlocal count
        count += 1
        row = done.document
        console.print(f"{count}/{documents} {row.status:7} {row.file_name} ({row.pages} pages, {row.metrics} figures)")

    return line


def print_summary(summary: Summary) -> None:
    """One line a document where there are few, totals where there are many, and where the result is."""
    console = error_console()
    if len(summary.done) == 1:
        _print_document(console, summary.done[0])
    else:
        _print_totals(console, summary)
    console.print(f"Written to [bold]{summary.folder}[/bold]: metrics.csv, people.csv, places.csv, verslag.xlsx …")


def _print_document(console: Console, done: Done) -> None:
    row = done.document
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_row("document", row.file_name)
    table.add_row("status", f"[{_STYLES[row.status]}]{row.status}[/]")
    if row.status != "failed":
        table.add_row("title", row.title or "–")
        table.add_row("organisation", row.entity or "–")
        table.add_row("period", row.period or "–")
        table.add_row("pages", f"{row.pages_ok} of {row.pages} read")
        table.add_row("found", f"{row.metrics} figures, {row.people} people, {row.places} places")
    table.add_row("issues", str(row.issues))
    console.print(table)


def _print_totals(console: Console, summary: Summary) -> None:
    statuses: Counter[str] = Counter(d.document.status for d in summary.done)
    parts = [f"[{_STYLES[s]}]{statuses[s]} {s}[/]" for s in _STYLES if statuses[s]]
    rows = [d.document for d in summary.done]
    console.print(
        f"{len(rows)} documents ({', '.join(parts)}), {sum(r.pages for r in rows)} pages, "
        f"{sum(r.metrics for r in rows)} figures, {sum(r.people for r in rows)} people, "
        f"{sum(r.places for r in rows)} places"
    )
    failed = [d for d in summary.done if d.error]
    for done in failed[:_MAX_LISTED]:
        console.print(f"[red]failed[/] {done.error}")
    if len(failed) > _MAX_LISTED:
        console.print(f"… and {len(failed) - _MAX_LISTED} more, see documents.csv and issues.csv")
