"""Baselines of a test suite, kept where pytest-regressions keeps its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from verslag.pipeline.baselines.approved_rows import TableName, approved_rows
from verslag.pipeline.baselines.baseline_files import read_baseline, write_baseline
from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.compare import differences, failing
from verslag.pipeline.baselines.formats import check_table
from verslag.pipeline.baselines.tolerance import Tolerance
from verslag.schemas.report import Report


def compare_with_files(
    request: pytest.FixtureRequest,
    report: Report,
    tables: Sequence[TableName],
    *,
    rounding: bool,
    basename: str | None,
) -> None:
    """Compare each table of a report with `<test>.<document_id>.<table>.csv` in the data folder of the test.

    Raises:
        AssertionError: they differ; the message lists the differences.
        pytest.fail.Exception: there was no baseline, or it was rewritten on demand; it is there now.
    """
    __tracebackhide__ = True
    tolerance = Tolerance("rounding" if rounding else "exact")
    written = []
    for table in tables:
        try:
            _compare_table(request, report, table, tolerance, basename)
        except pytest.fail.Exception as done:  # so that one run writes the baselines of every table
            written.append(str(done))
    if written:
        pytest.fail("\n".join(written), pytrace=False)


def _compare_table(
    request: pytest.FixtureRequest, report: Report, table: TableName, tolerance: Tolerance, basename: str | None
) -> None:
    from pytest_regressions.common import perform_regression_check

    __tracebackhide__ = True
    document_id = report.document.document_id

    def dump(path: Path) -> None:
        write_baseline(Path(path), approved_rows(report, table), table)

    def compare(obtained: Path, expected: Path) -> None:
        __tracebackhide__ = True
        old, new = read_baseline(Path(expected), table), read_baseline(Path(obtained), table)
        assert old is not None and new is not None
        found = differences(old.rows, new.rows, table, tolerance)
        same = len(new.rows) - sum(d.new is not None for d in found)
        if failing(found):
            document = DocumentCheck(document_id, "different", same, tuple(found))
            raise AssertionError(check_table.render(CheckResult((document,)), everything=True))

    perform_regression_check(
        datadir=request.getfixturevalue("lazy_datadir"),
        original_datadir=request.getfixturevalue("original_datadir"),
        request=request,
        check_fn=compare,
        dump_fn=dump,
        extension=f".{document_id}.{table}.csv",
        basename=basename,
    )
