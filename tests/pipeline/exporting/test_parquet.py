"""Parquet has exact amounts, and the parts of a batch are one table without being put together."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from verslag.pipeline.batch import BatchPart, Plan, run
from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.exporting.parquet_writer import ParquetWriter
from verslag.pipeline.inputs import collect
from verslag.pipeline.outputs.tables import DIALECTS, write_tables
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.records import TABLES, MetricRow

SAMPLES = Path(__file__).parents[3] / "samples"


def rows(folder: Path, what: str, table: str = "metrics") -> list[tuple[object, ...]]:
    return duckdb.sql(f"SELECT {what} FROM read_parquet('{folder}/{table}/*/*.parquet')").fetchall()


def test_amounts_are_exact_decimals_and_their_sum_is_that_of_the_run(
    source: ExportSource, figures: list[MetricRow], tmp_path: Path
) -> None:
    ParquetWriter().write(source, tmp_path / "v.parquet")
    found = rows(tmp_path / "v.parquet", "metric_id, value, value_exact, page, period_end::VARCHAR")
    assert [row[:2] for row in found] == [(row.metric_id, row.value) for row in figures]
    assert all(isinstance(row[1], Decimal) for row in found)
    assert [Decimal(str(row[2])) for row in found] == [row.value for row in figures]
    assert [row[4] or "" for row in found] == [row.period_end for row in figures]
    (total,) = rows(tmp_path / "v.parquet", "sum(value)")[0]
    assert total == sum(row.value for row in figures)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_its_rows(table: str, source: ExportSource, tmp_path: Path) -> None:
    ParquetWriter().write(source, tmp_path / "v.parquet")
    assert rows(tmp_path / "v.parquet", "count(*)", table) == [(len(list(source.rows(table))),)]


def test_an_amount_that_fits_no_decimal_stands_as_text_alone(source: ExportSource, tmp_path: Path) -> None:
    first = next(source.reports())
    big, text = "7" * 39, 'regel één\n"twee"; drie, vier'
    row = first.metrics[0].model_copy(update={"value": Decimal(big), "label": text})
    run_folder = tmp_path / "out"
    write_tables([first.model_copy(update={"metrics": [row]})], run_folder, DIALECTS["nl"])
    odd = ExportSource(run_folder, source.run, (first.document.document_id,), ("metrics",))
    ParquetWriter().write(odd, tmp_path / "v.parquet")
    assert rows(tmp_path / "v.parquet", "value, value_exact, label") == [(None, big, text)]


def test_parts_of_a_batch_written_by_themselves_read_as_one(figures: list[MetricRow], tmp_path: Path) -> None:
    names = ["stichting-waterkant-2022.pdf", "stichting-waterkant-2023.pdf"]
    files = [str(SAMPLES / name) for name in names]
    for number in (1, 2):
        run(Plan(collect(files), Settings(), tmp_path / f"part-{number}", part=BatchPart(number, 2)))
        ParquetWriter().write(ExportSource.of(tmp_path / f"part-{number}"), tmp_path / "all.parquet")
    wanted = {(row.document_id, row.metric_id) for row in figures if row.document_id.startswith("stichting")}
    assert set(rows(tmp_path / "all.parquet", "document_id, metric_id")) == wanted
    manifests = [
        json.loads(p.read_text(encoding="utf-8")) for p in sorted((tmp_path / "all.parquet/manifests").iterdir())
    ]
    assert [m["documents"] for m in manifests] == [1, 1]
    assert sum(m["files"]["metrics"]["rows"] for m in manifests) == len(wanted)
    assert all((tmp_path / "all.parquet" / m["files"]["metrics"]["path"]).exists() for m in manifests)


def test_writing_a_part_again_replaces_it(source: ExportSource, tmp_path: Path) -> None:
    first = ParquetWriter().write(source, tmp_path / "v.parquet")
    files = {p: p.read_bytes() for p in (tmp_path / "v.parquet").rglob("*") if p.is_file()}
    assert ParquetWriter().write(source, tmp_path / "v.parquet") == first
    assert {p: p.read_bytes() for p in (tmp_path / "v.parquet").rglob("*") if p.is_file()} == files


def test_the_sql_of_the_docs_reads_the_csv_exactly(
    source: ExportSource, figures: list[MetricRow], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (SAMPLES.parent / "docs" / "output.md").read_text(encoding="utf-8")
    query = page.split("```sql\n")[1].split("```")[0].split("--")[0].strip().rstrip(";")
    monkeypatch.chdir(Path(str(source.folder)).parent)
    found = duckdb.sql(query.replace("'out/", f"'{Path(str(source.folder)).name}/")).fetchall()
    assert [value for _, value in found] == [row.value for row in figures]
