"""What is known about one document while it passes through the stages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from verslag.extractors.document.facts import DocumentFacts
from verslag.extractors.document.layout import Layout
from verslag.extractors.document.page import OutlineItem, PageText
from verslag.extractors.metrics.checks.agreement import Finding
from verslag.extractors.metrics.figures.figure import MetricFigure
from verslag.extractors.names.words.entities import Names
from verslag.pipeline.settings.run_settings import Settings
from verslag.pipeline.stores.source import Source
from verslag.schemas.errors import ExitCode
from verslag.schemas.issue_codes import ISSUE_CODES
from verslag.schemas.records import IssueRow


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a document is not ok."""

    exit_code: ExitCode
    reason: str
    """An issue code."""
    error: str
    """One line for the user; empty unless the document failed."""


@dataclass(slots=True)
class DocumentContext:
    """Picklable: only plain data, so that it can travel between processes.

    Each stage fills the fields it provides; `None` or empty means not reached.
    """

    source: Source
    settings: Settings
    sha256: str = ""
    metadata_title: str = ""
    made: date | None = None
    """The day the file says it was made."""
    page_count: int = 0
    pages: tuple[PageText, ...] = ()
    outline: tuple[OutlineItem, ...] = ()
    ocr_pages: frozenset[int] = frozenset()
    """Pages (from 1) whose words were read by OCR, wholly or in part."""
    failed_pages: set[int] = field(default_factory=set)
    """Pages (from 1) that have an issue; the page ledger is pages in = pages ok + these."""
    plain_layout: Layout = field(default_factory=lambda: Layout((), (), ()))
    layout: Layout = field(default_factory=lambda: Layout((), (), ()))
    """The same, its cells with what they hold and which cells name them."""
    facts: DocumentFacts = field(default_factory=DocumentFacts)
    figures: tuple[MetricFigure, ...] = ()
    checked_figures: tuple[MetricFigure, ...] = ()
    """The figures with their confidence adjusted by the self-checks."""
    findings: tuple[Finding, ...] = ()
    """What the self-checks found to disagree, by place in `checked_figures`."""
    names: Names = field(default_factory=Names)
    issues: list[IssueRow] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    """CPU-seconds a stage took; they stand in run.json only."""
    there: set[str] = field(default_factory=lambda: {"source", "settings"})
    """What stages have provided so far."""
    cause: Cause | None = None
    """Why the document failed as a whole; no further stage is run."""
    tracebacks: list[str] = field(default_factory=list)
    """Of bugs met on the way; they go to the log only."""

    def report(self, code: str, stage: str, message: str, *, page: int | None = None, hint: str | None = None) -> None:
        """Note an issue.

        Raises:
            KeyError: the code is not documented in schemas/issue_codes.py.
        """
        kind = ISSUE_CODES[code]
        self.issues.append(
            IssueRow(
                document_id=self.source.document_id,
                code=code,
                severity=kind.severity,
                stage=stage,
                page=page,
                message=message,
                hint=hint or kind.hint,
            )
        )

    def lose(self, code: str, stage: str, message: str, *, page: int, hint: str | None = None) -> None:
        """Note that a page gave nothing to read, and take it off the ledger of pages read."""
        self.report(code, stage, message, page=page, hint=hint)
        self.failed_pages.add(page)
