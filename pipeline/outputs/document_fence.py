"""What is worked out of a document for a file over all documents: where that fails, the others still stand in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from verslag.schemas.issue_codes import ISSUE_CODES
from verslag.schemas.records import IssueRow
from verslag.schemas.report import Report

Row = TypeVar("Row")

BAD_FIGURE = (ArithmeticError, ValueError)
"""What arithmetic and validated records raise where a figure is none that anything can be done with."""


def fenced(report: Report, what: str, rows: Callable[[Report], Iterable[Row]]) -> tuple[list[Row], list[IssueRow]]:
    """The rows that are worked out of a report, or none and the issue that says so.

    Args:
        report: of one document.
        what: the sheet or table the rows are for.
        rows: works them out.
    """
    try:
        return list(rows(report)), []
    except BAD_FIGURE as error:
        kind = ISSUE_CODES["stage-failed"]
        message = f"{what} is left out for this document: {type(error).__name__}"
        return [], [
            IssueRow(
                document_id=report.document.document_id,
                code=kind.code,
                severity=kind.severity,
                stage="write",
                page=None,
                message=message,
                hint=kind.hint,
            )
        ]
