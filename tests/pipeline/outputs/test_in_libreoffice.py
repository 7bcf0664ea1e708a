"""What a Dutch spreadsheet makes of the files: opened in LibreOffice, where that is installed."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.tables import DIALECTS, write_tables
from verslag.schemas.frames import TEXTS, column_types
from verslag.schemas.records import MetricRow

from .test_spreadsheet_guard import CONVERTED, KEPT

DUTCH = "CSV:59,34,76,1,,1043,false,true"
"""Semicolons, quotes, UTF-8, from line 1, Dutch (Netherlands), quoted fields not as text, special numbers detected:
what a double click does in a Dutch LibreOffice."""

Cell = str | float | int | datetime | None


def converted(source: Path, to: str, *options: str) -> Path:
    """The file as LibreOffice writes it after opening it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: apt install libreoffice-calc")
    folder = source.parent / "opened"
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = [office, "--headless", profile, *options, "--convert-to", to, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return folder / f"{source.stem}.{to}"


def rows_of(path: Path) -> list[tuple[Cell, ...]]:
    book = openpyxl.load_workbook(path)
    return list(book.worksheets[0].iter_rows(values_only=True))


def shown(value: Cell) -> str:
    """A cell as the CSV writes it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def test_text_of_a_dutch_csv_opens_as_it_is_written_and_figures_as_numbers(
    samples_run: Summary, tmp_path: Path
) -> None:
    first = read_report(samples_run.folder, samples_run.document_ids[0])
    texts = [*CONVERTED, *KEPT]
    figures = [
        row.model_copy(update={"raw_text": text, "code": text, "note": text, "context": text})
        for row, text in zip(first.metrics, texts, strict=False)
    ]
    assert len(figures) == len(texts)
    write_tables([first.model_copy(update={"metrics": figures})], tmp_path, DIALECTS["nl"])
    with (tmp_path / "metrics.csv").open(encoding="utf-8-sig", newline="") as file:
        heads, *written = list(csv.reader(file, delimiter=";"))
    _, *opened = rows_of(converted(tmp_path / "metrics.csv", "xlsx", f"--infilter={DUTCH}"))
    types = column_types(MetricRow)
    for line, cells in zip(written, opened, strict=True):
        for name, text, cell in zip(heads, line, cells, strict=True):
            if types[name] in TEXTS:
                assert shown(cell) == text, name
            elif text:
                assert isinstance(cell, int | float), name
                assert cell == float(text.replace(",", ".")), name


def test_without_the_mark_a_dutch_spreadsheet_would_change_text(tmp_path: Path) -> None:
    """What the mark is for: the test above would find it."""
    (tmp_path / "bare.csv").write_text("1-2;3%;15.380\r\n", encoding="utf-8")
    (row,) = rows_of(converted(tmp_path / "bare.csv", "xlsx", f"--infilter={DUTCH}"))
    assert not any(isinstance(cell, str) for cell in row)


def test_the_workbook_opens_with_every_sheet_and_figure(samples_run: Summary, tmp_path: Path) -> None:
    shutil.copy(Path(str(samples_run.folder)) / "verslag.xlsx", tmp_path / "v.xlsx")
    before, after = (openpyxl.load_workbook(p) for p in (tmp_path / "v.xlsx", converted(tmp_path / "v.xlsx", "xlsx")))
    assert after.sheetnames == before.sheetnames
    values = [[row[2] for row in book["metrics"].iter_rows(values_only=True)] for book in (before, after)]
    assert values[0] == values[1]
