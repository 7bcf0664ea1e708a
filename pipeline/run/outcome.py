"""What becomes of one document that is read."""

from __future__ import annotations

from dataclasses import dataclass

from verslag.schemas.errors import ExitCode
from verslag.schemas.report import Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document."""

    report: Report
    exit_code: ExitCode
    """OK, PARTIAL, or the cause of the failure."""
    error: str
    """One line for the user; empty unless the document failed."""
    seconds: dict[str, float]
    """CPU-seconds by stage."""
    reason: str = ""
    """Issue code of the cause, where the document is not ok."""
    traceback: str = ""
    """Of bugs met on the way, for the log."""
