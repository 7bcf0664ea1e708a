"""A run loads back as it was written."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

import verslag
from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.read_tables import figures_by_document
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.tables import DIALECTS, DialectName, write_tables
from verslag.schemas.errors import UsageError
from verslag.schemas.records import TABLES, MetricRow


@pytest.mark.parametrize("table", TABLES)
def test_each_frame_has_the_rows_and_columns_of_its_csv(table: str, samples_run: Summary) -> None:
    frame = verslag.read_output(samples_run.folder).frame(table)
    with (samples_run.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert list(frame.columns) == header
    assert len(frame) == len(rows)


def test_figures_keep_their_types(samples_run: Summary) -> None:
    frame = verslag.read_output(samples_run.folder).metrics_frame()
    assert all(isinstance(value, Decimal) for value in frame["value"])
    assert (str(frame["page"].dtype), str(frame["label"].dtype)) == ("Int64", "string")


def test_reports_come_in_input_order(samples_run: Summary) -> None:
    output = verslag.read_output(samples_run.folder)
    assert [r.document.document_id for r in output.reports()] == samples_run.document_ids
    with pytest.raises(UsageError, match="no document"):
        output.report("elders")


def test_a_folder_without_a_run_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"run\.json"):
        verslag.read_output(tmp_path)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_both_dialects_of_the_csv_read_back_to_the_same_rows(
    dialect: DialectName, samples_run: Summary, tmp_path: Path
) -> None:
    reports = [read_report(samples_run.folder, document_id) for document_id in samples_run.document_ids]
    evil = reports[0].metrics[0].model_copy(update={"label": '=HYPERLINK("http://x")', "row_label": "-1+2"})
    reports[0] = reports[0].model_copy(update={"metrics": [evil, *reports[0].metrics[1:]]})
    write_tables(reports, tmp_path, DIALECTS[dialect])
    read = figures_by_document(tmp_path)
    assert read == {r.document.document_id: r.metrics for r in reports if r.metrics}


@pytest.mark.parametrize(("header", "message"), [("a,b\n", "columns"), (None, "cannot read")])
def test_what_is_no_table_of_a_run_is_said(header: str | None, message: str, tmp_path: Path) -> None:
    if header is not None:
        (tmp_path / "metrics.csv").write_text(header)
    with pytest.raises(UsageError, match=message):
        figures_by_document(tmp_path)


def test_a_cell_that_holds_no_number_is_named(tmp_path: Path, samples_run: Summary) -> None:
    text = (samples_run.folder / "metrics.csv").read_text(encoding="utf-8").splitlines()
    cells = next(csv.reader([text[1]]))
    cells[list(MetricRow.model_fields).index("value")] = "veel"
    with (tmp_path / "metrics.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([text[0].split(","), cells])
    with pytest.raises(UsageError, match="line 2: value"):
        figures_by_document(tmp_path)
