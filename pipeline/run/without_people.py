"""A report without personal names, for `--no-people`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel

from verslag.extractors.document.layout import Layout
from verslag.extractors.names import PeopleMask
from verslag.extractors.names.words.entities import Names
from verslag.schemas.report import Report

_KEPT = frozenset(
    {
        *("document_id", "file_name", "sha256", "metric_id", "series_id", "place_id", "organisation_id"),
        *("section_id", "parent_id", "block_id", "table_id"),
        *("unit", "tag", "extractor", "period", "period_start", "period_end", "pages"),
        *("code", "country", "language", "stage", "fact", "rule", "confirmed_by"),
    }
)
"""Fields that identify or hold a word of verslag's own, not of the document; the file's name is the user's."""

Model = TypeVar("Model", bound=BaseModel)


def without_people(report: Report, layout: Layout, names: Names) -> Report:
    """The report without its people, their names replaced in every text that is written."""
    mask = PeopleMask.of(names, _texts(layout))
    lines = {b.block_id: mask.lines(b) for page in layout.pages for b in page.blocks}
    pages = [
        page.model_copy(
            update={
                "label": mask.text(page.label),
                "blocks": [
                    block.model_copy(update={"text": mask.text(block.text), "lines": lines[block.block_id]})
                    for block in page.blocks
                ],
            }
        )
        for page in report.pages
    ]
    return report.model_copy(
        update={
            "document": _masked(report.document.model_copy(update={"people": 0}), mask),
            "evidence": [_masked(e, mask) for e in report.evidence],
            # A domain may be a person's name.
            "reporter": report.reporter.model_copy(update={"addresses": []}),
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
            "checks": [_masked(c, mask) for c in report.checks],
        }
    )


def _texts(layout: Layout) -> Iterator[str]:
    """Every text of the document, cells of tables apart: their blocks hold the same words."""
    return (block.text for page in layout.pages for block in page.blocks)


def _masked(record: Model, mask: PeopleMask) -> Model:
    """The record with every free text in it masked; what may only hold certain words stays."""
    texts = {
        name: mask.text(getattr(record, name))
        for name, field in type(record).model_fields.items()
        if field.annotation is str and name not in _KEPT
    }
    return record.model_copy(update=texts)
