"""A run to review, and the page served as a user gets it: by the command, in a process of its own."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from verslag.pipeline.batch import Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings.run_settings import Settings

NAME = "stichting-waterkant-2022"
SAMPLE = Path(__file__).parents[3] / "samples" / f"{NAME}.pdf"


@pytest.fixture(scope="session")
def reviewable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report in `reports`, read into `out`."""
    folder = tmp_path_factory.mktemp("reviewable")
    (folder / "reports").mkdir()
    shutil.copy(SAMPLE, folder / "reports")
    run(Plan(collect([str(folder / "reports")]), Settings(), folder / "out"))
    return folder


@pytest.fixture
def out(reviewable: Path, tmp_path: Path) -> Path:
    """A copy of the run of one's own; its source stays where it was read."""
    return Path(shutil.copytree(reviewable / "out", tmp_path / "out"))


Serve = Callable[..., AbstractContextManager[str]]


@contextmanager
def _serve(out: Path, *options: str) -> Iterator[str]:
    command = [sys.executable, "-m", "verslag.cli", "review", str(out), "--no-browser", "--as", "An", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), "the server did not start"
        yield address
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Serves the review of an output folder; the address with its token."""
    return _serve
