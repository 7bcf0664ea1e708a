"""One figure that nothing can be done with costs a sheet of one document, never the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from verslag.pipeline.baselines.approved_rows import approved_figures
from verslag.pipeline.baselines.compare import differences
from verslag.pipeline.baselines.tolerance import Tolerance
from verslag.pipeline.comparison.trend import trend_rows
from verslag.pipeline.outputs import workbook
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.pipeline.validation import validate as validation
from verslag.schemas.exact import exact_amounts
from verslag.schemas.records import MetricRow
from verslag.schemas.report import Report

MakeRow = Callable[..., MetricRow]
MakeReport = Callable[..., Report]

MONSTERS = ("9" * 39, "1" + "0" * 60 + ".5", "9" * 600, "1e-500", "-" + "7" * 45)


@pytest.fixture
def reports(make_row: MakeRow, make_report: MakeReport) -> list[Report]:
    """Two years of figures with more digits than anything has."""
    return [
        make_report(
            year, *(make_row(f"Post {at}", value, year, series_id=f"s{at}") for at, value in enumerate(MONSTERS))
        )
        for year in ("2022", "2023")
    ]


def test_monstrous_figures_pass_every_writer_and_check(reports: list[Report], tmp_path: Path) -> None:
    path = tmp_path / "verslag.xlsx"
    workbook.write_workbook(reports, path, SourceLinks(tmp_path, {}), 10)
    assert openpyxl.load_workbook(path)["metrics"].max_row == 11
    assert len(trend_rows(reports)) == 10
    assert not [f for f in validation.validate(reports) if f.rule == "check-failed"]
    with exact_amounts():
        other = [row.model_copy(update={"value": row.value * Decimal("1.5")}) for row in reports[0].metrics]
        after = approved_figures(reports[0].model_copy(update={"metrics": other}))
        assert len(differences(approved_figures(reports[0]), after, "metrics", Tolerance())) == len(MONSTERS)


def test_what_fails_for_one_document_is_left_out_and_said(
    reports: list[Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = workbook.changes

    def failing(report: Report) -> object:
        if report.document.document_id == "kade-2022":
            raise ArithmeticError
        return whole(report)

    monkeypatch.setattr(workbook, "changes", failing)
    path = tmp_path / "verslag.xlsx"
    workbook.write_workbook(reports, path, SourceLinks(tmp_path, {}), 10)
    book = openpyxl.load_workbook(path)
    assert [row[0] for row in book["issues"].iter_rows(min_row=2, values_only=True)] == ["kade-2022"]


def test_a_rule_that_fails_is_a_finding_and_the_others_are_applied(
    reports: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd_rule(given: object) -> Iterator[object]:
        raise ValueError
        yield

    rules = (odd_rule, *validation.REPORT_RULES)
    monkeypatch.setattr(validation, "REPORT_RULES", rules)
    found = [f.message for f in validation.validate(reports) if f.rule == "check-failed"]
    assert found == ["odd rule could not be checked: ValueError; report it as a bug"] * 2
