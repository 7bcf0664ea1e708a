"""Folders build on one another one way, nothing in a circle, and names tell files and classes apart."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXTRACTORS = (
    "document",
    "language",
    "numbers",
    "pdf",
    "lines",
    "tables",
    "layout",
    "ocr",
    "annotate",
    "names",
    "facts",
    "metrics",
    "spacy_components",
)
"""From the bottom up."""
TOPS = ("schemas", "extractors", "pipeline", "commands")


def files(*tops: str) -> list[Path]:
    return [path for top in tops for path in sorted((ROOT / top).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """Modules of verslag that a file imports, dotted: when it is loaded, when a function is called, or for types only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("verslag."):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name if is_module(name) else name.rpartition(".")[0] for name in found}


def is_module(name: str) -> bool:
    """Whether a dotted name is a file or a folder of verslag, not something in one."""
    place = ROOT.joinpath(*name.split(".")[1:])
    return place.with_suffix(".py").exists() or place.is_dir()


@pytest.mark.parametrize("folder", EXTRACTORS)
def test_extractors_import_down(folder: str) -> None:
    below = set(EXTRACTORS[: EXTRACTORS.index(folder) + 1])
    for path in files(f"extractors/{folder}"):
        used = {name.split(".")[2] for name in imported(path) if name.startswith("verslag.extractors.")}
        assert used & set(EXTRACTORS) <= below, f"{path.relative_to(ROOT)} imports upward"


def test_every_folder_of_the_extractors_has_its_place_in_the_order() -> None:
    folders = {path.name for path in (ROOT / "extractors").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(EXTRACTORS)


def test_no_files_import_one_another_in_a_circle() -> None:
    names = {".".join(("verslag", *path.relative_to(ROOT).with_suffix("").parts)): path for path in files(*TOPS)}
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    below = {name: {n for n in imported(path) if n in names and n != name} for name, path in names.items()}
    while free := [name for name, rest in below.items() if not rest & below.keys()]:
        for name in free:
            del below[name]
    assert not below, f"in circles: {sorted(below)}"


def test_no_folders_import_one_another_in_a_circle() -> None:
    def folder(name: str) -> str:
        place = ROOT.joinpath(*name.split(".")[1:])
        return name if place.is_dir() else name.rpartition(".")[0]

    below: dict[str, set[str]] = {}
    for path in files(*TOPS):
        own = ".".join(("verslag", *path.parent.relative_to(ROOT).parts))
        below.setdefault(own, set()).update(folder(name) for name in imported(path))
    below = {own: {name for name in used if name in below and name != own} for own, used in below.items()}
    while free := [name for name, rest in below.items() if not rest & below.keys()]:
        for name in free:
            del below[name]
    assert not below, f"in circles: {sorted(below)}"


def test_closed_vocabularies_stand_once() -> None:
    """What a field of the output can hold is said in schemas/vocabularies.py, and nowhere again."""

    def words(path: Path) -> list[tuple[str, ...]]:
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        literals = (n for n in nodes if isinstance(n, ast.Subscript) and ast.unparse(n.value) == "Literal")
        return [tuple(ast.unparse(literal.slice).split(", ")) for literal in literals]

    place = ROOT / "schemas" / "vocabularies.py"
    known = set(words(place))
    assert known
    for path in files(*TOPS):
        assert path == place or not known & set(words(path)), f"{path.relative_to(ROOT)} says a vocabulary again"


def test_no_two_files_are_called_alike() -> None:
    counts = Counter(path.name for path in files(*TOPS) if path.name != "__init__.py")
    assert not [name for name, count in counts.items() if count > 1]


def test_no_two_classes_are_called_alike() -> None:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in files(*TOPS))
    counts = Counter(node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    assert not [name for name, count in counts.items() if count > 1]


def test_nothing_is_known_by_its_address() -> None:
    """What belongs together refers to one another, or is a key itself (`eq=False`): an `id` says nothing on its own."""
    for path in files(*TOPS):
        calls = (
            node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
        )
        assert not any(isinstance(f, ast.Name) and f.id == "id" for f in calls), path.relative_to(ROOT)


MOST_WORDS = 6
"""A set of more lower-case words than this is a list of the language, and data."""


def test_word_lists_are_data() -> None:
    """Lists of words stand in `data/` folders, where they are found, read and grown without a look at code."""
    for path in files("extractors"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Set):
                words = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
                plain = [word for word in words if word.isalpha() and word.islower() and len(word) > 1]
                kinds = "list_item" in words or "half_day" in words
                assert kinds or len(plain) <= MOST_WORDS, f"{path.relative_to(ROOT)}:{node.lineno} is a word list"


def test_no_name_of_a_module_is_unused() -> None:
    """What nothing uses is read by everybody for nothing; tests, tools and pyproject.toml count as users."""
    users = [*files(*TOPS, "tests", "training", "benchmarks", "samples"), ROOT / "cli.py", ROOT / "pyproject.toml"]
    texts = {path: Counter(re.findall(r"\w+", path.read_text(encoding="utf-8"))) for path in users}
    everywhere: Counter[str] = Counter()
    for words in texts.values():
        everywhere.update(words)
    for path in files(*TOPS):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            named = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
            if isinstance(node, ast.Assign):
                named = [target.id for target in node.targets if isinstance(target, ast.Name)]
            for name in (name for name in named if not name.startswith("__")):
                uses = texts[path][name] if name.startswith("_") else everywhere[name]
                assert uses > 1, f"nothing uses {name} of {path.relative_to(ROOT)}"


def test_spacy_is_loaded_for_its_components_only() -> None:
    """Importing it costs as much as reading ten pages; a run that builds no pipeline does not pay that."""
    loading = {
        path.parent.name
        for path in files(*TOPS)
        if re.search(r"^\s*(import|from) spacy\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert loading == {"spacy_components"}
