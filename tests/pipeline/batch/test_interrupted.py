"""A run that is stopped or killed keeps what is done, and the same command completes it to the same bytes."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from verslag.pipeline.batch import Plan, run
from verslag.pipeline.batch.manifest import STATE
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode

from .conftest import put

_PATIENCE = 60


def hashes(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name != "run.json"
    }


def start(reports: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "verslag.cli", "extract", str(reports), "-o", str(out), "--jobs", "2"]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)


def wait_until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not what():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.02)


def documents_done(out: Path) -> int:
    return len(list((out / STATE / "entries").glob("[!.]*.json")))


@pytest.fixture
def expected(reports: Path, page: bytes, tmp_path: Path) -> dict[str, str]:
    """What an undisturbed run writes over four documents, one of which can be made to hang."""
    put(reports, page, "a", "b", "c", "hangt")
    run(Plan(collect([str(reports)]), Settings(), tmp_path / "expected"))
    return hashes(tmp_path / "expected")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_says_how_to_go_on_and_goes_on(
    number: signal.Signals, expected: dict[str, str], trouble: Path, reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = start(reports, out)
    wait_until(lambda: documents_done(out) == 3)
    process.send_signal(number)
    _, err = process.communicate(timeout=_PATIENCE)
    assert process.returncode == ExitCode.INTERRUPTED
    assert "goes on from there" in err
    assert "Traceback" not in err
    (trouble / "genezen").touch()
    written = {p: p.stat().st_mtime_ns for p in (out / "documents").iterdir()}
    again = start(reports, out)
    again.communicate(timeout=_PATIENCE)
    assert again.returncode == ExitCode.OK
    assert {p: p.stat().st_mtime_ns for p in written} == written
    assert hashes(out) == expected


def test_a_killed_run_leaves_no_process_and_no_half_file(
    expected: dict[str, str], trouble: Path, reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = start(reports, out)
    wait_until(lambda: documents_done(out) >= 1)
    children = psutil.Process(process.pid).children(recursive=True)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=_PATIENCE)
    wait_until(lambda: not any(child.is_running() for child in children))
    for path in (out / "documents").glob("[!.]*.json"):
        assert path.read_text(encoding="utf-8").endswith("}\n")
    (trouble / "genezen").touch()
    again = start(reports, out)
    again.communicate(timeout=_PATIENCE)
    assert hashes(out) == expected


@pytest.mark.parametrize("moment", range(3))
def test_a_run_killed_while_it_writes_completes_to_the_same_bytes(
    moment: int, expected: dict[str, str], reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    process = start(reports, out)
    watched = (out / "documents", out / "metrics.csv", out / "verslag.xlsx")[moment]
    wait_until(lambda: watched.exists() or process.poll() is not None)
    process.kill()
    process.communicate(timeout=_PATIENCE)
    again = start(reports, out)
    again.communicate(timeout=_PATIENCE)
    assert again.returncode == ExitCode.OK
    assert hashes(out) == expected
