"""Shared by all tests: the samples, runs over them, and the rule that nothing skips where everything is required."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from verslag.pipeline.batch import Plan, Summary, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings import Settings

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


def pytest_configure(config: pytest.Config) -> None:
    """Baselines are approved by a person who reads the difference, never by a machine on its own."""
    if os.environ.get("CI") and (config.getoption("--force-regen") or config.getoption("--regen-all")):
        raise pytest.UsageError("baselines are not regenerated under CI")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> object:
    """With VERSLAG_REQUIRE_ALL=1 a test that skips has failed: a part it needs is missing."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("VERSLAG_REQUIRE_ALL") == "1" and "needs_shared" not in item.keywords:
        report.outcome = "failed"
        report.longrepr = f"skipped although everything is required: {report.longrepr}"
    return outcome


@pytest.fixture(scope="session")
def samples_run(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    """One run over all samples, made once a session."""
    return run(Plan(collect([str(SAMPLES)]), Settings(), tmp_path_factory.mktemp("out")))
