"""How the result of a check is shown: one format a file, each a function from the result to text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from verslag.pipeline.baselines.check import CheckResult
from verslag.pipeline.baselines.formats import check_github, check_json, check_junit, check_markdown, check_table
from verslag.schemas.exact import exact_amounts

FormatName = Literal["table", "markdown", "json", "junit", "github"]

_FORMATS: dict[FormatName, Callable[[CheckResult, bool], str]] = {
    "table": check_table.render,
    "markdown": check_markdown.render,
    "json": check_json.render,
    "junit": check_junit.render,
    "github": check_github.render,
}


@exact_amounts()
def render(result: CheckResult, name: FormatName, *, everything: bool = False) -> str:
    """The result in a format; `everything` lists all differences where a format stops after some."""
    return _FORMATS[name](result, everything)
