"""What people decided about persons: names, roles and bodies that stay as they were settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from verslag.pipeline.reviews.decision import Decision, reading_of_person
from verslag.pipeline.reviews.wording import by_whom, disagreement
from verslag.schemas.records import PersonRow
from verslag.schemas.report import Report, ReviewedPart

CORRECTABLE = ("name", "role", "body")
"""Fields of a person that may be corrected."""


@dataclass(slots=True)
class SettledPeople:
    """The people of a report after the review."""

    rows: list[PersonRow] = field(default_factory=list)
    reviewed: list[ReviewedPart] = field(default_factory=list)
    missing: list[Decision] = field(default_factory=list)
    """Decisions about people who are not read any more."""


def settle_people(report: Report, decisions: Iterable[Decision]) -> SettledPeople:
    """The people as read, with what was decided about them: by id, or by name where the file has another name."""
    newest = {d.first.metric_id: d for d in sorted(decisions, key=lambda d: d.first.when)}
    by_name = {d.first.label: d for d in newest.values()}
    done = SettledPeople()
    used: set[str] = set()
    for at, row in enumerate(report.people):
        decision = newest.get(row.person_id) or by_name.get(row.name)
        if decision is None:
            done.rows.append(row)
            continue
        used.add(decision.first.metric_id)
        part = _part(at, row, decision)
        done.reviewed.append(part)
        if part.status == "corrected":
            changes = {name: decision.changes[name] for name in CORRECTABLE if name in decision.changes}
            row = _renamed(row.model_copy(update=changes))
        if part.status != "rejected":
            done.rows.append(row)
    done.missing = [d for name, d in newest.items() if name not in used and d.status != "rejected"]
    return done


def _renamed(row: PersonRow) -> PersonRow:
    from verslag.extractors.names.rules.name_parts import split_name

    parts = split_name(row.name)
    return row.model_copy(update={"given_name": parts.given, "family_name": parts.family})


def _part(at: int, row: PersonRow, decision: Decision) -> ReviewedPart:
    now, read_then = reading_of_person(row), decision.reading
    settled = (decision.changes.get("role", read_then[0]), decision.changes.get("body", read_then[1]), "", "")
    said = by_whom(decision)
    if now not in (read_then, settled):
        status, said = "conflict", disagreement(decision, settled, now)
    elif decision.status == "corrected":
        name = decision.changes.get("name", decision.first.label)
        status = "accepted" if (now, row.name) == (settled, name) else "corrected"
    else:
        status = decision.status
    return ReviewedPart.model_validate(
        {"row_id": row.person_id, "status": status, "said": said, "at": at, "person_as_read": row}
    )
