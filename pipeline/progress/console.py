"""What a person sees while a run goes: progress and a closing summary, on stderr only."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from verslag.pipeline.batch import Done, Progress, Summary
from verslag.pipeline.batch.manifest import ManifestEntry
from verslag.pipeline.batch.tally import Tally

_STYLES = {"ok": "green", "partial": "yellow", "failed": "red", "skipped": "dim"}


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
        TextColumn("{task.fields[pace]}"),
        TextColumn("{task.fields[trouble]}", style="yellow"),
        TimeRemainingColumn(),
    )
    tally, started, pages_read = Tally(), time.monotonic(), 0
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("reading", total=documents, pace="", trouble="")

        def advance(done: Done) -> None:
            nonlocal pages_read
            tally.add(done.entry)
            pages_read += 0 if done.reused else done.entry.document.pages
            a_minute = pages_read * 60 / max(time.monotonic() - started, 1.0)
            trouble = ", ".join(f"{tally.statuses[s]} {s}" for s in ("partial", "failed") if tally.statuses[s])
            bar.update(task, advance=1, pace=f"{tally.pages} pages, {a_minute:.0f}/min", trouble=trouble)

        yield advance


def _lines(console: Console, documents: int) -> Progress:
    count = 0

    def line(done: Done) -> None:
        nonlocal count
        count += 1
        row = done.entry.document
        known = ", read by an earlier run" if done.reused else ""
        text = f"{count}/{documents} {row.status:7} {row.file_name} ({row.pages} pages, {row.metrics} figures{known})"
        console.print(escape(text), soft_wrap=True)

    return line


def print_summary(summary: Summary) -> None:
    """One line a fact for one document, totals and reasons for many, and where the result is."""
    console = error_console()
    if summary.tally.documents == 1 and summary.tally.last:
        _print_document(console, summary.tally.last)
    else:
        _print_totals(console, summary.tally)
    where = escape(str(summary.folder))
    console.print(f"Written to [bold]{where}[/bold]: metrics.csv, people.csv, places.csv, verslag.xlsx …")


def _print_document(console: Console, entry: ManifestEntry) -> None:
    row = entry.document
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_row("document", escape(row.file_name))
    table.add_row("status", f"[{_STYLES[row.status]}]{row.status}[/]")
    if row.status != "failed":
        table.add_row("title", escape(row.title) or "–")
        table.add_row("organisation", escape(row.entity) or "–")
        table.add_row("period", row.period or "–")
        table.add_row("pages", f"{row.pages_ok} of {row.pages} read")
        table.add_row("found", f"{row.metrics} figures, {row.people} people, {row.places} places")
    table.add_row("issues", str(row.issues))
    console.print(table)


def _print_totals(console: Console, tally: Tally) -> None:
    for error in tally.errors:
        console.print(f"[red]failed[/] {escape(error)}", soft_wrap=True)
    if tally.statuses["failed"] > len(tally.errors):
        console.print(f"… and {tally.statuses['failed'] - len(tally.errors)} more, see documents.csv and issues.csv")
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("documents", justify="right")
    table.add_column("status")
    table.add_column("reason")
    table.add_column("for example")
    for status, style in _STYLES.items():
        for why, count in _reasons(tally, status):
            example = escape(tally.examples.get((status, why), ""))
            table.add_row(str(count), f"[{style}]{status}[/]", why, example)
    console.print(table)
    console.print(
        f"{tally.documents} documents, {tally.pages} pages, {tally.metrics} figures, "
        f"{tally.people} people, {tally.places} places"
    )


def _reasons(tally: Tally, status: str) -> list[tuple[str, int]]:
    """The reasons of a status with their counts, the commonest first; without a reason, the count alone."""
    named = sorted(((why, n) for (s, why), n in tally.reasons.items() if s == status), key=lambda r: (-r[1], r[0]))
    unnamed = tally.statuses[status] - sum(n for _, n in named)
    return [*([("", unnamed)] if unnamed else []), *named]
