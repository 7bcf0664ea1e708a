"""Worker processes that die, hang or burst take one document with them, never the batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.batch import Done, Plan, run
from verslag.pipeline.batch.limits import DocumentLimits, bytes_of
from verslag.pipeline.batch.pool import pool
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings.run_settings import Settings
from verslag.schemas.errors import ExitCode, UsageError

from .conftest import put

LIMITS = DocumentLimits(timeout=20, memory=bytes_of("1.5G"))


def read(folder: Path, out: Path, limits: DocumentLimits = LIMITS) -> dict[str, Done]:
    """What came of each document."""
    done: dict[str, Done] = {}
    plan = Plan(collect([str(folder)]), Settings(), out, limits=limits)
    run(plan, engine=pool(2, limits), progress=lambda d: done.__setitem__(d.entry.document.document_id, d))
    return done


@pytest.mark.usefixtures("trouble")
def test_a_document_that_kills_or_bursts_its_worker_fails_alone(reports: Path, page: bytes, tmp_path: Path) -> None:
    put(reports, page, "a", "b", "c", "groeit", "sterft", "struikelt")
    done = read(reports, tmp_path / "out")
    assert {name: (d.entry.document.status, d.entry.reason) for name, d in done.items()} == {
        "a": ("ok", ""),
        "b": ("ok", ""),
        "c": ("ok", ""),
        "groeit": ("failed", "memory-limit"),
        "sterft": ("failed", "worker-died"),
        "struikelt": ("ok", ""),
    }
    assert done["sterft"].entry.exit_code is ExitCode.INPUT
    assert all("\n" not in d.entry.error for d in done.values())


def test_a_document_that_hangs_is_killed_and_read_again_with_more_time_only(
    trouble: Path, reports: Path, page: bytes, tmp_path: Path
) -> None:
    put(reports, page, "hangt")
    limits = DocumentLimits(timeout=2)
    assert read(reports, tmp_path / "out", limits)["hangt"].entry.reason == "timed-out"
    assert read(reports, tmp_path / "out", limits)["hangt"].reused
    (trouble / "genezen").touch()
    more = read(reports, tmp_path / "out", DocumentLimits(timeout=60))["hangt"]
    assert (more.entry.document.status, more.reused) == ("ok", False)


@pytest.mark.parametrize(("size", "expected"), [("4G", 4 * 1024**3), ("1.5 GB", 1610612736), ("800MiB", 838860800)])
def test_sizes_are_read_as_people_write_them(size: str, expected: int) -> None:
    assert bytes_of(size) == expected


@pytest.mark.parametrize("size", ["", "0G", "veel", "-1G", "4T G"])
def test_what_is_no_size_is_refused(size: str) -> None:
    with pytest.raises(UsageError):
        bytes_of(size)
