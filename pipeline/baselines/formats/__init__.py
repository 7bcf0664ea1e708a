"""How the result of a check is shown: one format a file, each a function from the result to text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from verslag.pipeline.baselines.check import CheckResult
from verslag.pipeline.baselines.formats import github, json, junit, markdown, table

FormatName = Literal["table", "markdown", "json", "junit", "github"]

_FORMATS: dict[FormatName, Callable[[CheckResult, bool], str]] = {
    "table": table.render,
    "markdown": markdown.render,
    "json": json.render,
    "junit": junit.render,
    "github": github.render,
}


def render(result: CheckResult, name: FormatName, *, everything: bool = False) -> str:
    """The result in a format; `everything` lists all differences where a format stops after some."""
    return _FORMATS[name](result, everything)
