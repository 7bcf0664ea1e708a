"""Files hold one idea and functions do one thing: both stay short."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
"""Lines of code: empty lines, comments and the docstring are not counted."""


def modules() -> list[Path]:
    tops = ("schemas", "extractors", "pipeline", "commands")
    return [ROOT / "cli.py", *(path for top in tops for path in sorted((ROOT / top).rglob("*.py")))]


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> int:
    """How many lines of a function are code."""
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    said = range(first.lineno, (first.end_lineno or first.lineno) + 1) if documented else range(0)
    printed = ((n, lines[n - 1].strip()) for n in range(function.lineno, (function.end_lineno or 0) + 1))
    return sum(bool(line) and not line.startswith("#") and n not in said for n, line in printed)


def test_code_lines_are_counted_without_what_is_no_code() -> None:
    text = 'def double(x: int) -> int:\n    """Twice.\n\n    As much.\n    """\n\n    # by adding\n    return x + x\n'
    (function,) = functions(ast.parse(text))
    assert code_lines(function, text.splitlines()) == 2


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    assert len(lines) <= LONGEST_FILE, "cut it by idea"
    long = {f.name: n for f in functions(ast.parse(text)) if (n := code_lines(f, lines)) > LONGEST_FUNCTION}
    assert not long, "cut them by idea"
