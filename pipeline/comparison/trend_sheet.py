"""The sheet `trend`: one series a row, years across, each value with a link to its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from verslag.pipeline.comparison.trend import TrendRow
from verslag.pipeline.outputs.sheet import OutputSheet, RowLook, SheetLook
from verslag.pipeline.outputs.source_links import SourceLinks
from verslag.schemas.frames import FieldType

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_NAMES: dict[str, FieldType] = {
    "entity": "string",
    "label": "string",
    "unit": "string",
    "scenario": "string",
}
_BEHIND: dict[str, FieldType] = {
    "confidence": "number",
    "doubtful": "string",
    "restated": "string",
    "tag": "string",
    "series": "integer",
    "series_id": "string",
}


def year_of(row: TrendRow) -> str:
    """The year a period ends in, so that a balance and a book year stand side by side."""
    return row.period.split("-")[0] if len(row.period) == len("2023-12-31") else row.period[-4:]


def add_trend_sheet(book: Workbook, rows: Sequence[TrendRow], links: SourceLinks) -> None:
    """Add every series that was matched, or that one report prints for several years."""
    matched = [row for row in rows if row.matched and row.period]
    years = sorted({year_of(row) for row in matched})
    columns: dict[str, FieldType] = {**_NAMES, **dict.fromkeys(years, "decimal"), **_BEHIND}
    sheet = OutputSheet(book, "trend", columns, SheetLook(frozen=2))
    for _, series in groupby(matched, key=lambda row: row.series):
        # Of several days in one year the last one counts.
        by_year = {year_of(row): row for row in series}
        sheet.add(_values(by_year, years), _look(by_year, links))
    sheet.finish()


def _values(by_year: dict[str, TrendRow], years: Iterable[str]) -> list[object]:
    last = by_year[max(by_year)]
    restated = "; ".join(
        f"{year}: {row.restated_from:f} in {row.restated_from_document}, page {row.restated_from_page}"
        for year, row in by_year.items()
        if row.restated_from is not None
    )
    sure = min(last.match_confidence, *(row.confidence for row in by_year.values()), 1.0)
    doubts = sorted({row.doubtful for row in by_year.values()} - {""})
    behind = [sure, doubts[0] if len(doubts) == 1 else "both" if doubts else "", restated, last.tag]
    return [
        *(getattr(last, name) for name in _NAMES),
        *(by_year[year].value if year in by_year else None for year in years),
        *behind,
        last.series,
        last.series_id,
    ]


def _look(by_year: dict[str, TrendRow], links: SourceLinks) -> RowLook:
    return RowLook(
        {year: links.page(row.document_id, row.page) for year, row in by_year.items()},
        frozenset(year for year, row in by_year.items() if row.doubtful or row.restated_from is not None),
    )
