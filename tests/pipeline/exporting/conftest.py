"""The run of the samples as what there is to export."""

from __future__ import annotations

import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.exporting.export_source import ExportSource
from verslag.pipeline.outputs.read_output import read_output
from verslag.schemas.records import MetricRow


@pytest.fixture(scope="session")
def source(samples_run: Summary) -> ExportSource:
    return ExportSource.of(samples_run.folder)


@pytest.fixture(scope="session")
def figures(samples_run: Summary) -> list[MetricRow]:
    return [row for report in read_output(samples_run.folder).reports() for row in report.metrics]
