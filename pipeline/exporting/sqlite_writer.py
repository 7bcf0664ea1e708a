"""SQLite: every table with its keys, amounts as exact text, and a view and a full-text index to work with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.outputs.run_record import RunRecord
from verslag.pipeline.stores.atomic import replacing
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import OutputError
from verslag.schemas.frames import FieldType, column_types
from verslag.schemas.records import TABLES, plain
from verslag.schemas.row_model import Record
from verslag.schemas.table_keys import PRIMARY_KEYS, references

_TYPES: dict[FieldType, str] = {
    "decimal": "TEXT",  # SQLite's own numbers are floats
    "number": "REAL",
    "integer": "INTEGER",
    "string": "TEXT",
    "date": "TEXT",
}

_PARENTS_FIRST = ("documents", "sections")
"""Tables that others refer to."""

_SEARCHED = ("label", "context", "section", "entity")
"""What full-text search looks at; Datasette finds the index by itself."""

_VIEW = """
CREATE VIEW figures AS SELECT document_id, label, CAST(value AS REAL) AS value, unit, period, scenario, tag, page,
  confidence, review_status, context, entity, qualifier,
  CAST(value_high AS REAL) AS value_high, value AS value_exact, period_start,
  period_end, metric_id FROM metrics
"""


class SqliteWriter:
    """`.sqlite`"""

    suffix = ".sqlite"
    description = "a database file"

    def write(self, source: ExportSource, path: AnyPath) -> str:
        """Tables, foreign keys, the view `figures` and the full-text index `metrics_fts`."""
        tables = sorted(source.tables, key=lambda name: (name not in _PARENTS_FIRST, name))
        try:
            with replacing(path) as part, closing(sqlite3.connect(part)) as base:
                counts = {name: _fill(base, name, source.rows(name), source.tables) for name in tables}
                _add_run(base, source.run)
                if "metrics" in tables:
                    base.execute(_VIEW)
                    _index(base)
                base.commit()
        except sqlite3.Error as error:
            raise OutputError(f"cannot write {path}: {error}") from error
        return ", ".join(f"{count} {name}" for name, count in counts.items())


def _fill(base: sqlite3.Connection, table: str, rows: Iterator[Record], there: tuple[str, ...]) -> int:
    types = column_types(TABLES[table])
    primary = PRIMARY_KEYS[table]
    lines = [
        f'"{name}" {_TYPES[kind]}{" NOT NULL" if name in primary or name == "document_id" else ""}'
        for name, kind in types.items()
    ]
    if primary:
        lines.append(f"PRIMARY KEY ({', '.join(primary)})")
    lines += [
        f"FOREIGN KEY ({', '.join(one.columns)}) REFERENCES {one.table} ({', '.join(one.key)})"
        for one in references(table)
        if one.table in there
    ]
    base.execute(f"CREATE TABLE {table} ({', '.join(lines)})")
    marks = ", ".join("?" * len(types))
    cursor = base.executemany(f"INSERT INTO {table} VALUES ({marks})", (_values(row, list(types)) for row in rows))
    return max(cursor.rowcount, 0)


def _values(row: Record, names: list[str]) -> tuple[object, ...]:
    """What is empty is missing: a section nobody knows must not be looked up."""
    return tuple(_value(getattr(row, name)) for name in names)


def _value(value: object) -> object:
    if isinstance(value, Decimal):
        return plain(value)
    return None if value == "" else value


def _index(base: sqlite3.Connection) -> None:
    columns = ", ".join(_SEARCHED)
    base.execute(
        # The double quotes are what Datasette looks for.
        f'CREATE VIRTUAL TABLE metrics_fts USING fts5({columns}, content="metrics", tokenize="unicode61 '
        f'remove_diacritics 2")'
    )
    base.execute("INSERT INTO metrics_fts(metrics_fts) VALUES ('rebuild')")
    for columns in ("tag", "entity", "period_end"):
        base.execute(f"CREATE INDEX metrics_{columns} ON metrics ({columns})")


def _add_run(base: sqlite3.Connection, run: RunRecord) -> None:
    """What was run, without its times: equal runs give equal files."""
    base.execute("CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT)")
    base.executemany(
        "INSERT INTO run VALUES (?, ?)",
        [("verslag", run.version), *((name, version) for name, version in run.packages.items())],
    )
