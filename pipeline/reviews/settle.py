"""A report with what people decided about it: settled figures stay settled, and where two disagree both are said.

What was read is kept beside (`Report.reviewed`), so that decisions can be applied again, or taken back, at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from verslag.pipeline.reviews.decision import Decision, reading_of
from verslag.pipeline.reviews.known_series import KnownWords, known_series, renamed
from verslag.pipeline.reviews.matching_figures import matches_of
from verslag.pipeline.reviews.row_changes import CORRECTABLE, REVIEWED, corrected, made_row
from verslag.pipeline.reviews.settle_people import settle_people
from verslag.pipeline.reviews.wording import by_whom, disagreement
from verslag.schemas.issue_codes import ISSUE_CODES
from verslag.schemas.records import IssueRow, MetricRow, PersonRow
from verslag.schemas.report import Report, ReviewedPart

STAGE = "review"

DISPUTED = 0.5
"""Most that a figure in conflict may be trusted: nobody may take it unseen."""

PERSON = "p"
"""What the ids of people begin with."""


@dataclass(slots=True)
class _Settled:
    """What applying the decisions gives, gathered figure by figure."""

    report: Report
    masked: bool = False
    rows: list[MetricRow] = field(default_factory=list)
    reviewed: list[ReviewedPart] = field(default_factory=list)
    issues: list[IssueRow] = field(default_factory=list)

    def keep(self, row: MetricRow, part: ReviewedPart) -> None:
        """A figure that was decided about, and stays."""
        reasons = "; ".join(filter(None, (part.said, row.confidence_reasons)))
        trust = min(row.confidence, DISPUTED) if part.status == "conflict" else REVIEWED
        update = {"review_status": part.status, "confidence": trust, "confidence_reasons": reasons}
        self.rows.append(row.model_copy(update=update))
        self.reviewed.append(part)
        if part.status == "conflict":
            self.say("review-conflict", f"{row.label}: {part.said}", row.page)

    def name(self, at: int, row: MetricRow, known: KnownWords) -> None:
        """A figure nobody decided about, of a row that was decided about in another year."""
        words = {name: new for name, new in known.words.items() if not (self.masked and name == "label")}
        if all(getattr(row, name) == new for name, new in words.items()):
            self.rows.append(row)
            return
        self.rows.append(renamed(row, replace(known, words=words)))
        self.reviewed.append(ReviewedPart(row_id=row.metric_id, status="known", said=known.said, at=at, as_read=row))

    def say(self, code: str, message: str, page: int | None = None) -> None:
        """Note an issue."""
        kind = ISSUE_CODES[code]
        self.issues.append(
            IssueRow(
                document_id=self.report.document.document_id,
                code=code,
                severity=kind.severity,
                stage=STAGE,
                page=page,
                message=message,
                hint=kind.hint,
            )
        )


def as_read(report: Report) -> Report:
    """The report as it was read from the file, without any review."""
    if not report.reviewed:
        return report
    ours = {part.row_id for part in report.reviewed}
    rows = [row for row in report.metrics if row.metric_id not in ours]
    people = [row for row in report.people if row.person_id not in ours]
    for part in sorted(report.reviewed, key=lambda part: part.at):
        if part.as_read:
            rows.insert(part.at, part.as_read)
        if part.person_as_read:
            people.insert(part.at, part.person_as_read)
    issues = [issue for issue in report.issues if issue.stage != STAGE]
    return _with(report, rows, people, issues, [])


def settled(report: Report, decisions: Iterable[Decision], *, masked: bool = False) -> Report:
    """The report as read, with the decisions about its file, or about an earlier file of that name, applied.

    Args:
        report: to apply them to.
        decisions: of any documents.
        masked: the report is without people; what was read with them brings no name back.

    Raises:
        UsageError: a decision holds what no figure can be.
    """
    bare = as_read(report)
    document = bare.document
    every = list(decisions)
    own = [d for d in every if document.sha256 == d.first.sha256 or document.document_id == d.first.document_id]
    known = known_series(bare, every)
    if not (own or known) or document.status in ("failed", "skipped"):
        return bare
    done = _Settled(bare, masked)
    found = matches_of(bare, [d for d in own if not d.first.metric_id.startswith(PERSON)])
    for at, row in enumerate(bare.metrics):
        if decision := found.by_row.get(row.metric_id):
            _settle_row(at, row, decision, done)
        elif words := known.get(row.series_id):
            done.name(at, row, words)
        else:
            done.rows.append(row)
    lost = [decision for decision in found.missing if not _settle_missing(decision, done)]
    people = settle_people(bare, [d for d in own if d.first.metric_id.startswith(PERSON)])
    for part in people.reviewed:
        if part.status == "conflict" and part.person_as_read:
            done.say("review-conflict", f"{part.person_as_read.name}: {part.said}", part.person_as_read.page)
    _say_counts(lost, len(people.missing), [*done.reviewed, *people.reviewed], done)
    return _with(bare, done.rows, people.rows, [*bare.issues, *done.issues], [*done.reviewed, *people.reviewed])


def _settle_row(at: int, row: MetricRow, decision: Decision, done: _Settled) -> None:
    """A figure that is read, and that was decided about."""
    now = reading_of(row)
    if now not in (decision.reading, decision.settled) or (decision.status == "rejected" and now != decision.reading):
        said = disagreement(decision, decision.settled, now)
        done.keep(row, ReviewedPart(row_id=row.metric_id, status="conflict", said=said, at=at, as_read=row))
        return
    if decision.status == "rejected":
        part = ReviewedPart(row_id=row.metric_id, status="rejected", said=by_whom(decision), at=at, as_read=row)
        done.reviewed.append(part)
        return
    changes = {name: new for name, new in decision.changes.items() if name in CORRECTABLE}
    # An accepted label stays as well: the next version may well find another one.
    label = decision.changes.get("label", decision.first.label) or row.label
    after = corrected(row, changes | {"label": row.label if done.masked else label})
    same = decision.status == "accepted" or after == row
    status: Literal["accepted", "corrected"] = "accepted" if same else "corrected"
    done.keep(after, ReviewedPart(row_id=row.metric_id, status=status, said=by_whom(decision), at=at, as_read=row))


def _settle_missing(decision: Decision, done: _Settled) -> bool:
    """A figure that was decided about and is not read; False where nothing of it can be shown."""
    report = done.report
    if decision.status == "rejected":
        return True
    same_file = decision.first.sha256 == report.document.sha256
    if decision.status != "added" and (done.masked or not same_file):
        return False
    row = made_row(decision, report)
    if decision.status == "added" and (same_file or _is_printed(row, report)):
        part = ReviewedPart(row_id=row.metric_id, status="added", said=by_whom(decision))
    else:
        said = disagreement(decision, decision.settled, None)
        part = ReviewedPart(row_id=row.metric_id, status="conflict", said=said)
    done.keep(row, part)
    # Behind the figures of its page: nobody knows where in the reading order it stands.
    done.rows.insert(sum(other.page <= row.page for other in done.rows[:-1]), done.rows.pop())
    return True


def _is_printed(row: MetricRow, report: Report) -> bool:
    """Whether what was added by hand still is printed at its spot."""
    return any(
        row.raw_text
        and row.raw_text in block.text
        and min(block.bbox[2], row.x1) > max(block.bbox[0], row.x0)
        and min(block.bbox[3], row.bottom) > max(block.bbox[1], row.top)
        for page in report.pages
        if page.page == row.page
        for block in page.blocks
    )


def _say_counts(lost: Sequence[Decision], people: int, reviewed: Sequence[ReviewedPart], done: _Settled) -> None:
    if lost:
        names = ", ".join(
            f"page {d.first.page}" if done.masked else f"{d.first.label} (page {d.first.page})" for d in lost
        )
        done.say("review-lost", f"figures settled earlier: {names}")
    if people:
        done.say("review-lost", f"{people} people settled earlier")
    if rejected := sum(part.status == "rejected" for part in reviewed):
        done.say("review-rejected", f"{rejected} left out as rejected in review")


def _with(
    report: Report,
    rows: list[MetricRow],
    people: list[PersonRow],
    issues: list[IssueRow],
    reviewed: list[ReviewedPart],
) -> Report:
    """The report with other rows, and their counts."""
    counts = {"metrics": len(rows), "people": len(people), "issues": len(issues)}
    return report.model_copy(
        update={
            "document": report.document.model_copy(update=counts),
            "metrics": rows,
            "people": people,
            "issues": issues,
            "reviewed": reviewed,
        }
    )
