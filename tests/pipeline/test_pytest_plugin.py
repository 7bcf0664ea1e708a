"""The fixture as a user's own suite sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

# Loaded before the suites run: what a suite loads first is dropped again after it, and would be loaded each time.
import verslag.pipeline.testing.regression_files  # noqa: F401
from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.report_files import read_report

pytest_plugins = ["pytester"]

SAMPLE = Path(__file__).parents[2] / "samples" / "zorgkring-2023.pdf"
BASELINE = "test_figures/test_report.zorgkring-2023.metrics.csv"


@pytest.fixture
def suite(pytester: pytest.Pytester, samples_run: Summary, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A suite of one test over one report, with a switch that loses its first figure."""
    monkeypatch.delenv("CI", raising=False)
    report = read_report(samples_run.folder, "zorgkring-2023")
    (pytester.path / "report.json").write_text(report.model_dump_json(), encoding="utf-8")
    pytester.makepyfile(
        test_figures="""
        import os
        from pathlib import Path
        from verslag.schemas.report import Report

        def test_report(verslag_check):
            report = Report.model_validate_json(Path(__file__).with_name("report.json").read_bytes())
            if os.environ.get("LOSE"):
                report = report.model_copy(update={"metrics": report.metrics[1:]})
            verslag_check(report, also=("people",))
        """
    )
    return pytester


def test_a_report_is_written_compared_and_renewed(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    first = suite.runpytest()
    first.assert_outcomes(failed=1)
    first.stdout.fnmatch_lines(["*not found in data directory*", f"*{BASELINE}"])
    assert (suite.path / BASELINE.replace("metrics", "people")).exists()
    suite.runpytest().assert_outcomes(passed=1)

    monkeypatch.setenv("LOSE", "1")
    lost = suite.runpytest()
    lost.assert_outcomes(failed=1)
    lost.stdout.fnmatch_lines(["*removed*"])

    suite.runpytest("--force-regen").assert_outcomes(failed=1)
    suite.runpytest().assert_outcomes(passed=1)


def test_baselines_are_not_renewed_under_ci(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "1")
    result = suite.runpytest("--force-regen")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*not renewed under CI*"])
    assert not (suite.path / BASELINE).exists()


def test_a_pdf_is_found_beside_the_test(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    (pytester.mkdir("inner") / "jaarverslag.pdf").symlink_to(SAMPLE)
    (pytester.path / "inner" / "test_pdf.py").write_text(
        "def test_it(verslag_check):\n    assert verslag_check('jaarverslag.pdf').metrics\n"
    )
    result = pytester.runpytest()
    result.assert_outcomes(failed=1)
    assert (pytester.path / "inner" / "test_pdf" / "test_it.jaarverslag.metrics.csv").exists()


def test_without_pytest_regressions_the_fixture_says_so(suite: pytest.Pytester) -> None:
    result = suite.runpytest("-p", "no:regressions")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*pip install 'verslag*"])
