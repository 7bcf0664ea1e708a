"""For a pull request or the summary of a build."""

from __future__ import annotations

import re

from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.formats.check_lines import counts, line_of, shown, trouble


def render(result: CheckResult, everything: bool = False) -> str:
    """A heading and a table a document."""
    return "\n".join(line for document in result.documents for line in _document(document, everything)) + "\n"


def _document(document: DocumentCheck, everything: bool) -> list[str]:
    state = trouble(document) or counts(document)
    lines = [f"### {document.document_id}", "", state, *(f"- {note}" for note in document.notes), ""]
    listed, rest = shown(document, everything)
    if listed:
        lines += ["| | figure | approved | now | change | % | page |", "|---|---|---|---|---:|---:|---:|"]
        for line in map(line_of, listed):
            cells = (line.status, line.name, line.old, line.new, line.change, line.percent, str(line.page))
            lines.append(f"| {' | '.join(_cell(text) for text in cells)} |")
        lines.append("")
    if rest:
        lines += [f"… and {rest} more", ""]
    return lines


_MARKUP = re.compile(r"([\\`*_\[\]|~#])")
_CALLS = re.compile(r"(?<=@)(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where a name would be called or an address become a link: a label may hold `@everyone`."""

_NOTHING = "\u200b"
"""A space without width: it parts what would be read together and shows nothing."""


def _cell(text: str) -> str:
    """Text that cannot end its cell, become mark-up, call anybody or become a link."""
    escaped = _CALLS.sub(_NOTHING, _MARKUP.sub(r"\\\1", text).replace("<", "&lt;"))
    return " ".join(escaped.split())
