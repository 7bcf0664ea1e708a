"""A comparison as a workbook and as a CSV."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from verslag.pipeline.comparison.trend import TrendRow, trend_rows
from verslag.pipeline.comparison.write import write_comparison
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.outputs.tables import DIALECTS
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

STANDARD = DIALECTS["standard"]
PATHS = {name: f"https://kade.be/{name}.pdf" for name in ("kade-2022", "kade-2023", "werf-2023")}


@pytest.fixture
def rows(make_row: Callable[..., MetricRow], make_report: Callable[..., Report]) -> list[TrendRow]:
    return trend_rows(
        [
            make_report("2022", make_row("Bezoekers", "14212", "2022", page=3)),
            make_report("2023", make_row("Bezoekers", "14112", "2022", page=5), make_row("Bezoekers", "15380.5")),
            make_report("2023", make_row("Bezoekers", "80"), make_row("=Huur()", "3"), entity="Stichting Werf"),
        ]
    )


def test_sheets_part_what_matched_from_what_did_not(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.xlsx", STANDARD)
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["trend", "charts", "restated", "figures", "unmatched", "side_by_side", "about"]
    assert (book["trend"].max_row, book["figures"].max_row, book["unmatched"].max_row) == (3, 4, 2)
    assert list(book["side_by_side"].values)[1:] == [(1, None, "Bezoekers", "EUR", "actual", "2023", 15380.5, 80)]


def test_a_restated_figure_is_coloured_and_links_to_its_page(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.xlsx", STANDARD)
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["figures"]
    value = list(TrendRow.model_fields).index("value") + 1
    restated, other = sheet.cell(2, value), sheet.cell(3, value)
    assert (restated.value, restated.hyperlink.target, restated.hyperlink.location) == (
        14112,
        "https://kade.be/kade-2023.pdf",
        "page=5",
    )
    assert (bool(restated.fill.fill_type), bool(other.fill.fill_type)) == (True, False)


def test_the_trend_sheet_has_a_series_a_row_and_years_across(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.xlsx", STANDARD)
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["trend"]
    heads = [cell.value for cell in sheet[1]]
    first = dict(zip(heads, sheet[2], strict=True))
    assert (first["2022"].value, first["2023"].value) == (14112, 15380.5)
    assert [first[year].hyperlink.location for year in ("2022", "2023")] == ["page=5", "page=1"]
    assert first["restated"].value == "2022: 14212 in kade-2022, page 3"
    assert [bool(first[year].fill.fill_type) for year in ("2022", "2023")] == [True, False]


def test_every_series_of_several_years_has_a_sparkline(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.xlsx", STANDARD)
    with zipfile.ZipFile(tmp_path / "t.xlsx") as parts:
        trend = parts.read("xl/worksheets/sheet1.xml").decode()
    assert trend.count("<xm:f>trend!E2:F2</xm:f>") == 1
    assert trend.count("<x14:sparkline>") == 1  # the other row has one year


def test_a_chart_is_drawn_from_the_cells_of_its_row(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.xlsx", STANDARD)
    with zipfile.ZipFile(tmp_path / "t.xlsx") as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    assert "trend!$E$2:$F$2" in chart
    assert "trend!$E$1:$F$1" in chart
    assert "Bezoekers (EUR)" in chart


def test_both_places_of_a_restated_figure_stand_side_by_side(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.xlsx", STANDARD)
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx")["restated"]
    assert sheet.max_row == 2
    found = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert [found[name].value for name in ("first printed", "in", "page")] == [14212, "kade-2022", 3]
    assert [found[name].value for name in ("restated", "in report", "on page", "difference")] == [
        14112,
        "kade-2023",
        5,
        -100,
    ]
    assert [found[name].hyperlink.location for name in ("first printed", "restated")] == ["page=3", "page=5"]


def test_equal_comparisons_give_equal_bytes(rows: list[TrendRow], tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / name, STANDARD)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_dutch_csv_has_decimal_commas_and_no_formulas(rows: list[TrendRow], tmp_path: Path) -> None:
    write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.csv", DIALECTS["nl"])
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file, delimiter=";"))
    assert [r["value"] for r in read] == ["14112", "15380,5", "80", "3"]
    assert read[-1]["label"] == "'=Huur()"


def test_another_kind_of_file_is_refused(rows: list[TrendRow], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no kind of file"):
        write_comparison(rows, SourceLinks(tmp_path, PATHS), tmp_path / "t.ods", STANDARD)
