"""The workbook: figures are numbers, text is text, equal runs give equal bytes."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.documents import read_report
from verslag.pipeline.outputs.workbook import write_workbook
from verslag.schemas.report import Report


@pytest.fixture(scope="module")
def reports(samples_run: Summary) -> list[Report]:
    return [read_report(samples_run.folder, d.source.document_id) for d in samples_run.done]


def test_every_figure_stands_in_its_sheet_with_its_value(samples_run: Summary, reports: list[Report]) -> None:
    book = openpyxl.load_workbook(samples_run.folder / "verslag.xlsx")
    assert book.sheetnames == ["metrics", "year_on_year", "people", "places", "documents", "issues", "about"]
    header, *rows = book["metrics"].iter_rows(values_only=True)
    value, label = header.index("value"), header.index("label")
    metrics = [m for report in reports for m in report.metrics]
    assert [Decimal(str(row[value])) for row in rows] == [m.value for m in metrics]
    assert [row[label] or "" for row in rows] == [m.label for m in metrics]


def test_text_that_looks_like_a_formula_stays_text(reports: list[Report], tmp_path: Path) -> None:
    first = reports[0]
    evil = first.metrics[0].model_copy(update={"label": '=HYPERLINK("http://x","y")'})
    write_workbook([first.model_copy(update={"metrics": [evil]})], tmp_path / "v.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "v.xlsx")["metrics"]
    cell = next(c for row in sheet.iter_rows(min_row=2) for c in row if c.value and "HYPERLINK" in str(c.value))
    assert cell.data_type in ("s", "inlineStr")


def test_equal_runs_give_equal_bytes(reports: list[Report], tmp_path: Path) -> None:
    write_workbook(reports, tmp_path / "a.xlsx")
    write_workbook(reports, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
