"""For programs; every difference, none left out."""

from __future__ import annotations

import json

from verslag.pipeline.baselines.check import CheckResult, DocumentCheck
from verslag.pipeline.baselines.compare import RowDifference
from verslag.pipeline.baselines.formats.check_lines import line_of


def render(result: CheckResult, everything: bool = False) -> str:
    """One object; numbers as strings."""
    answer = {"exit_code": int(result.exit_code), "documents": [_document(d) for d in result.documents]}
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def _document(document: DocumentCheck) -> dict[str, object]:
    return {
        "document_id": document.document_id,
        "state": document.state,
        "same": document.same,
        "notes": list(document.notes),
        "differences": [_difference(d) for d in document.differences],
    }


def _difference(difference: RowDifference) -> dict[str, object]:
    line = line_of(difference)
    return {
        "table": difference.table,
        "status": difference.status,
        "reason": difference.reason,
        "key": line.key,
        "name": line.name,
        "page": line.page,
        "fields": list(difference.fields),
        "change": line.change or None,
        "change_percent": line.percent or None,
        "approved": difference.old.model_dump() if difference.old else None,
        "now": difference.new.model_dump() if difference.new else None,
    }
