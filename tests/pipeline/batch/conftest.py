"""Documents that make their worker die, hang or burst, as broken files do to the libraries that read them."""

from __future__ import annotations

import os
from pathlib import Path

import pikepdf
import pytest

SAMPLES = Path(__file__).parents[3] / "samples"

_TROUBLE = """
import os, signal, sys, time
from pathlib import Path

import verslag.pipeline.run.read_pages as read

_fetch = read.fetch


def fetch(path):
    name = Path(path).name
    if "sterft" in name:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "struikelt" in name:
        marker = Path(__file__).with_name("struikelde")
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if "hangt" in name and not Path(__file__).with_name("genezen").exists():
        time.sleep(1000)
    if "groeit" in name:
        hoard = []
        while True:
            hoard.append(bytearray(50_000_000))
            time.sleep(0.02)
    return _fetch(path)


read.fetch = fetch
"""


@pytest.fixture
def trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Worker processes started from here on die over `sterft`, once over `struikelt`, hang over `hangt` and burst over
    `groeit`; with a file `genezen` in the folder given, `hangt` no longer hangs."""
    folder = tmp_path / "trouble"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_TROUBLE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH")))))
    return folder


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A report of one page."""
    path = tmp_path_factory.mktemp("page") / "page.pdf"
    with pikepdf.open(SAMPLES / "zorgkring-2023.pdf") as pdf:
        del pdf.pages[1:]
        pdf.save(path, deterministic_id=True)
    return path.read_bytes()


@pytest.fixture
def reports(tmp_path: Path, page: bytes) -> Path:
    """An empty folder for reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    return folder


def put(folder: Path, page: bytes, *stems: str) -> None:
    """Reports of one page, each with content of its own: what follows the end of a PDF changes nothing."""
    for stem in stems:
        (folder / f"{stem}.pdf").write_bytes(page + f"\n% {stem}\n".encode())
