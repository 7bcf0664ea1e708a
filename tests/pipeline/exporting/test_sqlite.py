"""The database holds every row exactly, its keys hold, and it can be searched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.exporting.sqlite_writer import SqliteWriter
from verslag.schemas.errors import OutputError
from verslag.schemas.records import TABLES, MetricRow, plain


@pytest.fixture
def base(source: ExportSource, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    SqliteWriter().write(source, tmp_path / "v.sqlite")
    with closing(sqlite3.connect(tmp_path / "v.sqlite")) as connection:
        yield connection


def test_every_figure_is_there_with_its_exact_amount(base: sqlite3.Connection, figures: list[MetricRow]) -> None:
    rows = base.execute("SELECT document_id, metric_id, value FROM metrics").fetchall()
    assert rows == [(row.document_id, row.metric_id, plain(row.value)) for row in figures]


def test_every_table_has_its_rows_and_columns(base: sqlite3.Connection, source: ExportSource) -> None:
    for table, record in TABLES.items():
        cursor = base.execute(f"SELECT * FROM {table}")
        assert [column[0] for column in cursor.description] == list(record.model_fields)
        assert len(cursor.fetchall()) == len(list(source.rows(table)))


def test_its_foreign_keys_hold_and_its_pages_are_whole(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA foreign_key_list(metrics)").fetchall()
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_view_has_amounts_to_calculate_with(base: sqlite3.Connection, figures: list[MetricRow]) -> None:
    (kind, total) = base.execute("SELECT typeof(value), sum(value) FROM figures WHERE unit = 'EUR'").fetchone()
    assert kind == "real"
    assert total == pytest.approx(float(sum(row.value for row in figures if row.unit == "EUR")))


def test_figures_are_found_by_their_words_whatever_their_accents(base: sqlite3.Connection) -> None:
    query = "SELECT m.label FROM metrics_fts f JOIN metrics m ON m.rowid = f.rowid WHERE metrics_fts MATCH ?"
    found = [label for (label,) in base.execute(query, ('label: "financiele"',))]
    assert found
    assert all("financiële" in label.lower() for label in found)


def test_datasette_would_know_its_index_by_how_it_was_made(base: sqlite3.Connection) -> None:
    (made,) = base.execute("SELECT sql FROM sqlite_master WHERE name = 'metrics_fts'").fetchone()
    assert 'content="metrics"' in made


def test_equal_runs_give_equal_bytes(source: ExportSource, tmp_path: Path) -> None:
    for name in ("a.sqlite", "b.sqlite"):
        SqliteWriter().write(source, tmp_path / name)
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()


def test_a_table_asked_for_stands_alone(source: ExportSource, tmp_path: Path) -> None:
    alone = ExportSource.of(source.folder, tables=["people"])
    SqliteWriter().write(alone, tmp_path / "p.sqlite")
    with closing(sqlite3.connect(tmp_path / "p.sqlite")) as base:
        assert base.execute("PRAGMA foreign_key_list(people)").fetchall() == []
        assert base.execute("SELECT count(*) FROM people").fetchone() != (0,)


def test_a_folder_that_cannot_be_written_is_said(source: ExportSource, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(OutputError):
        SqliteWriter().write(source, tmp_path / "taken" / "v.sqlite")
