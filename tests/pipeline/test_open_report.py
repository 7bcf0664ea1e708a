"""Reports in Python and in notebooks: short, typed, and able to show where a figure stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import verslag
from verslag.pipeline.batch import Summary
from verslag.schemas.errors import UsageError

SAMPLE = Path(__file__).parents[2] / "samples" / "zorgkring-2023.pdf"


def test_a_report_and_a_run_are_one_line_in_a_shell(samples_run: Summary) -> None:
    output = verslag.read_output(samples_run.folder)
    assert repr(output).startswith("<OpenOutput ")
    line = repr(output.report(SAMPLE.stem))
    assert line.startswith(f"<OpenReport {SAMPLE.stem}: ")
    assert "figures" in line
    assert len(line) < 150


def test_a_notebook_shows_the_first_figures_and_runs_no_markup_of_the_document(samples_run: Summary) -> None:
    report = verslag.read_output(samples_run.folder).report(SAMPLE.stem)
    evil = report.metrics[0].model_copy(update={"label": "<script>alert(1)</script>"})
    html = report.model_copy(update={"metrics": [evil, *report.metrics[1:]]})._repr_html_()
    assert html.count("<tr>") == 11
    assert "<script>" not in html
    assert "more: metrics_frame()" in html
    assert "<table" in verslag.read_output(samples_run.folder)._repr_html_()


def test_amounts_are_exact_or_floats_to_plot(samples_run: Summary) -> None:
    output = verslag.read_output(samples_run.folder)
    exact, plotted = output.metrics_frame()["value"], output.metrics_frame(exact=False)["value"]
    assert (str(exact.dtype), str(plotted.dtype)) == ("object", "Float64")
    assert plotted.sum() == pytest.approx(float(exact.sum()))


def test_figures_are_iterated_over_report_by_report(samples_run: Summary) -> None:
    output = verslag.read_output(samples_run.folder)
    assert [f.metric_id for f in output.figures()] == [f.metric_id for r in output.reports() for f in r.metrics]


def test_a_figure_is_shown_on_its_page_with_a_box(samples_run: Summary) -> None:
    report = verslag.read_output(samples_run.folder).report(SAMPLE.stem)
    picture = report.explain(report.metrics[0].metric_id)
    assert picture.width > 1000
    assert (208, 0, 0) in {color for _, color in picture.getcolors(1 << 24) or []}
    with pytest.raises(UsageError, match="0 figures"):
        report.explain("mzzz")


def test_a_report_just_read_shows_its_figures_too() -> None:
    report = verslag.extract(SAMPLE.with_name("stichting-waterkant-2022.pdf"))
    assert report.explain(report.metrics[0].metric_id).height > 1000


def test_verslag_is_run_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "verslag", "--version"], capture_output=True, check=True)
    assert done.stdout.decode() == f"verslag {verslag.__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion(shell: str) -> None:
    command = [sys.executable, "-m", "verslag", "--show-completion", shell]
    done = subprocess.run(command, capture_output=True, check=False)
    assert b"complet" in done.stdout.lower(), done.stderr
