"""A report without personal names, for `--no-people`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from verslag.extractors.layout.model import Layout
from verslag.extractors.names import PeopleMask
from verslag.extractors.names.model import Person
from verslag.schemas.report import Report

_KEPT = frozenset(
    {"document_id", "file_name", "sha256", "metric_id", "section_id", "parent_id", "block_id", "table_id"}
)
"""Fields that identify; the file's name is the user's own."""

Model = TypeVar("Model", bound=BaseModel)


def without_people(report: Report, layout: Layout, people: Sequence[Person]) -> Report:
    """The report without its people, their names replaced in every text that is written."""
    mask = PeopleMask.of(people)
    lines = {b.block_id: mask.lines(b) for page in layout.pages for b in page.blocks}
    pages = [
        page.model_copy(
            update={
                "blocks": [
                    block.model_copy(update={"text": mask.text(block.text), "lines": lines[block.block_id]})
                    for block in page.blocks
                ]
            }
        )
        for page in report.pages
    ]
    return report.model_copy(
        update={
            "document": _masked(report.document.model_copy(update={"people": 0}), mask),
            "evidence": [_masked(e, mask) for e in report.evidence],
            "pages": pages,
            "sections": [_masked(s, mask) for s in report.sections],
            "tables": [
                t.model_copy(update={"cells": [_masked(cell, mask) for cell in t.cells]}) for t in report.tables
            ],
            "metrics": [_masked(m, mask) for m in report.metrics],
            "people": [],
            "places": [_masked(p, mask) for p in report.places],
            "organisations": [_masked(o, mask) for o in report.organisations],
            "issues": [_masked(i, mask) for i in report.issues],
        }
    )


def _masked(record: Model, mask: PeopleMask) -> Model:
    """The record with every text in it masked."""
    texts = {
        name: mask.text(value)
        for name, value in record
        if isinstance(value, str) and name not in _KEPT and name in type(record).model_fields
    }
    return record.model_copy(update=texts)
