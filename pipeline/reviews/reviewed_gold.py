"""Settled figures and people as gold: what a careful reader found, for `verslag score` to measure readings by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from verslag.pipeline.stores.atomic import write_text
from verslag.schemas.records import MetricRow, PersonRow, plain
from verslag.schemas.report import Report

SETTLED = frozenset({"accepted", "corrected", "added"})
"""What a person stands for; a conflict waits for one."""

Line = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ReviewedGold:
    """The gold of one document; `figures` and `people` are empty where nobody settled any."""

    document_id: str
    file_name: str
    document_class: str
    pages: tuple[int, ...]
    figures: tuple[Line, ...]
    others: tuple[Line, ...]
    people: tuple[Line, ...]


def gold_of(report: Report, document_class: str) -> ReviewedGold | None:
    """What was settled about a report; None where nothing was.

    On the pages that hold something settled, figures still open are listed as tolerated: nobody said that they are
    right, nor that they are wrong.
    """
    rejected = [p.as_read for p in report.reviewed if p.status == "rejected" and p.as_read]
    figures = [row for row in report.metrics if row.review_status in SETTLED]
    decided = {p.row_id: p.status for p in report.reviewed if p.person_as_read}
    people = [p for p in report.people if decided.get(p.person_id) in SETTLED]
    no_people = [p.person_as_read for p in report.reviewed if p.status == "rejected" and p.person_as_read]
    pages = {row.page for row in (*figures, *rejected)} | {person.page for person in (*people, *no_people)}
    if not pages:
        return None
    open_rows = [row for row in report.metrics if row.review_status not in SETTLED and row.page in pages]
    open_people = [p for p in report.people if p not in people]
    judged_people = bool(people or no_people)
    return ReviewedGold(
        report.document.document_id,
        report.document.file_name,
        document_class,
        tuple(sorted(pages)),
        tuple(map(_figure, figures)),
        (
            *(_other(row, "rejected") for row in rejected),
            *({**_other(row, "open"), "tolerated": True} for row in open_rows),
        ),
        (*map(_person, people), *({**_person(p), "optional": True} for p in open_people)) if judged_people else (),
    )


def write_gold(folder: Path, gold: ReviewedGold) -> None:
    """Write the folder of a document; what stood there is replaced.

    Raises:
        OutputError: it cannot be written.
    """
    place = folder / gold.document_id
    head = {"file": gold.file_name, "class": gold.document_class, "pages": list(gold.pages)}
    write_text(place / "pages.json", json.dumps(head, ensure_ascii=False, indent=1) + "\n")
    write_text(place / "metrics.jsonl", _lines(gold.figures))
    write_text(place / "nonmetrics.jsonl", _lines(gold.others))
    if gold.people:
        write_text(place / "persons.jsonl", _lines(gold.people))


def _figure(row: MetricRow) -> Line:
    return {
        "id": row.metric_id,
        "page": row.page,
        "surface": row.raw_text,
        "value": plain(row.value),
        "value_high": None if row.value_high is None else plain(row.value_high),
        "unit": row.unit,
        "qualifier": row.qualifier,
        "label": row.label,
        "label_core": row.label,
        "tag": row.tag,
        "entity": row.entity,
        "period": row.period or None,
        "scenario": row.scenario,
        "section": row.section,
        "kind": row.kind,
        "tier": 1,
        "bbox": [row.x0, row.top, row.x1, row.bottom],
    }


def _other(row: MetricRow, why: str) -> dict[str, object]:
    return {"page": row.page, "surface": row.raw_text, "why": why}


def _person(row: PersonRow) -> dict[str, object]:
    pages = [int(page) for page in row.pages.split(";")]
    return {"name": row.name, "role": row.role, "org": row.organisation, "full": True, "pages": pages}


def _lines(lines: Iterable[Line]) -> str:
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
