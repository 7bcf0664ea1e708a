"""What the confidence is fitted on, read back from the rows of a run, is what it was given on."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.extractors.metrics import rated
from verslag.pipeline.batch import Summary
from verslag.pipeline.inputs import slug
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.scoring.figures_of_rows import figures_of_rows, period_of

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.mark.parametrize("document", sorted(p.stem for p in SAMPLES.glob("*.pdf")))
def test_rows_have_all_the_evidence(document: str, samples_run: Summary) -> None:
    report = read_report(samples_run.folder, slug(document))
    again = rated(figures_of_rows(report.metrics), period_of(report.document.period))
    assert [f.confidence for f in again] == [row.confidence for row in report.metrics if row.text_source == "text"]
