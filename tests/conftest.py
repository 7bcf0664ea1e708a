"""Shared by all tests: the samples, runs over them, and the rule that nothing skips where everything is required."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image

from verslag.extractors.ocr.tesseract import is_installed
from verslag.pipeline.batch import Plan, Summary, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings.run_settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""The names a system's Chromium goes by."""

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser of tests talks to nobody, and runs where there is neither a display nor a user of its own."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once a session."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.skip("Chromium is not installed: apt install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, headless=True, args=list(_QUIET))
        yield started
        started.close()


ScanOf = Callable[..., Path]
"""(sample, pages from 1, dots an inch, what else befalls the picture of a page) -> PDF of pictures."""


@pytest.fixture
def scan_of(tmp_path: Path) -> ScanOf:
    """Makes a scan of a sample: a PDF that shows pictures of its pages and has no text."""
    if not is_installed():
        pytest.skip("OCR is not installed: pip install 'verslag[ocr]', apt install tesseract-ocr-nld")

    def scan(
        sample: str,
        pages: Iterable[int],
        dots: int = 200,
        change: Callable[[Image.Image], Image.Image] = lambda picture: picture,
    ) -> Path:
        with pypdfium2.PdfDocument(SAMPLES / f"{sample}.pdf") as document:
            pictures = [
                change(document[number - 1].render(scale=dots / 72).to_pil().convert("RGB")) for number in pages
            ]
        file = tmp_path / f"{sample}-scan.pdf"
        out = BytesIO()
        pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=dots)
        file.write_bytes(out.getvalue())
        return file

    return scan
