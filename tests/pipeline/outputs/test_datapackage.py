"""The data package describes the CSVs as they are, in both dialects."""

from __future__ import annotations

from pathlib import Path

import frictionless
import pytest

from verslag.pipeline.batch import Summary
from verslag.pipeline.outputs.datapackage import write_datapackage
from verslag.pipeline.outputs.report_files import read_report
from verslag.pipeline.outputs.tables import DIALECTS, DialectName, write_tables


@pytest.mark.parametrize("dialect", DIALECTS)
def test_frictionless_finds_the_package_valid(dialect: DialectName, samples_run: Summary, tmp_path: Path) -> None:
    reports = [read_report(samples_run.folder, document_id) for document_id in samples_run.document_ids]
    write_tables(reports, tmp_path, DIALECTS[dialect])
    write_datapackage(tmp_path, DIALECTS[dialect])
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["fieldName", "rowNumber", "note"])[:5]
