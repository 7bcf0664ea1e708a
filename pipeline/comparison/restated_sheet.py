"""The sheet `restated`: what was first printed and what a later report makes of it, with both places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from verslag.pipeline.comparison.trend import TrendRow
from verslag.pipeline.outputs.sheet import OutputSheet, RowLook, SheetLook
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.schemas.frames import FieldType

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_COLUMNS: dict[str, FieldType] = {
    "entity": "string",
    "label": "string",
    "unit": "string",
    "scenario": "string",
    "period": "date",
    "first printed": "decimal",
    "in": "string",
    "page": "integer",
    "restated": "decimal",
    "in report": "string",
    "on page": "integer",
    "difference": "decimal",
    "series": "integer",
}


def add_restated_sheet(book: Workbook, rows: Sequence[TrendRow], links: SourceLinks) -> None:
    """Add every restated figure, its values linked to the two pages they stand on."""
    sheet = OutputSheet(book, "restated", _COLUMNS, SheetLook(frozen=2))
    for row in rows:
        if row.restated_from is None:
            continue
        first = (row.restated_from, row.first_printed_in, row.first_printed_page)
        later = (row.value, row.document_id, row.page, row.value - row.restated_from)
        places = {
            "first printed": links.page(row.first_printed_in, row.first_printed_page),
            "restated": links.page(row.document_id, row.page),
        }
        named = (row.entity, row.label, row.unit, row.scenario, row.period)
        sheet.add([*named, *first, *later, row.series], RowLook(places))
    sheet.finish()
