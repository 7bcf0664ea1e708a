"""What is installed, and how to get what is not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from verslag.pipeline.explaining import doctor

DEVELOPMENT = {"docs", "samples", "test"}


def test_every_optional_part_says_what_it_is_for() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["optional-dependencies"]) - DEVELOPMENT <= set(doctor.EXTRAS)


def test_a_missing_optional_part_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    needs = ["numpy>=1", 'no-such-store>=2; extra == "remote"', 'pywin32; sys_platform == "amiga"']
    monkeypatch.setattr(doctor, "requires", lambda name: needs)
    parts = {part.name: part for part in doctor.examine()}
    needed, remote = parts["numpy"], parts["verslag[remote]"]
    assert "pywin32" not in parts
    assert (needed.name, needed.ok, needed.optional) == ("numpy", True, False)
    assert (remote.ok, remote.optional, remote.install) == (False, True, "pip install 'verslag[remote]'")


def test_a_part_that_is_too_old_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "requires", lambda name: ["numpy>=99"])
    assert [part.version for part in doctor.examine() if part.name == "numpy"] == [""]
