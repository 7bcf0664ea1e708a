"""Every format says the same differences, and text from a report cannot break out of it."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from verslag.pipeline.baselines.approved_rows import ApprovedFigure
from verslag.pipeline.baselines.baseline_files import Baseline
from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.compare import differences
from verslag.pipeline.baselines.formats import check_github, render
from verslag.pipeline.baselines.tolerance import Tolerance

EVIL = "a|b <i>,c:d%e\x0b"


def figure(number: int, value: str, name: str = "") -> ApprovedFigure:
    empty = dict.fromkeys(ApprovedFigure.model_fields, "")
    numbers = {"value": Decimal(value), "value_high": None, "decimals": 0, "scale": 0, "page": 3, "unit": "EUR"}
    return ApprovedFigure.model_validate(
        {**empty, **numbers, "metric_id": f"m{number}", "label": name or f"{number} {EVIL}"}
    )


@pytest.fixture
def result() -> CheckResult:
    old = [figure(n, "100") for n in range(14)]
    new = [figure(n, str(100 + n)) for n in range(13)] + [figure(20, "7", "Nieuwe post")]
    baseline = Baseline(Path("baselines/kade-2023.metrics.csv"), tuple(old), tuple(range(2, 16)))
    found = tuple(differences(old, new, "metrics", Tolerance()))
    return CheckResult(
        (
            DocumentCheck("kade-2023", "different", 1, found, ("de bron is anders",), (), (baseline,)),
            DocumentCheck("nieuw-2023", "new", lacking=("metrics",)),
            DocumentCheck("weg-2023", "missing"),
        )
    )


def test_ten_are_listed_and_the_rest_counted(result: CheckResult) -> None:
    for name in ("table", "markdown", "github"):
        assert "4 more" in render(result, name)  # type: ignore[arg-type]
        assert "more" not in render(result, name, everything=True)  # type: ignore[arg-type]


def test_table_and_markdown_say_what_is_missing_on_one_side(result: CheckResult) -> None:
    for name in ("table", "markdown", "github", "junit"):
        text = render(result, name)  # type: ignore[arg-type]
        assert "verslag approve" in text
        assert "not in this run" in text
        assert "de bron is anders" in text


def test_markdown_cells_stay_cells(result: CheckResult) -> None:
    rows = [line for line in render(result, "markdown").split("\n") if line.startswith("| changed")]
    assert rows
    assert all(row.replace("\\|", "").count("|") == 8 and "<i>" not in row for row in rows)


def test_json_lists_everything_with_both_sides(result: CheckResult) -> None:
    answer = json.loads(render(result, "json"))
    first = answer["documents"][0]["differences"][0]
    assert answer["exit_code"] == 1
    assert len(answer["documents"][0]["differences"]) == 14
    assert (first["approved"]["value"], first["now"]["value"], first["change_percent"]) == ("100", "112", "+12.0%")


def test_junit_counts_its_failures(result: CheckResult) -> None:
    suites = ET.fromstring(render(result, "junit"))
    for suite in suites:
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
    assert [suite.attrib["failures"] for suite in suites] == ["14", "1", "1"]


def test_github_points_at_the_line_of_the_baseline(result: CheckResult) -> None:
    first = next(line for line in render(result, "github").split("\n") if line.startswith("::error"))
    assert "file=baselines/kade-2023.metrics.csv,line=14," in first
    assert "title=12 a|b <i>%2Cc%3Ad%25e" in first
    assert "100 EUR → 112 EUR (+12.0%25)" in first


def test_github_fills_the_summary_of_the_build(
    result: CheckResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(check_github.SUMMARY_VARIABLE, str(tmp_path / "summary.md"))
    check_github.add_summary(result)
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == render(result, "markdown")


def test_markdown_calls_nobody_and_links_nowhere() -> None:
    old = figure(1, "100", "Groet @everyone op https://voorbeeld.test en www.voorbeeld.test, *vet* [hier](x)")
    found = tuple(differences([old], [], "metrics", Tolerance()))
    text = render(CheckResult((DocumentCheck("kade-2023", "different", 1, found),)), "markdown")
    assert not any(token in text for token in ("@everyone", "https://", "www.", " *vet*", " [hier]"))
