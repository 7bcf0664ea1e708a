"""A reader never sees half a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from verslag.pipeline.stores.atomic import replacing, scratch_beside, write_text
from verslag.pipeline.stores.leftovers import sweep
from verslag.schemas.errors import ExitCode, OutputError

_NO_PROCESS = 2**31 - 1
"""No process has this number: it is beyond what systems give."""


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "metrics.csv"
    write_text(path, "old")
    with pytest.raises(RuntimeError), replacing(path) as part:
        part.write_text("half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["metrics.csv"]


def test_a_folder_that_is_a_file_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError) as caught:
        write_text(tmp_path / "out" / "metrics.csv", "")
    assert caught.value.exit_code is ExitCode.OUTPUT


@pytest.mark.parametrize("number", [5, 32])
def test_a_file_that_windows_holds_open_is_said_to_be_open(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        error = PermissionError(13, "Access is denied")
        error.winerror = number  # type: ignore[attr-defined]  # what Windows sets
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match=r"v\.xlsx: it is open in another program") as caught:
        write_text(tmp_path / "v.xlsx", "")
    assert "close it" in caught.value.remedy


def test_a_scratch_folder_goes_with_its_part(tmp_path: Path) -> None:
    with replacing(tmp_path / "verslag.xlsx") as part, scratch_beside(part) as scratch:
        (scratch / "rows").touch()
        part.touch()
    assert [p.name for p in tmp_path.iterdir()] == ["verslag.xlsx"]


def test_what_a_killed_process_leaves_is_swept_with_its_scratch(tmp_path: Path) -> None:
    with replacing(tmp_path / "verslag.xlsx") as part, scratch_beside(part) as scratch:
        left = scratch.with_name(scratch.name.replace(f"-{os.getpid()}", f"-{_NO_PROCESS}"))
        part.touch()
    left.mkdir()
    (left / "rows").touch()
    sweep(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["verslag.xlsx"]
