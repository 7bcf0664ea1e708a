"""JSON lines are the rows, with amounts as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.exporting.jsonl_writer import JsonLinesWriter
from verslag.schemas.errors import UsageError
from verslag.schemas.records import MetricRow, PersonRow


def test_each_line_is_a_figure_as_it_was_read(source: ExportSource, figures: list[MetricRow], tmp_path: Path) -> None:
    JsonLinesWriter().write(source, tmp_path / "v.jsonl")
    lines = (tmp_path / "v.jsonl").read_text(encoding="utf-8").splitlines()
    assert [MetricRow.model_validate_json(line) for line in lines] == figures
    assert '"value":"' in lines[0]


def test_another_table_is_asked_for_by_name_and_two_do_not_fit(source: ExportSource, tmp_path: Path) -> None:
    JsonLinesWriter().write(ExportSource.of(source.folder, tables=["people"]), tmp_path / "p.jsonl")
    assert PersonRow.model_validate_json((tmp_path / "p.jsonl").read_text(encoding="utf-8").splitlines()[0])
    with pytest.raises(UsageError, match="one table"):
        JsonLinesWriter().write(ExportSource.of(source.folder, tables=["people", "places"]), tmp_path / "q.jsonl")
