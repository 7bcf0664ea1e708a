"""The workbook: what people read first in front, figures numbers, days days, links that lead somewhere, equal bytes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs import sheet
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.run_record import paths_of, read_run
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.workbook import SHOWN, columns_of, write_workbook
from verslag.schemas.records import MetricRow
from verslag.schemas.report import CheckPart, Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]


@pytest.fixture(scope="module")
def reports(samples_run: Summary) -> list[Report]:
    return [read_report(samples_run.folder, document_id) for document_id in samples_run.document_ids]


def write(reports: list[Report], path: Path, figures: int = 0) -> None:
    write_workbook(reports, path, SourceLinks(path.parent, {}), figures)


def figures_of(path: Path) -> Worksheet:
    sheet: Worksheet = openpyxl.load_workbook(path)["metrics"]
    return sheet


def column(name: str) -> int:
    return list(columns_of("metrics")).index(name) + 1


def test_every_figure_stands_in_its_sheet_with_its_value(samples_run: Summary, reports: list[Report]) -> None:
    book = openpyxl.load_workbook(samples_run.folder / "verslag.xlsx")
    sheets = ["about", "metrics", "year_on_year", "check", "people", "places", "documents", "issues"]
    assert book.sheetnames == sheets
    header, *rows = book["metrics"].iter_rows(values_only=True)
    value, label = header.index("value"), header.index("label")
    metrics = [m for report in reports for m in report.metrics]
    assert [Decimal(str(row[value])) for row in rows] == [m.value for m in metrics]
    assert [row[label] or "" for row in rows] == [m.label for m in metrics]


def test_columns_for_people_come_first_and_the_rest_is_folded_behind_them(samples_run: Summary) -> None:
    sheet = figures_of(samples_run.folder / "verslag.xlsx")
    header = [cell.value for cell in sheet[1]]
    assert tuple(header[: len(SHOWN)]) == SHOWN
    assert sorted(header) == sorted(MetricRow.model_fields)
    assert sheet.freeze_panes == "C2"
    shown, folded = sheet.column_dimensions["K"], sheet.column_dimensions["L"]
    assert (shown.hidden, folded.hidden, folded.outlineLevel) == (False, True, 1)


@pytest.mark.parametrize(("figures", "tables"), [(0, 1), (10**6, 0)])
def test_a_sheet_is_a_table_with_filters_and_in_a_huge_book_has_filters_alone(
    figures: int, tables: int, reports: list[Report], tmp_path: Path
) -> None:
    write(reports[:1], tmp_path / "v.xlsx", figures)
    sheet = figures_of(tmp_path / "v.xlsx")
    filters = [table.autoFilter for table in sheet.tables.values()] or [sheet.auto_filter]
    assert len(sheet.tables) == tables
    assert filters[0].ref == sheet.dimensions


def test_days_are_days_and_years_stay_as_they_are_printed(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path
) -> None:
    day = make_row("Vermogen", "5", "2023", period="2023-12-31")
    write([make_report("2023", make_row("Omzet", "7", "2023"), day)], tmp_path / "v.xlsx")
    sheet = figures_of(tmp_path / "v.xlsx")
    assert [sheet.cell(at, column("period")).value for at in (2, 3)] == ["2023", datetime(2023, 12, 31)]
    assert sheet.cell(2, column("period_end")).value == datetime(2023, 12, 31)


def test_columns_are_as_wide_as_what_they_hold(make_row: MakeRow, make_report: MakeReport, tmp_path: Path) -> None:
    write([make_report("2023", make_row("Kosten van de " + "lange " * 4 + "weg", "7"))], tmp_path / "v.xlsx")
    sheet = figures_of(tmp_path / "v.xlsx")
    label, unit = sheet.column_dimensions["B"].width, sheet.column_dimensions["D"].width
    assert 40 < label < 48
    assert unit < 12


def test_text_that_looks_like_a_formula_stays_text(reports: list[Report], tmp_path: Path) -> None:
    first = reports[0]
    evil = first.metrics[0].model_copy(update={"label": '=HYPERLINK("http://x","y")'})
    write([first.model_copy(update={"metrics": [evil]})], tmp_path / "v.xlsx")
    sheet = figures_of(tmp_path / "v.xlsx")
    cell = next(c for row in sheet.iter_rows(min_row=2) for c in row if c.value and "HYPERLINK" in str(c.value))
    assert cell.data_type in ("s", "inlineStr")


def test_equal_runs_give_equal_bytes(reports: list[Report], tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write(reports, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_each_figure_links_to_its_page_in_the_pdf_that_was_read(samples_run: Summary, reports: list[Report]) -> None:
    folder = Path(str(samples_run.folder))
    paths = paths_of(read_run(folder))
    sheet = figures_of(folder / "verslag.xlsx")
    rows = [row for report in reports for row in report.metrics]
    for at, row in enumerate(rows, 2):
        link = sheet.cell(at, column("page")).hyperlink
        target = folder / link.target.replace("\\", "/")
        assert target.resolve() == Path(paths[row.document_id]).resolve()
        assert link.location == f"page={row.page}"
        assert sheet.cell(at, column("value")).data_type == "n"


def test_where_a_pdf_cannot_be_reached_there_is_no_link(reports: list[Report], tmp_path: Path) -> None:
    write(reports[:1], tmp_path / "v.xlsx")
    assert figures_of(tmp_path / "v.xlsx").cell(2, column("page")).hyperlink is None


def test_a_total_that_is_no_sum_is_coloured_counted_and_told_with_both_places(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path
) -> None:
    table = {"table_id": "p1-t1", "column_label": "2023"}
    parts = [make_row(f"Kosten {name}", "1000", **table) for name in ("huur", "energie", "post")]
    report = make_report("2023", *parts, make_row("Totaal kosten", "3010", page=4, **table))
    check = CheckPart(code="total-mismatch", message="anders", page=1, metric_ids=["kade-2023-3", "kade-2023-0"])
    write([report.model_copy(update={"checks": [check]})], tmp_path / "v.xlsx")
    book = openpyxl.load_workbook(tmp_path / "v.xlsx")
    cells = [book["metrics"].cell(at, column("value")) for at in range(2, 6)]
    assert [cell.value for cell in cells if cell.fill.fill_type] == [3010]
    heads, line = book["check"].iter_rows(values_only=True)
    told = dict(zip(heads, line, strict=True))
    assert (told["label"], told["value"], told["page"], told["other_label"], told["other_page"]) == (
        "Totaal kosten",
        3010,
        4,
        "Kosten huur",
        1,
    )
    about = {row[0]: row[1] for row in book["about"].iter_rows(values_only=True)}
    assert about["figures"].startswith("4,")
    assert about["figures, coloured"].startswith("1 ")


def test_amounts_of_any_length_are_written(make_row: MakeRow, make_report: MakeReport, tmp_path: Path) -> None:
    rows = (make_row("Nummers", "7" * 39, "2022"), make_row("Nummers", "3" * 39, "2023"))
    write([make_report("2023", *rows)], tmp_path / "v.xlsx")
    changes = list(openpyxl.load_workbook(tmp_path / "v.xlsx")["year_on_year"].iter_rows(values_only=True))
    assert str(-(int("7" * 39) - int("3" * 39))) in changes[1]


def test_rows_beyond_the_limit_of_a_sheet_are_told(
    make_row: MakeRow, make_report: MakeReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "MAX_ROWS", 3)
    rows = [make_row(f"Post {place}", str(place)) for place in range(5)]
    path = tmp_path / "book.xlsx"
    write([make_report("2023", *rows)], path)
    book = openpyxl.load_workbook(path)
    about = {row[0]: row[1] for row in book["about"].iter_rows(values_only=True)}
    assert book["metrics"].max_row == 3
    assert about["metrics, left out"].startswith("3 rows")
