"""A reader never sees half a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from verslag.pipeline.stores.atomic import replacing, write_text
from verslag.schemas.errors import ExitCode, OutputError


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
