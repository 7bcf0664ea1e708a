"""JSON lines: one row a line, amounts as strings; of one table, the figures unless another is asked for."""

from __future__ import annotations

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.stores.atomic import replacing
from verslag.pipeline.stores.locations import AnyPath
from verslag.schemas.errors import UsageError
from verslag.schemas.records import TABLES


class JsonLinesWriter:
    """`.jsonl`"""

    suffix = ".jsonl"
    description = "JSON lines of one table"

    def write(self, source: ExportSource, path: AnyPath) -> str:
        """One object a row; its keys are the columns."""
        table = _only(source.tables)
        count = 0
        with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
            for row in source.rows(table):
                file.write(row.model_dump_json() + "\n")
                count += 1
        return f"{count} rows of {table}"


def _only(tables: tuple[str, ...]) -> str:
    if len(tables) == 1:
        return tables[0]
    if len(tables) == len(TABLES):
        return "metrics"
    raise UsageError("a file of JSON lines holds one table", remedy="give --table once")
