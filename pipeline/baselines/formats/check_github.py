"""Annotations of GitHub Actions, each at the line of the baseline it contradicts."""

from __future__ import annotations

import os
from pathlib import Path

from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.compare import RowDifference
from verslag.pipeline.baselines.formats import check_markdown
from verslag.pipeline.baselines.formats.check_lines import is_failing, line_of, shown, trouble

SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
"""Names the file whose Markdown is shown on the page of the build."""


def render(result: CheckResult, everything: bool = False) -> str:
    """One workflow command a line (docs.github.com, workflow commands)."""
    lines = [line for document in result.documents for line in _document(document, everything)]
    return "".join(f"{line}\n" for line in lines)


def add_summary(result: CheckResult, *, everything: bool = False) -> None:
    """Append the Markdown form to the summary of the build, where there is one."""
    if path := os.environ.get(SUMMARY_VARIABLE):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(check_markdown.render(result, everything))


def _document(document: DocumentCheck, everything: bool) -> list[str]:
    lines = [_command("warning", {"title": document.document_id}, note) for note in document.notes]
    if lacking := trouble(document):
        lines.append(_command("error", {"title": document.document_id}, lacking))
    listed, rest = shown(document, everything)
    lines += [_annotation(document, d) for d in listed]
    if rest:
        lines.append(_command("notice", {"title": document.document_id}, f"and {rest} more; --all lists them"))
    return lines


def _annotation(document: DocumentCheck, difference: RowDifference) -> str:
    line = line_of(difference)
    properties = {"title": line.name}
    for baseline in document.baselines:
        if baseline.path.name.endswith(f".{difference.table}.csv"):
            properties["file"] = baseline.path.as_posix()
            if number := baseline.line_of(difference.old.key) if difference.old else None:
                properties["line"] = str(number)
    level = "error" if is_failing(difference) else "warning"
    return _command(level, properties, f"{line.status}: {line.step}, page {line.page}")


def _command(level: str, properties: dict[str, str], message: str) -> str:
    named = ",".join(f"{name}={_escaped(text, ':,')}" for name, text in sorted(properties.items()))
    return f"::{level} {named}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """Characters that would end the message, or a property of it, as the runner decodes them."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
