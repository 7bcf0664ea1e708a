"""Parquet: a folder with one file a table and batch, which DuckDB, Dask, Spark and pandas read as one.

Each part of a batch writes its own files and its own manifest, so nothing is ever put together in one process.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.outputs.tables import DIALECTS, cell
from verslag.pipeline.stores.atomic import replacing, write_text
from verslag.pipeline.stores.locations import AnyPath
from verslag.pipeline.stores.stored import digest_of
from verslag.schemas.errors import MissingPartError
from verslag.schemas.frames import FieldType, column_types
from verslag.schemas.records import TABLES
from verslag.schemas.row_model import Record
from verslag.schemas.version import __version__

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

AMOUNT = "DECIMAL(38, 9)"
"""29 digits before the comma and 9 behind it: more than any report prints. What does not fit stands in `…_exact` only.
"""

_TYPES: dict[FieldType, str] = {
    "decimal": AMOUNT,
    "number": "DOUBLE",
    "integer": "BIGINT",
    "string": "VARCHAR",
    "date": "DATE",
}


class ParquetWriter:
    """`.parquet`"""

    suffix = ".parquet"
    description = "a folder of Parquet files"

    def write(self, source: ExportSource, path: AnyPath) -> str:
        """`<table>/batch=<batch>/rows.parquet` and `manifests/<batch>.json`; other batches in the folder stay."""
        try:
            import duckdb
        except ImportError as error:
            raise MissingPartError(
                "writing Parquet needs DuckDB, which is not installed", remedy="pip install 'verslag[parquet]'"
            ) from error
        files = {}
        with closing(duckdb.connect()) as base, TemporaryDirectory(prefix="verslag-") as scratch:
            base.execute("SET threads = 1")  # rows keep their order
            for table in source.tables:
                to = path / table / f"batch={source.batch}" / "rows.parquet"
                rows = _write_table(base, table, source.rows(table), to, Path(scratch))
                digest = digest_of(to)
                files[table] = {"path": f"{table}/batch={source.batch}/rows.parquet", "rows": rows}
                files[table] |= {"bytes": digest.size, "sha256": digest.sha256}
        manifest = {"batch": source.batch, "verslag": __version__, "documents": len(source.documents), "files": files}
        write_text(path / "manifests" / f"{source.batch}.json", json.dumps(manifest, indent=2) + "\n")
        return f"batch {source.batch}: " + ", ".join(f"{file['rows']} {name}" for name, file in files.items())


def _write_table(base: DuckDBPyConnection, table: str, rows: Iterator[Record], to: AnyPath, scratch: Path) -> int:
    """By way of a CSV without types, so that memory does not grow with the rows; the amounts are cast from their
    text.
    """
    types = column_types(TABLES[table])
    plain = scratch / f"{table}.csv"
    with plain.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(types)
        writer.writerows([cell(getattr(row, name), DIALECTS["standard"]) for name in types] for row in rows)
    texts = ", ".join(f"'{name}': 'VARCHAR'" for name in types)
    columns = ", ".join(_column(name, kind) for name, kind in types.items())
    read = (
        f"read_csv(?, header = true, delim = ',', quote = '\"', escape = '\"', columns = {{{texts}}}, parallel = false)"
    )
    with replacing(to) as part:
        base.execute(f"CREATE OR REPLACE TEMP TABLE rows AS SELECT {columns} FROM {read}", [str(plain)])
        target = str(part).replace("'", "''")
        base.execute(f"COPY rows TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
    counted = base.execute("SELECT count(*) FROM rows").fetchone()
    return int(counted[0]) if counted else 0


def _column(name: str, kind: FieldType) -> str:
    text = f"nullif(\"{name}\", '')"
    typed = f'TRY_CAST({text} AS {_TYPES[kind]}) AS "{name}"'
    return f'{typed}, {text} AS "{name}_exact"' if kind == "decimal" else typed
