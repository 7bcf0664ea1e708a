"""The GitHub action and the pre-commit hook do what they say; their steps are run here as they stand in their files."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml

from verslag.pipeline.baselines.approve import Selection, approve
from verslag.pipeline.batch import Plan, run
from verslag.pipeline.inputs import collect
from verslag.pipeline.settings.run_settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Somebody's repository: a report, and its approved figures."""
    (tmp_path / "reports").mkdir()
    with pikepdf.open(ROOT / "samples" / "stichting-waterkant-2022.pdf") as pdf:
        del pdf.pages[3:]
        pdf.save(tmp_path / "reports" / "jaar verslag.pdf")
    run(Plan(collect([str(tmp_path / "reports")]), Settings(), tmp_path / "first"))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        approve(tmp_path / "first", tmp_path / "baselines", Selection())
    return tmp_path


def spoil(repository: Path) -> None:
    """Another value than the report has becomes the approved one."""
    (path,) = (repository / "baselines").glob("*.metrics.csv")
    text = path.read_text(encoding="utf-8")
    assert "347183" in text or "14212" in text
    path.write_text(text.replace("14212", "14213").replace("347183", "347184"), encoding="utf-8")


def environment(repository: Path, **more: str) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "RUNNER_TEMP": str(repository / "temp"), **more}


def action_step(name: str) -> dict[str, Any]:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step: dict[str, Any] = next(step for step in action["runs"]["steps"] if step.get("name") == name)
    return step


def run_action(repository: Path) -> subprocess.CompletedProcess[str]:
    """The step `Check`, with its inputs as GitHub would fill them in."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    given = {name: str(entry.get("default", "")) for name, entry in action["inputs"].items()} | {
        "reports": "reports/\n"
    }
    step = action_step("Check")
    filled = {key: given[value.split("inputs.")[1].split(" ")[0]] for key, value in step["env"].items()}
    (repository / "temp").mkdir()
    files = {"GITHUB_OUTPUT": str(repository / "outputs"), "GITHUB_STEP_SUMMARY": str(repository / "summary.md")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=repository,
        env=environment(repository, CI="true", **filled, **files),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")
def test_the_action_passes_where_figures_are_as_approved(repository: Path) -> None:
    done = run_action(repository)
    assert done.returncode == 0, done.stdout + done.stderr
    written = (repository / "outputs").read_text(encoding="utf-8").strip().removeprefix("summary=")
    assert json.loads(Path(written).read_text(encoding="utf-8"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")
def test_the_action_fails_with_an_annotation_where_one_differs(repository: Path) -> None:
    spoil(repository)
    done = run_action(repository)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "::error" in done.stdout


def test_the_action_installs_what_it_is_told_to() -> None:
    step = action_step("Install")
    assert shlex.split(step["run"]) == ["python", "-m", "pip", "install", "--quiet", "$PACKAGE"]
    assert "inputs.package" in step["env"]["PACKAGE"]


def run_hook(repository: Path) -> int:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    command = [*shlex.split(hook["entry"]), *hook["args"], "reports/jaar verslag.pdf"]
    return subprocess.run(
        command, cwd=repository, env=environment(repository), capture_output=True, check=False
    ).returncode


def test_the_hook_passes_and_fails_as_the_check_does(repository: Path) -> None:
    assert run_hook(repository) == 0
    spoil(repository)
    assert run_hook(repository) == 1


def test_the_image_runs_without_root_and_has_ocr() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert lines.index("USER verslag") < lines.index('ENTRYPOINT ["verslag"]')
    assert any("tesseract-ocr-nld" in line for line in lines)
    assert all("-slim" in line for line in lines if line.startswith("FROM"))
