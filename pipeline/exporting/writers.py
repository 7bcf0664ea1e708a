"""The formats a run can be exported to: one class each, here by name, further ones by entry point."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol, cast

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError


class OutputWriter(Protocol):
    """Writes a run in one format."""

    suffix: str
    """How the names of its files end, in lower case: `.sqlite`. The longest suffix that fits decides."""
    description: str
    """The format in a few words."""

    def write(self, source: ExportSource, path: AnyPath) -> str:
        """Write the run, or replace what stands there; say in a few words what was written.

        Raises:
            OutputError: it cannot be written.
            MissingPartError: a package it needs is not installed.
        """
        ...


GROUP = "verslag.writers"
"""Entry points of this group name classes of other packages that are writers."""

_OWN = (
    "jsonl_writer:JsonLinesWriter",
    "parquet_writer:ParquetWriter",
    "sqlite_writer:SqliteWriter",
    "workbook_writer:WorkbookWriter",
    "xbrl_writer:XbrlJsonWriter",
)
"""Modules beside this one; they are imported when a writer is asked for."""


def writers() -> dict[str, OutputWriter]:
    """Every writer by its suffix; one of another package replaces that of verslag."""
    return {writer.suffix: writer for writer in (*_own(), *_others())}


def writer_for(path: AnyPath) -> OutputWriter:
    """The writer of the format that a name says.

    Raises:
        UsageError: no format has such a suffix.
    """
    known = writers()
    for suffix in sorted(known, key=len, reverse=True):
        if path.name.lower().endswith(suffix):
            return known[suffix]
    formats = ", ".join(f"{suffix} ({writer.description})" for suffix, writer in sorted(known.items()))
    raise UsageError(f"{path} names no format by its suffix", remedy=f"end it in {formats}")


def _own() -> Iterator[OutputWriter]:
    for name in _OWN:
        module, kind = name.split(":")
        yield cast(OutputWriter, getattr(import_module(f"verslag.pipeline.exporting.{module}"), kind)())


def _others() -> Iterator[OutputWriter]:
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        yield _loaded(point)


def _loaded(point: EntryPoint) -> OutputWriter:
    try:
        return cast(OutputWriter, point.load()())
    except (ImportError, AttributeError, TypeError) as error:
        raise UsageError(
            f"the writer {point.name} ({point.value}) cannot be loaded: {error}",
            remedy="mend or uninstall the package it comes from",
        ) from error
