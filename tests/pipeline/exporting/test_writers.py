"""A format is found by its suffix, and a package may bring its own."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from verslag.pipeline.exporting import writers
from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError


class CountWriter:
    """A format of another package: the number of documents."""

    suffix = ".count.json"
    description = "how many documents"

    def write(self, source: ExportSource, path: AnyPath) -> str:
        path.write_text(str(len(source.documents)), encoding="utf-8")
        return "counted"


class BrokenWriter:
    """Cannot be made without an argument."""

    def __init__(self, needed: str) -> None: ...


def test_a_suffix_names_the_format_the_longest_first() -> None:
    assert type(writers.writer_for(Path("a.XBRL.json"))).__name__ == "XbrlJsonWriter"
    assert type(writers.writer_for(Path("a.sqlite"))).__name__ == "SqliteWriter"


def test_an_unknown_suffix_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        writers.writer_for(Path("figures.docx"))
    assert all(suffix in caught.value.remedy for suffix in (".sqlite", ".parquet", ".jsonl", ".xbrl.json", ".xlsx"))


def register(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    point = EntryPoint("own", f"{__name__}:{name}", writers.GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda self: globals()[name])
    monkeypatch.setattr(writers, "entry_points", lambda group: [point])


def test_a_writer_of_another_package_is_found_and_writes(
    source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(monkeypatch, "CountWriter")
    path = tmp_path / "a.count.json"
    assert writers.writer_for(path).write(source, path) == "counted"
    assert path.read_text(encoding="utf-8") == str(len(source.documents))


def test_a_writer_that_cannot_be_made_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    register(monkeypatch, "BrokenWriter")
    with pytest.raises(UsageError, match="the writer own"):
        writers.writers()


def test_a_table_or_document_that_is_not_there_is_said(source: ExportSource) -> None:
    with pytest.raises(UsageError, match="no table cijfers"):
        ExportSource.of(source.folder, tables=["cijfers"])
    with pytest.raises(UsageError, match="no document elders"):
        ExportSource.of(source.folder, documents=["elders"])
