"""What is published is whole: the source package builds the wheel, and both hold what they must."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from verslag.schemas.version import __version__

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BUILD = "import sys; from setuptools import build_meta as b; print(getattr(b, sys.argv[1])(sys.argv[2]))"


def built(tree: Path, kind: str, to: Path) -> Path:
    """What the build backend makes of a source tree."""
    command = [sys.executable, "-c", BUILD, kind, str(to)]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return to / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], Path]:
    """The files of the source package, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("built")
    ignored = shutil.ignore_patterns(".git", ".venv", "__pycache__", "build", "*.egg-info", "out", ".*_cache", "_build")
    shutil.copytree(ROOT, folder / "tree", symlinks=True, ignore=ignored)
    source = built(folder / "tree", "build_sdist", folder)
    with tarfile.open(source) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (tree,) = (folder / "unpacked").iterdir()
    files = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}
    return files, built(tree, "build_wheel", folder)


def test_the_source_package_holds_docs_changes_tests_and_samples(packages: tuple[set[str], Path]) -> None:
    files, _ = packages
    assert {"CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "README.nl.md", "docs/tutorial.md"} <= files
    assert {"tests/conftest.py", "samples/zorgkring-2023.pdf", "benchmarks/throughput.py", "Makefile"} <= files
    assert not [name for name in files if "__pycache__" in name or name.startswith((".venv", "docs/_build"))]


def test_the_wheel_holds_the_package_its_data_and_its_licences_and_nothing_else(
    packages: tuple[set[str], Path],
) -> None:
    names = set(zipfile.ZipFile(packages[1]).namelist())
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    data = {f for f in tracked if f.startswith(("extractors", "pipeline", "schemas")) and not f.endswith(".md")}
    if data:  # a checkout, and not the unpacked source package
        assert {f"verslag/{name}" for name in data} <= names
    assert {"verslag/__main__.py", "verslag/py.typed", "verslag/pipeline/panel/examples/foundation.toml"} <= names
    assert any(name.endswith("licenses/NOTICE") for name in names)
    assert {name.split("/")[0] for name in names} == {"verslag", f"verslag-{__version__}.dist-info"}
    assert not [name for name in names if name.startswith(("verslag/tests", "verslag/docs", "verslag/samples"))]


def test_the_package_index_gets_all_it_shows(packages: tuple[set[str], Path]) -> None:
    with zipfile.ZipFile(packages[1]) as wheel:
        text = wheel.read(f"verslag-{__version__}.dist-info/METADATA").decode()
    metadata = Parser().parsestr(text)
    assert metadata["Version"] == __version__
    assert "MIT" in metadata["License-Expression"]
    assert "CC-BY-4.0" in metadata["License-Expression"]
    assert len(metadata.get_all("Project-URL") or ()) >= 4
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert {c for c in metadata.get_all("Classifier") or () if "Python :: 3." in c} == {
        f"Programming Language :: Python :: 3.{minor}" for minor in range(11, 15)
    }


def test_the_version_stands_in_one_place() -> None:
    assert PROJECT["dynamic"] == ["version"]
    for name in ("pyproject.toml", "action.yml", "Dockerfile", "docs/conf.py", "__init__.py"):
        assert __version__ not in (ROOT / name).read_text(encoding="utf-8"), name


@pytest.mark.parametrize("name", ["README.md", "README.nl.md"])
def test_links_of_a_readme_lead_somewhere_on_a_package_page_too(name: str) -> None:
    home = PROJECT["urls"]["Homepage"]
    raw = home.replace("github.com", "raw.githubusercontent.com")
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    assert links
    for link in links:
        start = next((s for s in (f"{home}/blob/main/", f"{raw}/main/") if link.startswith(s)), None)
        assert start, f"{name}: {link} leads nowhere from a package page"
        assert (ROOT / link.removeprefix(start).split("#")[0]).exists(), f"{name}: {link}"


def test_what_ships_under_another_licence_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for name in ("GeoNames", "OpenTaal", "Faker", "multilingual-e5-small", "Karla", "Pebble (LGPL-3.0)"):
        assert name in notice


def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", str(ROOT / "docs"), str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "tutorial.html").exists()
