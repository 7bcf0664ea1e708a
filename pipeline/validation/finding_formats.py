"""Findings as text for people, or as JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from verslag.pipeline.outputs.tables import DIALECTS, Dialect, DialectName, cell
from verslag.pipeline.validation.finding import ValidationFinding

FormatName = Literal["text", "json", "csv"]


def render(found: Sequence[ValidationFinding], name: FormatName, dialect: DialectName = "standard") -> str:
    """All findings in a format; a CSV in a dialect."""
    if name == "json":
        return json.dumps([f.model_dump() for f in found], ensure_ascii=False, indent=2) + "\n"
    return _csv(found, DIALECTS[dialect]) if name == "csv" else _text(found)


def _csv(found: Sequence[ValidationFinding], dialect: Dialect) -> str:
    text = io.StringIO()
    text.write("\ufeff" if dialect.encoding == "utf-8-sig" else "")
    writer = csv.writer(text, delimiter=dialect.delimiter, lineterminator=dialect.line_terminator)
    writer.writerow(ValidationFinding.model_fields)
    writer.writerows([cell(getattr(f, name), dialect) for name in ValidationFinding.model_fields] for f in found)
    return text.getvalue()


def _text(found: Sequence[ValidationFinding]) -> str:
    lines = []
    for f in found:
        lines.append(f"{f.severity:8} {f.rule}  {f.document_id} p. {f.page}  {f.figure}")
        if f.other_document_id:
            lines.append(f"{'':8} against  {f.other_document_id} p. {f.other_page}  {f.other_figure}")
        lines.append(f"{'':8} {f.message}")
    counts = ", ".join(f"{count} {rule}" for rule, count in Counter(f.rule for f in found).items())
    return "\n".join([*lines, counts or "nothing to look at"]) + "\n"
