"""The sheet `trend`: one series a row, years across, each value with a link to its page, and a sparkline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from verslag.pipeline.comparison.drawn_series import points_of
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


_SPARKLINE = "course over the years"
_LEAST_POINTS = 2
"""Years from which a sparkline shows anything."""


@dataclass(frozen=True, slots=True)
class SeriesPlace:
    """Where the values of a series stand on the sheet, from its first year to its last; counted from 0."""

    row: int
    first_column: int
    last_column: int


def add_trend_sheet(book: Workbook, rows: Sequence[TrendRow], links: SourceLinks) -> dict[int, SeriesPlace]:
    """Add every series that was matched, or that one report prints for several years, and say where each stands."""
    matched = [row for row in rows if row.matched and row.year]
    years = sorted({row.year for row in matched})
    columns: dict[str, FieldType] = {**_NAMES, **dict.fromkeys(years, "decimal"), _SPARKLINE: "string", **_BEHIND}
    sheet = OutputSheet(book, "trend", columns, SheetLook(frozen=2))
    places: dict[int, SeriesPlace] = {}
    for number, series in groupby(matched, key=lambda row: row.series):
        by_year = dict(points_of(list(series)))
        at = sheet.add(_values(by_year, years), _look(by_year, links))
        if at is not None:
            first, last = (len(_NAMES) + years.index(year) for year in (min(by_year), max(by_year)))
            places[number] = SeriesPlace(at, first, last)
            if len(by_year) >= _LEAST_POINTS:
                sheet.add_sparkline(_SPARKLINE, years[0], years[-1], [row.value for row in by_year.values()])
    sheet.finish()
    return places


def _values(by_year: dict[str, TrendRow], years: Iterable[str]) -> list[object]:
    last = by_year[max(by_year)]
    restated = "; ".join(
        f"{year}: {row.restated_from:f} in {row.first_printed_in}, page {row.first_printed_page}"
        for year, row in by_year.items()
        if row.restated_from is not None
    )
    sure = min(last.match_confidence, *(row.confidence for row in by_year.values()), 1.0)
    doubts = sorted({row.doubtful for row in by_year.values()} - {""})
    behind = [sure, doubts[0] if len(doubts) == 1 else "both" if doubts else "", restated, last.tag]
    return [
        *(getattr(last, name) for name in _NAMES),
        *(by_year[year].value if year in by_year else None for year in years),
        None,
        *behind,
        last.series,
        last.series_id,
    ]


def _look(by_year: dict[str, TrendRow], links: SourceLinks) -> RowLook:
    return RowLook(
        {year: links.page(row.document_id, row.page) for year, row in by_year.items()},
        frozenset(year for year, row in by_year.items() if row.doubtful or row.restated_from is not None),
    )
