"""The workbook: figures are numbers, text is text, equal runs give equal bytes."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.workbook import page_address, write_workbook
from verslag.schemas.records import MetricRow
from verslag.schemas.report import CheckPart, Report


@pytest.fixture(scope="module")
def reports(samples_run: Summary) -> list[Report]:
    return [read_report(samples_run.folder, document_id) for document_id in samples_run.document_ids]


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


def test_each_figure_links_to_its_page_and_stays_a_number(samples_run: Summary, reports: list[Report]) -> None:
    sheet = openpyxl.load_workbook(samples_run.folder / "verslag.xlsx")["metrics"]
    value = list(MetricRow.model_fields).index("value") + 1
    rows = [(report.document.file_name, row) for report in reports for row in report.metrics]
    for at, (file_name, row) in enumerate(rows, 2):
        cell = sheet.cell(at, value)
        assert (cell.data_type, cell.hyperlink.target, cell.hyperlink.location) == ("n", file_name, f"page={row.page}")


def test_a_file_name_with_signs_makes_a_whole_link() -> None:
    assert page_address("verslag #3 (50%).pdf", 12) == "external:verslag%20%233%20%2850%25%29.pdf#page=12"


def test_a_total_that_is_no_sum_is_coloured(
    make_row: Callable[..., MetricRow], make_report: Callable[..., Report], tmp_path: Path
) -> None:
    table = {"table_id": "p1-t1", "column_label": "2023"}
    parts = [make_row(f"Kosten {name}", "1000", **table) for name in ("huur", "energie", "post")]
    report = make_report("2023", *parts, make_row("Totaal kosten", "3010", **table))
    check = CheckPart(code="total-mismatch", message="anders", page=1, metric_ids=["kade-2023-3", "kade-2023-0"])
    write_workbook([report.model_copy(update={"checks": [check]})], tmp_path / "v.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "v.xlsx")["metrics"]
    value = list(MetricRow.model_fields).index("value") + 1
    coloured = [sheet.cell(at, value).value for at in range(2, 6) if sheet.cell(at, value).fill.fill_type]
    assert coloured == [3010]


def test_amounts_of_any_length_are_written(
    make_row: Callable[..., MetricRow], make_report: Callable[..., Report], tmp_path: Path
) -> None:
    rows = (make_row("Nummers", "7" * 39, "2022"), make_row("Nummers", "3" * 39, "2023"))
    write_workbook([make_report("2023", *rows)], tmp_path / "v.xlsx")
    changes = list(openpyxl.load_workbook(tmp_path / "v.xlsx")["year_on_year"].iter_rows(values_only=True))
    assert str(-(int("7" * 39) - int("3" * 39))) in changes[1]
