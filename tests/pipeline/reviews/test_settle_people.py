"""People stay as they were settled: roles corrected, names that are none left out, disagreement said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verslag.pipeline.reviews.decision import decisions_of
from verslag.pipeline.reviews.settle import as_read, settled
from verslag.schemas.records import PersonRow
from verslag.schemas.report import Report
from verslag.schemas.review_lines import ReviewLine

MakeReport = Callable[..., Report]


def person(name: str, role: str) -> PersonRow:
    empty: dict[str, object] = dict.fromkeys(PersonRow.model_fields, "")
    box = dict.fromkeys(("x0", "top", "x1", "bottom"), 0.0)
    said = {"person_id": f"p-{name}", "name": name, "role": role, "mentions": 1, "page": 2, "confidence": 0.8}
    return PersonRow.model_validate(empty | box | said)


def line(report: Report, row: PersonRow, field: str, new: str) -> ReviewLine:
    seen = dict.fromkeys(ReviewLine.model_fields, "") | {"metric_id": row.person_id, "page": row.page}
    about = {"document_id": report.document.document_id, "sha256": report.document.sha256, "box": "0 0 0 0"}
    read = {"label": row.name, "value": row.role, "who": "An", "when": "2024-03-01T10:00:00.000Z"}
    return ReviewLine.model_validate(seen | about | read | {"field": field, "new": new})


@pytest.fixture
def report(make_report: MakeReport) -> Report:
    people = [person("Kim de Wit", "voorzitter"), person("Oude Haven", ""), person("Sam Bos", "lid")]
    return make_report("2023").model_copy(update={"people": people})


def apply(report: Report, *lines: ReviewLine) -> Report:
    return settled(report, decisions_of(lines))


def test_a_corrected_person_is_kept(report: Report) -> None:
    row = report.people[0]
    fixed = [line(report, row, "status", "corrected"), line(report, row, "name", "Kim van der Wit")]
    done = apply(report, *fixed, line(report, row, "role", "secretaris"))
    first = done.people[0]
    assert (first.name, first.given_name, first.family_name) == ("Kim van der Wit", "Kim", "van der Wit")
    assert first.role == "secretaris"
    assert as_read(done).people == report.people


def test_what_is_no_person_is_left_out(report: Report) -> None:
    done = apply(report, line(report, report.people[1], "status", "rejected"))
    assert [p.name for p in done.people] == ["Kim de Wit", "Sam Bos"]
    assert done.document.people == 2
    assert as_read(done).people == report.people


def test_another_role_than_was_accepted_is_a_conflict_with_both(report: Report) -> None:
    accepted = line(report, report.people[2], "status", "accepted")
    later = report.model_copy(update={"people": [person("Sam Bos", "penningmeester")]})
    (issue,) = apply(later, accepted).issues
    assert issue.code == "review-conflict"
    assert "as lid" in issue.message
    assert "penningmeester" in issue.message
