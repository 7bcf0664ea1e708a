"""The pytest fixture `verslag_check`: a report still gives the figures that were approved.

Baselines stand and are renewed as pytest-regressions has it: in the data folder of the test module, written on the
first run (which fails, so that they are looked at), rewritten with `--force-regen` or `--regen-all`.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from verslag.pipeline.baselines.approved_rows import TableName
    from verslag.schemas.report import Report


class VerslagCheck(Protocol):
    """The fixture."""

    def __call__(
        self,
        report: str | PathLike[str] | Report,
        *,
        also: tuple[TableName, ...] = (),
        rounding: bool = False,
        basename: str | None = None,
    ) -> Report:
        """Fail where the figures of a report are not the approved ones; give the report for further assertions.

        Args:
            report: a PDF, as seen from the working folder or from the test module, or a report already read.
            also: tables to compare beside the figures: people, places, sections.
            rounding: accept differences that rounding explains.
            basename: start of the name of the baseline instead of the name of the test.
        """
        ...


@pytest.fixture
def verslag_check(request: pytest.FixtureRequest) -> VerslagCheck:
    """Compare the figures of a report with the baseline beside the test."""
    if not request.config.pluginmanager.hasplugin("regressions"):
        pytest.fail("verslag_check needs pytest-regressions: pip install 'verslag[pytest]'", pytrace=False)

    def check(
        report: str | PathLike[str] | Report,
        *,
        also: tuple[TableName, ...] = (),
        rounding: bool = False,
        basename: str | None = None,
    ) -> Report:
        from verslag.pipeline.testing.regression_files import compare_with_files

        __tracebackhide__ = True
        read = _read(report, request.path.parent)
        _refuse_under_ci(request.config)
        compare_with_files(request, read, ("metrics", *also), rounding=rounding, basename=basename)
        return read

    return check


def _read(report: str | PathLike[str] | Report, beside: Path) -> Report:
    from verslag.pipeline.api import extract
    from verslag.schemas.report import Report

    if isinstance(report, Report):
        return report
    path = Path(report)
    return extract(path if path.exists() else beside / path)


def _refuse_under_ci(config: pytest.Config) -> None:
    from verslag.pipeline.baselines.approve import under_ci

    if under_ci() and (config.getoption("force_regen") or config.getoption("regen_all")):
        pytest.fail("baselines are not renewed under CI: approve them where a person reads the difference", False)
