"""Imports run one way, and every folder with code is a listed package."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ORDER = ("schemas", "extractors", "pipeline", "commands", "cli")
TOPS = {name: rank for rank, name in enumerate(ORDER)}


def modules() -> list[Path]:
    return [ROOT / "cli.py", *(p for top in ORDER[:-1] for p in sorted((ROOT / top).rglob("*.py")))]


def imported(path: Path) -> set[str]:
    """Top-level parts of verslag that a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
    return {parts[1] for parts in (name.split(".") for name in names) if parts[0] == "verslag" and len(parts) > 1}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_from_cli_down_to_schemas(path: Path) -> None:
    own = TOPS[path.relative_to(ROOT).parts[0].removesuffix(".py")]
    upward = {name for name in imported(path) if TOPS[name] > own}
    assert not upward, f"{path.name} imports {upward}"


def test_every_folder_with_code_is_a_listed_package() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    folders = {p.parent.relative_to(ROOT) for top in ORDER[:-1] for p in (ROOT / top).rglob("*.py")}
    assert sorted(listed) == sorted(["verslag", *(".".join(("verslag", *f.parts)) for f in folders)])


def test_every_package_has_a_docstring() -> None:
    for path in modules():
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} says not what it is for"


def test_no_module_stands_at_the_root_beside_the_command_line() -> None:
    assert sorted(p.name for p in ROOT.glob("*.py")) == ["__init__.py", "__main__.py", "cli.py"]


PIPELINE = (
    "stores",
    "settings",
    "inputs",
    "run",
    "outputs",
    "reviews",
    "comparison",
    "validation",
    "batch",
    "baselines",
)
"""Folders of the pipeline from the bottom up; those above them are entrances that nothing here imports."""


def folders_imported(path: Path) -> set[str]:
    """Folders of the pipeline that a module imports from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("verslag.pipeline."):
            found.add(str(node.module).split(".")[2])
    return found


@pytest.mark.parametrize("folder", PIPELINE)
def test_folders_of_the_pipeline_import_one_way(folder: str) -> None:
    below = set(PIPELINE[: PIPELINE.index(folder) + 1])
    for path in sorted((ROOT / "pipeline" / folder).rglob("*.py")):
        assert folders_imported(path) <= below, f"{path.relative_to(ROOT)} imports upward"


def test_no_module_of_the_pipeline_imports_the_root() -> None:
    for path in sorted((ROOT / "pipeline").rglob("*.py")):
        assert "from verslag import" not in path.read_text(encoding="utf-8"), path.name


def test_a_run_is_planned_without_loading_what_reads() -> None:
    """The process that plans and puts together starts in half the time; its workers load the rest."""
    loading = "from verslag.pipeline.batch import Plan, run; from verslag.pipeline.batch.pool import pool; import sys"
    shown = subprocess.run(
        [sys.executable, "-c", f"{loading}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    loaded = set(shown.stdout.split())
    assert "verslag.pipeline.batch.task" in loaded
    reading = {"verslag.extractors.layout.analyse", "verslag.extractors.pdf.file.opening", "numpy", "pypdfium2"}
    assert not loaded & reading
